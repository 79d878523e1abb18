"""V5, the psychiatrist and Mrs L., whose words threaten her son (booklet B3.1.3.2)."""

from datetime import date
from typing import Annotated

from decider.facts import ContactWith, Recipient, Since
from decider.outcomes import Verb
from decider.rules.danger import protective_disclosure
from decider.ruling import Ruling, vignette


# --8<-- [start:code]
@vignette("V5.1", Verb.MAY, general="danger.protective-disclosure", assumed=("recipient", "proportionate"))
def psychiatrist_may_disclose(
    *,
    offence_listed_and_committed: bool = False,
    victim_minor_or_vulnerable: bool = True,
    danger_to_this_person: bool,
    danger_to_others: bool = False,
    unable_to_protect: bool,
    recipient: Recipient = Recipient.PROSECUTOR,
    lawyer_exposing_client: bool = False,
    proportionate: bool = True,
    contact_with: Annotated[
        ContactWith, Since("L04", otherwise=ContactWith.BOTH)
    ] = ContactWith.PERPETRATOR_ONLY,
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
