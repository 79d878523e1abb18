"""What each section of the booklet carries, at its end."""

from collections.abc import Callable, Iterator
from os.path import relpath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from decider.book import sections
from decider.site.blocks.book import is_chapter
from decider.site.pages.chapter import section_foot
from decider.site.pages.page import tree
from decider.site.pages.translations import to_look_at
from decider.wording.words import Words


class Carried(Treeprocessor):
    """At the end of each section of the booklet: the rules, questions and provisions that it carries."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        if not is_chapter(self.md):
            return
        say = self.speak()
        # Noted from where the build stands, so that what is kept holds wherever the tree is moved.
        changed = set() if say.lang == "fr" else set(to_look_at(relpath(tree(self.md))))
        for place, section in reversed(list(_ends(root))):
            root[place:place] = section_foot(self.md, say, section, french_changed=section in changed)


def _ends(root: Element) -> Iterator[tuple[int, str]]:
    """Where each section ends: before the heading of the next, or with the page."""
    section = ""
    for place, child in enumerate(root):
        if child.get("id") in sections():
            if section:
                yield place, section
            section = child.get("id", "")
    if section:
        yield len(root), section
