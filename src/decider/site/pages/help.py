"""No verdict of silence stands alone: whom to call, and whom to ask without naming anyone."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.templates import draw
from decider.wording.contacts import ContactKind, contacts
from decider.wording.words import Words


def help_block(parent: Element, md: Markdown, say: Words) -> None:
    """Someone in grave danger now; and whom to ask without naming anyone."""
    emergency = [contact for contact in contacts() if contact.kind is ContactKind.EMERGENCY]
    advice = [say.word(key) for key in ("advice_colleagues", "advice_lawyer", "advice_body")]
    advice += [_inside(say.typeset(c.who[say.lang])) for c in contacts() if c.kind is ContactKind.ADVICE]
    draw(parent, md, say, "help", emergency=emergency, advice=advice, inside=_inside)


def _inside(text: str) -> str:
    """Write a name as it stands inside a sentence: its article loses the capital, an acronym does not."""
    article = text.split(" ")[0].split("’")[0] in {"Le", "La", "Les", "L", "The", "A", "An"}
    return text[:1].lower() + text[1:] if article else text
