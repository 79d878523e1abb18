"""W13, the insurer and the cause of death: consent is proved (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import InsurerCase, ThirdParty
from decider.outcomes import Verb
from decider.rules.third_party import request
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W13.1", Verb.MAY, general="third-party.request")
def doctor_may_tell_the_insurer_the_cause_of_death(
    *,
    third_party: Annotated[ThirdParty, Since("L44", otherwise=ThirdParty.PRESS)] = ThirdParty.INSURER,
    statute_obliges: Annotated[bool, Since("L44", otherwise=False)] = False,
    insurer_case: Annotated[
        InsurerCase, Since("L44", otherwise=InsurerCase.NONE)
    ] = InsurerCase.CAUSE_OF_DEATH_CONSENT_PROVED,
    i_am_doctor: Annotated[bool, Since("L44", otherwise=False)] = True,
    on: date,
) -> Ruling:
    """May she tell the insurer what her patient died of?

    She must, and to one reader alone: the insurer's medical adviser.

    >>> from decider import Outcome, ask
    >>> decision = ask("W13.1")
    >>> decision.answer, decision.outcome
    (<Answer.YES: 'yes'>, Outcome.MUST_PROVIDE_LIMITED)

    Without proof that her patient had consented, or in another job than hers, silence.

    >>> ask("W13.1", insurer_case="none").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W13.1", i_am_doctor=False).outcome
    Outcome.MUST_STAY_SILENT

    While he lived, it was to him that she could give a certificate; a journalist is given nothing.

    >>> ask("W13.1", insurer_case="certificate-for-insured").outcome
    Outcome.MAY_DISCLOSE_LIMITED
    >>> ask("W13.1", third_party="press").outcome
    Outcome.MUST_STAY_SILENT
    """
    return request(**locals())


# --8<-- [end:code]
