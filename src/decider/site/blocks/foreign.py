"""A French term, or the French name of a text of law, in an English page."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from decider import law
from decider.site.pages.terms import terms


class Foreign(InlineProcessor):
    """What is French in an English page says so, for whoever listens to the page."""

    def __init__(self, md: Markdown) -> None:
        acts = [act.name["fr"] for act in law.acts().values() if act.name["fr"] != act.name["en"]]
        french = sorted(
            (*acts, *(term.name["fr"] for term in terms().values() if " " in term.name["fr"])), key=len
        )
        named = "|".join(_spelt(name) for name in reversed(french))
        super().__init__(rf"(?i)\b({named})(?!\w)", md)

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        term = Element("i", {"lang": "fr"})
        term.text = AtomicString(match.group(1).replace("'", "’"))
        return term, match.start(0), match.end(0)


def _spelt(name: str) -> str:
    """A name with any apostrophe and any space."""
    return r"\s".join(re.escape(word).replace("'", "['’]") for word in name.split())
