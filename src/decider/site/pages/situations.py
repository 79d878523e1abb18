"""From the reader's own words to a question: a door, a case, what makes the difference."""

from dataclasses import dataclass, field
from functools import cache
from typing import Annotated
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.data import rows
from decider.languages import Text
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.registry import question, questions
from decider.site.pages.snippets import snippet
from decider.site.pages.templates import draw
from decider.typed import One
from decider.wording.sentence import answer
from decider.wording.verdict import to_list
from decider.wording.words import Words


@dataclass(frozen=True)
class Way:
    """What makes the difference in a case, and the question that it leads to, with the facts it tells."""

    text: Text
    question: Annotated[str, One("question", lambda: [asked.id for asked in questions()])]
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """A situation in the reader's own words."""

    id: str
    text: Text
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Door:
    """The first choice: what brings the reader here."""

    id: str
    text: Text
    cases: tuple[Case, ...]


@cache
def doors() -> tuple[Door, ...]:
    """Return the doors with their cases and ways."""
    return rows(snippet("situations.toml"), "door", Door)


def situations(parent: Element, md: Markdown, say: Words) -> None:
    """Door, case, way: three choices to an answer, without a script."""
    draw(
        parent,
        md,
        say,
        "situations",
        doors=doors(),
        asked=question,
        answer=_answer,
        shown=answer,
        listed=to_list,
    )


def _answer(way: Way) -> Decision:
    """Answer to the reader, who speaks of themselves: the question of a story speaks of its people."""
    asked = question(way.question)
    facts: dict[str, object] = {**asked.settled, **asked.assumed, **asked.said, **way.facts}
    return ask(asked.general.id, on=None, **facts)
