"""In a heading, and in what opens a fold, a word with a hyphen stays on one line: `peut-elle` is read as one."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_TITLES = {"h1", "h2", "h3", "h4", "h5", "summary"}
_HYPHENED = re.compile(r"((?:\w+[’'])?\w+(?:-\w+)+)")


class Unbroken(Treeprocessor):
    """Holds together what a narrow screen would break after its hyphen."""

    def run(self, root: Element) -> None:
        for title in root.iter():
            if title.tag in _TITLES:
                for held in list(title.iter()):
                    _hold(held)


def _hold(element: Element) -> None:
    """Put each word with a hyphen of an element's own text, and of what follows its parts, into one that holds."""
    before, words = _cut(element.text or "")
    parts = words
    for child in list(element):
        parts = [*parts, child]
        tail, words = _cut(child.tail or "")
        child.tail = tail
        parts += words
    if len(parts) > len(element):
        element.text = before
        element[:] = parts


def _cut(text: str) -> tuple[str, list[Element]]:
    """The text up to its first word with a hyphen, and each of these with what follows it."""
    before, *pieces = _HYPHENED.split(text)
    words = []
    for word, after in zip(pieces[::2], pieces[1::2], strict=True):
        held = Element("span", {"class": "whole"})
        held.text, held.tail = AtomicString(word), after
        words.append(held)
    return before, words
