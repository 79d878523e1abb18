"""A page is made again only when something that it was made from has changed.

Kept are what its Markdown gave and, while menu and templates stay as they are, the finished page.
"""

import pickle
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from decider.reads import Reads, reading, stamp, stands
from decider.site.build.described import described
from decider.site.build.notebooks import Notebook
from decider.site.build.sources import base, keep, moved, pieces, stamped, theme
from decider.wording.words import words

KEPT = ".cache/pages"
_INCLUDED = re.compile(r'^ *--8<-- "([^":]+)', re.MULTILINE)


@dataclass
class Kept:
    """What a page was made from, and what was made."""

    source: str
    made_from: Reads
    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]
    description: str
    around: str = ""
    output: str = ""


class Keep(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Keeps the pages of one language; comes after whatever else changes a page."""

    def __init__(self, root: Path, lang: str, settings: str, told: Callable[[str], None]) -> None:
        self.root, self.settings, self.told = root, settings, told
        self.place, self.say = root / KEPT / f"{lang}.pickle", words(lang)
        self.moved, self.before = self._load()
        self.now: dict[str, Kept] = {}
        self.made: list[str] = []

    @event_priority(-300)
    def on_files(self, files: Files, *, config: Any) -> Files:
        self.others = stamp(sorted(file.src_uri for file in files))
        return files

    def on_pre_page(self, page: Page, *, config: Any, files: Files) -> Page:
        if not isinstance(page.file, Notebook):
            page.render = partial(self._render, page)  # type: ignore[method-assign]
        return page

    def on_page_content(self, html: str, *, page: Page, config: Any, files: Files) -> str:
        self.told(page.file.src_uri)
        return html

    def on_env(self, env: Environment, *, config: Any, files: Files) -> Environment:
        compiled = self.root / ".cache" / "templates"
        compiled.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
        pages = [(file.page.url, file.page.title) for file in files.documentation_pages() if file.page]
        self.around = stamp((pages, theme(self.root), base(self.root), self.settings))
        self.whole = {uri for uri, kept in self.now.items() if kept.around == self.around}
        nothing = env.from_string("kept")
        for uri in self.whole:
            page = files.src_uris[uri].page
            assert page is not None
            page.meta = {**page.meta, "template": nothing}
        return env

    def on_post_page(self, output: str, *, page: Page, config: Any) -> str:
        uri = page.file.src_uri
        if uri in self.whole:
            return self.now[uri].output
        if uri in self.now:
            self.now[uri].around, self.now[uri].output = self.around, output
        return output

    def save(self) -> None:
        """Keep all pages for the next build; only after one that went through, for no page may hide a warning."""
        keep(self.place, pickle.dumps((pieces(self.root), self.now)))

    def _load(self) -> tuple[frozenset[str], dict[str, Kept]]:
        """What moved since the last build, and the pages that it kept."""
        try:
            before, kept = pickle.loads(self.place.read_bytes())
        except Exception:  # nothing kept, or not in today's form
            return frozenset(), {}
        return moved(self.root, before), kept

    def _render(self, page: Page, config: Any, files: Files) -> None:
        uri, source = page.file.src_uri, self._source(page.markdown or "")
        kept = self.before.get(uri)
        if kept and kept.source == source and stands(kept.made_from, self.moved):
            page.content, page.toc, page._title_from_render = kept.content, kept.toc, kept.title
            page.present_anchor_ids = kept.anchors
            page.links_to_anchors = {files.src_uris[to]: found for to, found in kept.links.items()}
        else:
            self.made.append(uri)
            with reading() as made_from:
                Page.render(page, config, files)
                description = described(uri, page.content or "", self.say)
            links = {to.src_uri: found for to, found in (page.links_to_anchors or {}).items()}
            anchors = page.present_anchor_ids or set()
            title = page._title_from_render
            kept = Kept(source, made_from, page.content or "", page.toc, title, anchors, links, description)
        page.meta["description"] = kept.description
        self.now[uri] = kept

    def _source(self, markdown: str) -> str:
        """Stamp what a page is written with, and the files that it includes."""
        included = ((name, self.root / name) for name in _INCLUDED.findall(markdown))
        own = stamped((name, path) for name, path in included if path.is_file())
        return stamp((markdown, own, self.others, base(self.root)))
