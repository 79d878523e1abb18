"""A French term in an English page."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from decider.site.pages.terms import terms


class Foreign(InlineProcessor):
    """A French term in an English page says that it is French, for whoever listens to the page."""

    def __init__(self, md: Markdown) -> None:
        french = sorted((term.name["fr"] for term in terms().values() if " " in term.name["fr"]), key=len)
        named = "|".join(re.escape(name).replace("'", "['’]") for name in reversed(french))
        super().__init__(rf"(?i)\b({named})\b", md)

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        term = Element("i", {"lang": "fr"})
        term.text = AtomicString(match.group(1).replace("'", "’"))
        return term, match.start(0), match.end(0)
