"""The booklet's outline: its sections, and where its smaller units stand."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from decider.data import rows, shipped, whole
from decider.languages import Text
from decider.typed import One


@dataclass(frozen=True)
class Section:
    """An addressable unit of the booklet; its id is an anchor and never changes."""

    id: str
    number: str
    title: Text
    words: int
    parent: str = ""
    vignettes: tuple[str, ...] = ()

    @property
    def chapter(self) -> str:
        """The page it stands on; the two parts stand on the outline."""
        if self.id in {"a", "b"}:
            return "index"
        return "a0" if self.id.startswith("fm") else self.id.split("-")[0]


@cache
def sections() -> dict[str, Section]:
    """Return the outline in the booklet's order.

    >>> len(sections()), sections()["b4-0"].vignettes
    (52, ('V7',))
    """
    found = rows(shipped("book/sections.toml"), "section", Section)
    return {section.id: section for section in found}


_Places = dict[str, Annotated[str, One("section", sections)]]


@dataclass(frozen=True)
class Units:
    """The cases in running text, the lists and the footnotes, each with the section where it stands."""

    cases: _Places
    lists: _Places
    notes: _Places


@cache
def units() -> Units:
    """Return the smaller units by kind.

    >>> len(units().cases), len(units().lists), len(units().notes)
    (22, 17, 17)
    """
    return whole(shipped("book/units.toml"), Units)
