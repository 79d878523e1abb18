"""W7, the bailiff and the landlord at the counter of a CPAS (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import InsurerCase, ThirdParty
from decider.outcomes import Verb
from decider.rules.third_party import request
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W7.1", Verb.MAY, general="third-party.request")
def agent_may_answer_the_bailiff(
    *,
    third_party: Annotated[ThirdParty, Since("L44", otherwise=ThirdParty.PRESS)] = ThirdParty.BAILIFF,
    statute_obliges: Annotated[bool, Since("L44", otherwise=False)] = False,
    insurer_case: Annotated[InsurerCase, Since("L44", otherwise=InsurerCase.NONE)] = InsurerCase.NONE,
    i_am_doctor: Annotated[bool, Since("L44", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """May the agent answer the bailiff?

    Silence, at the counter as elsewhere: not even whether the person is known.

    >>> from decider import ask
    >>> decision = ask("W7.1")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    An article that obliges, if he shows one, is a question for a lawyer before any answer.

    >>> ask("W7.1", statute_obliges=True).answer
    <Answer.NOT_SETTLED: 'not settled'>

    An employer hears no more than he does; an inspection is an open question.

    >>> ask("W7.1", third_party="employer-of-client").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W7.1", third_party="social-inspection").answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return request(**locals())


@vignette("W7.2", Verb.MAY, general="third-party.request")
def agent_may_answer_the_landlord(
    *,
    third_party: Annotated[
        ThirdParty, Since("L44", otherwise=ThirdParty.PRESS)
    ] = ThirdParty.LANDLORD_OR_NEIGHBOUR,
    statute_obliges: Annotated[bool, Since("L44", otherwise=False)] = False,
    insurer_case: Annotated[InsurerCase, Since("L44", otherwise=InsurerCase.NONE)] = InsurerCase.NONE,
    i_am_doctor: Annotated[bool, Since("L44", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """May the agent answer the landlord?

    Silence: rent arrears give nobody a right to know whom the centre helps.

    >>> from decider import ask
    >>> decision = ask("W7.2")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    An article that he shows changes it into an open question; who he is among such askers does not.

    >>> ask("W7.2", statute_obliges=True).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("W7.2", third_party="press").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W7.2", third_party="bailiff").outcome
    Outcome.MUST_STAY_SILENT
    """
    return request(**locals())


# --8<-- [end:code]
