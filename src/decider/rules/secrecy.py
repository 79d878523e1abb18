"""Consent never releases from secrecy (R14)."""

from decider.outcomes import Outcome, Verb
from decider.ruling import COVERED, Ruling, question


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
