"""The outline of the booklet: its sections in order, with the vignettes in theirs."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.book import Section, sections
from decider.site.pages.templates import draw, drawn
from decider.wording.words import Words


def outline(parent: Element, md: Markdown, say: Words) -> None:
    """The booklet's sections in order, each leading to its place, with the vignettes in theirs."""
    draw(parent, md, say, "outline", parts=_parts())


def chapter_plan(md: Markdown, say: Words, page: str, title: str) -> list[Element]:
    """The sections of a chapter, save the one that its title names, each leading to its place on the page."""
    within = [one for one in sections().values() if page == f"livre/{one.chapter}.md" and one.id != title]
    return drawn(md, say, "plan", sections=within) if within else []


def _parts() -> list[tuple[Section | None, list[Section]]]:
    """What stands before the parts, then each part with its sections."""
    found: list[tuple[Section | None, list[Section]]] = [(None, [])]
    for section in sections().values():
        if section.chapter == "index":
            found.append((section, []))
        else:
            found[-1][1].append(section)
    return found
