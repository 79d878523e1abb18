"""What each provision and each rule does, apart from its wording: it obliges, allows, forbids or exempts.

Three statements are held apart, so that they can be compared: what a text does, what a rule says, and
what an outcome says.
"""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from decider.data import shipped, whole
from decider.forces import Force
from decider.law.provisions import provisions
from decider.law.rules import rules
from decider.typed import One, WrongData

_PLACE = "law/data/does.toml"


@dataclass(frozen=True)
class Deed:
    """One thing that a provision does: to whom, and towards whom."""

    force: Force
    whom: str
    towards: str


@dataclass(frozen=True)
class _Deeds:
    provisions: dict[Annotated[str, One("provision", provisions)], tuple[tuple[Force, str, str], ...]]
    rules: dict[Annotated[str, One("rule", rules)], tuple[Force, ...]]


def does(provision: str) -> tuple[Deed, ...]:
    """Say what a provision does; nothing where it only frames what others do.

    >>> does("inform-prosecutor")
    (Deed(force=<Force.ALLOWS: 'allows'>, whom='bound', towards='prosecutor'),)
    >>> does("penalty-levels")
    ()
    """
    known = _deeds().provisions
    if provision not in known:
        raise WrongData(
            f"{_PLACE}: provisions: no {provision!r}; say what it does, or [] where it only frames"
        )
    return tuple(Deed(*told) for told in known[provision])


def says(rule: str) -> frozenset[Force]:
    """Say what a rule does to the one who asks; nothing where it only says how.

    >>> says("R15"), says("R45")
    (frozenset({<Force.FORBIDS: 'forbids'>}), frozenset())
    """
    known = _deeds().rules
    if rule not in known:
        raise WrongData(f"{_PLACE}: rules: no {rule!r}; say what it does, or [] where it only says how")
    return frozenset(known[rule])


@cache
def _deeds() -> _Deeds:
    return whole(shipped(_PLACE), _Deeds)
