"""What each provision and each rule does, apart from its wording: it obliges, allows, forbids or exempts.

Three statements are held apart, so that they can be compared: what a text does, what a rule says, and
what an outcome says.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from decider.outcomes import Force


@dataclass(frozen=True)
class Deed:
    """One thing that a provision does: to whom, and towards whom."""

    force: Force
    whom: str
    towards: str


def does(provision: str) -> tuple[Deed, ...]:
    """Say what a provision does; nothing where it only frames what others do.

    >>> does("inform-prosecutor")
    (Deed(force=<Force.ALLOWS: 'allows'>, whom='bound', towards='prosecutor'),)
    >>> does("penalty-levels")
    ()
    """
    rows = _data()["provisions"][provision]
    return tuple(Deed(Force(force), whom, towards) for force, whom, towards in rows)


def says(rule: str) -> frozenset[Force]:
    """Say what a rule does to the one who asks; nothing where it only says how.

    >>> says("R15"), says("R45")
    (frozenset({<Force.FORBIDS: 'forbids'>}), frozenset())
    """
    return frozenset(map(Force, _data()["rules"][rule].split()))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("decider.law") / "data/does.toml").read_text("utf-8"))
