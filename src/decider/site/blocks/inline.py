"""What is computed inside a sentence: an answer, a number of conditions, a citation."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from decider import law
from decider.errors import nearest
from decider.outcomes import Answer
from decider.reasoning.ask import ask
from decider.reasoning.decision import Facts
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.site.blocks.errors import PageError, on
from decider.site.pages.legal import citations
from decider.site.pages.templates import drawn
from decider.wording.words import Words


class InlineDecision(InlineProcessor):
    """`` `#!decision V7.1 consent=no` ``: the question, then the facts that are changed.

    `` `#!count sharing.share` `` says in a word how many conditions a question has, and
    `` `#!cite secrecy` `` cites a provision as it stood at the last check.
    """

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(r"`#!([\w-]*)([^`]*)`", md)
        self.speak = speak
        self.computed = {"decision": self._decision, "count": self._count, "cite": self._cite}

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        name, given = match.groups()
        with on(self.md, match.group(0).strip("`")):
            if name not in self.computed:
                near = nearest(name, self.computed)
                raise PageError(f"no inline {name!r}; write #!{near.partition(',')[0]}")
            return self.computed[name](given.strip()), match.start(0), match.end(0)

    def _decision(self, given: str) -> Element:
        id, *pairs = given.split() or [""]
        wrong = [pair for pair in pairs if "=" not in pair]
        if wrong:
            raise PageError(f"{wrong[0]!r} is no fact; write fact=value")
        facts = dict(pair.split("=", 1) for pair in pairs)
        day = facts.pop("on", "")
        decision = ask(id, on=_day(day) if day else None, **{**question(id).said, **facts})
        return self._drawn("answer-inline", decision=decision)

    def _count(self, id: str) -> Element:
        return self._drawn("count-inline", count=len(conditions(question(id))))

    def _cite(self, id: str) -> Element:
        return self._drawn("cite-inline", provisions=citations(self.speak(), [id]))

    def _drawn(self, name: str, **given: Any) -> Element:
        [element] = drawn(self.md, self.speak(), name, **given)
        return element


def conditions(asked: Question) -> Facts:
    """The conditions that open a question's way, all facts unknown; there must be one set of them."""
    ways = ask(asked.id, **dict.fromkeys(asked.facts)).when.get(Answer.YES, ())
    if len(ways) != 1:
        raise PageError(f"{asked.id} has {len(ways)} sets of conditions; count one that has one")
    return ways[0]


def _day(written: str) -> date:
    if written == "book":
        return law.BOOK
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise PageError(f"on={written}: not a date; write on=book or on=2026-09-01") from None
