"""Sharing with another professional (R67–R71)."""

from decider.facts import Aims
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, question, unmet


@question("sharing.share", Verb.MAY, assumes=COVERED)
def share(
    *,
    informed: bool,
    consent: bool,
    recipient_bound: bool,
    legitimately_believed_bound: bool,
    same_mission: bool,
    limited_to_necessary: bool,
) -> Ruling:
    """May one share a secret with another professional?

    Five conditions, all of them, in a team or outside it.

    >>> def shared(**changed):
    ...     five = dict(informed=True, consent=True, recipient_bound=True, same_mission=True,
    ...                 limited_to_necessary=True, legitimately_believed_bound=False)
    ...     return share(**five | changed)
    >>> shared().outcome, shared(consent=False).outcome
    (Outcome.MAY_SHARE, Outcome.MUST_STAY_SILENT)

    To have believed in good faith that the other was bound is a defence afterwards, no licence.

    >>> shared(recipient_bound=False, legitimately_believed_bound=True).outcome
    Outcome.NO_BREACH_IF_DONE

    Source: booklet B4.0, B4.1.
    """
    failed = unmet(
        informed=informed,
        consent=consent,
        recipient_bound=recipient_bound,
        same_mission=same_mission,
        limited_to_necessary=limited_to_necessary,
    )
    if not failed:
        return Ruling(Outcome.MAY_SHARE, ("R67",), Basis.TOLERANCE, notes=("team-told-of-exchanges",))
    if failed == ("recipient_bound",) and legitimately_believed_bound:
        return Ruling(Outcome.NO_BREACH_IF_DONE, ("R68", "R67"), Basis.EXCULPATION, failed=failed)
    rules = ("R67", "R18") if recipient_bound else ("R67", "R71", "R18")
    return Ruling(Outcome.MUST_STAY_SILENT, rules, failed=failed)


@question("sharing.same-mission", Verb.IS, Outcome.SAME_MISSION)
def same_mission(*, same_function: bool, aims: Aims) -> Ruling:
    """Do two professionals have the same mission?

    Their job title does not tell; what each of them works for does.

    >>> same_mission(same_function=True, aims=Aims.DIFFERENT).outcome
    Outcome.NOT_SAME_MISSION
    >>> same_mission(same_function=False, aims=Aims.SAME).outcome
    Outcome.SAME_MISSION

    Source: booklet B4.1.
    """
    if aims is Aims.SAME:
        return Ruling(Outcome.SAME_MISSION, ("R69",))
    return Ruling(Outcome.NOT_SAME_MISSION, ("R70", "R69"))
