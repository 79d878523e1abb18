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
from decider.errors import nearest
from decider.outcomes import Answer, Outcome, Verb
from decider.reads import noted
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision, Facts
from decider.reasoning.question import Question
from decider.reasoning.registry import question, questions
from decider.site.blocks.errors import PageError, on
from decider.site.pages.elements import link
from decider.site.pages.places import home_of_provision, home_of_rule
from decider.site.pages.terms import terms
from decider.wording.words import Words


class InlineDecision(InlineProcessor):
    """`` `#!decision V7.1 consent=no` ``: the question, then the facts that are changed.

    `` `#!count sharing.share` `` says in a word how many conditions a question has, and
    `` `#!cite secrecy` `` cites a provision as it stood at the last check.
    """

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(r"`#!([\w-]*)([^`]*)`", md)
        self.speak = speak

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        written = match.group(0).strip("`")
        with on(self.md, written):
            if match.group(1) == "count":
                asked = question(match.group(2).strip())
                return _count(asked, self.speak()), match.start(0), match.end(0)
            if match.group(1) == "cite":
                return self._cite(match.group(2).strip()), match.start(0), match.end(0)
            if match.group(1) != "decision":
                near = nearest(match.group(1), ["decision", "count", "cite"])
                raise PageError(f"no inline {match.group(1)!r}; write #!{near.partition(',')[0]}")
            id, *pairs = match.group(2).split() or [""]
            wrong = [pair for pair in pairs if "=" not in pair]
            if wrong:
                raise PageError(f"{wrong[0]!r} is no fact; write fact=value")
            facts = dict(pair.split("=", 1) for pair in pairs)
            day = facts.pop("on", "")
            decision = ask(id, on=_day(day) if day else None, **{**question(id).said, **facts})
            return _answer(decision, self.speak()), match.start(0), match.end(0)

    def _cite(self, id: str) -> Element:
        box = Element("span")
        cited = law.provision(id).at(law.AS_OF, self.speak().lang)
        link(box, self.md, home_of_provision(id), cited, cls="cite")
        return box


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
            chip = link(box, self.md, home_of_rule(id), "")
            chip.text = AtomicString(id)
            chip.set("title", say.rule(id))
            chip.tail = " " + say.word(f"kind_{kind}")
            if does(id):
                chip.tail += f" · {say.word(f'does_{does(id)}')}"
            return box, match.start(0), match.end(0)


class Foreign(InlineProcessor):
    """A French term in an English page says that it is French, for whoever listens to the page."""

    def __init__(self, md: Markdown) -> None:
        french = sorted((term.name["fr"] for term in terms().values() if " " in term.name["fr"]), key=len)
        named = "|".join(re.escape(name).replace("'", "['’]") for name in reversed(french))
        super().__init__(rf"(?i)\b({named})\b", md)

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        term = Element("i", {"lang": "fr"})
        term.text = AtomicString(match.group(1).replace("'", "’"))
        return term, match.start(0), match.end(0)


@noted("rules", "stories")
def does(rule: str) -> str:
    """Say what a rule does wherever it comes first and decides, no condition failing.

    Ethics and practice advise: they neither permit nor oblige.

    >>> does("R67"), does("R31"), does("R51"), does("R24"), does("R44"), does("R93")
    ('permission', 'measure', 'duty', 'silence', '', '')
    """
    if law.rule(rule).kind in {law.RuleKind.ETHICAL, law.RuleKind.CLINICAL}:
        return ""
    outcomes = _decided().get(rule, set()) - {Outcome.NOT_SETTLED}
    if not outcomes:
        return ""
    if outcomes == {Outcome.MAY_DISCLOSE_LIMITED}:
        return "measure"
    if outcomes == {Outcome.MUST_STAY_SILENT}:
        return "silence"
    read = {tuple(outcome.readings.get(verb) for verb in (Verb.MAY, Verb.MUST)) for outcome in outcomes}  # type: ignore[attr-defined]
    kinds = {(Answer.YES, Answer.NO): "permission", (Answer.YES, Answer.YES): "duty"}
    return kinds.get(read.pop(), "") if len(read) == 1 else ""


@cache
def _decided() -> dict[str, set[Outcome]]:
    """The outcomes that each rule decides in the booklet's reading, where it comes first and nothing fails."""
    found: dict[str, set[Outcome]] = {}
    for asked in questions():
        if asked.verb is not Verb.IS:
            for ruling in asked.evaluated(law.BOOK).rulings:
                if not ruling.failed:
                    found.setdefault(ruling.rules[0], set()).add(ruling.outcome)
    return found


def conditions(asked: Question) -> Facts:
    """The conditions that open a question's way, all facts unknown; there must be one set of them."""
    ways = ask(asked.id, **dict.fromkeys(asked.facts)).when.get(Answer.YES, ())
    if len(ways) != 1:
        raise PageError(f"{asked.id} has {len(ways)} sets of conditions; count one that has one")
    return ways[0]


def _count(asked: Question, say: Words) -> Element:
    element = Element("span", {"class": "count"})
    element.text = say.find("numbers")[len(conditions(asked))]
    return element


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
