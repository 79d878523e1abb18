"""W16, the police at the door of a home for young people: answering, and being searched (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import Capacity, Forum, Place
from decider.outcomes import Verb
from decider.rules.search import formalities
from decider.rules.testimony.hearing import answer
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W16.1", Verb.MAY, general="testimony.answer")
def educator_may_answer_at_the_door(
    *,
    capacity: Capacity = Capacity.WITNESS,
    forum: Forum = Forum.POLICE,
    summoned: bool = False,
    sworn: bool = False,
    requisition_of_judge: Annotated[bool, Since("L12", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """May he tell the police at the door what the boy said?

    Silence: a doorstep is no court, and "it is for the inquiry" lifts nothing.

    >>> from decider import Outcome, ask
    >>> ask("W16.1").answer, ask("W16.1").outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    With an investigating judge's requisition, or before that judge under oath, he is free.

    >>> ask("W16.1", requisition_of_judge=True).outcome
    Outcome.FREE_TO_ANSWER_OR_DECLINE
    >>> ask("W16.1", forum="investigating-judge", summoned=True, sworn=True).outcome
    Outcome.FREE_TO_ANSWER_OR_DECLINE

    Suspected himself, he may defend himself with what that takes.

    >>> ask("W16.1", capacity="suspect").outcome
    Outcome.MAY_DISCLOSE_LIMITED
    """
    return answer(**locals())


@vignette("W16.2", Verb.MUST, general="search.formalities")
def search_of_the_home_must_follow_forms(*, place: Place = Place.OTHER, flagrante: bool) -> Ruling:
    """Must a search of the home follow forms of its own?

    Of such a home no text was seen: not settled, caught in the act or not.

    >>> from decider import ask
    >>> ask("W16.2").answer, ask("W16.2", flagrante=True).answer
    (<Answer.NOT_SETTLED: 'not settled'>, <Answer.NOT_SETTLED: 'not settled'>)

    A team with a doctor has its forms, and so have the two services of youth assistance.

    >>> sorted(duty.name for duty in ask("W16.2", place="medical", flagrante=False).duties)
    ['INVESTIGATING_JUDGE_IN_PERSON', 'ORDER_COUNCIL_MEMBER', 'PROSECUTOR_OR_DEPUTY']
    >>> sorted(duty.name for duty in ask("W16.2", place="spj", flagrante=False).duties)
    ['INVESTIGATING_JUDGE_IN_PERSON', 'NOTIFY_DIRECTOR', 'PROSECUTOR_OR_DEPUTY']
    """
    return formalities(**locals())


# --8<-- [end:code]
