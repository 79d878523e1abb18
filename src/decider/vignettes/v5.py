"""V5, the psychiatrist and Mrs L., whose words threaten her son (booklet B3.1.3.2)."""

from datetime import date
from typing import Annotated

from decider.facts import ContactWith, Recipient, Territory
from decider.outcomes import Verb
from decider.rules.danger.protection import protective_disclosure
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("V5.1", Verb.MAY, general="danger.protective-disclosure", assumed=("recipient", "proportionate"))
def psychiatrist_may_disclose(
    *,
    offence_listed_and_committed: bool = False,
    victim_minor_or_vulnerable: bool = True,
    danger_to_this_person: bool,
    danger_to_others: bool = False,
    danger_to_third_persons: Annotated[bool, Since("L43", otherwise=False)] = False,
    unable_to_protect: bool,
    recipient: Recipient = Recipient.PROSECUTOR,
    child_decree_allows: Annotated[bool, Since("L10", otherwise=False)] = False,
    territory: Annotated[
        Territory, Since("L10", otherwise=Territory.FRENCH_COMMUNITY)
    ] = Territory.FRENCH_COMMUNITY,
    care_centre_allows: Annotated[bool, Since("L31", otherwise=False)] = False,
    lawyer_exposing_client: bool = False,
    proportionate: bool = True,
    not_own_making: Annotated[bool, Since("L36", otherwise=True)] = True,
    contact_with: Annotated[
        ContactWith, Since("L04", otherwise=ContactWith.BOTH)
    ] = ContactWith.PERPETRATOR_ONLY,
    client_is_victim: Annotated[bool, Since("L05", otherwise=False)] = False,
    only_facts_suffered: Annotated[bool, Since("L05", otherwise=True)] = True,
    client_opposes: Annotated[bool, Since("L05", otherwise=False)] = False,
    care_or_psychology: Annotated[bool, Since("L05", otherwise=True)] = True,
    on: date,
) -> Ruling:
    """May he break secrecy to protect the children?

    If he judges that the danger is grave and imminent, and that he cannot protect them. What
    carries the answer is the state of necessity: nothing has been committed yet.

    >>> from decider import Answer, ask, law
    >>> decision = ask("V5.1", on=law.BOOK)
    >>> decision.answer, decision.when[Answer.YES]
    (<Answer.IT_DEPENDS: 'it depends'>, ({'danger_to_this_person': True, 'unable_to_protect': True},))
    >>> ask("V5.1", on=law.BOOK, danger_to_this_person=True, unable_to_protect=True).outcome
    Outcome.JUSTIFIED_BREACH
    >>> threat = dict(offence_listed_and_committed=False, victim_minor_or_vulnerable=True,
    ...               danger_to_this_person=True, danger_to_others=False, unable_to_protect=True,
    ...               recipient="prosecutor", lawyer_exposing_client=False)
    >>> ask("danger.inform-prosecutor", on=law.BOOK, **threat).outcome
    Outcome.NOT_ENGAGED

    A readmission can protect them: silence, and the duty to help stands.

    >>> readmitted = ask("V5.1", on=law.BOOK, danger_to_this_person=True, unable_to_protect=False)
    >>> readmitted.outcome, readmitted.duties
    (Outcome.MUST_STAY_SILENT, frozenset({Outcome.MUST_ASSIST}))

    Out of proportion; he is her lawyer; he turns to someone other than the prosecutor.

    >>> grave = dict(danger_to_this_person=True, unable_to_protect=True)
    >>> ask("V5.1", on=law.BOOK, **grave, proportionate=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V5.1", on=law.BOOK, **grave, lawyer_exposing_client=True).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("V5.1", on=law.BOOK, **grave, recipient="other").outcome
    Outcome.JUSTIFIED_BREACH
    """
    return protective_disclosure(**locals())


# --8<-- [end:code]
