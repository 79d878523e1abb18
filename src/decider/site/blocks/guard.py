"""A guard against blocks that were mistyped."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from decider.errors import nearest
from decider.site.blocks.errors import PageError, on

_WRITTEN_BLOCK = re.compile(r"(?:^|\n)[ \t]*/{3,}[ \t]*(\S*)")
_BLOCKS = ("decision", "computed", "conditions", "vignette", "details", "html")


class Guard(Treeprocessor):
    """A block that no rule took stays in the page as text: find it, and stop."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag not in {"code", "pre"}:
                self._look(element.text)
                for child in element:
                    self._look(child.tail)

    def _look(self, text: str | None) -> None:
        found = _WRITTEN_BLOCK.search(text or "")
        if found:
            line = found.string[found.start() :].strip().splitlines()[0]
            with on(self.md, line):
                raise PageError(
                    f"this block was not understood; check its name (near: {nearest(found.group(1), _BLOCKS)}),"
                    " its options and the line that closes it"
                )
