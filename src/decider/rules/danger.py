"""Someone is in danger: breaking silence, informing the prosecutor, helping (R43–R53, L03–L05, L07)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import ContactWith, Recipient, Since
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, beside, question, unmet


@question("danger.protective-disclosure", Verb.MAY, assumes=COVERED)
def protective_disclosure(
    *,
    offence_listed_and_committed: bool,
    victim_minor_or_vulnerable: bool,
    danger_to_this_person: bool,
    danger_to_others: bool,
    unable_to_protect: bool,
    recipient: Recipient,
    lawyer_exposing_client: bool,
    proportionate: bool,
    contact_with: Annotated[ContactWith, Since("L04", otherwise=ContactWith.BOTH)] = ContactWith.BOTH,
    on: date,
) -> Ruling:
    """May one disclose in order to protect someone in danger?

    Two ways lead there, never blended: the right to inform the prosecutor of an offence that has
    been committed, and the state of necessity, which justifies a breach without any offence.

    >>> def disclose(**changed):
    ...     facts = dict(offence_listed_and_committed=True, victim_minor_or_vulnerable=True,
    ...                  danger_to_this_person=True, danger_to_others=False, unable_to_protect=True,
    ...                  recipient=Recipient.PROSECUTOR, lawyer_exposing_client=False, proportionate=True,
    ...                  on=law.BOOK)
    ...     return protective_disclosure(**facts | changed)
    >>> disclose().outcome, disclose(offence_listed_and_committed=False).outcome
    (Outcome.MAY_INFORM_PROSECUTOR, Outcome.JUSTIFIED_BREACH)
    >>> disclose(unable_to_protect=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> disclose(lawyer_exposing_client=True).outcome
    Outcome.NOT_SETTLED

    Since 26 March 2021 the way through the prosecutor is contested for whoever met the victim alone.

    >>> disclose(contact_with=ContactWith.VICTIM_ONLY, on=law.AS_OF).outcome
    Outcome.NOT_SETTLED

    Source: booklet B3.1.3.1, B3.1.3.2; L04, L05.
    """
    duties = beside(Outcome.MUST_ASSIST, when=danger_to_this_person)
    failed = unmet(
        danger_to_this_person=danger_to_this_person or danger_to_others,
        unable_to_protect=unable_to_protect,
    )
    if failed:
        return Ruling(Outcome.MUST_STAY_SILENT, ("R44", "R15"), duties=duties, failed=failed)
    if not _prosecutor_unmet(
        offence_listed_and_committed, victim_minor_or_vulnerable, recipient, lawyer_exposing_client
    ):
        if contact_with is ContactWith.VICTIM_ONLY and law.holds("L04", on):
            return Ruling(Outcome.NOT_SETTLED, ("L04", "L05", "R46"), duties=duties, notes=("contested",))
        right = _right_to_inform(danger_to_this_person, on)
        return Ruling(Outcome.MAY_INFORM_PROSECUTOR, right, Basis.STATUTE_PERMITS, duties)
    if not proportionate:
        return Ruling(Outcome.MUST_STAY_SILENT, ("R44", "R15"), duties=duties, failed=("proportionate",))
    if lawyer_exposing_client or not danger_to_this_person:
        silent_on = ("R43", "R50") if lawyer_exposing_client else ("R43", "R44")
        return Ruling(Outcome.NOT_SETTLED, silent_on, duties=duties)
    return Ruling(
        Outcome.JUSTIFIED_BREACH,
        ("R43", "R44", "R45"),
        Basis.JUSTIFICATION_NECESSITY,
        duties,
        notes=("no-recipient-named",) if recipient is Recipient.OTHER else (),
    )


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
    contact_with: Annotated[ContactWith, Since("L04", otherwise=ContactWith.BOTH)] = ContactWith.BOTH,
    on: date,
) -> Ruling:
    """May one inform the prosecutor of an offence on a minor or a vulnerable person?

    A threat is not an offence that has been committed: this way is closed in vignette V5.

    >>> inform_prosecutor(offence_listed_and_committed=False, victim_minor_or_vulnerable=True,
    ...                   danger_to_this_person=True, danger_to_others=False, unable_to_protect=True,
    ...                   recipient=Recipient.PROSECUTOR, lawyer_exposing_client=False, on=law.BOOK).outcome
    Outcome.NOT_ENGAGED

    Source: booklet B3.1.3.2; L04.
    """
    narrowed = contact_with is ContactWith.VICTIM_ONLY and law.holds("L04", on)
    failed = unmet(
        danger_to_this_person=danger_to_this_person or danger_to_others, unable_to_protect=unable_to_protect
    ) + _prosecutor_unmet(
        offence_listed_and_committed, victim_minor_or_vulnerable, recipient, lawyer_exposing_client
    )
    if narrowed:
        handed_to = ("danger.protective-disclosure",)
        return Ruling(Outcome.NOT_ENGAGED, ("L04", "L05"), next=handed_to, failed=(*failed, "contact_with"))
    if failed:
        return Ruling(Outcome.NOT_ENGAGED, ("R46", "R47"), failed=failed)
    right = _right_to_inform(danger_to_this_person, on)
    return Ruling(Outcome.MAY_INFORM_PROSECUTOR, right, Basis.STATUTE_PERMITS)


@question("danger.necessity", Verb.MAY, assumes=COVERED)
def necessity(
    *, value_at_stake: bool, proportionate: bool, no_other_way: bool, present_and_future: bool
) -> Ruling:
    """Does a state of necessity justify the breach?

    >>> necessity(value_at_stake=True, proportionate=True, no_other_way=True, present_and_future=True).outcome
    Outcome.JUSTIFIED_BREACH
    >>> necessity(value_at_stake=True, proportionate=True, no_other_way=True, present_and_future=False).failed
    ('present_and_future',)

    Source: booklet B3.1.3.1.
    """
    failed = unmet(
        value_at_stake=value_at_stake,
        proportionate=proportionate,
        no_other_way=no_other_way,
        present_and_future=present_and_future,
    )
    if failed:
        return Ruling(Outcome.NOT_ENGAGED, ("R43", "R44"), failed=failed)
    return Ruling(Outcome.JUSTIFIED_BREACH, ("R43", "R44", "R45"), Basis.JUSTIFICATION_NECESSITY)


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


def _right_to_inform(danger_to_this_person: bool, on: date) -> tuple[str, ...]:
    offences = ("L03",) if law.holds("L03", on) else ()
    return ("R46" if danger_to_this_person else "R47", "R48", "R49", *offences)


def _prosecutor_unmet(
    committed: bool, vulnerable: bool, recipient: Recipient, lawyer: bool
) -> tuple[str, ...]:
    return unmet(
        offence_listed_and_committed=committed,
        victim_minor_or_vulnerable=vulnerable,
        recipient=recipient is Recipient.PROSECUTOR,
        lawyer_exposing_client=not lawyer,
    )
