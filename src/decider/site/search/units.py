"""What can be found: every place that helps, with what it is, what it is called and what it says."""

from dataclasses import dataclass
from enum import StrEnum, auto

from decider.wording.word import Word


class Kind(StrEnum):
    """What a place is, as a result names it."""

    SITUATION = auto()
    SHEET = auto()
    PAPER = auto()
    QUESTION = auto()
    STORY = auto()
    SECTION = auto()
    TERM = auto()
    PROVISION = auto()
    OFFENCE = auto()
    LIST = auto()
    BEYOND = auto()
    CONTACT = auto()
    PAGE = auto()


@dataclass(frozen=True)
class Unit:
    """A place that can be found; `id` is its name where its ways of asking stand, `names` are its other names."""

    kind: Kind
    id: str
    place: str
    title: str
    text: str
    names: str = ""
    answer: Word | None = None
