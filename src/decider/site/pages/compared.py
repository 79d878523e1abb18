"""Two states of a text side by side: which lines stay, which change, and in which words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum, auto
from functools import cache

_ALIKE = 0.5
_WORDS = re.compile(r"\s+|\w+(?:[’'/.-]\w+)*[’']?|[^\w\s]")


class Kept(StrEnum):
    """What became of a line."""

    SAME = auto()
    CHANGED = auto()
    NEW = auto()
    GONE = auto()


@dataclass(frozen=True)
class Piece:
    """Some words of a line, and whether the other state lacks them."""

    text: str
    differs: bool = False


@dataclass(frozen=True)
class Line:
    """A line in both states; empty where a state has nothing of the kind."""

    kept: Kept
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()


def compared(before: Sequence[str], after: Sequence[str]) -> list[Line]:
    """Set two states line by line, each line beside the one that resembles it most, in their order.

    >>> then, now = ["It covers doctors and clerks.", "It forbids."], ["It covers clerks.", "It forbids.", "It exempts."]
    >>> for line in compared(then, now):
    ...     print(line.kept.value, [piece.text for piece in (*line.before, *line.after) if piece.differs])
    changed ['doctors and ']
    same []
    new ['It exempts.']

    Where nothing resembles, nothing is set side by side.

    >>> [line.kept.value for line in compared(["One thing."], ["Another matter altogether."])]
    ['gone', 'new']
    """
    found, i, j = [], 0, 0
    for one, other in [*_pairs(tuple(before), tuple(after)), (len(before), len(after))]:
        found += [Line(Kept.GONE, before=(Piece(text, True),)) for text in before[i:one]]
        found += [Line(Kept.NEW, after=(Piece(text, True),)) for text in after[j:other]]
        if one < len(before):
            found.append(_beside(before[one], after[other]))
        i, j = one + 1, other + 1
    return found


def marked(text: str, before: Sequence[str]) -> tuple[Piece, ...]:
    """Mark in a line what no line of the state before it has.

    >>> [piece.text for piece in marked("It covers clerks and nurses.", ["It covers clerks."]) if piece.differs]
    [' and nurses']
    """
    nearest = max(before, key=lambda one: _alike(one, text), default="")
    if _alike(nearest, text) < _ALIKE:
        return (Piece(text, True),) if before else (Piece(text),)
    return _beside(nearest, text).after


def _pairs(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The lines to set side by side: in order, as alike as they can be."""

    @cache
    def best(i: int, j: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        if i == len(before) or j == len(after):
            return 0.0, ()
        options = [best(i + 1, j), best(i, j + 1)]
        alike = _alike(before[i], after[j])
        if alike >= _ALIKE:
            more, pairs = best(i + 1, j + 1)
            options.append((more + alike, ((i, j), *pairs)))
        return max(options, key=lambda option: option[0])

    return best(0, 0)[1]


@cache
def _alike(one: str, other: str) -> float:
    """How alike two lines are; those that open with one heading are of one thing, whatever follows it."""
    headed, other_headed = (text.partition(":") for text in (one, other))
    found = SequenceMatcher(None, _WORDS.findall(one), _WORDS.findall(other), autojunk=False).ratio()
    return max(found, _ALIKE) if headed[1] and headed[0] == other_headed[0] else found


def _beside(before: str, after: str) -> Line:
    if before == after:
        return Line(Kept.SAME, (Piece(before),), (Piece(after),))
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    left, right = [False] * len(old), [False] * len(new)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        # A lone word that both happen to have stands between two changes: it would only break the mark.
        lone = kind == "equal" and a > 0 and b < len(old) and len("".join(old[a:b]).split()) < 2
        if kind != "equal" or lone:
            left[a:b], right[c:d] = [True] * (b - a), [True] * (d - c)
    return Line(Kept.CHANGED, _pieces(old, left), _pieces(new, right))


def _pieces(words: Sequence[str], differs: Sequence[bool]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for word, differing in zip(words, differs, strict=True):
        if found and found[-1].differs is differing:
            found[-1] = Piece(found[-1].text + word, differing)
        else:
            found.append(Piece(word, differing))
    return tuple(found)
