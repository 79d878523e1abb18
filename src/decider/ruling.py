"""What a rule returns, and how a function declares the question that it answers."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from decider.outcomes import Assumption, Basis, Outcome, Verb


@dataclass(frozen=True)
class Ruling:
    """One outcome with what carries it, and the duties that stand beside it.

    `next` names the questions that take over, `failed` the conditions that are not met, `notes`
    the remarks in the label files that a reader of this outcome needs.
    """

    outcome: Outcome
    rules: tuple[str, ...]
    basis: Basis | None = None
    duties: frozenset[Outcome] = frozenset()
    next: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


Rule = Callable[..., Ruling]


def unmet(**conditions: bool) -> tuple[str, ...]:
    """Name the conditions that do not hold.

    >>> unmet(informed=True, consent=False, same_mission=False)
    ('consent', 'same_mission')
    """
    return tuple(name for name, holds in conditions.items() if not holds)


def beside(duty: Outcome, *, when: bool) -> frozenset[Outcome]:
    """Put a duty beside the outcome where its own condition holds.

    >>> beside(Outcome.MUST_ASSIST, when=True)
    frozenset({Outcome.MUST_ASSIST})
    """
    return frozenset({duty}) if when else frozenset()


@dataclass(frozen=True)
class Way:
    """One ground of a composite question: the question that it is, put to the composite's facts.

    `since` is the rule of law that opened it, empty where the booklet knows it.
    """

    id: str
    rule: Rule
    since: str = ""

    def ruling(self, facts: Mapping[str, object]) -> Ruling:
        """Rule on the composite's facts, of which a way takes those that count for it."""
        return self.rule(**{name: facts[name] for name in self.names})

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(inspect.signature(self.rule).parameters)


@dataclass(frozen=True)
class Asked:
    """What a function declares about its question; `general` is set for a vignette's question.

    `ways` are the grounds that a composite question is derived from, the strongest first; `silence` is
    what it answers where none of them is open.
    """

    id: str
    verb: Verb
    of: Outcome | None = None
    assumes: tuple[Assumption, ...] = ()
    general: str = ""
    assumed: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    silence: Ruling | None = None


BOUND = (Assumption.BOUND,)
COVERED = (Assumption.BOUND, Assumption.COVERED)

_Function = TypeVar("_Function", bound=Rule)


def question(
    id: str,
    verb: Verb,
    of: Outcome | None = None,
    *,
    assumes: tuple[Assumption, ...] = (),
    ways: tuple[Way, ...] = (),
    silence: Ruling | None = None,
) -> Callable[[_Function], _Function]:
    """Declare that a function answers a general question; `of` is the status that an IS asks about."""
    return _declare(Asked(id, verb, of, assumes, ways=ways, silence=silence))


def vignette(
    id: str, verb: Verb, of: Outcome | None = None, *, general: str, assumed: tuple[str, ...] = ()
) -> Callable[[_Function], _Function]:
    """Declare that a function asks a general question of a story.

    Its defaults are the facts that the story settles; those in `assumed` are not told in the
    story, but the printed answer needs them. A parameter without default is left open.
    """
    return _declare(Asked(id, verb, of, general=general, assumed=assumed))


def _declare(asked: Asked) -> Callable[[_Function], _Function]:
    def mark(function: _Function) -> _Function:
        function.__asked__ = asked  # type: ignore[attr-defined]
        return function

    return mark
