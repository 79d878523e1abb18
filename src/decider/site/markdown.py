"""One Python-Markdown extension: every verdict on a page is computed where the page is built.

`/// decision | V7.1` answers a question, `/// computed | questions` makes a list, and
`` `#!decision V7.1 consent=no` `` answers in a sentence. Anything mistyped stops the build.
"""

import logging
from collections.abc import Callable
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from decider import law
from decider.book import printed
from decider.errors import nearest
from decider.reasoning.ask import ask
from decider.reasoning.claim import claim
from decider.reasoning.registry import question
from decider.site.blocks.carried import Carried
from decider.site.blocks.checklists import ChecklistFoot
from decider.site.blocks.chips import RuleChip
from decider.site.blocks.errors import PageError, on
from decider.site.blocks.first_use import FirstUse
from decider.site.blocks.foreign import Foreign
from decider.site.blocks.guard import Guard
from decider.site.blocks.inline import InlineDecision, conditions
from decider.site.blocks.numbers import Numbers
from decider.site.blocks.typography import Typography
from decider.site.pages.chapter import vignette_inclusion
from decider.site.pages.elements import add, literal, page
from decider.site.pages.interview import interview
from decider.site.pages.lists import LISTS
from decider.site.pages.render import Rendering
from decider.wording.words import Words, words

_LOG = logging.getLogger("mkdocs.decider")


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
            self.rendering.ways(section)
            self.rendering.help(section)
            interview(section, self.md, say, asked)
            self.why = add(section, "div", cls="why")
        return section

    def on_add(self, block: Element) -> Element:
        return self.why

    def on_end(self, block: Element) -> None:
        with on(self.md, f"/// decision | {self.argument}"):
            for part in ("also", "basis", "penalties", "history", "taken", "table", "tree", "belongs"):
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


class ConditionsBlock(Block):
    """The conditions of a question, each as its label has it: number and list come from the function."""

    NAME = "conditions"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// conditions | {self.argument}"):
            say, asked = self.config["words"](), question(self.argument)
            box = add(parent, "div", cls="conditions")
            met = conditions(asked)
            add(box, "p", f"{say.word('conditions_of')} ({len(met)}):")
            listed = add(box, "ul")
            for name, value in met.items():
                add(listed, "li", say.clause(asked.id, name, value))
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
        if self.getConfig("lang") != "fr":
            md.inlinePatterns.register(Foreign(md), "decider-foreign", 65)
        md.treeprocessors.register(ChecklistFoot(md, self.words), "decider-checklists", 6.2)
        md.treeprocessors.register(Carried(md, self.words), "decider-carried", 7)
        md.treeprocessors.register(Numbers(md), "decider-numbers", 6)
        md.treeprocessors.register(FirstUse(md), "decider-first-use", 6.5)
        md.treeprocessors.register(Guard(md), "decider-guard", 25)
        md.treeprocessors.register(Typography(md, self.words), "decider-typography", 5.5)


class _Blocks(BlocksExtension):
    def __init__(self, speak: Callable[[], Words]) -> None:
        super().__init__()
        self.speak = speak

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        for block in (DecisionBlock, ComputedBlock, ConditionsBlock, VignetteBlock):
            block_mgr.register(block, {"words": self.speak})


def makeExtension(**kwargs: Any) -> DeciderExtension:
    """Entry point of Python-Markdown."""
    return DeciderExtension(**kwargs)
