"""What is computed on each page, kept as it was read: a change then shows the words of before beside those of now.

`answers/` holds the computed text of each page, a line for each piece of it, under the question that it answers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html.parser import HTMLParser
from pathlib import Path

from decider.errors import DeciderError

KEPT = "answers/"
HEAD = "# "
"""Begins the line that names the question of the lines that follow."""
_COMPUTED = {
    "decision",
    "decision-inline",
    "computed",
    "conditions",
    "vignette",
    "carries",
    "count",
    "territories",
}
_PROSE = {"why"}
_VOID = {"br", "hr", "img", "input", "link", "meta"}
_IN_LINE = {"a", "abbr", "b", "button", "cite", "code", "em", "i", "q", "small", "span", "strong", "sup"}
_DRAWN = {"svg", "button", "select"}
"""What is drawn beside its words, and what is pressed."""


class _Computed(HTMLParser):
    """Collect the text inside computed elements, the prose that stands in them apart."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line: list[str] = []
        self._open: list[tuple[bool, str]] = [(False, "")]
        self._said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        told, (inside, asked) = dict(attrs), self._open[-1]
        classes = set((told.get("class") or "").split())
        if tag not in _IN_LINE:
            self._end()
        apart = classes & _PROSE or (tag in _DRAWN and "term" not in classes)
        shown = (inside or bool(classes & _COMPUTED)) and not apart
        self._open.append((shown, told.get("data-question") or told.get("data-of") or asked))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and len(self._open) > 1:
            if tag not in _IN_LINE:
                self._end()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open[-1][0]:
            self._line.append(data)

    def _end(self) -> None:
        text, asked = " ".join("".join(self._line).split()), self._open[-1][1]
        self._line = []
        if text:
            if asked != self._said:
                self.lines.append(f"{HEAD}{asked}")
                self._said = asked
            self.lines.append(text)


def computed(html: str) -> list[str]:
    """The computed text of a page, piece by piece, each question's under its id.

    >>> computed('<article><div class="decision" data-question="V7.1"><p>Yes, <b>if</b> …</p><p>And</p></div></article>')
    ['# V7.1', 'Yes, if …', 'And']
    """
    parser = _Computed()
    parser.feed(html.partition("<article")[2].partition("</article>")[0])
    return parser.lines


@dataclass(frozen=True)
class Moved:
    """A page whose computed text is not the one that was read: the questions that it moves, its lines old and new."""

    place: str
    questions: tuple[str, ...]
    lines: tuple[str, ...]

    def __str__(self) -> str:
        asked = ", ".join(self.questions) or "no question by name"
        return "\n".join([f"{self.place}: {asked}", *(f"  {line}" for line in self.lines)])


def computed_on(site: Path) -> dict[str, list[str]]:
    """The computed text of each page that has some, by its place under the site."""
    pages = sorted(page for page in site.glob("*/**/index.html") if page.parent.parent.name != "s")
    found = {page.parent.relative_to(site).as_posix(): computed(page.read_text("utf-8")) for page in pages}
    return {place: lines for place, lines in found.items() if lines}


def as_read(root: Path) -> dict[str, list[str]]:
    """The computed text of each page, as it was last read."""
    kept = root / KEPT
    files = sorted(kept.rglob("*.lock"))
    return {
        file.relative_to(kept).with_suffix("").as_posix(): file.read_text("utf-8").splitlines()
        for file in files
    }


def moved(was: Mapping[str, Sequence[str]], now: Mapping[str, Sequence[str]]) -> list[Moved]:
    """Name each page that changed, with what it said and says.

    >>> [page] = moved({"en/cas/v7": ["# V7.1", "Yes", "Two"]}, {"en/cas/v7": ["# V7.1", "No", "Two"]})
    >>> print(page)
    en/cas/v7: V7.1
      - Yes
      + No
    """
    places = sorted(place for place in {*was, *now} if list(was.get(place, ())) != list(now.get(place, ())))
    return [_moved(place, was.get(place, ()), now.get(place, ())) for place in places]


def _moved(place: str, was: Sequence[str], now: Sequence[str]) -> Moved:
    lines, asked = [], set()
    for kind, i, j, k, n in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            lines += [*(f"- {line}" for line in was[i:j]), *(f"+ {line}" for line in now[k:n])]
            asked |= {*_asked(was, i, j), *_asked(now, k, n)} - {""}
    return Moved(place, tuple(sorted(asked)), tuple(lines))


def _asked(lines: Sequence[str], start: int, end: int) -> Iterator[str]:
    """The questions that some lines answer: each stands before its lines."""
    for place in range(start, end):
        heads = (line for line in reversed(lines[: place + 1]) if line.startswith(HEAD))
        yield next(heads, HEAD).removeprefix(HEAD)


def record(site: Path, root: Path, places: Iterable[str]) -> list[Moved]:
    """Record that the computed text of some pages was read as it stands, of all that moved if none is named."""
    now = computed_on(site)
    changed, chosen = moved(as_read(root), now), set(places)
    if unknown := chosen - {page.place for page in changed}:
        raise DeciderError(
            f"no change to read on {', '.join(sorted(unknown))}; changed: {', '.join(p.place for p in changed) or 'none'}"
        )
    taken = [page for page in changed if not chosen or page.place in chosen]
    for page in taken:
        file = root / KEPT / f"{page.place}.lock"
        file.unlink(missing_ok=True)
        if page.place in now:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(f"{line}\n" for line in now[page.place]), "utf-8")
    return taken
