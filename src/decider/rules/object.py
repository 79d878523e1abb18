"""What secrecy covers: all that is learned or observed in the function (R09, R12, R88)."""

from decider.outcomes import Outcome, Verb
from decider.ruling import Ruling, question


@question("object.covered", Verb.IS, Outcome.COVERED)
def covered(
    *, holder_bound: bool, at_work: bool, identified_as_professional: bool, follows_the_family: bool
) -> Ruling:
    """Is this piece of information covered by professional secrecy?

    Who brought it, and whether they wish to stay unnamed, changes nothing: it is not asked.

    >>> covered(holder_bound=True, at_work=True, identified_as_professional=False,
    ...         follows_the_family=False).outcome
    Outcome.COVERED
    >>> covered(holder_bound=True, at_work=False, identified_as_professional=True,
    ...         follows_the_family=False).outcome
    Outcome.COVERED

    That identifying the professional extends secrecy outside work does not say what happens when
    nobody knew who they were.

    >>> covered(holder_bound=True, at_work=False, identified_as_professional=False,
    ...         follows_the_family=True).outcome
    Outcome.NOT_SETTLED

    Source: booklet B1.3, A1.0; Cass. 20 February 1905 as the booklet cites it.
    """
    if not holder_bound:
        return Ruling(Outcome.NOT_COVERED_BY_SECRECY, ("R06",), notes=("see-discretion",))
    if at_work:
        return Ruling(Outcome.COVERED, ("R09", "R88"))
    if identified_as_professional:
        return Ruling(Outcome.COVERED, ("R12", "R09"), notes=("open-file",))
    if follows_the_family:
        return Ruling(Outcome.NOT_SETTLED, ("R12",))
    return Ruling(Outcome.NOT_COVERED_BY_SECRECY, ("R09",))
