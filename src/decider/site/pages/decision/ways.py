"""The ways of a composite question."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.reasoning.registry import question
from decider.site.pages.decision.answered import Answered
from decider.site.pages.templates import draw
from decider.wording.routes import needs, remarks, route
from decider.wording.words import Words


def ways(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """Where each way stands, what it still needs, what is contested."""
    if of.now.ways:
        given = {"question": question, "route": route, "needs": needs, "remarks": remarks}
        draw(parent, md, say, "decision/ways", asked=of.asked, ways=of.now.ways, **given)
