"""How people ask: what they type to find a place, and the words that mean the same."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from decider import law
from decider.book import sections, units
from decider.data import once
from decider.reasoning.registry import questions
from decider.site.pages.handed import papers
from decider.site.pages.sheets import sheets
from decider.site.pages.situations import doors
from decider.site.pages.snippets import snippet
from decider.site.pages.terms import terms
from decider.site.search.passages import PAGES, beyond
from decider.site.search.units import Kind
from decider.typed import One, WrongData, made
from decider.wording.contacts import contacts

Lines = tuple[str, ...]
Groups = tuple[Lines, ...]


@dataclass(frozen=True)
class Asked:
    """A file of ways of asking: for which kinds of places, what their ids are, and which there are in a tree."""

    file: str
    of: str
    kinds: tuple[Kind, ...]
    ids: Callable[[Path], Iterable[str]]


FILES = (
    Asked("situations", "situation", (Kind.SITUATION,), lambda _: (f"{d.id}-{c.id}" for d in doors() for c in d.cases)),
    Asked("sheets", "sheet", (Kind.SHEET,), lambda _: (sheet.id for sheet in sheets())),
    Asked("papers", "paper", (Kind.PAPER,), lambda _: (paper.id for paper in papers().paper)),
    Asked("questions", "question", (Kind.QUESTION,), lambda _: (asked.id for asked in questions())),
    Asked("stories", "story", (Kind.STORY,), lambda _: (asked.vignette for asked in questions())),
    Asked("sections", "section", (Kind.SECTION,), lambda _: sections()),
    Asked("terms", "term", (Kind.TERM,), lambda _: terms()),
    Asked("provisions", "provision", (Kind.PROVISION,), lambda _: law.provisions()),
    Asked(
        "pages", "page, passage, list or contact", (Kind.PAGE, Kind.BEYOND, Kind.LIST, Kind.CONTACT),
        lambda root: (*PAGES, *beyond(root), *units().lists, *(contact.id for contact in contacts())),
    ),
)  # fmt: skip
"""Every file; an offence is asked for by its name and its numbers alone."""


def ways(lang: str, root: Path) -> dict[tuple[Kind, str], Lines]:
    """The ways of asking for each place that has some, by its kinds and its id.

    Raises WrongData, with the file and the key: an id that names nothing, a way that is no text or stands twice.
    """
    found: dict[tuple[Kind, str], Lines] = {}
    for asked in FILES:
        source = snippet(f"asked/{lang}/{asked.file}.toml")
        known = frozenset(asked.ids(root))
        lines: Mapping[str, Lines] = made(dict[str, Lines], source.table(), source.place)
        for id, told in lines.items():
            One(asked.of, lambda: known).check(id, source.place)  # noqa: B023  # asked at once
            once(told, f"{source.place}: {id}")
            found |= {(kind, id): told for kind in asked.kinds}
    return found


@cache
def synonyms(lang: str) -> Groups:
    """The groups of words that mean the same, one a line: `flic|policier|agent de quartier`."""
    source = snippet(f"asked/{lang}/synonyms.txt")
    groups = []
    for number, line in enumerate(source.file.read_text("utf-8").splitlines(), 1):
        group = tuple(word.strip() for word in line.split("|"))
        if len(group) < 2 or not all(group):
            raise WrongData(
                f"{source.place}: line {number}: {line!r}; write it like flic|policier|agent de quartier"
            )
        groups.append(group)
    return tuple(groups)
