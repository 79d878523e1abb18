"""The typography of a language."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from decider.wording.words import Words


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
