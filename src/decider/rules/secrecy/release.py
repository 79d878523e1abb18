"""What agreement changes, what a breach costs, and who is free to tell (R07, R14, R16, R20, L01, L02)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import HolderStatus
from decider.outcomes import Outcome, Verb
from decider.ruling import COVERED, Ruling, question
from decider.since import Since


@question("secrecy.consent-releases", Verb.IS, Outcome.RELEASED, assumes=COVERED)
def consent_releases(*, master_releases: bool) -> Ruling:
    """Is the professional released by the agreement of the person who confided, and by it alone?

    Secrecy is of public order: agreement has no effect of its own. It is still one of the five
    conditions of sharing.

    >>> consent_releases(master_releases=True).outcome, consent_releases(master_releases=False).outcome
    (Outcome.NOT_RELEASED, Outcome.NOT_RELEASED)

    Source: booklet B1.4.2.
    """
    return Ruling(Outcome.NOT_RELEASED, ("R14",), notes=("consent-needed-for-sharing",))


@question("secrecy.sanction", Verb.IS, Outcome.CRIMINAL_SANCTION)
def sanction(
    *,
    holder_status: HolderStatus,
    deliberate: Annotated[bool, Since("L01", otherwise=True)],
    on: date,
) -> Ruling:
    """Is a breach punished by criminal law?

    >>> def punished(status, **changed):
    ...     return sanction(holder_status=status, **dict(deliberate=True, on=law.BOOK) | changed).outcome
    >>> bound, discreet, neither = HolderStatus
    >>> punished(bound), punished(discreet)
    (Outcome.CRIMINAL_SANCTION, Outcome.CIVIL_OR_DISCIPLINARY_SANCTION)
    >>> punished(neither)
    Outcome.NO_SANCTION_STATED

    The Penal Code of 2024 names deliberate revelation alone.

    >>> punished(bound, deliberate=False, on=law.AS_OF)
    Outcome.NO_SANCTION_STATED

    Source: booklet B1.2, B2; L01, L02 for the penalty.
    """
    if holder_status is HolderStatus.BOUND_BY_DISCRETION:
        return Ruling(Outcome.CIVIL_OR_DISCIPLINARY_SANCTION, ("R07",))
    if holder_status is HolderStatus.NOT_BOUND:
        return Ruling(Outcome.NO_SANCTION_STATED, ("R04",), notes=("no-sanction-is-no-licence",))
    if not law.holds("L01", on):
        return Ruling(Outcome.CRIMINAL_SANCTION, ("R16",))
    if deliberate:
        return Ruling(Outcome.CRIMINAL_SANCTION, ("R16", "L02", "L01"))
    return Ruling(
        Outcome.NO_SANCTION_STATED, ("L01", "R16"), failed=("deliberate",), notes=("deliberate-only",)
    )


@question("master.may-tell", Verb.MAY)
def master_may_tell(*, is_master: bool) -> Ruling:
    """May the person who confided tell it to anyone?

    >>> master_may_tell(is_master=True).outcome, master_may_tell(is_master=False).next
    (Outcome.FREE_TO_TELL, ('status.secrecy',))

    Source: booklet B4.1.
    """
    if is_master:
        return Ruling(Outcome.FREE_TO_TELL, ("R20",))
    return Ruling(Outcome.NOT_ENGAGED, ("R20",), next=("status.secrecy",), failed=("is_master",))
