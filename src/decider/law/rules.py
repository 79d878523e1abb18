"""What each rule is: its kind, its place in the booklet, its authority, and since when it holds.

`R` rules are the booklet's; `L` rules are the law's where the booklet omits them or is older.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from functools import cache
from importlib.resources import files

from decider.law.calendar import BOOK


class RuleKind(StrEnum):
    """Who speaks in a rule."""

    LEGAL = auto()
    CASE_LAW = auto()
    TOLERANCE = auto()
    ETHICAL = auto()
    CLINICAL = auto()


@dataclass(frozen=True)
class RuleOfLaw:
    """A rule's identity card; an empty authority means that the booklet gives none."""

    id: str
    kind: RuleKind
    section: str
    authority: tuple[str, ...]
    since: date | None
    known: str


@cache
def rules() -> dict[str, RuleOfLaw]:
    """Return every rule by its id, the booklet's first."""
    data = tomllib.loads((files("decider.law") / "data/rules.toml").read_text("utf-8"))
    return {
        id: RuleOfLaw(
            id,
            RuleKind(row["kind"].lower()),
            row.get("section", ""),
            tuple(row["authority"]),
            row.get("since"),
            row.get("known", ""),
        )
        for id, row in data.items()
    }


def rule(id: str) -> RuleOfLaw:
    """Return the rule of this id."""
    return rules()[id]


def holds(id: str, on: date) -> bool:
    """Say whether a rule outside the booklet counts on a day; never in the booklet's own reading.

    >>> from decider.law import AS_OF, BOOK
    >>> holds("L08", BOOK), holds("L08", date(2019, 6, 2)), holds("L04", date(2021, 3, 25)), holds("L04", AS_OF)
    (False, True, False, True)
    """
    since = rule(id).since
    return on != BOOK and since is not None and since <= on
