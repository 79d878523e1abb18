"""W14, the team's messaging group: who reads it, and on what conditions (ours)."""

from decider.outcomes import Verb
from decider.rules.sharing.professionals import share
from decider.ruling import Ruling, vignette


# --8<-- [start:code]
@vignette("W14.1", Verb.MAY, general="sharing.share")
def social_worker_may_write_to_the_group(
    *,
    informed: bool = False,
    consent: bool = False,
    recipient_bound: bool = False,
    legitimately_believed_bound: bool,
    same_mission: bool = False,
    limited_to_necessary: bool,
) -> Ruling:
    """May she write to her team's messaging group that the mother has relapsed?

    Whoever reads is a recipient: one reader who left the service is enough to close the sharing, and
    the mother knows nothing of it.

    >>> from decider import Outcome, ask
    >>> decision = ask("W14.1")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    Taking the former colleague out is not enough; nor is the mother's agreement while he reads.

    >>> gone = dict(recipient_bound=True, same_mission=True, limited_to_necessary=True)
    >>> ask("W14.1", **gone).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W14.1", informed=True, consent=True).outcome
    Outcome.MUST_STAY_SILENT

    Both together, and the sharing is tolerated. A belief that all were bound is a defence afterwards.

    >>> ask("W14.1", informed=True, consent=True, **gone).outcome
    Outcome.MAY_SHARE
    >>> believed = dict(legitimately_believed_bound=True, same_mission=True, limited_to_necessary=True)
    >>> ask("W14.1", informed=True, consent=True, **believed).outcome
    Outcome.NO_BREACH_IF_DONE
    """
    return share(**locals())


# --8<-- [end:code]
