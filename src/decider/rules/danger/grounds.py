"""The grounds on which someone may speak of a danger, and the duty to help (R43–R53, L03–L07, L21, L31–L43).

Each speaks of itself alone: closed, it says "not by this way" and names the question that lists the ways.
"""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import ContactWith, Recipient, ToldTo
from decider.outcomes import Basis, Outcome, Verb
from decider.rules.younger import no_text_then
from decider.ruling import BOUND, COVERED, Ruling, question, unmet
from decider.since import Since


@question("danger.inform-prosecutor", Verb.MAY, assumes=COVERED)
def inform_prosecutor(
    *,
    offence_listed_and_committed: bool,
    victim_minor_or_vulnerable: bool,
    danger_to_this_person: bool,
    danger_to_others: bool,
    unable_to_protect: bool,
    recipient: Recipient,
    lawyer_exposing_client: bool,
    contact_with: Annotated[ContactWith, Since("L04", otherwise=ContactWith.BOTH)],
    on: date,
) -> Ruling:
    """May one inform the prosecutor of an offence on a minor or a vulnerable person?

    A threat is not an offence that has been committed: this way is closed in vignette V5.

    >>> def inform(**changed):
    ...     facts = dict(offence_listed_and_committed=True, victim_minor_or_vulnerable=True,
    ...                  danger_to_this_person=True, danger_to_others=False, unable_to_protect=True,
    ...                  recipient=Recipient.PROSECUTOR, lawyer_exposing_client=False,
    ...                  contact_with=ContactWith.BOTH, on=law.AS_OF)
    ...     return inform_prosecutor(**facts | changed)
    >>> inform().outcome, inform(offence_listed_and_committed=False).outcome
    (Outcome.MAY_INFORM_PROSECUTOR, Outcome.NOT_ENGAGED)

    Since 26 March 2021 it is contested for whoever met the victim alone.

    >>> inform(contact_with=ContactWith.VICTIM_ONLY).outcome
    Outcome.NOT_SETTLED

    Source: booklet B3.1.3.2; L03, L04, L34, L35.
    """
    failed = unmet(
        danger_to_this_person=danger_to_this_person or danger_to_others,
        unable_to_protect=unable_to_protect,
        offence_listed_and_committed=offence_listed_and_committed,
        victim_minor_or_vulnerable=victim_minor_or_vulnerable,
        recipient=recipient is Recipient.PROSECUTOR,
        lawyer_exposing_client=not lawyer_exposing_client,
    )
    if failed:
        excluded = ("R50",) if lawyer_exposing_client else ()
        return Ruling(Outcome.NOT_ENGAGED, ("R46", "R47", *excluded), next=_listed(on), failed=failed)
    limb = "R46" if danger_to_this_person else "R47"
    if contact_with is ContactWith.VICTIM_ONLY and law.holds("L04", on):
        return Ruling(
            Outcome.NOT_SETTLED,
            ("L04", "L05", limb),
            next=_listed(on),
            failed=("contact_with",),
            notes=("contested",),
        )
    offences = [rule for rule in ("L35", "L03", "L34") if law.holds(rule, on)]
    return Ruling(Outcome.MAY_INFORM_PROSECUTOR, (limb, "R48", "R49", *offences), Basis.STATUTE_PERMITS)


@question("danger.necessity", Verb.MAY, assumes=COVERED)
def necessity(
    *,
    value_at_stake: bool,
    proportionate: bool,
    no_other_way: bool,
    present_and_future: bool,
    not_own_making: Annotated[bool, Since("L36", otherwise=True)],
    on: date,
) -> Ruling:
    """Does a state of necessity justify the breach?

    >>> def justified(**changed):
    ...     facts = dict(value_at_stake=True, proportionate=True, no_other_way=True, present_and_future=True,
    ...                  not_own_making=True, on=law.AS_OF)
    ...     return necessity(**facts | changed)
    >>> justified().outcome, justified(present_and_future=False).failed
    (Outcome.JUSTIFIED_BREACH, ('present_and_future',))

    It does not serve whoever knowingly made the situation.

    >>> justified(not_own_making=False).outcome
    Outcome.NOT_ENGAGED

    Source: booklet B3.1.3.1; L36, L43.
    """
    beyond = [rule for rule in ("L36", "L43") if law.holds(rule, on)]
    failed = unmet(
        value_at_stake=value_at_stake,
        proportionate=proportionate,
        no_other_way=no_other_way,
        present_and_future=present_and_future,
        not_own_making=not_own_making or not beyond,
    )
    if failed:
        return Ruling(Outcome.NOT_ENGAGED, ("R43", "R44", *beyond[:1]), next=_listed(on), failed=failed)
    rules = ("R43", "R44", "R45", *beyond)
    return Ruling(Outcome.JUSTIFIED_BREACH, rules, Basis.JUSTIFICATION_NECESSITY)


@question("danger.assist", Verb.MUST)
def assist(
    *,
    grave_peril: bool,
    seen_directly: bool,
    helping_endangers_self_or_others: bool,
    reasonable_doubt: bool,
    on: date,
) -> Ruling:
    """Must one help a person in grave peril?

    Helping is not telling: the duty stands beside secrecy. Doubt does not excuse whoever saw.

    >>> def doubting(**changed):
    ...     facts = dict(grave_peril=True, seen_directly=True, helping_endangers_self_or_others=False,
    ...                  reasonable_doubt=True, on=law.BOOK)
    ...     return assist(**facts | changed).outcome
    >>> doubting(), doubting(seen_directly=False)
    (Outcome.MUST_ASSIST, Outcome.NOT_PUNISHABLE)

    Source: booklet B3.1.3.3; L07 for the penalty. A peril learnt otherwise counts as described.
    """
    if not grave_peril:
        return Ruling(Outcome.NOT_ENGAGED, ("R51",), failed=("grave_peril",))
    if helping_endangers_self_or_others or (not seen_directly and reasonable_doubt):
        return Ruling(Outcome.NOT_PUNISHABLE, ("R52",), Basis.STATUTE_OBLIGES)
    penalty = ("L07",) if law.holds("L07", on) else ()
    described = () if seen_directly else ("peril-learnt-otherwise",)
    return Ruling(Outcome.MUST_ASSIST, ("R51", "R53", *penalty), Basis.STATUTE_OBLIGES, notes=described)


@question("danger.victim-client", Verb.MAY, assumes=BOUND)
def victim_client(
    *,
    client_is_victim: Annotated[bool, Since("L05", otherwise=False)],
    contact_with: Annotated[ContactWith, Since("L21", otherwise=ContactWith.VICTIM_ONLY)],
    told_to: Annotated[ToldTo, Since("L05", otherwise=ToldTo.OTHER)],
    only_facts_suffered: Annotated[bool, Since("L05", otherwise=True)],
    client_opposes: Annotated[bool, Since("L05", otherwise=False)],
    care_or_psychology: Annotated[bool, Since("L05", otherwise=True)],
    on: date,
) -> Ruling:
    """May one tell the judicial authorities of an offence that the client has suffered?

    Judgments say so, not a statute; a reader hears every reserve, and it is never a duty.

    >>> def told(**changed):
    ...     facts = dict(client_is_victim=True, contact_with=ContactWith.VICTIM_ONLY, told_to=ToldTo.JUDICIAL,
    ...                  only_facts_suffered=True, client_opposes=False, care_or_psychology=True, on=law.AS_OF)
    ...     return victim_client(**facts | changed)
    >>> told().outcome, told(only_facts_suffered=False).outcome, told(client_opposes=True).outcome
    (Outcome.MAY_DISCLOSE_LIMITED, Outcome.MUST_LIMIT, Outcome.NOT_SETTLED)
    >>> told(contact_with=ContactWith.BOTH).next, told(told_to=ToldTo.OTHER).next
    (('danger.inform-prosecutor',), ('danger.necessity',))

    Source: L05; since 26 March 2021 L21, which asks that the victim alone was met.
    """
    if not law.holds("L05", on):
        return no_text_then()
    narrowed = law.holds("L21", on)
    rules = ("L21", "L05") if narrowed else ("L05",)
    notes = ("victim-client-reserves",)
    failed = unmet(
        client_is_victim=client_is_victim,
        contact_with=contact_with is ContactWith.VICTIM_ONLY or not narrowed,
        told_to=told_to is not ToldTo.OTHER,
    )
    if failed:
        handed_to = "danger.necessity" if failed == ("told_to",) else "danger.inform-prosecutor"
        return Ruling(Outcome.NOT_ENGAGED, rules, next=(handed_to,), failed=failed, notes=notes)
    open_points = unmet(
        told_to=told_to is ToldTo.JUDICIAL,
        client_opposes=not client_opposes,
        care_or_psychology=care_or_psychology,
    )
    if open_points:
        asked = tuple(f"victim-client-{point.replace('_', '-')}" for point in open_points)
        return Ruling(
            Outcome.NOT_SETTLED, rules, next=_listed(on), failed=open_points, notes=(*asked, *notes)
        )
    if not only_facts_suffered:
        return Ruling(Outcome.MUST_LIMIT, rules, failed=("only_facts_suffered",), notes=notes)
    return Ruling(Outcome.MAY_DISCLOSE_LIMITED, rules, Basis.CASE_LAW, notes=notes)


@question("danger.care-centre", Verb.MAY, assumes=COVERED)
def care_centre(
    *,
    care_centre_professional: Annotated[bool, Since("L31", otherwise=False)],
    told_to: Annotated[ToldTo, Since("L31", otherwise=ToldTo.OTHER)],
    wants_to_complain: Annotated[bool, Since("L31", otherwise=False)],
    express_consent: Annotated[bool, Since("L31", otherwise=False)],
    noted_in_file: Annotated[bool, Since("L31", otherwise=False)],
    only_own_account: Annotated[bool, Since("L31", otherwise=True)],
    on: date,
) -> Ruling:
    """May a care centre after sexual violence tell police or prosecutor, with the victim's consent?

    >>> def told(**changed):
    ...     facts = dict(care_centre_professional=True, told_to=ToldTo.POLICE, wants_to_complain=True,
    ...                  express_consent=True, noted_in_file=True, only_own_account=True, on=law.AS_OF)
    ...     return care_centre(**facts | changed).outcome
    >>> told(), told(express_consent=False), told(only_own_account=False)
    (Outcome.MAY_DISCLOSE_LIMITED, Outcome.NOT_ENGAGED, Outcome.MUST_LIMIT)

    Source: L31, since 2025.
    """
    if not law.holds("L31", on):
        return no_text_then()
    failed = unmet(
        care_centre_professional=care_centre_professional,
        told_to=told_to is not ToldTo.OTHER,
        wants_to_complain=wants_to_complain,
        express_consent=express_consent,
        noted_in_file=noted_in_file,
    )
    if failed:
        return Ruling(Outcome.NOT_ENGAGED, ("L31",), next=_listed(on), failed=failed)
    if not only_own_account:
        return Ruling(Outcome.MUST_LIMIT, ("L31",), failed=("only_own_account",))
    return Ruling(
        Outcome.MAY_DISCLOSE_LIMITED, ("L31",), Basis.STATUTE_PERMITS, notes=("care-centre-content",)
    )


def _listed(on: date) -> tuple[str, ...]:
    """The question that lists the ways; the booklet asks each apart, and hands over none."""
    return ("danger.protective-disclosure",) if law.holds("L43", on) else ()
