"""A book made of built pages: one document, in which every link that can stay inside leads inside."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath

from decider.data import keyed, shipped
from decider.errors import DeciderError
from decider.languages import Text

_ARTICLE = re.compile(r"<article>(.*)</article>", re.DOTALL)
_MENU = re.compile(r'<nav class="menu".*?</nav>', re.DOTALL)
_HEAD = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_MARK = re.compile(r'<a\b[^>]*class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"<[a-z][^<>]*>")
_HREF = re.compile(r'\shref="([^"]*)"')
_LEVEL = re.compile(r"^<h([1-6])\b")
_NAMES = re.compile(r'\s(id|for|headers|popovertarget|aria-(?:labelledby|describedby|controls))="([^"]*)"')


@dataclass(frozen=True)
class Volume:
    """One book: its parts, each the folders of which it holds all; the first has the page that opens it."""

    id: str
    name: Text
    parts: tuple[tuple[str, ...], ...]


def volumes() -> Mapping[str, Volume]:
    """Read which books there are."""
    return keyed(shipped("site/editions/volumes.toml"), Volume)


@dataclass(frozen=True)
class Leaf:
    """A page in a book: where it stood, how deep, and what it says."""

    place: str
    level: int
    html: str

    @property
    def title(self) -> str:
        """Its heading, without the mark at which it is cited."""
        found = _HEAD.search(self.html)
        return _MARK.sub("", found[1]).strip() if found else self.place


def leaves(tree: Path, volume: Volume) -> tuple[Leaf, ...]:
    """Gather the pages of a book in the order of the menus, then of the lists that name the others."""
    found: dict[str, Leaf] = {}
    for opening, *others in volume.parts:
        html, holds = _read(tree, opening), (opening, *others)
        found[opening] = Leaf(opening, 0, _article(html))
        named = "".join(_MENU.findall(html)) + found[opening].html
        for place in (there(opening, href)[0] for href in _HREF.findall(named)):
            if (
                place.split("/")[0] in holds
                and place not in found
                and (tree / place / "index.html").is_file()
            ):
                found[place] = Leaf(place, 1, _article(_read(tree, place)))
        every = {path.parent for folder in holds for path in (tree / folder).rglob("index.html")}
        if missed := sorted({path.relative_to(tree).as_posix() for path in every} - found.keys()):
            raise DeciderError(f"{volume.id}: {opening} leads to no page {', '.join(missed)}")
    return tuple(found.values())


def there(place: str, href: str) -> tuple[str, str]:
    """Where a link of a page leads: the page, from the root of its language, and the passage.

    >>> there("livre/b3", "../../cas/v7/#v7-1"), there("livre/b3", "#b3-1")
    (('cas/v7', 'v7-1'), ('livre/b3', 'b3-1'))
    """
    path, _, passage = href.partition("#")
    return normpath(f"{place}/{path}"), passage


def bound(leaves: tuple[Leaf, ...], address: str) -> Iterator[str]:
    """Write each page of a book with names of its own; `address` is that of the language's root, or empty.

    A link out of the book needs an address to lead to; without one, its words stay.

    >>> one = Leaf("cas/v1", 1, '<h1 id="v1">V1</h1> <a href="../v2/#v2-1">V2</a> <a href="../../droit/">law</a>')
    >>> print("".join(bound((one, Leaf("cas/v2", 1, '<h2 id="v2-1">How?</h2>')), "")))
    <article id="cas-v1"><h1 aria-level="2" id="cas-v1--v1">V1</h1> <a href="#cas-v2--v2-1">V2</a> <a>law</a></article><article id="cas-v2"><h2 aria-level="3" id="cas-v2--v2-1">How?</h2></article>
    """
    places = frozenset(leaf.place for leaf in leaves)
    for leaf in leaves:
        inside = _Inside(leaf, places, address)
        yield f'<article id="{slug(leaf.place)}">{_TAG.sub(inside.tag, leaf.html)}</article>'


@dataclass(frozen=True)
class _Inside:
    """What becomes of the tags of a page in a book."""

    leaf: Leaf
    places: frozenset[str]
    address: str

    def tag(self, found: re.Match[str]) -> str:
        named = _NAMES.sub(self.names, found[0])
        deeper = _LEVEL.sub(lambda at: f'<h{at[1]} aria-level="{int(at[1]) + self.leaf.level}"', named)
        return _HREF.sub(self.leads, deeper)  # what a heading looks like stays

    def names(self, found: re.Match[str]) -> str:
        own = (f"{slug(self.leaf.place)}--{id}" for id in found[2].split())
        return f' {found[1]}="{" ".join(own)}"'

    def leads(self, found: re.Match[str]) -> str:
        if re.match(r"[a-z]+:", found[1]):
            return found[0]
        place, passage = there(self.leaf.place, found[1])
        if place in self.places:
            return f' href="#{slug(place)}{"--" if passage else ""}{passage}"'
        return f' href="{self.address}{place}/{"#" if passage else ""}{passage}"' if self.address else ""


def contents(leaves: tuple[Leaf, ...]) -> str:
    """List what a book holds, each a link."""
    lines = (
        f'<li class="level-{leaf.level}"><a href="#{slug(leaf.place)}">{leaf.title}</a></li>'
        for leaf in leaves
    )
    return f"<ul>{''.join(lines)}</ul>"


def slug(place: str) -> str:
    """The name of a page in a book."""
    return place.replace("/", "-")


def _read(tree: Path, place: str) -> str:
    return (tree / place / "index.html").read_text("utf-8")


def _article(html: str) -> str:
    found = _ARTICLE.search(html)
    return found[1] if found else ""
