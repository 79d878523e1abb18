"""The foot of a checklist."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from decider import law
from decider.site.pages.templates import drawn
from decider.wording.words import Words

_PREFIX = "outil-"


class ChecklistFoot(Treeprocessor):
    """A list on the page of tools can be printed alone: it says where it stands and of which law."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        for place, child in reversed(list(enumerate(root, 1))):
            id = child.get("id", "")
            if id.startswith(f"{_PREFIX}cl"):
                list_id = id.removeprefix(_PREFIX)
                root[place:place] = drawn(
                    self.md, self.speak(), "checklist-foot", id=list_id, as_of=law.AS_OF
                )
