"""The clauses that a sentence is made of: an outcome, a way, some conditions."""

from collections.abc import Sequence

from decider.outcomes import Outcome
from decider.reasoning.decision import Decision, Facts
from decider.wording.words import Words

ALTERNATIVES = 2
"""How many sets of conditions are spoken one after the other; more become a list."""


def clause(decision: Decision, outcome: Outcome, say: Words) -> str:
    """Say an outcome in the words of the question that asks."""
    return say.outcome(decision.question.id, outcome, decision.question.general.id)


def spoken(decision: Decision, ways: Sequence[Facts], say: Words) -> str:
    """Say some sets of conditions after one "if"."""
    id = decision.question.id
    return say.any_of([say.all_of([say.clause(id, f, v) for f, v in way.items()]) for way in ways])
