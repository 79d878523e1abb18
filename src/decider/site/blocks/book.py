"""A chapter of the booklet, set as a book: its plan, and a margin beside its text."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from decider.book import sections
from decider.site.pages.outline import chapter_plan
from decider.site.pages.page import page
from decider.wording.words import Words


def is_chapter(md: Markdown) -> bool:
    """Say whether the page being built is a chapter of the booklet."""
    return page(md).startswith("livre/") and not page(md).endswith("index.md")


class Book(Treeprocessor):
    """All that follows a chapter's title stands in one column with a margin, its plan after the essentials."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        if not is_chapter(self.md):
            return
        title, *text = root
        first = next((place for place, one in enumerate(text) if one.get("id") in sections()), len(text))
        plan = chapter_plan(self.md, self.speak(), page(self.md), title.get("id", ""))
        column = Element("div", {"class": "book"})
        column.extend([*text[:first], *plan, *text[first:]])
        root[:] = [title, column]
