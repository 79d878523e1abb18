"""The first use of a term."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from decider.site.blocks.notes import Note, set_notes
from decider.site.pages.page import href, page
from decider.site.pages.terms import Term, terms
from decider.wording.clauses import capital
from decider.wording.words import Words

GLOSSARY = "glossaire/index.md"
_CLOSED = {"a", "button", "summary", "label", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "svg"}
"""What may hold no button: what is itself pressed, and what is read as a name."""


class FirstUse(Treeprocessor):
    """A term is explained where a page first uses it, by tap and by key; after that it is plain text.

    In the glossary itself a term leads to its own entry.
    """

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        say, found = self.speak(), dict[str, Term]()
        for parent, abbreviation, free in list(_in_order(root, True)):
            term = _by_tip(say.lang)[abbreviation.attrib.pop("title")]
            # No longer atomic, so that an apostrophe in it is set like any other.
            abbreviation.text = str(abbreviation.text or "")
            abbreviation.tag = "span"
            if free and term.id not in found:
                found[term.id] = term
                self._open(abbreviation, term)
                _held_together(parent, abbreviation)
        if page(self.md) != GLOSSARY:
            set_notes(root, self.md, say, "terms", [_note(say, term) for term in found.values()])

    def _open(self, abbreviation: Element, term: Term) -> None:
        abbreviation.set("class", "term")
        if page(self.md) == GLOSSARY:
            abbreviation.tag = "a"
            abbreviation.set("href", href(self.md, f"{GLOSSARY}#g-{term.id}"))
        else:
            abbreviation.tag = "button"
            abbreviation.set("type", "button")
            abbreviation.set("popovertarget", f"terme-{term.id}")


_JOINED = re.compile(r"\S+$")
_CLOSING = re.compile(r"(?:[ \u00a0\u202f]?[;:!?»]|[^\s\w])+")


def _held_together(parent: Element, term: Element) -> None:
    """Keep a button on the line of what is joined to it: a line may otherwise end before it, or after it."""
    place = list(parent).index(term)
    before = (parent[place - 1].tail if place else parent.text) or ""
    joined, closing = _JOINED.search(before), _CLOSING.match(term.tail or "")
    if not (joined or closing):
        return
    whole = Element("span", {"class": "whole"})
    whole.text, whole.tail = joined[0] if joined else "", (term.tail or "")[closing.end() if closing else 0 :]
    term.tail = closing[0] if closing else ""
    before = before.removesuffix(whole.text)
    if place:
        parent[place - 1].tail = before
    else:
        parent.text = before
    parent[place] = whole
    whole.append(term)


def _in_order(element: Element, free: bool) -> Iterator[tuple[Element, Element, bool]]:
    """Each abbreviation as it is read, with what holds it, and whether a button may stand there."""
    for child in element:
        if child.tag == "abbr":
            yield element, child, free
        else:
            yield from _in_order(child, free and child.tag not in _CLOSED and not _leaves(child))


def _leaves(element: Element) -> bool:
    """Whether an element is for paper alone, where nothing can be pressed."""
    return "data-hand-over" in element.attrib or element.get("class") == "on-paper"


def _note(say: Words, term: Term) -> Note:
    tip, place = say.typeset(term.tip(say.lang)), f"{GLOSSARY}#g-{term.id}"
    french = say.typeset(capital(term.name["fr"])) if say.lang != "fr" else ""
    return Note(f"terme-{term.id}", term.head(say.lang), tip.removeprefix(french), place, french=french)


@cache
def _by_tip(lang: str) -> dict[str, Term]:
    return {term.tip(lang): term for term in terms().values()}
