"""What each rule is: its family, kind, place in the booklet, authority, and since when it holds.

`R` rules are the booklet's; `L` rules are the law's where the booklet omits them or is older.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from functools import cache
from importlib.resources import files
from typing import Any

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
    """A rule's identity card.

    `authority` is what the booklet cites for it, empty where it gives none; `support` what else is
    known to carry it. A rule that no text carries may stand as the `exception` to one, or where one
    is `unreached`: it does not extend so far. `text_only` says why no question decides it.
    """

    id: str
    family: str
    kind: RuleKind
    section: str
    authority: tuple[str, ...]
    support: tuple[str, ...]
    exception: tuple[str, ...]
    unreached: tuple[str, ...]
    since: date | None
    known: str
    text_only: str


@cache
def rules() -> dict[str, RuleOfLaw]:
    """Return every rule by its id, the booklet's first.

    >>> list(rules())[0], rules()["R67"].family, rules()["L38"].known
    ('R01', 'sharing', 'older')
    """
    folder = files("decider.law") / "data/rules"
    found = [
        _read(id, path.name[:-5], row)
        for path in folder.iterdir()
        if path.name.endswith(".toml")
        for id, row in tomllib.loads(path.read_text("utf-8")).items()
    ]
    return {rule.id: rule for rule in sorted(found, key=_order)}


def rule(id: str) -> RuleOfLaw:
    """Return the rule of this id."""
    return rules()[id]


def holds(id: str, on: date) -> bool:
    """Say whether a rule outside the booklet counts on a day; never in the booklet's own reading.

    >>> from decider.law import AS_OF, BOOK
    >>> holds("L08", BOOK), holds("L08", date(2019, 6, 2)), holds("L04", date(2021, 3, 25)), holds("L04", AS_OF)
    (False, True, False, True)
    """
    found = rule(id)
    return bool(found.known) and on != BOOK and (found.since is None or found.since <= on)


def _read(id: str, family: str, row: dict[str, Any]) -> RuleOfLaw:
    return RuleOfLaw(
        id=id,
        family=family,
        kind=RuleKind(row["kind"].lower()),
        section=row.get("section", ""),
        authority=tuple(row["authority"]),
        support=tuple(row.get("support", ())),
        exception=tuple(row.get("exception", ())),
        unreached=tuple(row.get("unreached", ())),
        since=row.get("since"),
        known=row.get("known", ""),
        text_only=row.get("text_only", ""),
    )


def _order(rule: RuleOfLaw) -> tuple[bool, int]:
    return bool(rule.known), int(rule.id[1:])
