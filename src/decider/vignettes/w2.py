"""W2, the beaten woman: only she was met (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import ContactWith, Recipient, Territory
from decider.outcomes import Verb
from decider.rules.danger.protection import protective_disclosure
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W2.1", Verb.MAY, general="danger.protective-disclosure", assumed=("proportionate",))
def social_worker_may_tell_the_prosecutor(
    *,
    offence_listed_and_committed: bool = True,
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
    contact_with: Annotated[ContactWith, Since("L04", otherwise=ContactWith.BOTH)] = ContactWith.VICTIM_ONLY,
    client_is_victim: Annotated[bool, Since("L05", otherwise=False)] = True,
    only_facts_suffered: Annotated[bool, Since("L05", otherwise=True)] = True,
    client_opposes: Annotated[bool, Since("L05", otherwise=False)],
    care_or_psychology: Annotated[bool, Since("L05", otherwise=True)] = False,
    on: date,
) -> Ruling:
    """May she tell the public prosecutor?

    If she judges that the danger is grave and imminent and that nothing else protects her client. What
    carries the answer is the state of necessity; the right to inform the prosecutor is contested, since
    she met the victim alone.

    >>> from decider import Answer, Outcome, ask
    >>> decision = ask("W2.1")
    >>> decision.answer, decision.missing
    (<Answer.IT_DEPENDS: 'it depends'>, ('danger_to_this_person', 'unable_to_protect'))
    >>> grave = dict(danger_to_this_person=True, unable_to_protect=True)
    >>> ask("W2.1", **grave).outcome, ask("W2.1", **grave).duties
    (Outcome.JUSTIFIED_BREACH, frozenset({Outcome.MUST_ASSIST}))

    Her client's refusal closes nothing of this; nor does turning to somebody else than the prosecutor.

    >>> ask("W2.1", **grave, client_opposes=True).outcome
    Outcome.JUSTIFIED_BREACH
    >>> ask("W2.1", **grave, recipient="other").outcome
    Outcome.JUSTIFIED_BREACH

    Had she met the partner too, a statute would carry it. A refuge that protects her closes necessity,
    and what the judgments on victims give a social worker is not settled.

    >>> ask("W2.1", **grave, contact_with="both").outcome
    Outcome.MAY_INFORM_PROSECUTOR
    >>> ask("W2.1", danger_to_this_person=True, unable_to_protect=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return protective_disclosure(**locals())


# --8<-- [end:code]
