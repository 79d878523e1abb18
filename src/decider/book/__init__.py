"""The booklet as data: its outline, the answers that it prints, and its terms."""

import re
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


@dataclass(frozen=True)
class Term:
    """A term of the glossary; `sections` and `vignettes` say where the French pages use it."""

    id: str
    name: dict[str, str]
    short: str
    nl: str
    forms: dict[str, tuple[str, ...]]
    definition: dict[str, str]
    tooltip: bool
    sections: tuple[str, ...]
    vignettes: tuple[str, ...]

    def head(self, lang: str) -> str:
        """Return the word that one looks up: the acronym, or else the name."""
        return self.short or self.name[lang]

    def tip(self, lang: str) -> str:
        """Say it in one line: the full name where a reader lacks it, then the definition's first sentence.

        >>> terms()["asbl"].tip("fr").split(".")[0], terms()["parquet"].tip("en").split(".")[0]
        ('Association sans but lucratif', 'Parquet')
        """
        names = [self.name["fr"]] if self.short or lang == "en" else []
        names += [self.name["en"]] if self.short and lang == "en" else []
        full = ", ".join(names)
        first = re.split(r"(?<=[.!?]) ", self.definition[lang], maxsplit=1)[0]
        return f"{full[0].upper()}{full[1:]}. {first}" if full else first


@dataclass(frozen=True)
class BookletError:
    """What the booklet has wrong or leaves out: where it is noted, what, and who says so."""

    number: int
    place: str
    text: dict[str, str]
    source: str


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


@cache
def errors() -> tuple[BookletError, ...]:
    """Return the booklet's errors and omissions, each with the passage where it is noted.

    >>> [error.number for error in errors()][:3]
    [1, 2, 3]
    """
    data = tomllib.loads((files("decider.book") / "errors.toml").read_text("utf-8"))
    return tuple(
        BookletError(row["number"], row["place"], {lang: row[lang] for lang in ("fr", "en")}, row["source"])
        for row in data["error"]
    )


@cache
def terms() -> dict[str, Term]:
    """Return the terms and acronyms by id.

    >>> len(terms()), terms()["cpas"].nl
    (57, 'OCMW')
    """
    data = tomllib.loads((files("decider.book") / "glossary.toml").read_text("utf-8"))
    return {
        row["id"]: Term(
            id=row["id"],
            name={lang: row[lang] for lang in ("fr", "en")},
            short=row["short"],
            nl=row["nl"],
            forms={lang: tuple(row[f"forms_{lang}"]) for lang in ("fr", "en")},
            definition={lang: row[f"definition_{lang}"] for lang in ("fr", "en")},
            tooltip=row["tooltip"],
            sections=tuple(row["sections"]),
            vignettes=tuple(row["vignettes"]),
        )
        for row in data["term"]
    }
