"""What is computed on each page, stamped: a change of the law then names every page that it moves.

`answers.lock` holds a stamp of the computed text of each page, taken when somebody last read it.
"""

import hashlib
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

LOCK = "answers.lock"
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


class _Computed(HTMLParser):
    """Collect the text inside computed elements, the prose that stands in them apart."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            classes = set((dict(attrs).get("class") or "").split())
            inside = bool(self._open) and self._open[-1]
            self._open.append((inside or bool(classes & _COMPUTED)) and not classes & _PROSE)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1]:
            self.found.append(data)


def stamps(site: Path) -> dict[str, str]:
    """Stamp the computed text of each page that has some, by its place under the site."""
    pages = sorted(site.glob("*/**/index.html"))
    found = {page.parent.relative_to(site).as_posix(): stamped(page.read_text("utf-8")) for page in pages}
    return {place: mark for place, mark in found.items() if mark}


def stamped(html: str) -> str:
    """Stamp the computed text of a page; empty where it has none."""
    parser = _Computed()
    parser.feed(html.partition("<article")[2].partition("</article>")[0])
    text = " ".join("".join(parser.found).split())
    return hashlib.sha256(text.encode()).hexdigest()[:12] if text else ""


def changed(now: Mapping[str, str], lock: Path) -> list[str]:
    """Name the pages whose computed text is not the one that was read."""
    read = dict(line.split() for line in lock.read_text("utf-8").splitlines()) if lock.is_file() else {}
    return sorted(place for place in {*read, *now} if read.get(place) != now.get(place))


def stamp(site: Path, lock: Path) -> list[str]:
    """Record that the computed text was read as it stands; return the pages that had changed."""
    now = stamps(site)
    moved = changed(now, lock)
    lock.write_text("".join(f"{place} {found}\n" for place, found in now.items()), "utf-8")
    return moved
