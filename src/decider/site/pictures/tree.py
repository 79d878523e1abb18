"""Tree: a question from left to right, fact by fact, each way through it on a line of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count
from textwrap import wrap
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.facts import Value
from decider.outcomes import Outcome, reading
from decider.reasoning.question import Question
from decider.reasoning.tree import Tree
from decider.site.pages.templates import draw
from decider.site.pictures.kinds import Kind, kind
from decider.wording.clauses import capital
from decider.wording.words import Words, value_name

LEAVES_DRAWN = 16
WIDTH, LEAST, ENDS = 720, 100, 96
ROW, LINE, LINES = 46, 13, 3


@dataclass(frozen=True)
class Bough:
    """A branch drawn: the fact that it tells, its words, its line, and what it bears or how it ends."""

    told: str
    words: tuple[str, ...]
    x: float
    y: float
    line: str
    kind: Kind | None
    boughs: tuple["Bough", ...]


@dataclass(frozen=True)
class Drawing:
    """A tree laid out: its facts over the columns, its branches."""

    width: float
    height: float
    ends: float
    heads: tuple[tuple[float, tuple[str, ...]], ...]
    boughs: tuple[Bough, ...]


def tree(parent: Element, md: Markdown, say: Words, asked: Question, on: date | None = None) -> None:
    """Draw a question that branches and is small, beside the same in words; else the words alone.

    >>> from decider import question
    >>> from decider.wording.words import words
    >>> page = Element("div")
    >>> tree(page, Markdown(), words("en"), question("hierarchy.board"))
    >>> [branch.attrib["data-told"] for branch in page.iter("g")]
    ['board_acts_as_hierarchy=YES', 'necessary_and_useful=YES', 'necessary_and_useful=NO', 'board_acts_as_hierarchy=NO']
    """
    day = law.day(on)
    ways = asked.ways(day)
    parts = [(part, part.tree(day)) for part in ways or (asked,)]
    small = not ways and 1 < parts[0][1].leaves() <= LEAVES_DRAWN
    draw(
        parent,
        md,
        say,
        "pictures/tree",
        drawing=laid(asked, parts[0][1], say) if small else None,
        asked=asked,
        ways=ways,
        parts=parts,
        read=partial(reading, asked.verb),
        duties=_duties,
        either=partial(_either, say),
    )


def _duties(leaf: Tree) -> list[Outcome]:
    return sorted(leaf.duties, key=lambda duty: duty.value)


def _either(say: Words, id: str, fact: str, values: tuple[Value, ...]) -> str:
    """The values that lead to the same branch."""
    return " / ".join(say.short(id, fact, value) for value in values)


def laid(asked: Question, whole: Tree, say: Words) -> Drawing:
    """Lay a tree out: a column for each fact in asking order, a row for each way through."""
    met = set(_asked(whole))
    facts = [name for name in asked.facts if name in met]
    width = max(WIDTH, LEAST * len(facts) + ENDS)
    column = (width - ENDS) / max(1, len(facts))
    heads = tuple(
        (place * column, _set(capital(say.topic(asked.id, fact)), (column - 4) / 7.4, 5, say))
        for place, fact in enumerate(facts)
    )
    top = LINE * max((len(lines) for _, lines in heads), default=0) + 4
    rows = count(1)

    def grown(node: Tree, begins: float | None = None) -> Iterator[Bough]:
        x = facts.index(node.fact) * column
        for values, below in node.branches:
            boughs = tuple(grown(below)) if below.branches else ()
            y = boughs[0].y if boughs else top + ROW * next(rows)
            ends = facts.index(below.fact) * column + 1 if boughs else width - ENDS + 4
            begins = y if begins is None else begins
            yield Bough(
                f"{node.fact}={'|'.join(map(value_name, values))}",
                _set(_some(asked, node.fact, values, say), (column - 10) / 6.5, LINES, say),
                x + 7,
                y,
                f"M{x + 1:g} {begins:g}V{y:g}H{ends:g}",
                None if below.outcome is None else kind(asked.verb, below.outcome),
                boughs,
            )

    return Drawing(width, top + ROW * whole.leaves() + 14, width - ENDS + 12, heads, tuple(grown(whole)))


def _asked(node: Tree) -> Iterator[str]:
    for _, below in node.branches:
        yield node.fact
        yield from _asked(below)


def _some(asked: Question, fact: str, values: tuple[Value, ...], say: Words) -> str:
    """The values of a branch, as many as its place has room for; the words beside have them all."""
    told = say.short(asked.id, fact, values[0])
    return f"{told} + {len(values) - 1}" if len(values) > 1 else told


def _set(text: str, letters: float, lines: int, say: Words) -> tuple[str, ...]:
    """Break a label into lines, and cut it where there are too many."""
    told = say.typeset(text)
    return tuple(wrap(told, int(letters), max_lines=lines, placeholder="…", break_long_words=False))
