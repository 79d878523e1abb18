"""W15, the trainee and her class: is she bound, and may she tell (ours)."""

from datetime import date
from typing import Annotated

from decider.outcomes import Outcome, Verb
from decider.rules.sharing.professionals import share
from decider.rules.status.holders import team_member
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W15.1", Verb.IS, Outcome.BOUND_BY_SECRECY, general="status.team-member")
def trainee_is_bound(
    *,
    some_bound: bool,
    they_uphold_it: bool,
    own_role_bound: bool = False,
    helps_apply_youth_decree: Annotated[bool, Since("L09", otherwise=False)] = True,
    on: date,
) -> Ruling:
    """Is the trainee bound by professional secrecy?

    In youth assistance, whoever helps to apply the decree is bound: a trainee too.

    >>> from decider import Outcome, ask
    >>> ask("W15.1").answer, ask("W15.1").outcome
    (<Answer.YES: 'yes'>, Outcome.BOUND_BY_SECRECY)

    Elsewhere the team decides: the psychologist's secrecy, if she upholds it; where nobody is bound,
    discretion.

    >>> elsewhere = dict(helps_apply_youth_decree=False)
    >>> ask("W15.1", **elsewhere, some_bound=True, they_uphold_it=True).outcome
    Outcome.BOUND_BY_SECRECY
    >>> ask("W15.1", **elsewhere, some_bound=True, they_uphold_it=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("W15.1", **elsewhere, some_bound=False).outcome
    Outcome.BOUND_BY_DISCRETION
    """
    return team_member(**locals())


@vignette("W15.2", Verb.MAY, general="sharing.share")
def trainee_may_tell_her_class(
    *,
    informed: bool = False,
    consent: bool = False,
    recipient_bound: bool = False,
    legitimately_believed_bound: bool,
    same_mission: bool = False,
    limited_to_necessary: bool,
) -> Ruling:
    """May she tell her class about this family?

    A class is no team: it is not bound, and it does not help this family.

    >>> from decider import Outcome, ask
    >>> ask("W15.2").answer, ask("W15.2").outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    The family's agreement does not change that, nor does a teacher who is a psychologist elsewhere.

    >>> ask("W15.2", informed=True, consent=True).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W15.2", informed=True, consent=True, recipient_bound=True).outcome
    Outcome.MUST_STAY_SILENT

    With a colleague of her service who helps the same family, sharing is possible.

    >>> colleague = dict(recipient_bound=True, same_mission=True, limited_to_necessary=True)
    >>> ask("W15.2", informed=True, consent=True, **colleague).outcome
    Outcome.MAY_SHARE
    """
    return share(**locals())


# --8<-- [end:code]
