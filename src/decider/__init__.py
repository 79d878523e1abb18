"""Belgian professional secrecy as small pure functions, one per question.

>>> from decider import ask, law
>>> ask("V7.1", on=law.BOOK).answer
<Answer.IT_DEPENDS: 'it depends'>
>>> ask("V7.1", on=law.BOOK, consent=True, same_mission=True).outcome
Outcome.MAY_SHARE
"""

from decider import law
from decider.case import Case, case
from decider.decision import Decision, ask
from decider.outcomes import Answer, Assumption, Basis, Outcome, Verb
from decider.registry import Question, question, questions

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
