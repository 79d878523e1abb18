"""The three dates that the data stands on."""

from dataclasses import dataclass
from datetime import date

from decider.data import shipped, whole


@dataclass(frozen=True)
class _Dates:
    book: date
    as_of: date
    first: date


_DATES = whole(shipped("law/data/dates.toml"), _Dates)

BOOK = _DATES.book
"""The day that stands for the booklet's own reading."""

AS_OF = _DATES.as_of
"""The day of the editors' last check of the law."""

FIRST = _DATES.first
"""The first day that the data describes."""
