"""From the reader's own words to a question: a door, a case, what makes the difference."""

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.data import rows
from decider.facts import JUDGEMENTS
from decider.languages import NOTHING, Text
from decider.outcomes import Outcome
from decider.professions import Profession
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.people import settled
from decider.reasoning.registry import question, questions
from decider.site.pages.answer.object import blank
from decider.site.pages.places import home_of
from decider.site.pages.snippets import snippet
from decider.site.pages.templates import draw
from decider.typed import One
from decider.wording.opening import opening
from decider.wording.reply import reply
from decider.wording.word import word_of
from decider.wording.words import Words, value_name


@dataclass(frozen=True)
class Way:
    """What makes the difference in a case, and the question that it leads to, with the facts it tells.

    A way that asks what a job is bound by names that `job`, and `tells` what else comes with it; `jobs`
    are those that it speaks of, any if none is named.
    """

    text: Text
    question: Annotated[str, One("question", lambda: [asked.id for asked in questions()])]
    facts: dict[str, str] = field(default_factory=dict)
    job: Text = NOTHING
    tells: dict[str, str] = field(default_factory=dict)
    jobs: tuple[Profession, ...] = ()


@dataclass(frozen=True)
class Case:
    """A situation in the reader's own words, with the stories of ours that are near it."""

    id: str
    text: Text
    ways: tuple[Way, ...]
    jobs: tuple[Profession, ...] = ()
    stories: tuple[Annotated[str, One("story", lambda: [asked.vignette for asked in questions()])], ...] = ()


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
        story=home_of,
        answer=_answer,
        said=opening,
        facts=_told,
        comes=_comes,
        binds=lambda decision: decision.outcome is Outcome.BOUND_BY_SECRECY,
        reply=reply,
        word_of=word_of,
    )
    blank(parent, md, say)


def _answer(way: Way) -> Decision:
    """Answer to the reader, who speaks of themselves: the question of a story speaks of its people."""
    asked = question(way.question)
    facts: dict[str, object] = {**asked.settled, **asked.assumed, **asked.said, **way.facts}
    return ask(asked.general.id, on=None, **facts)


def _told(way: Way, decision: Decision) -> str:
    """Write the facts that a door tells; what the worker alone can judge only where its own words say so."""
    told = {
        name: value_name(value)
        for name, value in decision.known.items()
        if name in way.facts or name not in {*JUDGEMENTS, *decision.question.said}
    }
    return json.dumps(told)


def _comes(way: Way) -> str:
    """Write the facts that come with a job, for every question of its case."""
    job = Profession[way.facts["profession"].upper()] if "profession" in way.facts else None
    found = {name: value_name(value) for name, value in (settled(job).items() if job else ())}
    said = {name: value.upper() for name, value in {**way.facts, **way.tells}.items()}
    return json.dumps(found | said)
