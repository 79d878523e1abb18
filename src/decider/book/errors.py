"""What the booklet has wrong or leaves out."""

from dataclasses import dataclass
from functools import cache

from decider.data import rows, shipped
from decider.languages import Text


@dataclass(frozen=True)
class BookletError:
    """What the booklet has wrong or leaves out: where it is noted, what, and who says so."""

    number: int
    text: Text
    source: str
    place: str = ""


@cache
def errors() -> tuple[BookletError, ...]:
    """Return the booklet's errors and omissions, each with the passage where it is noted.

    >>> [error.number for error in errors()][:3]
    [1, 2, 3]
    """
    return rows(shipped("book/errors.toml"), "error", BookletError)
