"""What a jurist should still look at, and what has been seen since."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.templates import draw
from decider.wording.words import Words


def to_verify(parent: Element, md: Markdown, say: Words) -> None:
    """Each open point as a form: the question, where to look, the lines to fill in."""
    draw(parent, md, say, "to-verify", findings=law.to_verify(), provision=law.provision)


def verified(parent: Element, md: Markdown, say: Words) -> None:
    """What was not sure at first and has been seen since, each with where."""
    draw(parent, md, say, "verified", findings=law.settled(), provision=law.provision)
