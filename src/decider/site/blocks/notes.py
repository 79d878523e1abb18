"""What a mark in the text opens: a card that stands at the end of the page until it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.templates import draw
from decider.wording.words import Words


@dataclass(frozen=True)
class Note:
    """A card: its id, the name that was pressed, what it says after a French name, where all of it stands."""

    id: str
    name: str
    text: str
    place: str
    beside: str = ""
    french: str = ""


def set_notes(root: Element, md: Markdown, say: Words, kind: str, notes: Sequence[Note]) -> None:
    """Set the cards of a kind at the end of a page; nothing where none is asked for."""
    if notes:
        draw(root, md, say, "notes", kind=kind, notes=notes)
