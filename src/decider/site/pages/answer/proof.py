"""What an answer is drawn from: every case of its question, and the question fact by fact."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.answer.answered import Answered
from decider.site.pages.templates import draw
from decider.site.pictures.mosaic import mosaic
from decider.site.pictures.tree import tree
from decider.wording.words import Words


def proof(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """Draw all cases, those that are known to be past stepping back; then each way through the question."""
    draw(parent, md, say, "answer/proof")
    mosaic(parent[-1], md, say, of.asked, known=of.now.known)
    tree(parent[-1], md, say, of.asked)
