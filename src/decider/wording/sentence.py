"""The answer as a person would say it, made from labels: verdict, conditions, what goes with it."""

from decider.reasoning.decision import Decision
from decider.wording.comparison import comparison
from decider.wording.meaning import meaning
from decider.wording.routes import other_ways
from decider.wording.verdict import verdict


def sentence(decision: Decision, lang: str) -> str:
    """Say the verdict, what it means, the duties beside it, and what another reading answers.

    >>> from decider import ask, law
    >>> print(ask("V9.2", on=law.BOOK, necessary_and_useful=False).sentence("en"))
    No: silence must be kept.
    """
    parts = (
        verdict(decision, lang),
        other_ways(decision, lang),
        meaning(decision, lang),
        comparison(decision, lang),
    )
    return " ".join(part for part in parts if part)
