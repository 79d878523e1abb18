"""What wins over what: each pair of rules, with the ground on which the one goes before the other.

The order of the tests in `rules/` decides; these pairs are read from the booklet on their own, shown
on the pages, and proved one by one against every row of every table.
"""

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from typing import Annotated

from decider.data import rows, shipped
from decider.law.rules import rules
from decider.typed import One


class Said(StrEnum):
    """Who says that one rule goes before another; BESIDE where both hold, OPEN where nobody says."""

    STATED = auto()
    LITERAL = auto()
    IMPLIED = auto()
    CONTESTED = auto()
    BESIDE = auto()
    OPEN = auto()


_Rules = tuple[Annotated[str, One("rule", rules)], ...]


@dataclass(frozen=True)
class _Pairs:
    higher: _Rules
    lower: _Rules
    said: Said


@dataclass(frozen=True)
class Pair:
    """One rule before another; `open` where no text says which, and the answer is *not settled*."""

    higher: str
    lower: str
    said: Said

    @property
    def settled(self) -> bool:
        """Whether the higher rule goes first for everybody."""
        return self.said in {Said.STATED, Said.LITERAL, Said.IMPLIED}

    @property
    def open(self) -> bool:
        """Whether nobody says which goes first."""
        return self.said is Said.OPEN


@cache
def priorities() -> tuple[Pair, ...]:
    """Return every pair."""
    told = rows(shipped("law/data/priority.toml"), "pair", _Pairs)
    return tuple(
        Pair(higher, lower, row.said) for row in told for higher in row.higher for lower in row.lower
    )


def exceptions(rule: str) -> tuple[str, ...]:
    """Name the rules that go before this one without dispute.

    >>> exceptions("R25"), exceptions("R22"), exceptions("R46")
    (('R26', 'L16'), ('R28', 'L38'), ('R50',))
    """
    return tuple(dict.fromkeys(pair.higher for pair in priorities() if pair.lower == rule and pair.settled))
