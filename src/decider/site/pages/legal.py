"""What is said of a text wherever it is shown: how it is cited, how sure we are, whether it is still there."""

from collections.abc import Iterable
from dataclasses import dataclass

from decider import law
from decider.wording.shown import review_line
from decider.wording.texts import how_sure
from decider.wording.words import Words


@dataclass(frozen=True)
class Held:
    """A period with what is said of it everywhere: the word for its address, how sure we are, who compared it."""

    period: law.Period
    address: str
    unsure: str
    reviews: list[str]


def where(address: str) -> str:
    """Name the word for where a text can be read; empty where that is nowhere on the web."""
    if not address.startswith("http"):
        return ""
    return "official" if "ejustice.just.fgov.be" in address else "copy"


def held(say: Words, period: law.Period) -> Held:
    """Say what is shown of a period everywhere."""
    seen = (period.confidence, period.seen_at) == (law.Confidence.SEEN, law.SeenAt.OFFICIAL)
    reviews = [review_line(review, say.lang) for review in law.reviews() if review.period is period]
    return Held(period, where(period.official), "" if seen else how_sure(say, period), reviews)


def ended(say: Words, provision: law.Provision) -> str:
    """Say in brackets that a provision is no longer there, and how it ended."""
    if provision.status(law.AS_OF) is not law.Status.ENDED:
        return ""
    how = provision.period(law.AS_OF).ended
    return f" ({say.word('annulled' if how is law.Ended.ANNULLED else 'ended')})"


def community(say: Words, provision: law.Provision) -> str:
    """Say whose text it is, where it is one Community's."""
    return (
        "" if provision.territory is law.Territory.BE else say.word(f"community_{provision.territory.name}")
    )


def reference(say: Words, provision: law.Provision, period: law.Period) -> str:
    """Cite a provision as it stood in one of its periods."""
    day = period.start or period.end or law.AS_OF
    return law.Citation(provision, day).text(say.lang)


def citations(say: Words, provisions: Iterable[str]) -> dict[str, str]:
    """Cite provisions as they stood at the last check, each once."""
    return {id: law.provision(id).at(law.AS_OF, say.lang) for id in provisions}
