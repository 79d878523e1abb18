"""Speaking to protect someone: one question, and the ways that may carry it (R43–R51, L04–L43).

A way that is closed or contested never hides an open one. Among the open, the decree for children
goes first, then statute, necessity, and case law.
"""

from datetime import date
from typing import Annotated

from decider import law
from decider.alike import ALIKE
from decider.facts import ContactWith, Recipient, Territory, ToldTo
from decider.outcomes import Basis, Outcome, Verb
from decider.rules.danger.grounds import inform_prosecutor, necessity, victim_client
from decider.rules.ways import best
from decider.ruling import COVERED, Ruling, Way, beside, question, unmet
from decider.since import Since

_TOLD_TO = {there: here for here, there in ALIKE["told_to"][1].items() if isinstance(here, ToldTo)}

_CALLED = {"value_at_stake": "danger_to_this_person", "no_other_way": ALIKE["no_other_way"][0]}


def by_child_decree(*, child_decree_allows: bool, territory: Territory, on: date) -> Ruling:
    """The decree of the French Community, or of Flanders, where its own question says that it allows this."""
    rules = ("R73", "R74", "R75", "L10")
    if not child_decree_allows:
        return Ruling(Outcome.NOT_ENGAGED, rules, failed=("child_decree_allows",))
    if territory is Territory.FLANDERS and law.holds("L37", on):
        notes = ("flemish-mandated-service",)
        return Ruling(Outcome.MAY_DISCLOSE, ("L37",), Basis.STATUTE_PERMITS, notes=notes)
    if territory is not Territory.FRENCH_COMMUNITY:
        return Ruling(Outcome.NOT_SETTLED, rules, failed=("territory",), notes=("decree-elsewhere",))
    return Ruling(Outcome.MAY_DISCLOSE, rules, Basis.SPECIAL_DECREE)


def by_care_centre(*, care_centre_allows: bool) -> Ruling:
    """The statute on care centres after sexual violence, where its own question says that it allows this."""
    if not care_centre_allows:
        return Ruling(Outcome.NOT_ENGAGED, ("L31",), failed=("care_centre_allows",))
    return Ruling(
        Outcome.MAY_DISCLOSE_LIMITED, ("L31",), Basis.STATUTE_PERMITS, notes=("care-centre-content",)
    )


def by_necessity(
    *,
    danger_to_this_person: bool,
    danger_to_others: bool,
    danger_to_third_persons: bool,
    unable_to_protect: bool,
    recipient: Recipient,
    lawyer_exposing_client: bool,
    proportionate: bool,
    not_own_making: bool,
    on: date,
) -> Ruling:
    """Necessity: a grave and imminent danger to anybody is the value at stake, present and future.

    Mere signs of a danger to others are not imminent: there it is not settled; nor is it for a lawyer.
    The duty to help stands beside, whether or not this way is open.
    """
    imminent = danger_to_this_person or (danger_to_third_persons and law.holds("L43", on))
    feared = imminent or danger_to_others
    duties = beside(Outcome.MUST_ASSIST, when=imminent)
    carried = necessity(
        value_at_stake=feared,
        proportionate=proportionate,
        no_other_way=unable_to_protect,
        present_and_future=feared,
        not_own_making=not_own_making,
        on=on,
    )
    if carried.failed:
        failed = tuple(_CALLED.get(name, name) for name in carried.failed if name != "present_and_future")
        return Ruling(Outcome.NOT_ENGAGED, carried.rules, duties=duties, failed=failed)
    doubted = unmet(lawyer_exposing_client=not lawyer_exposing_client, danger_to_this_person=imminent)
    if doubted:
        silent_on = ("R43", "R50" if lawyer_exposing_client else "R44")
        return Ruling(Outcome.NOT_SETTLED, silent_on, duties=duties, failed=doubted)
    notes = () if recipient is Recipient.PROSECUTOR else ("no-recipient-named",)
    return Ruling(carried.outcome, carried.rules, carried.basis, duties, notes=notes)


def by_judgment(
    *,
    client_is_victim: bool,
    contact_with: ContactWith,
    recipient: Recipient,
    only_facts_suffered: bool,
    client_opposes: bool,
    care_or_psychology: bool,
    on: date,
) -> Ruling:
    """The judgments on what the client has suffered."""
    return victim_client(
        client_is_victim=client_is_victim,
        contact_with=contact_with,
        told_to=_TOLD_TO[recipient],
        only_facts_suffered=only_facts_suffered,
        client_opposes=client_opposes,
        care_or_psychology=care_or_psychology,
        on=on,
    )


WAYS = (
    Way("sharing.child-protection", by_child_decree, since="L10"),
    Way("danger.inform-prosecutor", inform_prosecutor),
    Way("danger.care-centre", by_care_centre, since="L31"),
    Way("danger.necessity", by_necessity),
    Way("danger.victim-client", by_judgment, since="L05"),
)
SILENCE = Ruling(Outcome.MUST_STAY_SILENT, ("R44", "R15"))


@question("danger.protective-disclosure", Verb.MAY, assumes=COVERED, ways=WAYS, silence=SILENCE)
def protective_disclosure(
    *,
    offence_listed_and_committed: bool,
    victim_minor_or_vulnerable: bool,
    danger_to_this_person: bool,
    danger_to_others: bool,
    danger_to_third_persons: Annotated[bool, Since("L43", otherwise=False)],
    unable_to_protect: bool,
    recipient: Recipient,
    child_decree_allows: Annotated[bool, Since("L10", otherwise=False)],
    territory: Annotated[Territory, Since("L10", otherwise=Territory.FRENCH_COMMUNITY)],
    care_centre_allows: Annotated[bool, Since("L31", otherwise=False)],
    lawyer_exposing_client: bool,
    proportionate: bool,
    not_own_making: Annotated[bool, Since("L36", otherwise=True)],
    contact_with: Annotated[ContactWith, Since("L04", otherwise=ContactWith.BOTH)],
    client_is_victim: Annotated[bool, Since("L05", otherwise=False)],
    only_facts_suffered: Annotated[bool, Since("L05", otherwise=True)],
    client_opposes: Annotated[bool, Since("L05", otherwise=False)],
    care_or_psychology: Annotated[bool, Since("L05", otherwise=True)],
    on: date,
) -> Ruling:
    """May one disclose in order to protect someone in danger?

    A woman beaten by her partner, in grave danger, whom nothing else protects; only she was met.

    >>> def disclose(**changed):
    ...     facts = dict(offence_listed_and_committed=True, victim_minor_or_vulnerable=True,
    ...                  danger_to_this_person=True, danger_to_others=False, danger_to_third_persons=False,
    ...                  unable_to_protect=True, recipient=Recipient.PROSECUTOR, lawyer_exposing_client=False,
    ...                  proportionate=True, not_own_making=True, contact_with=ContactWith.VICTIM_ONLY,
    ...                  client_is_victim=True, only_facts_suffered=True, client_opposes=False,
    ...                  care_or_psychology=False, child_decree_allows=False, care_centre_allows=False,
    ...                  territory=Territory.FRENCH_COMMUNITY, on=law.AS_OF)
    ...     return protective_disclosure(**facts | changed)
    >>> disclose().outcome
    Outcome.JUSTIFIED_BREACH

    The right to inform the prosecutor goes before necessity where it is open; the decree before both.

    >>> disclose(contact_with=ContactWith.BOTH).outcome, disclose(child_decree_allows=True).outcome
    (Outcome.MAY_INFORM_PROSECUTOR, Outcome.MAY_DISCLOSE)

    Out of proportion, nothing carries it but what is contested; nor is it settled for a lawyer.

    >>> disclose(proportionate=False).rules[0], disclose(lawyer_exposing_client=True).rules
    ('L04', ('R43', 'R50'))

    Source: booklet B3.1.3.1, B3.1.3.2; L04, L05, L10, L21, L31, L36, L43.
    """
    return best(WAYS, locals(), SILENCE, on)
