"""A question with its answer as the law stood when it was last checked, and on the booklet's day."""

from dataclasses import dataclass
from functools import cached_property

from decider import law
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.difference import differs
from decider.reasoning.question import Question


@dataclass(frozen=True)
class Answered:
    """A question and its two readings."""

    asked: Question
    now: Decision
    book: Decision

    @cached_property
    def same(self) -> bool:
        """Whether the booklet answers it as the law does now."""
        return self.asked.in_booklet and not differs(self.now, self.book)


def answered(asked: Question) -> Answered:
    """Ask a question at both readings."""
    return Answered(asked, ask(asked.id, **asked.said), ask(asked.id, on=law.BOOK))
