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
    words: int
    vignettes: tuple[str, ...]

    @property
    def chapter(self) -> str:
        """The page it stands on; the two parts stand on the outline."""
        if self.id in {"a", "b"}:
            return "index"
        return "a0" if self.id.startswith("fm") else self.id.split("-")[0]


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
            row["words"],
            tuple(row.get("vignettes", ())),
        )
        for row in data["section"]
    }


@cache
def printed() -> dict[str, Printed]:
    """Return the fifteen printed answers by question."""
    data = tomllib.loads((files("decider.book") / "printed.toml").read_text("utf-8"))
    return {id: Printed(row.get("word", ""), row["claim"]) for id, row in data.items()}


@cache
def units() -> dict[str, dict[str, str]]:
    """Return the cases, lists and footnotes by id, each with its section.

    >>> {kind: len(found) for kind, found in units().items()}
    {'cases': 22, 'lists': 17, 'notes': 17}
    """
    return tomllib.loads((files("decider.book") / "units.toml").read_text("utf-8"))
