"""One Python-Markdown extension: every verdict on a page is computed where the page is built.

`/// decision | V7.1` answers a question, `/// computed | questions` makes a list, and
`` `#!decision V7.1 consent=no` `` answers in a sentence. Anything mistyped stops the build.
"""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from decider import law
from decider.book import printed
from decider.claim import claim
from decider.decision import ask
from decider.errors import DeciderError, nearest
from decider.registry import question
from decider.site.elements import add, literal, page
from decider.site.errors import PageError
from decider.site.lists import LISTS
from decider.site.render import Rendering, inline
from decider.words import Words, words

_LOG = logging.getLogger("mkdocs.decider")
_WRITTEN_BLOCK = re.compile(r"(?:^|\n)[ \t]*/{3,}[ \t]*(\S*)")


class DecisionBlock(Block):
    """A question with its answer; what stands in the block is the reason, in prose."""

    NAME = "decision"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"claim": ["", type_string]}

    def on_create(self, parent: Element) -> Element:
        with _on(self.md, f"/// decision | {self.argument}"):
            say: Words = self.config["words"]()
            asked = question(self.argument)
            self._check_claim(asked.id)
            section = add(parent, "section", cls="decision", id=f"d-{asked.anchor}")
            text = asked.text(say.lang)
            heading = add(section, "h2", f"{text} ", id=asked.anchor, **{"data-toc-label": text})
            if asked.is_vignette:
                literal(heading, asked.id, "question-id")
            self.rendering = Rendering(self.md, say, asked)
            self.rendering.answer(section)
            self.rendering.help(section)
            self.why = add(section, "div", cls="why")
        return section

    def on_add(self, block: Element) -> Element:
        return self.why

    def on_end(self, block: Element) -> None:
        with _on(self.md, f"/// decision | {self.argument}"):
            for part in ("also", "basis", "taken", "tree", "belongs"):
                getattr(self.rendering, part)(block)

    def _check_claim(self, id: str) -> None:
        """A page claims what the booklet prints; the functions must find it on the booklet's day."""
        claimed = self.options["claim"]
        if id not in printed():
            if claimed:
                raise PageError(f"{id} has no printed answer; take the claim {claimed!r} out")
            return
        transcribed, found = printed()[id].claim, claim(ask(id, on=law.BOOK))
        place = f'{page(self.md)}: /// decision | {id}: claim "{claimed}"'
        # Warnings, which a strict build counts: all wrong claims are told at once, and the page can be seen.
        if claimed != transcribed:
            _LOG.warning(f'{place}: the booklet prints "{transcribed}"; write that')
        elif claimed != found:
            _LOG.warning(f'{place}: the functions find "{found}"; mend the rule or the claim')


class ComputedBlock(Block):
    """A list made from the registry and the data."""

    NAME = "computed"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with _on(self.md, f"/// computed | {self.argument}"):
            if self.argument not in LISTS:
                raise PageError(f"no list {self.argument!r}; near: {nearest(self.argument, LISTS)}")
            box = add(parent, "div", cls=f"computed computed--{self.argument}")
            LISTS[self.argument](box, self.md, self.config["words"]())
        return box


class InlineDecision(InlineProcessor):
    """One answer in a sentence: the question, then the facts that are changed."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(r"`#!([\w-]*)([^`]*)`", md)
        self.speak = speak

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        written = match.group(0).strip("`")
        with _on(self.md, written):
            if match.group(1) != "decision":
                raise PageError(f"no inline {match.group(1)!r}; write #!decision")
            id, *pairs = match.group(2).split() or [""]
            wrong = [pair for pair in pairs if "=" not in pair]
            if wrong:
                raise PageError(f"{wrong[0]!r} is no fact; write fact=value")
            facts = dict(pair.split("=", 1) for pair in pairs)
            on = facts.pop("on", "")
            decision = ask(id, on=_day(on) if on else None, **facts)
            return inline(decision, self.speak()), match.start(0), match.end(0)


class Guard(Treeprocessor):
    """A block that no rule took stays in the page as text: find it, and stop."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in {"code", "pre"}:
                continue
            for text in (element.text, *(child.tail for child in element)):
                found = _WRITTEN_BLOCK.search(text or "")
                if found:
                    line = (text or "")[found.start() :].strip().splitlines()[0]
                    with _on(self.md, line):
                        valid = nearest(found.group(1), ["decision", "computed", "details", "html"])
                        raise PageError(
                            "this block was not understood; check its name"
                            f" (near: {valid}), its options and the line that closes it"
                        )


class Typography(Treeprocessor):
    """The language's spaces and apostrophes, in every text but code."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        self._set(root, self.speak())

    def _set(self, element: Element, say: Words) -> None:
        if element.tag in {"code", "pre", "kbd"}:
            return
        if element.text and not isinstance(element.text, AtomicString):
            element.text = say.typeset(element.text)
        for child in element:
            self._set(child, say)
            if child.tail:
                child.tail = say.typeset(child.tail)


class DeciderExtension(Extension):
    """The extension; its one option is the language of the page."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {"lang": ["fr", "language of the pages"]}
        super().__init__(**kwargs)

    def words(self) -> Words:
        return words(self.getConfig("lang"))

    def extendMarkdown(self, md: Markdown) -> None:
        _Blocks(speak=self.words).extendMarkdown(md)
        md.inlinePatterns.register(InlineDecision(md, self.words), "decision", 195)
        md.treeprocessors.register(Guard(md), "decider-guard", 25)
        md.treeprocessors.register(Typography(md, self.words), "decider-typography", 8)


class _Blocks(BlocksExtension):
    def __init__(self, speak: Callable[[], Words]) -> None:
        super().__init__()
        self.speak = speak

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        for block in (DecisionBlock, ComputedBlock):
            block_mgr.register(block, {"words": self.speak})


@contextmanager
def _on(md: Markdown, written: str) -> Iterator[None]:
    """Name the page and the line in whatever goes wrong inside."""
    try:
        yield
    except DeciderError as error:
        raise PageError(f"{page(md) or 'page'}: {written}: {error}") from None


def _day(written: str) -> date:
    if written == "book":
        return law.BOOK
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise PageError(f"on={written}: not a date; write on=book or on=2026-09-01") from None


def makeExtension(**kwargs: Any) -> DeciderExtension:
    """Entry point of Python-Markdown."""
    return DeciderExtension(**kwargs)
