"""The picture that goes with an address when it is passed on: the mosaic of the page's first question."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from decider.outcomes import Verb
from decider.reasoning.question import Question
from decider.reasoning.registry import questions
from decider.site.build.png import Colour, png
from decider.site.pages.places import home
from decider.site.pictures.kinds import Kind
from decider.site.pictures.mosaic import squared

FOLDER, SITE = "share", "site"
WIDTH, HEIGHT, EDGE, LARGEST = 1200, 630, 60, 150
PAPER, INK, RED, GREEN, AMBER, INDIGO, GREY = range(7)
COLOURS: tuple[Colour, ...] = (
    (251, 248, 242), (28, 63, 117), (138, 43, 43), (26, 106, 67), (122, 82, 0), (75, 79, 125), (160, 165, 175),
)  # fmt: skip
SHAPES = {
    Kind.YES: ((0, 0, 10, 10),),
    Kind.NO: ((1, 4, 8, 2),),
    Kind.OPEN: ((1, 1, 8, 2), (1, 7, 8, 2), (1, 1, 2, 8), (7, 1, 2, 8)),
    Kind.IF: ((0, 0, 2, 5), (8, 0, 2, 5), (0, 4, 10, 2), (4, 5, 2, 5)),
}
"""The shapes of the pictures in blocks, in tenths of a square: left, top, width, height."""

_PAPER = bytes([PAPER])
MARK = tuple((Kind.YES, GREEN if place == 4 else GREY) for place in range(9))


class Shares(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Tells each page its picture."""

    def __init__(self) -> None:
        self.first = _first()

    def on_page_context(self, context: Any, *, page: Page, config: Any, nav: Any) -> Any:
        uri = page.file.src_uri
        context["share"] = f"{FOLDER}/{Path(uri).stem if uri in self.first else SITE}.png"
        return context


def draw(assets: Path) -> None:
    """Write the pictures, which have no words: one of each for both languages."""
    folder = assets / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{SITE}.png").write_bytes(drawn(MARK, 3))
    for uri, asked in _first().items():
        (folder / f"{Path(uri).stem}.png").write_bytes(drawn(*laid(asked)))


def _first() -> dict[str, Question]:
    """The first question of each page that has one."""
    return {home(asked).partition("#")[0]: asked for asked in reversed(questions())}


def laid(asked: Question) -> tuple[Sequence[tuple[Kind, int]], int]:
    """Lay out a question's mosaic: the kind and the colour of each square, and how many stand in a line."""
    colours = {Kind.YES: GREEN, Kind.NO: RED, Kind.IF: AMBER, Kind.OPEN: INDIGO}
    if asked.verb is not Verb.MAY:  # a yes that binds is no licence, a no that frees is no alarm
        colours |= {Kind.YES: INK, Kind.NO: GREY}
    found = squared(asked)
    return [(square.kind, colours[square.kind]) for square in found.squares], found.columns


def drawn(squares: Sequence[tuple[Kind, int]], columns: int) -> bytes:
    """Draw squares in the middle of a card, as large as it holds."""
    rows = [squares[start : start + columns] for start in range(0, len(squares), columns)]
    step = min((WIDTH - 2 * EDGE) // columns, (HEIGHT - 2 * EDGE) // len(rows), LARGEST)
    left, top = (WIDTH - step * columns) // 2, (HEIGHT - step * len(rows)) // 2
    lines = [_PAPER * WIDTH] * top
    for row in rows:
        bands = [(_PAPER * left + b"".join(_band(*one, tenth, step) for one in row)) for tenth in range(12)]
        lines += [bands[line * 12 // step].ljust(WIDTH, _PAPER) for line in range(step)]
    return png(lines + [_PAPER * WIDTH] * (HEIGHT - len(lines)), COLOURS)


@cache
def _band(kind: Kind, colour: int, tenth: int, step: int) -> bytes:
    """One line of a square and of the gap after it, which is two tenths more."""
    line = bytearray(_PAPER * step)
    for left, top, wide, high in SHAPES[kind]:
        if top <= tenth < top + high:
            start, end = step * left // 12, step * (left + wide) // 12
            line[start:end] = bytes([colour]) * (end - start)
    return bytes(line)
