"""What wins over what: each pair of rules, with the ground on which the one goes before the other.

The order of the tests in `rules/` decides; these pairs are read from the booklet on their own, shown
on the pages, and proved one by one against every row of every table.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Pair:
    """One rule before another; `open` where no text says which, and the answer is *not settled*."""

    higher: str
    lower: str
    said: str

    @property
    def settled(self) -> bool:
        """Whether the higher rule goes first for everybody."""
        return self.said in {"stated", "literal", "implied"}

    @property
    def open(self) -> bool:
        """Whether nobody says which goes first."""
        return self.said == "open"


@cache
def priorities() -> tuple[Pair, ...]:
    """Return every pair."""
    data = tomllib.loads((files("decider.law") / "data/priority.toml").read_text("utf-8"))
    return tuple(
        Pair(higher, lower, row["said"])
        for row in data["pair"]
        for higher in row["higher"]
        for lower in row["lower"]
    )


def exceptions(rule: str) -> tuple[str, ...]:
    """Name the rules that go before this one without dispute.

    >>> exceptions("R25"), exceptions("R22"), exceptions("R46")
    (('R26', 'L16'), ('R28', 'L38'), ('R50',))
    """
    return tuple(dict.fromkeys(pair.higher for pair in priorities() if pair.lower == rule and pair.settled))
