"""Who asks: the first choice of somebody in a hurry, as tiles that lead to a situation."""

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from typing import Annotated
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.data import rows
from decider.languages import Text
from decider.site.pages.situations import doors
from decider.site.pages.snippets import snippet
from decider.site.pages.templates import draw
from decider.typed import One
from decider.wording.words import Words


class Icon(StrEnum):
    """What is drawn on a tile."""

    POLICE = auto()
    JUDGE = auto()
    PROSECUTOR = auto()
    FAMILY = auto()
    PERSON = auto()
    TEAM = auto()
    SUPERIOR = auto()
    SCHOOL = auto()
    LAWYER = auto()
    INSURER = auto()
    KEY = auto()
    WORRIED = auto()


def places() -> list[str]:
    """Name every place of the situations that a tile may lead to: each door, and each of its cases."""
    return [
        *(door.id for door in doors()),
        *(f"{door.id}-{case.id}" for door in doors() for case in door.cases),
    ]


@dataclass(frozen=True)
class Tile:
    """One who asks, and the situation that it leads to."""

    icon: Icon
    text: Text
    situation: Annotated[str, One("situation", places)]


@cache
def askers() -> tuple[Tile, ...]:
    """Return those who ask, in the order of their tiles."""
    return rows(snippet("askers.toml"), "asker", Tile)


def tiles(parent: Element, md: Markdown, say: Words) -> None:
    """A tile for each asker."""
    draw(parent, md, say, "home/tiles", askers=askers())
