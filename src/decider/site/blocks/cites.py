"""The marks at which a passage is cited: a link to itself, which the script opens into its citation."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown.core import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from decider.wording.words import Words

_MARKS = {"headerlink", "number"}
_ALONE = {"dt", "p"}
"""Elements with an address that no other mark leads to: a term, a rule, the first lines of the booklet."""


class Cites(Treeprocessor):
    """Every heading, numbered paragraph, rule and term has its mark."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        title, cite = self.speak().find("cite", "mark"), self.speak().word("act_cite")
        for fold in root.iter("details"):
            _beside(fold)
        for element in root.iter():
            marked = [child for child in element if child.get("class") in _MARKS]
            if not marked and element.get("id") and element.tag in _ALONE:
                marked = [Element("a", {"class": "headerlink", "href": f"#{element.get('id')}"})]
                marked[0].text = AtomicString("¶")
                element.extend(marked)
            for mark in marked:
                number = f" {mark.text}" if mark.get("class") == "number" else ""
                mark.attrib |= {"data-cite": "", "title": title, "aria-label": f"{cite}{number}"}


def _beside(fold: Element) -> None:
    """What opens a fold is one target: the mark of its heading stands beside it, in the fold."""
    for heading in list(fold.iterfind("summary/*")):
        for mark in [child for child in heading if child.get("class") in _MARKS]:
            heading.remove(mark)
            fold.insert(1, mark)
