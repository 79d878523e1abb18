"""How answers are said: labels, sentences, whom to call.

Reasoning knows no words: loaded, the wording gives questions and decisions their voice.
"""

from decider.reasoning.decision import Decision
from decider.reasoning.question import Question
from decider.wording.opening import opening
from decider.wording.reply import reply
from decider.wording.words import words


def _worded(id: str, lang: str) -> str:
    return words(lang).question(id)


def _sentence(decision: Decision, lang: str) -> str:
    return opening(decision, lang).sentence


Question.worded = staticmethod(_worded)
Decision.said = staticmethod(_sentence)
Decision.replied = staticmethod(reply)
