"""Poster: four questions to eight ends, for the wall of a team's room; each end is an answer of the functions."""

from dataclasses import dataclass, field
from functools import cache
from typing import Annotated
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.data import rows
from decider.languages import NOTHING, Text
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.registry import question, questions
from decider.site.pages.snippets import snippet
from decider.site.pages.templates import draw
from decider.site.pictures.kinds import kind_of
from decider.typed import One
from decider.wording.contacts import ContactKind, contacts
from decider.wording.opening import opening
from decider.wording.word import after_word, word_of
from decider.wording.words import Words


@dataclass(frozen=True)
class End:
    """Where a way through the poster ends: what leads there, and the question that answers it."""

    text: Text
    question: Annotated[str, One("question", lambda: [asked.id for asked in questions()])]
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def answer(self) -> Decision:
        """What the functions answer there."""
        return ask(self.question, **{**question(self.question).said, **self.facts})


@dataclass(frozen=True)
class Step:
    """One of the questions, its ends, and what leads on from it; `urgent` where a life may be at stake."""

    id: str
    ask: Text
    ends: tuple[End, ...]
    on: Text = NOTHING
    urgent: bool = False


@cache
def steps() -> tuple[Step, ...]:
    """Return the steps of the poster, from its top to its foot.

    >>> [step.id for step in steps()], sum(len(step.ends) for step in steps())
    (['bound', 'covered', 'who', 'danger'], 8)
    """
    return rows(snippet("poster.toml"), "step", Step)


def poster(parent: Element, md: Markdown, say: Words) -> None:
    """Draw the steps with their ends: a page of paper on a wall, a list on a phone."""
    emergency = next(contact for contact in contacts() if contact.kind is ContactKind.EMERGENCY)
    draw(
        parent,
        md,
        say,
        "pictures/poster",
        steps=steps(),
        emergency=emergency,
        today=law.AS_OF,
        word_of=word_of,
        said_of=opening,
        kind_of=kind_of,
        after_word=after_word,
    )
