"""What the first page offers before anything is read: a field, and the numbers to call."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.help import inside, once
from decider.site.pages.templates import draw
from decider.wording.contacts import ContactKind, contacts
from decider.wording.words import Words


def field(parent: Element, md: Markdown, say: Words) -> None:
    """The wide field: one's own words, completed by the same search as the bar's."""
    draw(parent, md, say, "home/field")


def danger(parent: Element, md: Markdown, say: Words) -> None:
    """Whom to call, where somebody is in danger now; no answer of the page says it again."""
    once(md, "urgent")
    once(md, "emergency")
    urgent = [contact for contact in contacts() if contact.kind is ContactKind.EMERGENCY]
    draw(parent, md, say, "home/danger", urgent=urgent, inside=inside)
