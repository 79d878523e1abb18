"""No verdict of silence stands alone: whom to call, and whom to ask without naming anyone."""

from typing import Annotated
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.templates import draw
from decider.typed import One
from decider.wording.contacts import Contact, ContactKind, contacts
from decider.wording.words import Words

Called = Annotated[str, One("contact with a number", lambda: [c.id for c in contacts() if c.number])]
"""The id of somebody to be called."""


def called(ids: tuple[str, ...]) -> list[Contact]:
    """Those to be called, in the order given.

    >>> [contact.number for contact in called(("police-101", "emergency-112"))]
    ['101', '112']
    """
    known = {contact.id: contact for contact in contacts()}
    return [known[id] for id in ids]


def help_block(parent: Element, md: Markdown, say: Words) -> None:
    """Someone in grave danger now; and whom to ask without naming anyone."""
    told = [contact for contact in contacts() if contact.kind is ContactKind.EMERGENCY]
    emergency = told if once(md, "emergency") else []
    advice = [say.word(key) for key in ("advice_colleagues", "advice_lawyer", "advice_body")]
    advice += [inside(say.typeset(c.who[say.lang])) for c in contacts() if c.kind is ContactKind.ADVICE]
    draw(parent, md, say, "help", emergency=emergency, advice=advice, inside=inside)


def once(md: Markdown, what: str) -> bool:
    """Say whether a page has not shown something yet, and that it does now."""
    shown: set[str] = md.__dict__.setdefault("decider_shown", set())
    new = what not in shown
    shown.add(what)
    return new


def inside(text: str) -> str:
    """Write a name as it stands inside a sentence: its article loses the capital, an acronym does not."""
    article = text.split(" ")[0].split("’")[0] in {"Le", "La", "Les", "L", "The", "A", "An"}
    return text[:1].lower() + text[1:] if article else text
