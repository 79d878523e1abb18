"""What each rule is: its family, kind, place in the booklet, authority, and since when it holds.

`R` rules are the booklet's; `L` rules are the law's where the booklet omits them or is older.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from functools import cache
from typing import Annotated

from decider.data import folder, keyed, once
from decider.law.calendar import BOOK
from decider.law.provisions import provisions
from decider.typed import Like, One


class RuleKind(StrEnum):
    """Who speaks in a rule."""

    LEGAL = auto()
    CASE_LAW = auto()
    TOLERANCE = auto()
    ETHICAL = auto()
    CLINICAL = auto()


class Known(StrEnum):
    """When a rule that the booklet does not have was known: before it came out, or after."""

    OLDER = auto()
    LATER = auto()


class TextOnly(StrEnum):
    """Why no question decides a rule."""

    ADVICE = auto()
    FILES = auto()
    NOTE = auto()
    OPEN = auto()
    OTHER_BODY = "other-body"
    PRINCIPLE = auto()


_Texts = tuple[Annotated[str, One("provision", provisions)], ...]


@dataclass(frozen=True)
class RuleOfLaw:
    """A rule's identity card.

    `authority` is what the booklet cites for it, empty where it gives none; `support` what else is
    known to carry it. A rule that no text carries may stand as the `exception` to one, or where one
    is `unreached`: it does not extend so far. `text_only` says why no question decides it.
    """

    id: Annotated[str, Like(r"[RL]\d{2,4}", "R67")]
    family: str
    kind: RuleKind
    authority: _Texts
    section: str = ""
    support: _Texts = ()
    exception: _Texts = ()
    unreached: _Texts = ()
    since: date | None = None
    known: Known | None = None
    text_only: TextOnly | None = None


@cache
def rules() -> dict[str, RuleOfLaw]:
    """Return every rule by its id, the booklet's first.

    >>> list(rules())[0], rules()["R67"].family, rules()["L38"].known
    ('R01', 'sharing', <Known.OLDER: 'older'>)
    """
    found = [
        rule
        for file in folder("law/data/rules")
        for rule in keyed(file, RuleOfLaw, family=file.stem).values()
    ]
    once((rule.id for rule in found), "law/data/rules")
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


def cited_by_booklet(provision: str) -> bool:
    """Say whether the booklet itself cites a text for one of its rules.

    >>> cited_by_booklet("secrecy"), cited_by_booklet("civil-witness")
    (True, False)
    """
    return any(provision in rule.authority for rule in rules().values() if not rule.known)


def _order(rule: RuleOfLaw) -> tuple[bool, int]:
    return bool(rule.known), int(rule.id[1:])
