"""The answer as a person would say it: verdict, what goes with it, where the booklet parts from it."""

from decider.reasoning.decision import Decision
from decider.wording.comparison import comparison
from decider.wording.meaning import duties_beside, duty_beside, opened
from decider.wording.routes import other_ways
from decider.wording.verdict import verdict


def sentence(decision: Decision, lang: str) -> str:
    """Say the verdict, what it means, the duties beside it, and what another reading answers.

    >>> from decider import ask, law
    >>> print(sentence(ask("V9.2", on=law.BOOK, necessary_and_useful=False), "en"))
    No: he must keep silent.
    """
    return " ".join(filter(None, (answer(decision, lang), comparison(decision, lang))))


def answer(decision: Decision, lang: str) -> str:
    """Say the same without the other reading, which has a place of its own on a page."""
    duties = (duty_beside(decision, duty, lang) for duty in duties_beside(decision))
    said = (verdict(decision, lang), other_ways(decision, lang), opened(decision, lang), *duties)
    return " ".join(filter(None, said))
