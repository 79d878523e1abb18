"""What the rule and story functions declare of themselves, collected by id."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from decider.reads import noted
from decider.rules import (
    consultation,
    discretion,
    family,
    hierarchy,
    mandate,
    object,
    reporting,
    search,
    terrorism,
    third_party,
)
from decider.rules.danger import calumny, grounds, protection
from decider.rules.secrecy import files, release
from decider.rules.sharing import by_statute as shared_by_statute
from decider.rules.sharing import child, professionals
from decider.rules.status import by_statute as bound_by_statute
from decider.rules.status import holders, profession
from decider.rules.testimony import hearing, papers
from decider.ruling import Asked, Ruling
from decider.vignettes import (
    v1,
    v2,
    v3,
    v4,
    v5,
    v6,
    v7,
    v8,
    v9,
    w1,
    w2,
    w3,
    w4,
    w5,
    w6,
    w7,
    w8,
    w9,
    w10,
    w11,
    w12,
    w13,
    w14,
    w15,
    w16,
)

VIGNETTES = (v1, v2, v3, v4, v5, v6, v7, v8, v9)
OURS = (w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16)
FAMILIES = (
    holders,
    profession,
    bound_by_statute,
    discretion,
    object,
    release,
    files,
    hearing,
    papers,
    search,
    protection,
    grounds,
    calumny,
    reporting,
    terrorism,
    consultation,
    professionals,
    child,
    shared_by_statute,
    mandate,
    hierarchy,
    family,
    third_party,
)


@dataclass(frozen=True, eq=False)
class Declared:
    """A function, and what it declares."""

    asked: Asked
    function: Callable[..., Ruling]


@cache
def declared() -> dict[str, Declared]:
    """Return every declaration by id: the booklet's stories first, in its order, then ours."""
    return {one.asked.id: one for modules in (VIGNETTES, OURS, FAMILIES) for one in _in(modules)}


def _in(modules: tuple[ModuleType, ...]) -> Iterator[Declared]:
    for module in modules:
        for member in vars(module).values():
            asked = getattr(member, "__asked__", None)
            if isinstance(asked, Asked) and member.__module__ == module.__name__:
                yield Declared(asked, member)


@noted("rules", "stories")
@cache
def declaration(id: str) -> str:
    """All that a question says of itself beside its rulings: a story tells its facts in its defaults."""
    own = declared()[id]
    general = declared()[own.asked.general or id]
    ways = [way.id for way in general.asked.ways]
    said = (own.asked.verb, own.asked.of, general.asked.assumes, own.asked.general, own.asked.assumed, ways)
    return f"{said} {inspect.signature(own.function)} {inspect.signature(general.function)}"


@noted("rules", "stories")
@cache
def declarations() -> tuple[str, ...]:
    """All declarations, in the order of the questions."""
    return tuple(f"{id} {declaration(id)}" for id in declared())
