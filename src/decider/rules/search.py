"""A search and a seizure: what may be taken, and who must be there (R35–R42, L11, L13)."""

from datetime import date

from decider import law
from decider.facts import InvestigationTarget, Place
from decider.outcomes import Outcome, Verb
from decider.ruling import BOUND, COVERED, Ruling, beside, question


@question("search.seizure", Verb.MAY, assumes=COVERED)
def seizure(
    *, investigation_targets: InvestigationTarget, harms_trust: bool, commissioned_report: bool, on: date
) -> Ruling:
    """May what secrecy covers be seized?

    It depends on whom the investigation concerns. A report made for a youth or family judge serves
    no other purpose, whoever is under investigation.

    >>> def seized(target, **changed):
    ...     facts = dict(harms_trust=False, commissioned_report=False, on=law.BOOK)
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

    Source: booklet B3.1.2.1, B3.1.2.2; L11, L13.
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
    if target is InvestigationTarget.BENEFICIARY_VICTIM:
        if harms_trust:
            return Ruling(Outcome.SEIZURE_IMPOSSIBLE, ("R37",), failed=("harms_trust",))
        return Ruling(Outcome.SEIZURE_PERMITTED, ("R37", "R42"), notes=("envelope",))
    return Ruling(Outcome.SEIZURE_PERMITTED, ("R38", "R42"), notes=("envelope",))


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
