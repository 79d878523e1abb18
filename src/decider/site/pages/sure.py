"""How sure we are of a text, and whether it stands, each at a glance: dots and a word, with one legend a page."""

from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.templates import draw
from decider.wording.texts import how_sure, level
from decider.wording.words import Words

HIGHEST = 3


@dataclass(frozen=True)
class Sure:
    """How many of three dots are full, and what they stand for."""

    level: int
    words: str


def sure_of(say: Words, period: law.Period) -> Sure:
    """Say how sure we are of a period.

    >>> from decider.wording.words import words
    >>> sure_of(words("en"), law.provision("secrecy").period(law.AS_OF))
    Sure(level=2, words='seen in an unofficial copy')
    """
    return Sure(level(period), how_sure(say, period))


def legend(parent: Element, md: Markdown, say: Words) -> None:
    """What the dots stand for, the surest first."""
    draw(parent, md, say, "legend", levels=levels(say))


def levels(say: Words) -> list[Sure]:
    """Each number of dots with what it stands for, the surest first."""
    return [Sure(level, say.word(f"sure_{level}")) for level in range(HIGHEST, -1, -1)]


@dataclass(frozen=True)
class Stands:
    """Whether a text stands on a day: one word, and the kind that gives it its colour and shape."""

    kind: str
    word: str


def stands(say: Words, provision: law.Provision, on: date) -> Stands:
    """Say in a word whether a text stands on a day.

    >>> from decider.wording.words import words
    >>> [stands(words("en"), law.provision(id), law.AS_OF).word for id in ("secrecy", "terrorism-report")]
    ['In force', 'Annulled']
    """
    status = provision.status(on)
    if provision.period(on).ended is law.Ended.ANNULLED:
        kind = "annulled"
    elif status is law.Status.IN_FORCE and provision.only_known:
        kind = "known"
    else:
        kind = status.value.replace("_", "-")
    return Stands(kind, say.word(f"stands_{kind}"))
