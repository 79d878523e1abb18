"""What is done to the whole page: numbers, what each section carries, typography, and a guard."""

import re
from collections.abc import Callable
from os.path import relpath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from decider import law
from decider.book import sections
from decider.errors import nearest
from decider.site.blocks.errors import PageError, on
from decider.site.pages.chapter import section_foot
from decider.site.pages.elements import page, tree
from decider.site.pages.translations import to_look_at
from decider.wording.words import Words

_NUMBERED = re.compile(r"[ab][\d-]*-p(\d+(?:bis)?)")
_CASE = re.compile(r"rt\d{1,2}")
_WRITTEN_BLOCK = re.compile(r"(?:^|\n)[ \t]*/{3,}[ \t]*(\S*)")


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


class Carried(Treeprocessor):
    """At the end of each section of the booklet: the rules, questions and provisions that it carries."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        if not page(self.md).startswith("livre/") or page(self.md).endswith("index.md"):
            return
        say = self.speak()
        # Noted from where the build stands, so that what is kept holds wherever the tree is moved.
        changed = set() if say.lang == "fr" else set(to_look_at(relpath(tree(self.md))))
        section, placed = "", []
        for place, child in enumerate([*root, None]):
            is_heading = child is None or child.get("id") in sections()
            if is_heading and section:
                placed.append((place, section))
            if is_heading and child is not None:
                section = child.get("id", "")
        for place, section in reversed(placed):
            foot = Element("div")
            section_foot(foot, self.md, say, section, french_changed=section in changed)
            root[place:place] = list(foot)


class Sheets(Treeprocessor):
    """A list on the page of tools is a sheet of its own: it says where it stands and of which law."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        say = self.speak()
        for place, child in reversed(list(enumerate(root))):
            id = child.get("id", "")
            if id.startswith("outil-cl"):
                line = Element("p", {"class": "mark"})
                dated = say.word("sheet", date=say.date(law.AS_OF))
                line.text = AtomicString(f"/{say.lang}/s/{id.removeprefix('outil-')}/ · {dated}")
                root.insert(place + 1, line)


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


class Guard(Treeprocessor):
    """A block that no rule took stays in the page as text: find it, and stop."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in {"code", "pre"}:
                continue
            for text in (element.text, *(child.tail for child in element)):
                found = _WRITTEN_BLOCK.search(text or "")
                if found:
                    line = (text or "")[found.start() :].strip().splitlines()[0]
                    with on(self.md, line):
                        valid = nearest(
                            found.group(1),
                            ["decision", "computed", "conditions", "vignette", "details", "html"],
                        )
                        raise PageError(
                            "this block was not understood; check its name"
                            f" (near: {valid}), its options and the line that closes it"
                        )


class Typography(Treeprocessor):
    """The language's spaces and apostrophes, in every text but code."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        self._set(root, self.speak())

    def _set(self, element: Element, say: Words) -> None:
        if element.tag in {"code", "pre", "kbd"}:
            return
        if element.text and not isinstance(element.text, AtomicString):
            element.text = say.typeset(element.text)
        for child in element:
            self._set(child, say)
            if child.tail:
                child.tail = say.typeset(child.tail)
