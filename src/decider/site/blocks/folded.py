"""On the pages of questions, what is no answer is folded: the story after its first lines, each section of the page's own."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from decider.site.pages.page import page

_PLACES = ("cas/", "regles/")
_STORIES = ("cas/", "index")


class Folded(Treeprocessor):
    """Folds a page's sections; a fragment that leads into one opens it."""

    def run(self, root: Element) -> None:
        here = page(self.md)
        for option in root.iter("option"):
            _flatten(option)
        if here.startswith(_STORIES):
            for story in [one for one in root if one.get("class") == "story"]:
                _fold_story(story)
        if here.startswith(_PLACES) and not here.endswith("index.md"):
            for heading, held in list(_sections(root)):
                _fold(root, heading, held)


def _flatten(option: Element) -> None:
    """A choice is its text alone: a browser shows no more of it."""
    text = "".join(option.itertext())
    option[:] = []
    option.text = text


def _fold_story(story: Element) -> None:
    """Its first lines are what opens it."""
    text, held = story.text, list(story)
    for child in held:
        story.remove(child)
    story.tag, story.text = "details", None
    summary = SubElement(story, "summary")
    summary.text = text
    summary.extend(held)


def _sections(root: Element) -> Iterator[tuple[Element, list[Element]]]:
    children = list(root)
    starts = [place for place, child in enumerate(children) if child.tag == "h2"]
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        yield children[start], children[start + 1 : end]


def _fold(root: Element, heading: Element, held: list[Element]) -> None:
    fold = Element("details", {"class": "section"})
    root.insert(list(root).index(heading), fold)
    SubElement(fold, "summary").append(heading)
    fold.extend(held)
    for child in (heading, *held):
        root.remove(child)
    heading.tail = None
