"""The clauses that a sentence is made of: an outcome, a condition with its alternatives."""

import re
from collections.abc import Callable, Sequence

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


def together(id: str, parts: Sequence[Part], say: Words) -> str:
    """Say some conditions after one "if"; nothing where "or" and "and" would meet, for no ear parts them."""
    grouped = [len(part) == 1 or bool(_grouped(id, part, say)) for part in parts]
    if len(parts) > 1 and not all(grouped):
        return ""
    return say.all_of([condition(id, part, say) for part in parts])


def line(id: str, part: Part, say: Words) -> str:
    """Say a condition as it stands on a line of its own."""
    return _joined(id, part, say, say.either_of, say.listed)


def _joined(
    id: str, part: Part, say: Words, any_of: Callable[[list[str]], str], all_of: Callable[[list[str]], str]
) -> str:
    return _grouped(id, part, say) or any_of(
        [all_of([say.clause(id, *fact) for fact in alternative]) for alternative in part]
    )


def _grouped(id: str, part: Part, say: Words) -> str:
    """Say several values of one fact under one verb; nothing where that cannot be."""
    named = {name for alternative in part for name, _ in alternative}
    if len(named) > 1 or any(len(alternative) > 1 for alternative in part):
        return ""
    return say.grouped(id, named.pop(), [value for ((_, value),) in part])


def capital(text: str) -> str:
    """Begin a sentence."""
    return text[:1].upper() + text[1:]


def spoken(text: str) -> bool:
    """Whether each sentence of a text can be said in a breath."""
    sentences = re.split(r"(?<=[.!?])\s", text)
    return all(len(re.findall(r"\w[\w’'-]*", sentence)) <= WORDS_SPOKEN for sentence in sentences)
