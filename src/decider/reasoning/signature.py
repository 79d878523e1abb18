"""What a question's function asks: its parameters, as facts with their values, and since when each counts."""

import inspect
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from decider import law
from decider.facts import FactValue, Value
from decider.ruling import Ruling
from decider.since import VALUES_SINCE, Since

Facts = Mapping[str, tuple[Value, ...]]


class Signature:
    """The facts of a function, in asking order."""

    def __init__(self, function: Callable[..., Ruling]) -> None:
        self.function = function
        self.written = inspect.signature(function)
        self.hints = get_type_hints(function, include_extras=True)
        self._on: dict[date, Facts] = {}

    @cached_property
    def facts(self) -> Facts:
        """The facts, each with its values."""
        names = (name for name in self.written.parameters if name != "on")
        return MappingProxyType({name: _values(self.hints[name]) for name in names})

    @cached_property
    def dated(self) -> Mapping[str, Since]:
        """The facts that a rule of law brought in, each with that rule."""
        marks = ((name, mark) for name in self.facts for mark in get_args(self.hints[name])[1:])
        return MappingProxyType({name: mark for name, mark in marks if isinstance(mark, Since)})

    @cached_property
    def told(self) -> Mapping[str, Value]:
        """The facts that a story tells in its defaults."""
        given = {name: parameter.default for name, parameter in self.written.parameters.items()}
        return MappingProxyType(
            {n: value for n, value in given.items() if value is not inspect.Parameter.empty}
        )

    @property
    def asks_the_law(self) -> bool:
        """Whether the rule asks the law itself."""
        return "on" in self.written.parameters

    @cached_property
    def turns(self) -> bool:
        """Whether the day can matter: the rule asks the law, or the law brought a value in."""
        brought = (value in VALUES_SINCE for values in self.facts.values() for value in values)
        return self.asks_the_law or any(brought)

    def at(self, on: date) -> Facts:
        """The facts that count on a day, each with the values that it has then."""
        if on not in self._on:
            self._on[on] = MappingProxyType(
                {
                    name: tuple(v for v in values if v not in VALUES_SINCE or law.holds(VALUES_SINCE[v], on))
                    for name, values in self.facts.items()
                    if name not in self.dated or law.holds(self.dated[name].rule, on)
                }
            )
        return self._on[on]

    def otherwise(self, on: date) -> dict[str, Value]:
        """What the facts are that the law does not know yet on a day."""
        return {name: since.otherwise for name, since in self.dated.items() if name not in self.at(on)}


@cache
def signature(function: Callable[..., Ruling]) -> Signature:
    """Return what a function asks, read once."""
    return Signature(function)


def _values(hint: Any) -> tuple[Value, ...]:
    kind = get_args(hint)[0] if get_args(hint) else hint
    return tuple(kind) if issubclass(kind, FactValue) else (True, False)
