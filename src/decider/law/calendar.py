"""The three dates that the data stands on, and the check that a date is one we can speak of."""

import tomllib
from datetime import date
from importlib.resources import files

from decider.errors import UnknownDate

_DATES = tomllib.loads((files("decider.law") / "data/dates.toml").read_text("utf-8"))

BOOK: date = _DATES["book"]
"""The day that stands for the booklet's own reading."""

AS_OF: date = _DATES["as_of"]
"""The day of the editors' last check of the law."""

FIRST: date = _DATES["first"]
"""The first day that the data describes."""


def day(on: date | None) -> date:
    """Return the day asked about, the last check if none is given.

    >>> day(None) == AS_OF
    True
    >>> day(date(1999, 1, 1))
    Traceback (most recent call last):
        ...
    decider.errors.UnknownDate: on=1999-01-01: the data begins on 2019-01-01; ask on a day from then on
    >>> day(date(2030, 1, 1))
    Traceback (most recent call last):
        ...
    decider.errors.UnknownDate: on=2030-01-01: the law was last checked on 2026-11-23; ask on a day up to then, or leave `on` out
    """
    if on is None:
        return AS_OF
    if type(on) is not date:
        raise UnknownDate(f"on={on!r}: not a date; give a datetime.date such as date(2026, 9, 1)")
    if on < FIRST:
        raise UnknownDate(f"on={on}: the data begins on {FIRST}; ask on a day from then on")
    if on > AS_OF:
        raise UnknownDate(
            f"on={on}: the law was last checked on {AS_OF}; ask on a day up to then, or leave `on` out"
        )
    return on
