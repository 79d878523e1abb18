"""What to try before the answer on a danger: data with their rules, used by every face."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from decider import law
from decider.data import rows, shipped
from decider.languages import Text
from decider.reasoning.question import Question
from decider.reasoning.registry import questions
from decider.typed import One


@dataclass(frozen=True)
class Step:
    """A step, the rule that it stands on, and the questions that it comes before."""

    rule: Annotated[str, One("rule", law.rules)]
    questions: tuple[Annotated[str, One("question", lambda: [asked.id for asked in questions()])], ...]
    text: Text


@cache
def steps() -> tuple[Step, ...]:
    """Return every step, in the order in which they are best tried."""
    return rows(shipped("wording/steps.toml"), "step", Step)


def first(asked: Question) -> tuple[Step, ...]:
    """Return what to try before a question's answer; a story's is its general question's.

    >>> from decider import question
    >>> [step.rule for step in first(question("V5.1"))], first(question("testimony.answer"))
    (['R51', 'R20', 'R97', 'R44', 'R45'], ())
    """
    return tuple(step for step in steps() if asked.general.id in step.questions)
