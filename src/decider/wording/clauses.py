"""The clauses that a sentence is made of: an outcome, a condition with its alternatives."""

import re
from collections.abc import Callable

from decider.outcomes import Outcome
from decider.reasoning.decision import Decision
from decider.wording.factoring import Part
from decider.wording.words import Words

WORDS_SPOKEN = 25
"""A sentence that has more is no sentence any more, but a list."""


def clause(decision: Decision, outcome: Outcome, say: Words) -> str:
    """Say an outcome in the words of the question that asks."""
    return say.outcome(decision.question.id, outcome, decision.question.general.id)


def condition(id: str, part: Part, say: Words) -> str:
    """Say a condition as it follows "if", the values of one fact grouped."""
    return _joined(id, part, say, say.any_of, say.all_of)


def line(id: str, part: Part, say: Words) -> str:
    """Say a condition as it stands on a line of its own."""
    return _joined(id, part, say, say.either_of, say.listed)


def _joined(
    id: str, part: Part, say: Words, any_of: Callable[[list[str]], str], all_of: Callable[[list[str]], str]
) -> str:
    named = {name for alternative in part for name, _ in alternative}
    if len(named) == 1 and all(len(alternative) == 1 for alternative in part):
        name, values = named.pop(), [value for ((_, value),) in part]
        grouped = say.grouped(id, name, values)
        return grouped or any_of([say.clause(id, name, value) for value in values])
    return any_of([all_of([say.clause(id, *fact) for fact in alternative]) for alternative in part])


def capital(text: str) -> str:
    """Begin a sentence."""
    return text[:1].upper() + text[1:]


def spoken(text: str) -> bool:
    """Whether each sentence of a text can be said in a breath."""
    sentences = re.split(r"(?<=[.!?])\s", text)
    return all(len(re.findall(r"\w[\w’'-]*", sentence)) <= WORDS_SPOKEN for sentence in sentences)
