"""The same question put to the four Communities, side by side, with what differs marked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.facts import SAID, Territory
from decider.reasoning.ask import ask
from decider.reasoning.question import Question
from decider.site.pages.templates import draw
from decider.wording.reply import Reply
from decider.wording.words import Words, value_name

_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«“])")


@dataclass(frozen=True)
class Told:
    """A sentence of an answer, and whether the Community that pages start from is told otherwise."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Community:
    """What a question answers in one Community."""

    territory: Territory
    told: tuple[Told, ...]


def communities(asked: Question, facts: Mapping[str, str], lang: str) -> tuple[Community, ...]:
    """Ask a question in each Community, the one that pages start from first.

    >>> from decider import question
    >>> facts = {"statutory_service": "youth-aid"}
    >>> found = communities(question("status.by-statute"), facts, "en")
    >>> [(one.territory.name, one.told[0].differs) for one in found][:2]
    [('FRENCH_COMMUNITY', False), ('FLANDERS', True)]
    """
    start = Territory[value_name(SAID["territory"])]
    said = {t: _sentences(asked, {**facts, "territory": t}, lang) for t in Territory}
    return tuple(
        Community(t, tuple(Told(text, t is not start and text not in said[start]) for text in said[t]))
        for t in sorted(Territory, key=lambda t: t is not start)
    )


def territories(parent: Element, md: Markdown, say: Words, asked: Question, facts: Mapping[str, str]) -> None:
    """A list of the Communities, each with its answer; nothing here is typed."""
    supposed = {n: v for n, v in ask(asked.id, on=None, **facts).known.items() if n in facts}
    draw(
        parent,
        md,
        say,
        "territories",
        asked=asked,
        supposed=[say.clause(asked.id, name, value) for name, value in supposed.items()],
        communities=communities(asked, facts, say.lang),
    )


def _sentences(asked: Question, facts: Mapping[str, object], lang: str) -> tuple[str, ...]:
    reply: Reply = ask(asked.id, on=None, **facts).reply(lang)
    texts = ", ".join(
        f"{text.citation} ({text.role})" if text.role else text.citation for text in reply.texts
    )
    duties = (duty.text for duty in reply.duties)
    return (*_ENDS.split(reply.verdict), *duties, *reply.notes, *([texts] if texts else ()))
