"""W12, the dead mother's file: a daughter, a brother, a will (ours)."""

from datetime import date
from typing import Annotated

from decider.files import AfterDeathRequester
from decider.outcomes import Verb
from decider.rules.secrecy.files import after_death
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W12.1", Verb.MAY, general="secrecy.after-death")
def doctor_may_show_the_daughter_the_file(
    *,
    health_care_file: Annotated[bool, Since("L20", otherwise=False)] = True,
    after_death_requester: Annotated[
        AfterDeathRequester, Since("L20", otherwise=AfterDeathRequester.OTHER)
    ] = AfterDeathRequester.CLOSE_RELATIVE,
    deceased_minor: Annotated[bool, Since("L20", otherwise=False)] = False,
    opposed_in_life: Annotated[bool, Since("L20", otherwise=False)] = False,
    motivated_specific: Annotated[bool, Since("L20", otherwise=False)] = True,
    through_professional: Annotated[bool, Since("L20", otherwise=False)],
    on: date,
) -> Ruling:
    """May he show the daughter her mother's file?

    She has a right to it as a daughter, not as an heir; through a professional whom she names.

    >>> from decider import Answer, Outcome, ask
    >>> decision = ask("W12.1")
    >>> decision.answer, decision.missing
    (<Answer.IT_DEPENDS: 'it depends'>, ('through_professional',))
    >>> ask("W12.1", through_professional=True).outcome, ask("W12.1", through_professional=False).outcome
    (Outcome.MAY_DISCLOSE_LIMITED, Outcome.MUST_LIMIT)

    The notary has no such right; nor has anybody, against what the mother refused in life.

    >>> ask("W12.1", after_death_requester="other").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W12.1", opposed_in_life=True).outcome
    Outcome.MUST_STAY_SILENT

    A request without reasons waits for them; the file of a home-help service is not settled.

    >>> ask("W12.1", motivated_specific=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W12.1", health_care_file=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return after_death(**locals())


# --8<-- [end:code]
