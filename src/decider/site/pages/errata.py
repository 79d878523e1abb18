"""The errata: what the booklet has wrong or leaves out."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.book import errors, sections
from decider.site.pages.templates import draw
from decider.wording.words import Words


def errata(parent: Element, md: Markdown, say: Words) -> None:
    """What the booklet has wrong or leaves out, each with its source, and where it is noted."""
    draw(parent, md, say, "errata", errors=errors(), home_of_passage=_home_of_passage)


def _home_of_passage(place: str) -> str:
    """Say where a passage stands: on the page of the innermost section that holds it."""
    section = max((id for id in sections() if place.startswith(id)), key=len)
    return f"livre/{sections()[section].chapter}.md#{place}"
