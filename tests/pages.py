"""What the tests ask of a built page. It is read once: what a page says was found is kept by what it says."""

import inspect
import pickle
import re
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from decider.site.build import computed_text

KEPT = Path(__file__).parent.parent / ".cache" / "read"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
TAG = re.compile(r"<([a-z][\w-]*)(\s[^<>]*)?>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
COMPUTED = (
    "decision-inline",
    "answer-object",
    "word-of",
    "territories",
    "history",
    "picture",
    "poster",
    "cards",
)
ARTICLE = re.compile(r"<article.*</article>", re.S)


@dataclass(frozen=True)
class Page:
    """Its ids in order, its links, its text as typed, its stories and code; what is computed."""

    path: Path
    computed: list[str]
    ids: list[str] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)


@cache
def pages(site: Path, lang: str) -> tuple[Page, ...]:
    """Every page of a language."""
    paths = [path for path in sorted((site / lang).rglob("*.html")) if path.name != "404.html"]
    kept = KEPT / f"{lang}.pickle"
    try:
        known: dict[str, Page] = pickle.loads(kept.read_bytes())
    except Exception:  # nothing kept, or not in today's form
        known = {}
    texts = {path: path.read_bytes() for path in paths}
    marks = {path: blake2b(_code() + text, digest_size=12).hexdigest() for path, text in texts.items()}
    found = {marks[path]: known.get(marks[path]) or read(path, text.decode()) for path, text in texts.items()}
    if found.keys() != known.keys():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(found))
    return tuple(replace(found[mark], path=path) for path, mark in marks.items())


@cache
def page(site: Path, place: str) -> Page:
    """One page, by its place under the site."""
    return next(one for one in pages(site, place.partition("/")[0]) if one.path == site / place)


def read(path: Path, html: str) -> Page:
    """Read a page: what it says stands in its article, and the frame around it is plain."""
    found = Page(path, computed_text.computed(html))
    article = ARTICLE.search(html)
    start, end = article.span() if article else (len(html), len(html))
    _frame(found, html[:start])
    _Article(found).feed(html[start:end])
    _frame(found, html[end:])
    return found


@cache
def _code() -> bytes:
    """What finds it."""
    return b"".join(Path(inspect.getfile(one)).read_bytes() for one in (Page, computed_text))


def _frame(page: Page, html: str) -> None:
    for tag, attributes in TAG.findall(html):
        _tag(page, tag, {name: unescape(value) for name, value in ATTRIBUTE.findall(attributes)})


def _tag(page: Page, tag: str, got: dict[str, str]) -> None:
    if "id" in got:
        page.ids.append(got["id"])
    if "href" in got:
        page.links.append((tag, got["href"]))
    if tag in {"script", "img", "iframe", "source"} and "src" in got:
        page.fetched.append(got["src"])
    if tag == "link" and got.get("rel") in {"stylesheet", "preload", "preconnect", "icon"}:
        page.fetched.append(got["href"])


class _Article(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._open: list[tuple[str, set[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got = {name: value or "" for name, value in attrs}
        classes = set(got.get("class", "").split())
        if tag not in VOID:
            self._open.append((tag, classes))
        _tag(self.page, tag, got)
        if "id" in got and re.fullmatch("h[1-6]", tag):
            self.page.headings.append((tag, got["id"]))
        self.page.classes.extend(f"{tag}.{name}" for name in sorted(classes))
        if "story" in classes:
            self.page.stories.append("")
        if tag == "pre" and not self._within("", "jp-OutputArea-output"):
            self.page.code.append("")
        if tag in {"p", "li", "td", "h1", "h2", "h3", "h4", "dd", "dt", "summary"}:
            self.page.typed.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._within("script") or self._within("style"):
            return
        if self._within("", "story"):
            self.page.stories[-1] += data
        if self._within("", "jp-OutputArea-output"):
            return
        if self._within("pre"):
            self.page.code[-1] += data
        elif (not self._within("code", *COMPUTED) or self._within("", "why")) and self.page.typed:
            self.page.typed[-1] += data

    def _within(self, tag: str = "", *classes: str) -> bool:
        return any(t == tag or own & set(classes) for t, own in self._open)
