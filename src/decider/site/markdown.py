"""One Python-Markdown extension: every verdict on a page is computed where the page is built.

`/// decision | V7.1` answers a question, `/// computed | questions` makes a list,
`/// picture | mosaic sharing.share` draws, and
`` `#!decision V7.1 consent=no` `` answers in a sentence. Anything mistyped stops the build.
"""

from collections.abc import Callable
from typing import Any

from markdown import Extension, Markdown
from pymdownx.blocks import BlocksExtension

from decider.site.blocks.book import Book
from decider.site.blocks.carried import Carried
from decider.site.blocks.checklists import ChecklistFoot
from decider.site.blocks.chips import RuleChip, RuleNotes
from decider.site.blocks.cites import Cites
from decider.site.blocks.decision import DecisionBlock
from decider.site.blocks.first_use import FirstUse
from decider.site.blocks.folded import Folded
from decider.site.blocks.foreign import Foreign
from decider.site.blocks.guard import Guard
from decider.site.blocks.included import ComputedBlock, ConditionsBlock, TerritoriesBlock, VignetteBlock
from decider.site.blocks.inline import InlineDecision
from decider.site.blocks.numbers import Numbers
from decider.site.blocks.picture import PictureBlock
from decider.site.blocks.typography import Typography
from decider.site.blocks.unbroken import Unbroken
from decider.wording.words import Words, words


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
        md.treeprocessors.register(FirstUse(md, self.words), "decider-first-use", 6.5)
        md.treeprocessors.register(RuleNotes(md, self.words), "decider-rule-notes", 6.4)
        md.treeprocessors.register(Book(md, self.words), "decider-book", 5.8)
        md.treeprocessors.register(Guard(md), "decider-guard", 25)
        md.treeprocessors.register(Folded(md), "decider-folded", 6.7)
        md.treeprocessors.register(Typography(md, self.words), "decider-typography", 5.5)
        md.treeprocessors.register(Cites(md, self.words), "decider-cites", 4.5)
        md.treeprocessors.register(Unbroken(md), "decider-unbroken", 4.4)


_BLOCKS = (
    DecisionBlock,
    ComputedBlock,
    ConditionsBlock,
    PictureBlock,
    TerritoriesBlock,
    VignetteBlock,
)


class _Blocks(BlocksExtension):
    def __init__(self, speak: Callable[[], Words]) -> None:
        super().__init__()
        self.speak = speak

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        for block in _BLOCKS:
            block_mgr.register(block, {"words": self.speak})


def makeExtension(**kwargs: Any) -> DeciderExtension:
    """Entry point of Python-Markdown."""
    return DeciderExtension(**kwargs)
