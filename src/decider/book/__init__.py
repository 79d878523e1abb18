"""The booklet as data: its outline, and the answers that it prints."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Section:
    """An addressable unit of the booklet; its id is an anchor and never changes."""

    id: str
    number: str
    title: dict[str, str]
    parent: str
    vignettes: tuple[str, ...]


@dataclass(frozen=True)
class Printed:
    """A printed answer: the booklet's own opening, where it has one, and what it claims."""

    word: str
    claim: str


@cache
def sections() -> dict[str, Section]:
    """Return the outline in the booklet's order.

    >>> len(sections()), sections()["b4-0"].vignettes
    (52, ('V7',))
    """
    data = tomllib.loads((files("decider.book") / "sections.toml").read_text("utf-8"))
    return {
        row["id"]: Section(
            row["id"],
            row["number"],
            {"fr": row["fr"], "en": row["en"]},
            row.get("parent", ""),
            tuple(row.get("vignettes", ())),
        )
        for row in data["section"]
    }


@cache
def printed() -> dict[str, Printed]:
    """Return the fifteen printed answers by question."""
    data = tomllib.loads((files("decider.book") / "printed.toml").read_text("utf-8"))
    return {id: Printed(row.get("word", ""), row["claim"]) for id, row in data.items()}
