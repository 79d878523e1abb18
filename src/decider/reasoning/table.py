"""A question's table: its ruling on every row of facts, and the rows that known facts leave open."""

from collections.abc import Callable, Mapping
from functools import cached_property
from itertools import product
from math import prod

from decider.facts import Value
from decider.reads import stamp
from decider.ruling import Ruling

Row = tuple[dict[str, Value], Ruling]


class Columns:
    """The facts of a table, each with its values, in asking order."""

    def __init__(self, facts: Mapping[str, tuple[Value, ...]]) -> None:
        self.names, self.values = tuple(facts), tuple(facts.values())

    @cached_property
    def digits(self) -> dict[str, dict[Value, int]]:
        """The place of each value in its fact's list."""
        return {n: {v: i for i, v in enumerate(vs)} for n, vs in zip(self.names, self.values, strict=True)}

    def open(self, known: Mapping[str, Value]) -> dict[str, tuple[Value, ...]]:
        """Name the facts that are not known, each with its values, in asking order."""
        return {n: values for n, values in zip(self.names, self.values, strict=True) if n not in known}


class Table(Columns):
    """Rulings in the order of the product of the facts' values, the last fact changing fastest."""

    def __init__(self, facts: Mapping[str, tuple[Value, ...]], rule: Callable[..., Ruling]) -> None:
        super().__init__(facts)
        self.rulings = tuple(rule(**dict(zip(self.names, row, strict=True))) for row in product(*self.values))

    def same(self, other: object) -> bool:
        """Say whether another table asks the same facts and rules alike on every row."""
        return isinstance(other, Table) and (self.names, self.values, self.rulings) == (
            other.names,
            other.values,
            other.rulings,
        )

    @cached_property
    def stamp(self) -> str:
        """What tells this table from any other."""
        return stamp((self.names, self.values, [whole(ruling) for ruling in self.rulings]))

    def rows(self) -> tuple[Row, ...]:
        """Return each row as its facts and its ruling."""
        combinations = product(*self.values)
        return tuple(
            (dict(zip(self.names, row, strict=True)), ruling)
            for row, ruling in zip(combinations, self.rulings, strict=True)
        )

    @cached_property
    def rules(self) -> frozenset[str]:
        """Every rule that some row rests on."""
        return frozenset(rule for ruling in self.rulings for rule in ruling.rules)

    @cached_property
    def strides(self) -> dict[str, int]:
        """How far apart two rows stand that differ by one value of a fact."""
        sizes = [len(values) for values in self.values]
        return {name: prod(sizes[i + 1 :]) for i, name in enumerate(self.names)}

    @cached_property
    def steps(self) -> dict[tuple[str, Value], int]:
        """How far each value of a fact leads from the first row."""
        return {(n, v): self.strides[n] * i for n, digits in self.digits.items() for v, i in digits.items()}

    def completions(self, known: Mapping[str, Value]) -> list[Ruling]:
        """Return the rulings of all rows that agree with the known facts."""
        try:
            place = sum(map(self.steps.__getitem__, known.items()))
            if len(known) == len(self.names):
                return [self.rulings[place]]
        except KeyError:  # another table's fact, or a value of another day
            pass
        return [ruling for ruling in self.beside(known, self.open(known)) if ruling]

    def beside(
        self, known: Mapping[str, Value], open: Mapping[str, tuple[Value, ...]]
    ) -> list[Ruling | None]:
        """Return the ruling of each row of the open facts, in their order, with the known ones as they are.

        Facts and values may be another table's: a fact that this table does not ask changes nothing; None for a row with a value that it does not know.
        """
        places: list[int | None] = [0]
        for name, values in {**{name: (value,) for name, value in known.items()}, **open}.items():
            asked = name in self.digits
            steps = [self.steps.get((name, value)) if asked else 0 for value in values]
            places = [
                None if place is None or step is None else place + step for place in places for step in steps
            ]
        return [None if place is None else self.rulings[place] for place in places]


def whole(ruling: Ruling) -> list[object]:
    """All that a ruling says, in an order of its own."""
    return [{**vars(ruling), "duties": sorted(map(repr, ruling.duties))}]
