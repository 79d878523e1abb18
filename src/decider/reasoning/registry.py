"""Every question, by its id."""

from datetime import date
from functools import cache

from decider import law
from decider.errors import UnknownQuestion, nearest
from decider.facts import Value
from decider.reads import noted
from decider.reasoning.declared import declaration, declarations, declared
from decider.reasoning.question import Question, asked_as


def questions() -> tuple[Question, ...]:
    """Return all questions, those of the vignettes first, in the booklet's order.

    >>> [q.id for q in questions()][:4]
    ['V1.1', 'V2.1', 'V3.1', 'V4.1']
    """
    declarations()
    return tuple(map(asked_as, declared()))


def question(id: str) -> Question:
    """Return the question of this id.

    >>> question("V7.11")
    Traceback (most recent call last):
        ...
    decider.errors.UnknownQuestion: no question 'V7.11'; near: V7.1, ...
    """
    if id not in declared():
        raise UnknownQuestion(f"no question {id!r}; near: {nearest(id, declared())}")
    declaration(id)
    return asked_as(id)


def all_facts() -> dict[str, tuple[Value, ...]]:
    """Return every fact that some question asks for, with its values."""
    return {name: values for asked in questions() for name, values in asked.facts.items()}


def leads_to(asked: Question, on: date) -> Question | None:
    """Return the composite question that a question is a way of on a day; the booklet joins none.

    >>> leads_to(question("danger.necessity"), law.AS_OF).id
    'danger.protective-disclosure'
    """
    whole = "" if on == law.BOOK else _whole(asked.general.id, law.epoch(on))
    return question(whole) if whole else None


@noted("rules")
@cache
def _whole(id: str, on: date) -> str:
    """Name the composite question that a question is a way of on a day, if any."""
    generals = (one for one in map(asked_as, declared()) if not one.is_vignette)
    return next((one.id for one in generals if id in {way.id for way in one.ways(on)}), "")
