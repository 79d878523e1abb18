"""Mosaic: a question's table as a small grid, one square a case, so that one sees how rarely a yes happens."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import ceil, isqrt
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.facts import Value
from decider.reasoning.question import Question
from decider.reasoning.table import Table
from decider.site.pages.templates import draw
from decider.site.pictures.counted import counted, squares
from decider.site.pictures.kinds import Kind, kind
from decider.wording.words import Words, value_name

SQUARES = 256
WIDEST = 16


@dataclass(frozen=True)
class Square:
    """A square of the grid: its kind, its place, and the row that it is, if it is one alone."""

    kind: Kind
    column: int
    line: int
    row: int | None = None
    past: bool = False


@dataclass(frozen=True)
class Mosaic:
    """A table as squares: how many cases it has of each kind, and how many cases a square stands for."""

    counts: Mapping[Kind, int]
    each: int
    columns: int
    squares: tuple[Square, ...]

    @property
    def cases(self) -> int:
        return sum(self.counts.values())

    @property
    def lines(self) -> int:
        return ceil(len(self.squares) / self.columns)

    @property
    def exact(self) -> bool:
        """Whether each square holds that number of cases, and all of one kind."""
        return all(count % self.each == 0 for count in self.counts.values())


def squared(asked: Question, on: date | None = None, known: Mapping[str, Value] | None = None) -> Mosaic:
    """Lay a question's table out; what is known already leaves some of its cases behind.

    >>> from decider import question
    >>> small, wide = squared(question("sharing.share")), squared(question("danger.protective-disclosure"))
    >>> small.cases, small.each, len(small.squares), wide.cases, wide.each, len(wide.squares)
    (64, 1, 64, 1179648, 4608, 256)
    """
    table = asked.evaluated(law.day(on))
    counts = counted(asked.verb, table)
    each = ceil(sum(counts.values()) / SQUARES)
    if each == 1 and isinstance(table, Table):
        columns, left = _columns(table), still_possible(asked, on, known or {})
        drawn = (
            Square(kind(asked.verb, ruling.outcome), row % columns, row // columns, row, row not in left)
            for row, ruling in enumerate(table.rulings)
        )
        return Mosaic(counts, each, columns, tuple(drawn))
    kinds = [of for of, count in squares(counts, each).items() for _ in range(count)]
    drawn = (Square(of, place % WIDEST, place // WIDEST) for place, of in enumerate(kinds))
    return Mosaic(counts, each, WIDEST, tuple(drawn))


def still_possible(asked: Question, on: date | None, known: Mapping[str, Value]) -> frozenset[int]:
    """Name the rows of a question's table that some known facts leave possible.

    >>> from decider import question
    >>> sorted(still_possible(question("hierarchy.board"), None, {"board_acts_as_hierarchy": True}))
    [0, 1]
    """
    table = asked.evaluated(law.day(on))
    return frozenset(_rows(table, known)) if isinstance(table, Table) else frozenset()


def _rows(table: Table, known: Mapping[str, Value]) -> Iterator[int]:
    kept = [[known[n]] if n in known else values for n, values in zip(table.names, table.values, strict=True)]
    for values in product(*kept):
        yield sum(table.steps[fact] for fact in zip(table.names, values, strict=True))


def _columns(table: Table) -> int:
    """As many as the last facts make together, where that is near a square: a line then shares the first ones."""
    rows = len(table.rulings)
    side = isqrt(rows - 1) + 1
    near = [width for width in table.strides.values() if side / 2 < width < 2 * side]
    return min(near, key=lambda width: max(width / side, side / width), default=side)


def mosaic(
    parent: Element,
    md: Markdown,
    say: Words,
    asked: Question,
    on: date | None = None,
    known: Mapping[str, Value] | None = None,
    *,
    told: bool = False,
) -> None:
    """Draw a question's table; `told` where the text beside it says already what it shows."""
    laid = squared(asked, on, known)
    draw(
        parent,
        md,
        say,
        "pictures/mosaic",
        asked=asked,
        mosaic=laid,
        facts=_facts(asked, on) if laid.squares[0].row is not None else "",
        said=caption(laid, say),
        told=told,
    )


def _facts(asked: Question, on: date | None) -> str:
    """The facts with their values, in the order of the rows: a script finds by it which squares are past."""
    names = asked.evaluated(law.day(on)).digits
    return " ".join(f"{name}={','.join(map(value_name, values))}" for name, values in names.items())


def caption(laid: Mosaic, say: Words) -> list[str]:
    """Say what a mosaic shows.

    >>> from decider import question
    >>> from decider.wording.words import words
    >>> caption(squared(question("sharing.share")), words("fr"))[0]
    '64 cas\\xa0: 2 oui, 1 défense, 61 non.'
    """
    kinds = ", ".join(_counted(say, of, count) for of, count in laid.counts.items())
    found = [_said(say, "cases", count=number(say, laid.cases), kinds=kinds)]
    if Kind.IF in laid.counts:
        found.append(_said(say, "defence"))
    if laid.each > 1:
        found.append(_said(say, "each" if laid.exact else "each_about", count=number(say, laid.each)))
    past = sum(square.past for square in laid.squares)
    return [*found, _said(say, "left", count=str(laid.cases - past))] if past else found


def _counted(say: Words, of: Kind, count: int) -> str:
    one, several = say.find("pictures", "kinds", of.value)
    return str(one if count == 1 else several).format(number(say, count))


def _said(say: Words, key: str, **filled: str) -> str:
    return say.typeset(str(say.find("pictures", key)).format(**filled))


def number(say: Words, count: int) -> str:
    """Write a number as the language groups its digits.

    >>> from decider.wording.words import words
    >>> number(words("fr"), 4608), number(words("en"), 4608)
    ('4\\u202f608', '4,608')
    """
    return f"{count:,}".replace(",", {"fr": "\u202f", "en": ","}[say.lang])
