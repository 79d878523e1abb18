"""What is computed on each page, kept as it was read: a change then shows the words of before beside those of now.

`answers/` holds the computed text of each page, a line for each piece of it, under the question that it answers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from decider.errors import DeciderError
from decider.site.build.computed_text import HEAD, computed

KEPT = "answers/"


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
