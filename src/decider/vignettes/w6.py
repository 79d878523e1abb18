"""W6, the letter of the Immigration Office: who receives social aid (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import InsurerCase, ThirdParty
from decider.outcomes import Verb
from decider.rules.third_party import request
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W6.1", Verb.MAY, general="third-party.request")
def agent_may_say_who_receives_aid(
    *,
    third_party: Annotated[
        ThirdParty, Since("L44", otherwise=ThirdParty.PRESS)
    ] = ThirdParty.IMMIGRATION_OFFICE,
    statute_obliges: Annotated[bool, Since("L44", otherwise=False)] = False,
    insurer_case: Annotated[InsurerCase, Since("L44", otherwise=InsurerCase.NONE)] = InsurerCase.NONE,
    i_am_doctor: Annotated[bool, Since("L44", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """May the agent tell the Immigration Office whether this person receives aid?

    Silence: nobody but those whom a text names is told who receives what.

    >>> from decider import ask
    >>> decision = ask("W6.1")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    If the letter names an article that obliges, whether it goes before secrecy is not settled.

    >>> ask("W6.1", statute_obliges=True).answer
    <Answer.NOT_SETTLED: 'not settled'>

    A landlord gets the same silence; an inspection, an open question.

    >>> ask("W6.1", third_party="landlord-or-neighbour").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W6.1", third_party="social-inspection").answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return request(**locals())


# --8<-- [end:code]
