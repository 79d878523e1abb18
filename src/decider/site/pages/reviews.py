"""The reviews: who compared which text with the official one, and when."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.legal import reference
from decider.site.pages.templates import draw
from decider.wording.shown import review_line
from decider.wording.words import Words


def reviews(parent: Element, md: Markdown, say: Words) -> None:
    """Who compared which text with the official one, and when; the foot of the page says that nobody has."""
    draw(
        parent,
        md,
        say,
        "reviews",
        reviews=law.reviews(),
        reference=reference,
        provision=law.provision,
        review_line=review_line,
    )
