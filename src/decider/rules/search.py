"""A search and a seizure: what may be taken, and who must be there (R35–R42, L11, L13, L23, L60)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import DeviceHolder, InvestigationTarget, Place, SeizureOrder
from decider.outcomes import Outcome, Verb
from decider.rules.younger import no_text_then
from decider.ruling import BOUND, COVERED, Ruling, beside, question, unmet
from decider.since import Since


@question("search.seizure", Verb.MAY, assumes=COVERED)
def seizure(
    *,
    investigation_targets: InvestigationTarget,
    seizure_order: Annotated[SeizureOrder, Since("L60", otherwise=SeizureOrder.INVESTIGATING_JUDGE)],
    health_care_file: Annotated[bool, Since("L60", otherwise=True)],
    harms_trust: bool,
    commissioned_report: bool,
    on: date,
) -> Ruling:
    """May what secrecy covers be seized?

    It depends on whom the investigation concerns. A report made for a youth or family judge serves
    no other purpose, whoever is under investigation.

    >>> def seized(target, **changed):
    ...     facts = dict(harms_trust=False, commissioned_report=False, on=law.BOOK,
    ...                  seizure_order=SeizureOrder.INVESTIGATING_JUDGE, health_care_file=True)
    ...     return seizure(investigation_targets=target, **facts | changed).outcome
    >>> seized(InvestigationTarget.BENEFICIARY_SUSPECT)
    Outcome.SEIZURE_IMPOSSIBLE
    >>> victim = InvestigationTarget.BENEFICIARY_VICTIM
    >>> seized(victim), seized(victim, harms_trust=True)
    (Outcome.SEIZURE_PERMITTED, Outcome.SEIZURE_IMPOSSIBLE)
    >>> own = InvestigationTarget.PROFESSIONAL_SUSPECT
    >>> seized(own), seized(own, commissioned_report=True)
    (Outcome.SEIZURE_PERMITTED, Outcome.SEIZURE_IMPOSSIBLE)

    What the booklet calls impossible for a beneficiary who is the suspect, the Order of Physicians
    holds possible with forms and reservations: contested.

    >>> seized(InvestigationTarget.BENEFICIARY_SUSPECT, on=law.AS_OF)
    Outcome.NOT_SETTLED

    A prosecutor alone has no victim's medical file seized: only in flagrante, or with consent. Of any
    other file nothing was seen.

    >>> alone = dict(seizure_order=SeizureOrder.PROSECUTOR_ALONE, on=law.AS_OF)
    >>> seized(victim, **alone), seized(victim, health_care_file=False, **alone), seized(own, **alone)
    (Outcome.SEIZURE_IMPOSSIBLE, Outcome.NOT_SETTLED, Outcome.NOT_SETTLED)

    Source: booklet B3.1.2.1, B3.1.2.2; L11, L13, L60.
    """
    target = investigation_targets
    if commissioned_report:
        nuanced = law.holds("L11", on)
        return Ruling(
            Outcome.SEIZURE_IMPOSSIBLE,
            ("R35", "L11") if nuanced else ("R35",),
            failed=("commissioned_report",),
            notes=("commissioned-report-literal", *(("youth-court-itself",) if nuanced else ())),
        )
    if target is InvestigationTarget.BENEFICIARY_SUSPECT:
        if law.holds("L13", on):
            return Ruling(Outcome.NOT_SETTLED, ("L13", "R36"), notes=("search-contested", "envelope"))
        return Ruling(Outcome.SEIZURE_IMPOSSIBLE, ("R36",), failed=("investigation_targets",))
    known = law.holds("L60", on)
    doubted = known and seizure_order in _WITHOUT_A_JUDGE
    if target is InvestigationTarget.PROFESSIONAL_SUSPECT:
        if doubted:
            return _whose_order("R38")
        return Ruling(Outcome.SEIZURE_PERMITTED, ("R38", "R42"), notes=("envelope",))
    if harms_trust:
        return Ruling(Outcome.SEIZURE_IMPOSSIBLE, ("R37",), failed=("harms_trust",))
    if doubted and not health_care_file:
        return _whose_order("R37")
    if doubted and seizure_order is SeizureOrder.PROSECUTOR_ALONE:
        return Ruling(
            Outcome.SEIZURE_IMPOSSIBLE,
            ("L60", "R37"),
            failed=("seizure_order",),
            notes=("prosecutor-alone",),
        )
    ordered = ("L60",) if known and health_care_file else ()
    notes = ("envelope", "prosecutor-consent") if doubted else ("envelope",)
    return Ruling(Outcome.SEIZURE_PERMITTED, ("R37", *ordered, "R42"), notes=notes)


_WITHOUT_A_JUDGE = {SeizureOrder.PROSECUTOR_CONSENT, SeizureOrder.PROSECUTOR_ALONE}


def _whose_order(rule: str) -> Ruling:
    """The prosecutor acts without a judge and out of flagrante, where no text was seen."""
    return Ruling(Outcome.NOT_SETTLED, (rule,), failed=("seizure_order",), notes=("prosecutor-open",))


@question("search.formalities", Verb.MUST, assumes=BOUND)
def formalities(*, place: Place, flagrante: bool) -> Ruling:
    """Must a search of this place follow forms of its own?

    In a mental-health service with a doctor: the judge, the prosecutor, a member of the Order's
    council. Flagrante delicto lets the judge stay away.

    >>> def who(place, flagrante=False):
    ...     return sorted(duty.name for duty in formalities(place=place, flagrante=flagrante).duties)
    >>> who(Place.MEDICAL)
    ['INVESTIGATING_JUDGE_IN_PERSON', 'ORDER_COUNCIL_MEMBER', 'PROSECUTOR_OR_DEPUTY']
    >>> who(Place.SAJ, flagrante=True)
    ['NOTIFY_COUNSELLOR', 'PROSECUTOR_OR_DEPUTY']
    >>> formalities(place=Place.OTHER, flagrante=False).outcome
    Outcome.NOT_SETTLED

    Source: booklet B3.1.2.3. That the Order's member must come in flagrante too is its letter.
    """
    if place is Place.OTHER:
        return Ruling(Outcome.NOT_SETTLED, ("R39", "R41"))
    medical = place is Place.MEDICAL
    duties = (
        beside(Outcome.PROSECUTOR_OR_DEPUTY, when=True)
        | beside(Outcome.INVESTIGATING_JUDGE_IN_PERSON, when=not flagrante)
        | beside(Outcome.ORDER_COUNCIL_MEMBER, when=medical)
        | beside(Outcome.NOTIFY_COUNSELLOR, when=place is Place.SAJ)
        | beside(Outcome.NOTIFY_DIRECTOR, when=place is Place.SPJ)
    )
    forms = "R39" if medical else "R41"
    return Ruling(
        Outcome.FORMALITIES_REQUIRED,
        ("R40", forms, "R42") if flagrante else (forms, "R42"),
        duties=duties,
        notes=("order-in-flagrante", "envelope") if medical and flagrante else ("envelope",),
    )


@question("search.device", Verb.MAY, assumes=BOUND)
def device(
    *,
    device_holder: Annotated[DeviceHolder, Since("L23", otherwise=DeviceHolder.OTHER_BOUND)],
    holder_suspected: Annotated[bool, Since("L23", otherwise=False)],
    third_suspects_use_it: Annotated[bool, Since("L23", otherwise=False)],
    order_warned: Annotated[bool, Since("L23", otherwise=False)],
    on: date,
) -> Ruling:
    """May police or prosecutor search the phone, the computer or the server?

    A doctor's or a lawyer's, only on suspicion and once their Order was warned. Nobody else is named.

    >>> def searched(holder=DeviceHolder.DOCTOR, suspected=True, warned=True, on=law.AS_OF):
    ...     return device(device_holder=holder, holder_suspected=suspected, third_suspects_use_it=False,
    ...                   order_warned=warned, on=on)
    >>> searched().outcome, searched(suspected=False).outcome
    (Outcome.SEIZURE_PERMITTED, Outcome.SEIZURE_IMPOSSIBLE)
    >>> searched(warned=False).outcome, searched(warned=False).duties
    (Outcome.SEIZURE_IMPOSSIBLE, frozenset({Outcome.NOTIFY_ORDER}))
    >>> searched(DeviceHolder.OTHER_BOUND).outcome
    Outcome.NOT_SETTLED

    Source: L23, since 3 June 2019.
    """
    if not law.holds("L23", on):
        return no_text_then()
    if device_holder is DeviceHolder.OTHER_BOUND:
        return Ruling(
            Outcome.NOT_SETTLED, ("L23",), failed=("device_holder",), notes=("device-others", "device-say-so")
        )
    suspicion = holder_suspected or third_suspects_use_it
    duties = beside(Outcome.NOTIFY_ORDER, when=suspicion)
    failed = unmet(holder_suspected=suspicion, order_warned=order_warned)
    if failed:
        return Ruling(
            Outcome.SEIZURE_IMPOSSIBLE, ("L23",), duties=duties, failed=failed, notes=("device-say-so",)
        )
    return Ruling(Outcome.SEIZURE_PERMITTED, ("L23",), duties=duties, notes=("device-say-so",))
