"""Whom to call and whom to ask: data with a source, used by every face."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto
from functools import cache

from decider.data import rows, shipped
from decider.languages import NOTHING, Text


class ContactKind(StrEnum):
    """What a line is for."""

    EMERGENCY = auto()
    ADVICE = auto()
    LISTENING = auto()


class Reach(Enum):
    """Where a line serves: Belgium, the French Community, Flanders, Brussels, Wallonia."""

    BE = auto()
    FWB = auto()
    VL = auto()
    BRU = auto()
    WAL = auto()


@dataclass(frozen=True)
class Contact:
    """A line or a service; `confirmed` when its own page was read."""

    id: str
    kind: ContactKind
    who: Text
    purpose: Text
    territory: Reach
    source: str
    checked: date
    confirmed: bool
    number: str = ""
    hours: Text = NOTHING


@cache
def contacts() -> tuple[Contact, ...]:
    """Return the contacts in order of urgency.

    >>> [contact.number for contact in contacts() if contact.kind is ContactKind.EMERGENCY]
    ['112', '101']
    """
    return rows(shipped("wording/contacts.toml"), "contact", Contact)
