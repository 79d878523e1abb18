"""What one may say aloud at an answer, to whoever is there: data with their rules, used by every face."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from decider import law
from decider.data import rows, shipped
from decider.languages import Text
from decider.outcomes import Answer
from decider.reasoning.declared import declared
from decider.reasoning.question import Question
from decider.typed import One


@dataclass(frozen=True)
class Aloud:
    """A sentence, the rule that it stands on, and the questions and answers at which it may be said."""

    rule: Annotated[str, One("rule", law.rules)]
    questions: tuple[Annotated[str, One("question", declared)], ...]
    answers: tuple[Answer, ...]
    text: Text


@cache
def sentences() -> tuple[Aloud, ...]:
    """Return every sentence that may be said aloud."""
    return rows(shipped("wording/aloud.toml"), "aloud", Aloud)


def aloud(asked: Question, answer: Answer) -> Aloud | None:
    """Return what to say aloud at an answer: a story's own sentence, else its general question's.

    >>> from decider import question
    >>> aloud(question("V7.1"), Answer.IT_DEPENDS).text["en"]
    'I would like to talk to your psychologist about this. Here is what I would say. Do you agree?'
    >>> aloud(question("W16.1"), Answer.NO) is aloud(question("testimony.answer"), Answer.NO)
    True

    Where nothing helps there is nothing to say. Nor does a story that asks *must* borrow from a general
    question that asks *may*: the same outcome is another answer.

    >>> aloud(question("secrecy.sanction"), Answer.YES), aloud(question("V4.2"), Answer.YES)
    (None, None)
    """
    general = [asked.general.id] if asked.general.verb is asked.verb else []
    said = (
        one
        for id in (asked.id, *general)
        for one in sentences()
        if id in one.questions and answer in one.answers
    )
    return next(said, None)
