"""No verdict of silence stands alone: whom to call, and whom to ask without naming anyone."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.elements import add, after, link
from decider.wording.contacts import ContactKind, contacts
from decider.wording.words import Words


def help_block(parent: Element, md: Markdown, say: Words) -> None:
    """Someone in grave danger now; and whom to ask without naming anyone."""
    box = add(parent, "aside", cls="help")
    now = add(box, "p")
    add(now, "strong", say.word("help_now"))
    after(now, ": ")
    for i, contact in enumerate(c for c in contacts() if c.kind is ContactKind.EMERGENCY):
        after(now, " · " if i else "")
        add(now, "a", contact.number, href=f"tel:{contact.number}")
        after(now, f" ({_inside(say.typeset(contact.who[say.lang]))})")
    after(now, ". " + say.word("help_text"))
    ask_ = add(box, "p", say.word("ask_whom") + ": ")
    advice = [say.word(key) for key in ("advice_colleagues", "advice_lawyer", "advice_body")]
    advice += [_inside(say.typeset(c.who[say.lang])) for c in contacts() if c.kind is ContactKind.ADVICE]
    after(ask_, ", ".join(advice) + ". " + say.word("advice_anonymous") + " ")
    link(ask_, md, "a-propos/contacts.md", say.word("contacts_page"))


def _inside(text: str) -> str:
    """Write a name as it stands inside a sentence: its article loses the capital, an acronym does not."""
    article = text.split(" ")[0].split("’")[0] in {"Le", "La", "Les", "L", "The", "A", "An"}
    return text[:1].lower() + text[1:] if article else text
