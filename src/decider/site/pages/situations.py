"""From the reader's own words to a question: a door, a case, what makes the difference."""

from dataclasses import dataclass, field
from functools import cache
from typing import Annotated
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.data import rows
from decider.languages import Text
from decider.reasoning.ask import ask
from decider.reasoning.registry import question, questions
from decider.site.pages.elements import add, after, link
from decider.site.pages.places import home
from decider.site.pages.snippets import snippet
from decider.typed import One
from decider.wording.meaning import meaning
from decider.wording.verdict import verdict
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
    listed = add(parent, "ul", cls="doors")
    for door in doors():
        add(add(listed, "li"), "a", say.typeset(door.text[say.lang]), href=f"#{door.id}")
    for door in doors():
        add(parent, "h2", say.typeset(door.text[say.lang]), id=door.id)
        for case in door.cases:
            fold = add(parent, "details", cls="case", id=f"{door.id}-{case.id}")
            add(fold, "summary", say.typeset(case.text[say.lang]))
            ways = add(fold, "ul", cls="ways")
            for way in case.ways:
                _way(add(ways, "li"), md, say, way)


def _way(item: Element, md: Markdown, say: Words, way: Way) -> None:
    asked = question(way.question)
    facts: dict[str, object] = {**asked.said, **way.facts}
    decision = ask(way.question, on=None, **facts)
    add(item, "strong", say.typeset(way.text[say.lang]))
    after(item, " ")
    kind = decision.answer.name.lower().replace("_", "-")
    # What the booklet answers, and the source, stand on the question's own page.
    said = [verdict(decision, say.lang), meaning(decision, say.lang)]
    add(item, "span", " ".join(filter(None, said)), cls=f"decision-inline answer--{kind}")
    after(item, " ")
    link(item, md, home(asked), asked.text(say.lang))
