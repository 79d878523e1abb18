"""The coverage: each unit of the booklet, and where it stands here."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import sections, units
from decider.site.pages.places import home_of, home_of_rule, home_of_section
from decider.site.pages.templates import draw
from decider.wording.words import Words


def coverage(parent: Element, md: Markdown, say: Words) -> None:
    """Each unit of the booklet, and where it stands here."""
    draw(parent, md, say, "coverage", units=_places())


def _places() -> dict[str, list[tuple[str, str]]]:
    """The units of each kind by their names, each with its place."""
    booklet = sections()
    places = {
        "sections": [(section.number, home_of_section(section)) for section in booklet.values()],
        "vignettes": [(id, home_of(id)) for section in booklet.values() for id in section.vignettes],
    }
    for kind, found in vars(units()).items():
        places[kind] = [
            (id.upper(), f"livre/{booklet[section].chapter}.md#{id}") for id, section in found.items()
        ]
    places["rules"] = [(id, home_of_rule(id)) for id in law.rules() if id.startswith("R")]
    return places
