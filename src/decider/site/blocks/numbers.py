"""Numbers that are addresses."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_NUMBERED = re.compile(r"[ab][\d-]*-p(\d+(?:bis)?)")
_CASE = re.compile(r"rt\d{1,2}")


class Numbers(Treeprocessor):
    """A citable paragraph or case shows its number, which is its address."""

    def run(self, root: Element) -> None:
        for paragraph in root.iter("p"):
            found = _NUMBERED.fullmatch(paragraph.get("id", ""))
            if found:
                number = Element("a", {"class": "number", "href": f"#{paragraph.get('id')}"})
                number.text, number.tail = found.group(1), paragraph.text
                paragraph.text = None
                paragraph.insert(0, number)
        for case in root.iter("span"):
            if _CASE.fullmatch(case.get("id", "")):
                case.set("class", "id")
                case.text = AtomicString(case.get("id", "").upper())
