"""What a jurist should still look at, and what has been seen since."""

from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reasoning.resting import Resting, resting
from decider.site.pages.templates import draw
from decider.wording.words import Words


@dataclass(frozen=True)
class Point:
    """An open point under its number, which never changes, with what rests on its text."""

    number: int
    finding: law.Finding
    resting: Resting


def points() -> list[Point]:
    """List the open points, first the one whose answer would touch the most answers.

    >>> [point.resting.weight >= later.resting.weight for point, later in zip(points(), points()[1:])].count(False)
    0
    """
    found = [
        Point(number, finding, resting(finding.provision))
        for number, finding in enumerate(law.to_verify(), 1)
    ]
    texts = list(dict.fromkeys(point.finding.provision for point in found))

    def order(point: Point) -> tuple[int, int, int]:
        answers, rows = point.resting.weight
        return -answers, -rows, texts.index(point.finding.provision)

    return sorted(found, key=order)


def to_verify(parent: Element, md: Markdown, say: Words) -> None:
    """Each open point as a form, text by text: the question, where to look, the lines to fill in."""
    by_text = [
        (law.provision(id) if id else None, list(found))
        for id, found in groupby(points(), lambda point: point.finding.provision)
    ]
    draw(parent, md, say, "to-verify", texts=by_text)


def verified(parent: Element, md: Markdown, say: Words) -> None:
    """What was not sure at first and has been seen since, each with where."""
    draw(parent, md, say, "verified", findings=law.settled(), provision=law.provision)
