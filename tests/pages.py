"""What the tests ask of a built page: its ids in order, its links, its text, and which text is computed."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
TAG = re.compile(r"<([a-z][\w-]*)(\s[^<>]*)?>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
ARTICLE = re.compile(r"<article.*</article>", re.S)
Attributes = dict[str, str]


class Page(HTMLParser):
    """A page: what it says stands in its article; of the frame around it, ids, links and what is fetched."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.ids: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.fetched: list[str] = []
        self.typed: list[str] = []
        self.stories: list[str] = []
        self.code: list[str] = []
        self.classes: list[str] = []
        self._open: list[tuple[str, set[str]]] = []
        self._read(path.read_text("utf-8"))

    def _read(self, html: str) -> None:
        found = ARTICLE.search(html)
        before, article, after = (
            (html[: found.start()], found[0], html[found.end() :]) if found else (html, "", "")
        )
        self._frame(before)
        self.feed(article)
        self._frame(after)

    def _frame(self, html: str) -> None:
        """The menu is two thirds of a page, and plain."""
        for tag, attributes in TAG.findall(html):
            self._tag(tag, {name: unescape(value) for name, value in ATTRIBUTE.findall(attributes)})

    def _tag(self, tag: str, got: Attributes) -> None:
        if "id" in got:
            self.ids.append(got["id"])
        if "href" in got:
            self.links.append((tag, got["href"]))
        if tag in {"script", "img", "iframe", "source"} and "src" in got:
            self.fetched.append(got["src"])
        if tag == "link" and got.get("rel") in {"stylesheet", "preload", "preconnect", "icon"}:
            self.fetched.append(got["href"])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got = {name: value or "" for name, value in attrs}
        classes = set(got.get("class", "").split())
        if tag not in VOID:
            self._open.append((tag, classes))
        self._tag(tag, got)
        if "id" in got and re.fullmatch("h[1-6]", tag):
            self.headings.append((tag, got["id"]))
        self.classes += [f"{tag}.{name}" for name in classes]
        if "story" in classes:
            self.stories.append("")
        if tag == "pre" and not self._within("", "jp-OutputArea-output"):
            self.code.append("")
        if tag in {"p", "li", "td", "h1", "h2", "h3", "h4", "dd", "dt", "summary"}:
            self.typed.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._within("script") or self._within("style"):
            return
        if self._within("", "story"):
            self.stories[-1] += data
        if self._within("", "jp-OutputArea-output"):
            return
        if self._within("pre"):
            self.code[-1] += data
        elif not self._within("code", "decision-inline", "answer", "tree") and self.typed:
            self.typed[-1] += data

    def _within(self, tag: str = "", *classes: str) -> bool:
        return any(t == tag or own & set(classes) for t, own in self._open)


@cache
def page(path: Path) -> Page:
    return Page(path)


def pages(site: Path, lang: str) -> Iterator[Page]:
    for path in sorted((site / lang).rglob("*.html")):
        if path.name != "404.html":
            yield page(path)
