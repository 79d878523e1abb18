"""The answer day by day."""

from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.difference import differs
from decider.reasoning.question import Question
from decider.site.pages.answer.answered import Answered
from decider.site.pages.templates import draw
from decider.wording.conditions import Condition
from decider.wording.verdict import to_list, verdict
from decider.wording.words import Words


@dataclass(frozen=True)
class State:
    """An answer since a day, in words, and its article as it was then cited."""

    since: date
    decision: Decision
    verdict: str
    cited: str
    to_meet: tuple[Condition, ...]


def history(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """The answer on each day since which it, or the number of its article, is another."""
    states = _states(say, of.asked)
    if len(states) > 1:
        draw(parent, md, say, "answer/history", states=states[::-1])


def _states(say: Words, asked: Question) -> list[State]:
    states: list[State] = []
    for day in law.turning_days():
        state = _state(say, asked, day)
        if not states or _moved(states[-1], state):
            states.append(state)
    return states


def _state(say: Words, asked: Question, day: date) -> State:
    decision = ask(asked.id, on=day, **asked.said)
    authority = law.rule(decision.lead).authority
    cited = law.provision(authority[0]).at(day, say.lang) if authority else ""
    return State(day, decision, verdict(decision, say.lang), cited, to_list(decision, say.lang))


def _moved(before: State, after: State) -> bool:
    """Whether a line is worth its place: where only the ways moved, it would repeat the one before."""
    if before.cited != after.cited:
        return True
    told_again = before.verdict == after.verdict and after.decision.question.ways(after.since)
    return differs(before.decision, after.decision) and not told_again
