"""The word of an answer: what a reader takes in before anything else."""

import re
from enum import StrEnum

from decider.outcomes import Answer
from decider.reasoning.decision import Decision
from decider.wording.clauses import capital
from decider.wording.conditions import parts_of
from decider.wording.nearest import nearest
from decider.wording.sentence import feared


class Word(StrEnum):
    """How an answer opens."""

    YES = "yes"
    YES_IF = "yes_if"
    NO_UNLESS = "no_unless"
    DEPENDS = "it_depends"
    NOT_SETTLED = "not_settled"
    NO = "no"

    @property
    def answer(self) -> Answer:
        """The answer that it is the word of.

        >>> Word.YES_IF.answer, Word.NO.answer
        (<Answer.IT_DEPENDS: 'it depends'>, <Answer.NO: 'no'>)
        """
        several = {Word.YES_IF, Word.NO_UNLESS, Word.DEPENDS}
        return Answer.IT_DEPENDS if self in several else Answer[self.name]


def word_of(decision: Decision) -> Word:
    """Find the word that goes with the verdict: *yes, if* only while a yes is still possible.

    >>> from decider import ask
    >>> [word_of(ask(id)).value for id in ("V7.1", "V2.1", "danger.good-faith", "status.secrecy")]
    ['yes_if', 'no', 'no_unless', 'it_depends']
    """
    if decision.answer is not Answer.IT_DEPENDS:
        return Word[decision.answer.name]
    if parts_of(decision):
        return Word.NO_UNLESS if feared(decision) else Word.YES_IF
    return Word.YES_IF if decision.ways and nearest(decision) else Word.DEPENDS


def after_word(word: str, verdict: str) -> str:
    """Leave out of a verdict the word that it begins with, if that is a sentence's worth.

    >>> after_word("Yes", "Yes: she may say so."), after_word("Yes, if…", "Yes, if she agrees; otherwise, no.")
    ('She may say so.', 'Yes, if she agrees; otherwise, no.')
    """
    return capital(re.sub(rf"^{re.escape(word)}\s*[:.]\s+", "", verdict))
