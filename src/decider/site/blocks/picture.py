"""`/// picture | mosaic sharing.share`: a picture made from a question, a provision or the jobs."""

from collections.abc import Callable
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from decider import law
from decider.errors import nearest
from decider.reasoning.registry import question
from decider.site.blocks.errors import PageError, on
from decider.site.pages.templates import draw
from decider.site.pictures.locks import locks, standing
from decider.site.pictures.mosaic import mosaic
from decider.site.pictures.poster import poster
from decider.site.pictures.rings import rings
from decider.site.pictures.timeline import timeline
from decider.site.pictures.tree import tree
from decider.wording.words import Words


def _mosaic(parent: Element, md: Markdown, say: Words, id: str) -> None:
    asked = question(id)
    mosaic(parent, md, say, asked, known={**asked.settled, **asked.assumed})


def _locks(parent: Element, md: Markdown, say: Words, id: str) -> None:
    locks(parent, md, say, standing(question(id), say.lang))


def _tree(parent: Element, md: Markdown, say: Words, id: str) -> None:
    tree(parent, md, say, question(id))


def _timeline(parent: Element, md: Markdown, say: Words, id: str) -> None:
    timeline(parent, md, say, law.provision(id))


OF: dict[str, Callable[[Element, Markdown, Words, str], None]] = {
    "mosaic": _mosaic,
    "locks": _locks,
    "tree": _tree,
    "timeline": _timeline,
}
"""The pictures of a question or a provision."""

ALONE: dict[str, Callable[[Element, Markdown, Words], None]] = {"rings": rings, "poster": poster}
"""The pictures that there is one of."""


class PictureBlock(Block):
    """A picture, and what it is of."""

    NAME = "picture"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {}

    def on_create(self, parent: Element) -> Element:
        with on(self.md, f"/// picture | {self.argument}"):
            say: Words = self.config["words"]()
            draw(parent, self.md, say, "computed", list="picture")
            name, _, of = self.argument.partition(" ")
            if name in OF and of:
                OF[name](parent[-1], self.md, say, of)
            elif name in ALONE and not of:
                ALONE[name](parent[-1], self.md, say)
            else:
                near = nearest(name, [*(f"{one} ID" for one in OF), *ALONE])
                raise PageError(f"no picture {self.argument!r}; near: {near}")
        return parent[-1]
