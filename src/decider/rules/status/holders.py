"""Who is bound by secrecy, who by discretion, who by nothing (R01–R06, R89, L09, L25)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import Setting, TrustMissionSource
from decider.outcomes import Outcome, Verb
from decider.ruling import Ruling, question
from decider.since import Since


@question("status.secrecy", Verb.IS, Outcome.BOUND_BY_SECRECY)
def secrecy(*, setting: Setting, trust_mission_source: TrustMissionSource, on: date) -> Ruling:
    """Is this person bound by professional secrecy?

    A psychologist is a necessary confidant; a plumber is not; a neighbour is bound by nothing.

    >>> def bound(setting, source, on=law.BOOK):
    ...     return secrecy(setting=setting, trust_mission_source=source, on=on)
    >>> bound(Setting.PROFESSIONAL, TrustMissionSource.TRADITION).outcome
    Outcome.BOUND_BY_SECRECY
    >>> bound(Setting.PROFESSIONAL, TrustMissionSource.NONE).outcome
    Outcome.BOUND_BY_DISCRETION
    >>> bound(Setting.PRIVATE, TrustMissionSource.NONE).outcome
    Outcome.NOT_BOUND

    A volunteer without a mission of trust: the booklet says two things, and the organisation must have said one.

    >>> bound(Setting.VOLUNTEER, TrustMissionSource.NONE).outcome
    Outcome.NOT_SETTLED
    >>> bound(Setting.VOLUNTEER, TrustMissionSource.NONE, law.AS_OF).notes
    ('behave-as-bound', 'volunteer-was-told')

    Source: booklet B1.1, B1.2; L25.
    """
    mission_of_trust = trust_mission_source is not TrustMissionSource.NONE
    if setting is Setting.PRIVATE:
        if mission_of_trust:
            return Ruling(Outcome.NOT_SETTLED, ("R03", "R04"), notes=("behave-as-bound",))
        return Ruling(Outcome.NOT_BOUND, ("R04", "R03"), notes=("not-bound-is-no-licence",))
    told = ("L25",) if setting is Setting.VOLUNTEER and law.holds("L25", on) else ()
    notes = ("volunteer-was-told",) if told else ()
    if mission_of_trust:
        return Ruling(Outcome.BOUND_BY_SECRECY, ("R03", "R02", "R01", *told), notes=notes)
    if setting is Setting.VOLUNTEER:
        return Ruling(Outcome.NOT_SETTLED, ("R03", "R06", *told), notes=("behave-as-bound", *notes))
    return Ruling(Outcome.BOUND_BY_DISCRETION, ("R06",))


@question("status.team-member", Verb.IS, Outcome.BOUND_BY_SECRECY)
def team_member(
    *,
    some_bound: bool,
    they_uphold_it: bool,
    own_role_bound: bool,
    helps_apply_youth_decree: Annotated[bool, Since("L09", otherwise=False)],
    on: date,
) -> Ruling:
    """Is a member of a team bound by the secrecy of the others?

    The secretary of a mental-health service is, where the bound members see to it.

    >>> def secretary(bound_colleagues, uphold=True, **changed):
    ...     facts = dict(some_bound=bound_colleagues, they_uphold_it=uphold, own_role_bound=False,
    ...                  helps_apply_youth_decree=False, on=law.BOOK)
    ...     return team_member(**facts | changed).outcome
    >>> secretary(True), secretary(True, uphold=False), secretary(False)
    (Outcome.BOUND_BY_SECRECY, Outcome.NOT_SETTLED, Outcome.BOUND_BY_DISCRETION)

    In a service that applies the youth-care decree, the decree itself binds whoever helps.

    >>> secretary(False, helps_apply_youth_decree=True, on=law.AS_OF)
    Outcome.BOUND_BY_SECRECY

    Source: booklet A2.2, A3.1, against B1.2; L09.
    """
    if own_role_bound:
        return Ruling(Outcome.BOUND_BY_SECRECY, ("R03",))
    if helps_apply_youth_decree and law.holds("L09", on):
        return Ruling(Outcome.BOUND_BY_SECRECY, ("L09", "R02"), notes=("youth-decree-binds",))
    if some_bound and they_uphold_it:
        return Ruling(Outcome.BOUND_BY_SECRECY, ("R89",))
    if some_bound:
        return Ruling(Outcome.NOT_SETTLED, ("R89", "R06"), notes=("behave-as-bound",))
    return Ruling(Outcome.BOUND_BY_DISCRETION, ("R06",))
