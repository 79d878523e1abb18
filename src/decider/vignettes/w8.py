"""W8, the police at the emergency desk: was this man admitted? (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import Capacity, Forum
from decider.outcomes import Verb
from decider.rules.testimony.hearing import answer
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W8.1", Verb.MAY, general="testimony.answer")
def nurse_may_say_who_was_admitted(
    *,
    capacity: Capacity = Capacity.WITNESS,
    forum: Forum = Forum.POLICE,
    summoned: bool = False,
    sworn: bool = False,
    requisition_of_judge: Annotated[bool, Since("L12", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """May she tell the police whether this man has come to the emergency ward?

    To be a patient is already a secret: she neither confirms nor denies.

    >>> from decider import ask
    >>> decision = ask("W8.1")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    The prosecutor telephones, or the officers come back with a summons: neither makes it testimony.

    >>> ask("W8.1", forum="public-prosecutor").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W8.1", summoned=True, sworn=True).outcome
    Outcome.MUST_STAY_SILENT

    An investigating judge's requisition does; and a nurse who is hit may say what her complaint needs.

    >>> ask("W8.1", requisition_of_judge=True).outcome
    Outcome.FREE_TO_ANSWER_OR_DECLINE
    >>> ask("W8.1", capacity="complainant-victim").outcome
    Outcome.MAY_DISCLOSE_LIMITED
    """
    return answer(**locals())


# --8<-- [end:code]
