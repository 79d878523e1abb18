"""One Python-Markdown extension: every verdict on a page is computed where the page is built.

`/// decision | V7.1` answers a question, `/// computed | questions` makes a list, and
`` `#!decision V7.1 consent=no` `` answers in a sentence. Anything mistyped stops the build.
"""

import logging
import re
from collections.abc import Callable
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from decider import law
from decider.book import printed, sections
from decider.claim import claim
from decider.decision import ask
from decider.errors import nearest
from decider.registry import question
from decider.site.elements import add, literal, page, tree
from decider.site.errors import PageError, on
from decider.site.inline import InlineDecision, RuleChip
from decider.site.lists import LISTS
from decider.site.render import Rendering, carried_by, vignette_inclusion
from decider.site.stamps import to_look_at
from decider.words import Words, words

_LOG = logging.getLogger("mkdocs.decider")
_NUMBERED = re.compile(r"[ab][\d-]*-p(\d+(?:bis)?)")
_WRITTEN_BLOCK = re.compile(r"(?:^|\n)[ \t]*/{3,}[ \t]*(\S*)")


class DecisionBlock(Block):
    """A question with its answer; what stands in the block is the reason, in prose."""

    NAME = "decision"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"claim": ["", type_string]}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// decision | {self.argument}"):
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
        with on(self.md, f"/// decision | {self.argument}"):
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
        with on(self.md, f"/// computed | {self.argument}"):
            if self.argument not in LISTS:
                raise PageError(f"no list {self.argument!r}; near: {nearest(self.argument, LISTS)}")
            box = add(parent, "div", cls=f"computed computed--{self.argument}")
            LISTS[self.argument](box, self.md, self.config["words"]())
        return box


class VignetteBlock(Block):
    """A vignette where the booklet has it: its title and the verdicts that its own page computes."""

    NAME = "vignette"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// vignette | {self.argument}"):
            say: Words = self.config["words"]()
            if self.argument not in say.find("vignettes"):
                near = nearest(self.argument, say.find("vignettes"))
                raise PageError(f"no vignette {self.argument!r}; near: {near}")
            return vignette_inclusion(parent, self.md, say, self.argument)


class Numbers(Treeprocessor):
    """A citable paragraph shows its number, which is its address."""

    def run(self, root: Element) -> None:
        for paragraph in root.iter("p"):
            found = _NUMBERED.fullmatch(paragraph.get("id", ""))
            if found:
                number = Element("a", {"class": "number", "href": f"#{paragraph.get('id')}"})
                number.text, number.tail = found.group(1), paragraph.text
                paragraph.text = None
                paragraph.insert(0, number)


class Carried(Treeprocessor):
    """At the end of each section of the booklet: the rules, questions and provisions that it carries."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        if not page(self.md).startswith("livre/") or page(self.md).endswith("index.md"):
            return
        say = self.speak()
        changed = set() if say.lang == "fr" else set(to_look_at(tree(self.md)))
        section, placed = "", []
        for place, child in enumerate([*root, None]):
            is_heading = child is None or child.get("id") in sections()
            if is_heading and section:
                placed.append((place, section))
            if is_heading and child is not None:
                section = child.get("id", "")
        for place, section in reversed(placed):
            line = carried_by(self.md, say, section)
            if line is not None:
                root.insert(place, line)
            if section in changed:
                notice = Element("p", {"class": "mark"})
                notice.text = say.word("french_changed")
                root.insert(place, notice)


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
                    with on(self.md, line):
                        valid = nearest(
                            found.group(1), ["decision", "computed", "vignette", "details", "html"]
                        )
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
        md.inlinePatterns.register(RuleChip(md, self.words), "decider-chip", 175)
        md.treeprocessors.register(Carried(md, self.words), "decider-carried", 7)
        md.treeprocessors.register(Numbers(md), "decider-numbers", 6)
        md.treeprocessors.register(Guard(md), "decider-guard", 25)
        md.treeprocessors.register(Typography(md, self.words), "decider-typography", 5.5)


class _Blocks(BlocksExtension):
    def __init__(self, speak: Callable[[], Words]) -> None:
        super().__init__()
        self.speak = speak

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        for block in (DecisionBlock, ComputedBlock, VignetteBlock):
            block_mgr.register(block, {"words": self.speak})


def makeExtension(**kwargs: Any) -> DeciderExtension:
    """Entry point of Python-Markdown."""
    return DeciderExtension(**kwargs)
