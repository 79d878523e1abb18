"""The rows that the facts given leave open."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.facts import Value
from decider.outcomes import Outcome
from decider.reasoning.decision import Decision
from decider.reasoning.registry import questions
from decider.site.pages.decision.answered import Answered
from decider.site.pages.templates import draw
from decider.wording.words import Words

ROWS_SHOWN = 32


@dataclass(frozen=True)
class Row:
    """Values of the open facts, what follows from them, and the stories that stand there."""

    facts: dict[str, Value]
    outcome: Outcome
    stories: tuple[str, ...]


def table(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """The rows that are still possible; in a general question, the stories that stand on each."""
    missing = of.now.missing
    if missing and prod(len(of.now.table.digits[name]) for name in missing) <= ROWS_SHOWN:
        draw(parent, md, say, "decision/table", asked=of.asked, missing=missing, rows=list(_rows(of)))


def _rows(of: Answered) -> Iterator[Row]:
    asked, now = of.asked, of.now
    told = [] if asked.is_vignette else [story for story in questions() if story.told_of is asked]
    known = {story.id: {**story.settled, **story.assumed} for story in told}
    for values in product(*(now.table.digits[name] for name in now.missing)):
        facts = dict(zip(now.missing, values, strict=True))
        outcome = Decision(asked, now.on, {**now.known, **facts}).rulings[0].outcome
        here = [id for id, story in known.items() if facts.items() <= {**facts, **story}.items()]
        yield Row(facts, outcome, tuple(here))
