"""The way that what is known has brought nearest to opening, and how it is said."""

from decider.outcomes import Answer
from decider.reasoning.decision import Decision
from decider.wording.clauses import spoken, together
from decider.wording.conditions import Condition, listed
from decider.wording.factoring import Part, factored
from decider.wording.words import Words

STEPS = 2
"""What is left to know of the nearest way, at most."""


def nearest(decision: Decision) -> Decision | None:
    """The way that what is known has brought nearest to opening, where little is left to know of it.

    >>> from decider import ask
    >>> told = dict(danger_to_this_person=True, unable_to_protect=True, lawyer_exposing_client=False)
    >>> nearest(ask("danger.protective-disclosure", **told)).question.id
    'danger.necessity'
    """
    near = [
        way for way in decision.ways if steps_left(way) and set(way.known) - decision.question.said.keys()
    ]
    return min(near, key=steps_left, default=None)


def steps_left(way: Decision) -> int:
    """Count what a way still needs, where that is little and nothing else would do; else none."""
    sets = way.when.get(Answer.YES, ()) if way.answer is Answer.IT_DEPENDS else ()
    return len(sets[0]) if len(sets) == 1 and len(sets[0]) <= STEPS else 0


def alone(near: Decision, decision: Decision) -> bool:
    """Say whether every other way is closed."""
    return all(way.answer is Answer.NO for way in decision.ways if way is not near)


def by_way(near: Decision, asker: str, say: Words, only: bool) -> str:
    """Yes, by this way, if what it still needs is so; whether it is the only one left."""
    if told := _by_way_spoken(near, asker, say, only):
        return told
    left = len(_left(near))
    several = say.find("sentence", "on_conditions" if left > 1 else "on_condition")
    return f"{_by(near, say)}, {several.format(count=say.find('numbers')[left])}.{_beside(say, only)}"


def needs_listed(near: Decision, asker: str, say: Words, only: bool) -> tuple[Condition, ...]:
    """What this way still needs, where its sentence does not say it."""
    return () if _by_way_spoken(near, asker, say, only) else listed(asker, _left(near), say)


def _by_way_spoken(near: Decision, asker: str, say: Words, only: bool) -> str:
    # A way is named once in a sentence.
    left = together(asker, _left(near), say).replace(
        say.find("ways", near.question.id), say.it(near.question.id)
    )
    closed = f"; {say.find('sentence', 'otherwise_no')}" if only and len(near.when) == 2 else ""
    told = f"{_by(near, say)}, {say.find('sentence', 'if')} {left}{closed}.{_beside(say, only)}"
    return told if left and spoken(say.typeset(told)) else ""


def _left(near: Decision) -> tuple[Part, ...]:
    return factored(near.when[Answer.YES], list(near.open))


def _by(near: Decision, say: Words) -> str:
    return f"{say.find('sentence', 'yes')}, {say.by(near.question.id)}"


def _beside(say: Words, only: bool) -> str:
    return "" if only else f" {say.find('sentence', 'other_ways')}."
