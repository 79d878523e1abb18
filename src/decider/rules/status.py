"""Who is bound by secrecy, who by discretion, who by nothing (R01–R06, R89)."""

from decider.facts import Setting, TrustMissionSource
from decider.outcomes import Outcome, Verb
from decider.ruling import Ruling, question


@question("status.secrecy", Verb.IS, Outcome.BOUND_BY_SECRECY)
def secrecy(*, setting: Setting, trust_mission_source: TrustMissionSource) -> Ruling:
    """Is this person bound by professional secrecy?

    A psychologist is a necessary confidant; a plumber is not; a neighbour is bound by nothing.

    >>> secrecy(setting=Setting.PROFESSIONAL, trust_mission_source=TrustMissionSource.TRADITION).outcome
    Outcome.BOUND_BY_SECRECY
    >>> secrecy(setting=Setting.PROFESSIONAL, trust_mission_source=TrustMissionSource.NONE).outcome
    Outcome.BOUND_BY_DISCRETION
    >>> secrecy(setting=Setting.PRIVATE, trust_mission_source=TrustMissionSource.NONE).outcome
    Outcome.NOT_BOUND

    A volunteer without a mission of trust: the booklet says two things.

    >>> secrecy(setting=Setting.VOLUNTEER, trust_mission_source=TrustMissionSource.NONE).outcome
    Outcome.NOT_SETTLED

    Source: booklet B1.1, B1.2.
    """
    mission_of_trust = trust_mission_source is not TrustMissionSource.NONE
    if setting is Setting.PRIVATE:
        if mission_of_trust:
            return Ruling(Outcome.NOT_SETTLED, ("R03", "R04"))
        return Ruling(Outcome.NOT_BOUND, ("R04", "R03"), notes=("not-bound-is-no-licence",))
    if mission_of_trust:
        return Ruling(Outcome.BOUND_BY_SECRECY, ("R03", "R02", "R01"))
    if setting is Setting.VOLUNTEER:
        return Ruling(Outcome.NOT_SETTLED, ("R03", "R06"))
    return Ruling(Outcome.BOUND_BY_DISCRETION, ("R06",))


@question("status.team-member", Verb.IS, Outcome.BOUND_BY_SECRECY)
def team_member(*, some_bound: bool, they_uphold_it: bool, own_role_bound: bool) -> Ruling:
    """Is a member of a team bound by the secrecy of the others?

    The secretary of a mental-health service is, where the bound members see to it.

    >>> team_member(own_role_bound=False, some_bound=True, they_uphold_it=True).outcome
    Outcome.BOUND_BY_SECRECY
    >>> team_member(own_role_bound=False, some_bound=True, they_uphold_it=False).outcome
    Outcome.NOT_SETTLED
    >>> team_member(own_role_bound=False, some_bound=False, they_uphold_it=False).outcome
    Outcome.BOUND_BY_DISCRETION

    Source: booklet A2.2, A3.1, against B1.2.
    """
    if own_role_bound:
        return Ruling(Outcome.BOUND_BY_SECRECY, ("R03",))
    if some_bound and they_uphold_it:
        return Ruling(Outcome.BOUND_BY_SECRECY, ("R89",))
    if some_bound:
        return Ruling(Outcome.NOT_SETTLED, ("R89", "R06"))
    return Ruling(Outcome.BOUND_BY_DISCRETION, ("R06",))
