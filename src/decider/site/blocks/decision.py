"""`/// decision | V7.1`: a question with its answer, and the reason that the page gives."""

import logging
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block, type_string

from decider import law
from decider.book import printed
from decider.reasoning.ask import ask
from decider.reasoning.claim import claim
from decider.reasoning.registry import question
from decider.site.blocks.errors import PageError, on
from decider.site.pages.answer.answered import answered
from decider.site.pages.answer.question import closed, opened
from decider.site.pages.page import page
from decider.wording.words import Words

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
            self.answered = answered(asked)
            section = opened(parent, self.md, say, self.answered)
        return section

    def on_add(self, block: Element) -> Element:
        why = block.find(".//div[@class='why']")
        assert why is not None
        return why

    def on_end(self, block: Element) -> None:
        with on(self.md, f"/// decision | {self.argument}"):
            closed(block, self.md, self.config["words"](), self.answered)

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
