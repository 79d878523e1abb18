"""How sure we are of what we hold, and where it was seen."""

from enum import StrEnum, auto


class Confidence(StrEnum):
    """How sure we are of a text."""

    SEEN = auto()
    INFERRED = auto()
    UNVERIFIED = auto()
    OPEN = auto()


class SeenAt(StrEnum):
    """Where a text was read: in the official gazette or at the court, in a copy of it, in an account."""

    OFFICIAL = auto()
    MIRROR = auto()
    ACCOUNT = auto()
    NONE = auto()
