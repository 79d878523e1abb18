"""The record of a decision: where its code is typed again, and an empty form to fill in by hand."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.reasoning.registry import questions
from decider.site.pages.templates import draw
from decider.wording.words import Words


def record(parent: Element, md: Markdown, say: Words) -> None:
    """The place that the script fills, which knows the numbers of all questions; then the form."""
    draw(parent, md, say, "record", told=say.find("record"), ids=[asked.id for asked in questions()])
