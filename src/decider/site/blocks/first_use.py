"""The first use of a term."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class FirstUse(Treeprocessor):
    """A term is explained where a page first uses it; after that it is plain text."""

    def run(self, root: Element) -> None:
        explained: set[str] = set()
        for term in list(root.iter("abbr")):
            title = term.get("title", "")
            # No longer atomic, so that an apostrophe in it is set like any other.
            term.text = str(term.text or "")
            if title in explained:
                term.tag = "span"
                term.attrib.pop("title", None)
            explained.add(title)
