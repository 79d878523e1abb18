"""The table of a composite question: its ways' tables joined, without going through their product.

A row has the facts on which it rests and no others: with the rest, whatever it is, the ruling is the same.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Any, Generic, TypeVar, cast

from decider.facts import Value
from decider.reads import stamp
from decider.reasoning.diagram import Diagrams, Facts, Node, cells, depends_on
from decider.reasoning.table import Columns, Table, whole
from decider.rules.ways import better, open_on
from decider.ruling import Asked, Ruling, Way

Cell = TypeVar("Cell", bound=Hashable)


class Joined(Columns, Generic[Cell]):
    """What a table offers, for a question that is derived from its ways; its cells are rulings."""

    def __init__(self, facts: Mapping[str, tuple[Value, ...]], diagrams: Diagrams, root: Node) -> None:
        super().__init__(facts)
        self.diagrams, self.root = diagrams, root

    @cached_property
    def rulings(self) -> tuple[Cell, ...]:
        """Every ruling that some facts give, each once."""
        return _left(self, frozenset())[1]

    def rows(self) -> tuple[tuple[Facts, Cell], ...]:
        """Return each row as the facts that it rests on and its ruling."""
        return tuple((facts, cast(Cell, cell)) for facts, cell in self.diagrams.paths(self.root))

    def same(self, other: object) -> bool:
        """Say whether another table asks the same facts and rules alike: a diagram is drawn once."""
        return (
            isinstance(other, Joined)
            and (self.names, self.values) == (other.names, other.values)
            and (self.root is other.root)
        )

    @cached_property
    def rules(self) -> frozenset[str]:
        """Every rule that some row rests on."""
        return frozenset(rule for ruling in cast(tuple[Ruling, ...], self.rulings) for rule in ruling.rules)

    @cached_property
    def stamp(self) -> str:
        """What tells this table from any other."""
        return stamp([(facts, whole(cast(Ruling, ruling))) for facts, ruling in self.rows()])

    def completions(self, known: Mapping[str, Value]) -> list[Cell]:
        """Return the rulings that the known facts leave possible, each once."""
        return list(_left(self, frozenset(known.items()))[1])

    def missing(self, known: Mapping[str, Value]) -> tuple[str, ...]:
        """Name the facts that can still change the outcome or a duty."""
        found = depends_on(self.diagrams.given(self.told, known))
        return tuple(name for name in self.names if name in found)

    def sets(
        self, known: Mapping[str, Value], wanted: Collection[Cell], either: Collection[Cell] = ()
    ) -> tuple[Facts, ...]:
        """Return the smallest sets of facts not known that lead to a wanted ruling."""
        found = _sets(self, frozenset(known.items()), frozenset(wanted) | frozenset(either))
        if either:
            found = [f for f in found if set(wanted) & set(self.completions({**known, **f}))]
        return tuple(map(dict, found))

    def reasons(self, known: Mapping[str, Value], wanted: Iterable[Cell]) -> tuple[Facts, ...]:
        """Return the smallest sets of known facts that suffice for a wanted ruling."""
        found = _sets(self, frozenset(), frozenset(wanted))
        return tuple(dict(facts) for facts in found if facts.items() <= known.items())

    @cached_property
    def told(self) -> Node:
        """The outcome and the duties alone."""
        return self.diagrams.joined(lambda ruling: (ruling.outcome, ruling.duties), self.root)


def joined(
    asked: Asked,
    facts: Mapping[str, tuple[Value, ...]],
    otherwise: Mapping[str, Value],
    diagrams: Diagrams,
    on: date,
) -> Joined[Ruling]:
    """Join the ways that a day's law knows; `otherwise` tells the facts that it does not know yet."""
    silence = asked.silence
    assert silence is not None

    def told(way: Way) -> Node:
        ruled = diagrams.of(
            lambda known: way.ruling({**otherwise, **known, "on": on}),
            [name for name in way.names if name in facts],
        )
        # What stands in the way is said way by way: told of them all together, no two cells were alike.
        return diagrams.joined(lambda ruling: replace(better(silence, ruling), failed=()), ruled)

    root = diagrams.leaf(silence)
    for way in open_on(asked.ways, on):
        root = diagrams.joined(better, root, told(way))
    return Joined(facts, diagrams, root)


@cache
def paired(
    one: Table | Joined[Ruling], other: Table | Joined[Ruling], wide: Joined[Ruling]
) -> Joined[tuple[Ruling, Ruling] | None]:
    """Put the rulings of two days side by side; None where one of the days cannot say the facts."""
    root = wide.diagrams.joined(
        lambda here, there: None if here is None or there is None else (here, there),
        *(drawn(table, wide).root for table in (one, other)),
    )
    facts = dict(zip(wide.names, wide.values, strict=True))
    return Joined(facts, wide.diagrams, root)


def drawn(table: Table | Joined[Ruling], wide: Joined[Ruling]) -> Joined[Ruling | None]:
    """Draw a day's table among the diagrams of a composite question; None where that day cannot say the facts."""
    if isinstance(table, Joined):
        return cast(Joined[Ruling | None], table)
    facts = dict(zip(table.names, table.values, strict=True))
    return Joined(facts, wide.diagrams, _drawn(table, wide.diagrams))


def _drawn(table: Table, diagrams: Diagrams) -> Node:
    def ruling(told: Facts) -> Ruling | None:
        said = all(value in table.digits[name] for name, value in told.items())
        return table.completions(told)[0] if said else None

    return diagrams.of(ruling, table.names)


@lru_cache(maxsize=4096)
def _sets(table: Joined[Any], known: frozenset[tuple[str, Value]], wanted: frozenset[Any]) -> list[Facts]:
    """The smallest sets, short ones first, each in asking order."""
    left, _ = _left(table, known)
    places = {name: i for i, name in enumerate(table.names)}
    found = [
        dict(sorted(cube, key=lambda fact: places[fact[0]]))
        for cube in table.diagrams.sets(left, wanted.__contains__)
    ]
    return sorted(found, key=lambda f: (len(f), [(-places[n], table.digits[n][v]) for n, v in f.items()]))


@lru_cache(maxsize=4096)
def _left(table: Joined[Any], known: frozenset[tuple[str, Value]]) -> tuple[Node, tuple[Any, ...]]:
    """What the known facts leave open, and the cells of it."""
    node = table.diagrams.given(table.root, dict(known))
    return node, tuple(cells(node))
