"""Tree: a question from left to right, fact by fact, each way through it on a line of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
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

Branch = tuple[str, tuple[Value, ...]]


@dataclass(frozen=True)
class Label:
    """What is written over a branch: its lines, its place, and the facts that lead there."""

    lines: list[str]
    x: float
    y: float
    path: str


@dataclass(frozen=True)
class Path:
    """A way through the tree: its line, the facts on it, and where it ends."""

    path: str
    line: str
    y: float
    kind: Kind


@dataclass(frozen=True)
class Drawing:
    """A tree laid out: its facts over the columns, its branches, its ways."""

    width: float
    height: float
    ends: float
    heads: list[Label]
    labels: list[Label]
    paths: list[Path]


def tree(parent: Element, md: Markdown, say: Words, asked: Question, on: date | None = None) -> None:
    """Draw a question where it is small, beside the same in words; where it is not, the words alone.

    >>> from decider import question
    >>> from decider.wording.words import words
    >>> page = Element("div")
    >>> tree(page, Markdown(), words("en"), question("hierarchy.board"))
    >>> [path.attrib["data-path"] for path in page.iter("path") if "data-path" in path.attrib]
    ['board_acts_as_hierarchy=YES necessary_and_useful=YES', 'board_acts_as_hierarchy=YES necessary_and_useful=NO', 'board_acts_as_hierarchy=NO']
    """
    day = law.day(on)
    ways = asked.ways(day)
    parts = [(part, part.tree(day)) for part in ways or (asked,)]
    small = not ways and parts[0][1].leaves() <= LEAVES_DRAWN
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
    ways = list(_ways(whole))
    facts = [name for name in asked.facts if any(name == fact for way, _ in ways for fact, _ in way)]
    width = max(WIDTH, LEAST * len(facts) + ENDS)
    column = (width - ENDS) / max(1, len(facts))
    heads = [
        Label(_set(capital(say.topic(asked.id, fact)), (column - 4) / 7.4, 5, say), place * column, 0, "")
        for place, fact in enumerate(facts)
    ]
    top = LINE * max((len(head.lines) for head in heads), default=0) + 4
    first: dict[tuple[Branch, ...], float] = {}
    labels, paths = [], []
    for row, (way, outcome) in enumerate(ways):
        y = top + ROW * (row + 1)
        line = f"M0 {first.setdefault((), y):g}"
        for depth, (fact, values) in enumerate(way):
            path, x = way[: depth + 1], facts.index(fact) * column
            line += f"H{x + 1:g}"
            if path not in first:
                first[path] = y
                lines = _set(_some(asked, fact, values, say), (column - 10) / 6.5, LINES, say)
                labels.append(Label(lines, x + 7, y, written(path)))
            line += f"V{first[path]:g}"
        end = width - ENDS + 4
        paths.append(Path(written(way), f"{line}H{end:g}", y, kind(asked.verb, outcome)))
    return Drawing(width, top + ROW * len(ways) + 14, width - ENDS + 12, heads, labels, paths)


def _ways(node: Tree, told: tuple[Branch, ...] = ()) -> Iterator[tuple[tuple[Branch, ...], Outcome]]:
    """Each way through, with the branches on it."""
    if node.outcome is not None:
        yield told, node.outcome
    for values, below in node.branches:
        yield from _ways(below, (*told, (node.fact, values)))


def written(path: tuple[Branch, ...]) -> str:
    """Write the facts of a way as `data-path`: it is left while each known fact has one of its values."""
    return " ".join(f"{fact}={'|'.join(map(value_name, values))}" for fact, values in path)


def _some(asked: Question, fact: str, values: tuple[Value, ...], say: Words) -> str:
    """The values of a branch, as many as its place has room for; the words beside have them all."""
    told = say.short(asked.id, fact, values[0])
    return f"{told} + {len(values) - 1}" if len(values) > 1 else told


def _set(text: str, letters: float, lines: int, say: Words) -> list[str]:
    """Break a label into lines, and cut it where there are too many."""
    return wrap(say.typeset(text), int(letters), max_lines=lines, placeholder="…", break_long_words=False)
