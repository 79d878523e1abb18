"""Whom to call and whom to ask, with the source of each line."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.templates import draw
from decider.wording.contacts import contacts
from decider.wording.words import Words


def contact_list(parent: Element, md: Markdown, say: Words) -> None:
    """Every contact with its number, its hours, its source and the day it was checked."""
    draw(parent, md, say, "contacts", contacts=contacts())
