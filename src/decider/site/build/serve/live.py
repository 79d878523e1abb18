"""The tree that is up: read whole, replaced in one step, dressed with the bar that only a preview has."""

import json
import mimetypes
import re
from collections.abc import Callable, Iterable
from html import escape
from http import HTTPStatus
from pathlib import Path
from threading import Condition
from urllib.parse import quote
from uuid import uuid4

from decider.languages import LANGUAGES
from decider.site.build.assets import FOLDER

OWN = "/_preview/"
BEAT = 10.0  # seconds after which a page that has gone is noticed
_WAITING = Path(__file__).with_name("waiting.html")
_HEAD = f'<link rel="stylesheet" href="{OWN}bar.css"><script src="{OWN}bar.js" defer></script></head>'
_BODY = re.compile("<body[^>]*>")


class Live:
    """The tree that is up, and what stopped the next one. Each request sees one tree, and all of it."""

    def __init__(self) -> None:
        self._turn = Condition()
        self.tree: Path | None = None
        self.version, self.message = _new(), ""

    def swap(self, built: Path, languages: Iterable[str] = LANGUAGES) -> Path | None:
        """Put up the languages that were built, with the others of the last tree; return the last tree."""
        with self._turn:
            last, self.tree = self.tree, built
            if last:
                for lang in set(LANGUAGES) - set(languages):
                    for place in (lang, f"{FOLDER}/{lang}"):
                        _exchange(last / place, built / place)
            self._tell(_new(), "")
        return last

    def change(self, alter: Callable[[Path], None]) -> None:
        """Alter some files of the tree that is up."""
        with self._turn:
            if self.tree:
                alter(self.tree)
                self._tell(_new(), self.message)

    def stopped(self, message: str) -> None:
        """Keep the tree that is up, under a message."""
        with self._turn:
            self._tell(self.version, message)

    def news(self, known: str) -> str:
        """Return what a page must know, when it differs from what it knew or after a while."""
        with self._turn:
            self._turn.wait_for(lambda: self._state() != known, BEAT)
            return self._state()

    def read(self, path: str) -> tuple[HTTPStatus, str, bytes]:
        """Return what stands at an address: its status, its kind, its bytes."""
        with self._turn:
            if not self.tree:
                return HTTPStatus.SERVICE_UNAVAILABLE, "text/html", self._dressed(_WAITING.read_text("utf-8"))
            parts = [part for part in path.split("/") if part not in ("", ".", "..")]
            file = self.tree.joinpath(*parts)
            if file.is_dir():
                if not path.endswith("/"):
                    return HTTPStatus.MOVED_PERMANENTLY, quote(f"/{'/'.join(parts)}/"), b""
                file /= "index.html"
            status = HTTPStatus.OK
            if not file.is_file():
                status = HTTPStatus.NOT_FOUND
                file = self.tree / ("en" if path.startswith("/en/") else "fr") / "404.html"
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            if kind == "text/html":
                return status, kind, self._dressed(file.read_text("utf-8"))
            return status, kind, file.read_bytes()

    def _tell(self, version: str, message: str) -> None:
        self.version, self.message = version, message
        self._turn.notify_all()

    def _state(self) -> str:
        return json.dumps({"version": self.version, "message": self.message})

    def _dressed(self, page: str) -> bytes:
        """A page with the bar first in it, its style and its script."""
        bar = f'<div id="preview" role="alert" lang="en" tabindex="0" data-version="{self.version}">{escape(self.message)}</div>'
        page = page.replace("</head>", _HEAD, 1)
        return _BODY.sub(lambda body: body[0] + bar, page, count=1).encode()


def _exchange(one: Path, other: Path) -> None:
    aside = one.with_name(f"{one.name}-aside")
    one.rename(aside)
    if other.exists():
        other.rename(one)
    aside.rename(other)


def _new() -> str:
    return uuid4().hex
