"""The answers that the booklet prints."""

from dataclasses import dataclass
from functools import cache

from decider.data import keyed, shipped


@dataclass(frozen=True)
class Printed:
    """A printed answer: the booklet's own opening, where it has one, and what it claims."""

    id: str
    claim: str
    word: str = ""


@cache
def printed() -> dict[str, Printed]:
    """Return the fifteen printed answers by question."""
    return keyed(shipped("book/printed.toml"), Printed)
