"""Belgian professional secrecy as small pure functions, one per question.

>>> from decider import ask, law
>>> ask("V7.1", on=law.BOOK).answer
<Answer.IT_DEPENDS: 'it depends'>
>>> ask("V7.1", on=law.BOOK, consent=True, same_mission=True).outcome
Outcome.MAY_SHARE
"""

import decider.wording  # noqa: F401  # gives questions and decisions their voice
from decider import law
from decider.outcomes import Answer, Assumption, Basis, Outcome, Verb
from decider.reasoning.ask import ask
from decider.reasoning.case import Case, case
from decider.reasoning.decision import Decision
from decider.reasoning.question import Question
from decider.reasoning.registry import question, questions

__all__ = [
    "Answer",
    "Assumption",
    "Basis",
    "Case",
    "Decision",
    "Outcome",
    "Question",
    "Verb",
    "ask",
    "case",
    "law",
    "question",
    "questions",
]
