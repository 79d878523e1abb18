"""What may stand inside a sentence: a computed answer, and the chip of a rule."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from decider import law
from decider.decision import Decision, ask
from decider.errors import nearest
from decider.registry import questions
from decider.site.elements import link
from decider.site.errors import PageError, on
from decider.words import Words


class InlineDecision(InlineProcessor):
    """`` `#!decision V7.1 consent=no` ``: the question, then the facts that are changed."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(r"`#!([\w-]*)([^`]*)`", md)
        self.speak = speak

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        written = match.group(0).strip("`")
        with on(self.md, written):
            if match.group(1) != "decision":
                raise PageError(f"no inline {match.group(1)!r}; write #!decision")
            id, *pairs = match.group(2).split() or [""]
            wrong = [pair for pair in pairs if "=" not in pair]
            if wrong:
                raise PageError(f"{wrong[0]!r} is no fact; write fact=value")
            facts = dict(pair.split("=", 1) for pair in pairs)
            day = facts.pop("on", "")
            decision = ask(id, on=_day(day) if day else None, **facts)
            return _answer(decision, self.speak()), match.start(0), match.end(0)


class RuleChip(InlineProcessor):
    """`[R67]`: who speaks in the sentence before it, and where the rule stands."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(r"\[([RL]\d{2,3})\](?!\()", md)
        self.speak = speak

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        with on(self.md, match.group(0)):
            id, say = match.group(1), self.speak()
            if id not in law.rules():
                raise PageError(f"no rule {id!r}; near: {nearest(id, law.rules())}")
            kind = law.rule(id).kind.value
            box = Element("span", {"class": f"chip chip--{kind.replace('_', '-')}"})
            chip = link(box, self.md, f"passages/index.md#{id.lower()}", "")
            chip.text = AtomicString(id)
            chip.set("title", say.rule(id))
            chip.tail = " " + say.word(f"kind_{kind}")
            box.set("data-outcomes", " ".join(carried(id)))
            return box, match.start(0), match.end(0)


@cache
def carried(rule: str) -> list[str]:
    """Name the outcomes that a rule carries: those of the rows on which it comes first."""
    found = {
        ruling.outcome.name
        for asked in questions()
        for _, ruling in asked.table(law.BOOK)
        if ruling.rules[0] == rule
    }
    return sorted(found)


def _answer(decision: Decision, say: Words) -> Element:
    kind = decision.answer.name.lower().replace("_", "-")
    element = Element("span", {"class": f"decision-inline answer--{kind}"})
    element.text = decision.sentence(say.lang)
    return element


def _day(written: str) -> date:
    if written == "book":
        return law.BOOK
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise PageError(f"on={written}: not a date; write on=book or on=2026-09-01") from None
