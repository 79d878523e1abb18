"""Which days the data can speak of, and the days on which the law turns."""

from datetime import date, timedelta
from functools import cache

from decider.errors import UnknownDate
from decider.law.calendar import AS_OF, BOOK, FIRST
from decider.law.provisions import provisions
from decider.law.rules import rules


def day(on: date | None) -> date:
    """Return the day asked about, the last check if none is given.

    A published change that begins after the last check can be asked about, and no day after it.

    >>> day(None) == AS_OF
    True
    >>> day(date(1999, 1, 1))
    Traceback (most recent call last):
        ...
    decider.errors.UnknownDate: on=1999-01-01: the data begins on 2017-09-01; ask on a day from then on
    >>> day(date(2100, 1, 1))
    Traceback (most recent call last):
        ...
    decider.errors.UnknownDate: on=2100-01-01: the law was last checked on 2026-11-27; ask on a day up to then, or leave `on` out
    """
    if on is None:
        return AS_OF
    if type(on) is not date:
        raise UnknownDate(f"on={on!r}: not a date; give a datetime.date such as date(2026, 9, 1)")
    if on < FIRST:
        raise UnknownDate(f"on={on}: the data begins on {FIRST}; ask on a day from then on")
    if on > AS_OF and on > (last := max(AS_OF, turning_days()[-1])):
        until = "then" if last == AS_OF else f"{last}, when the last published change begins"
        raise UnknownDate(
            f"on={on}: the law was last checked on {AS_OF}; ask on a day up to {until}, or leave `on` out"
        )
    return on


@cache
def turning_days() -> tuple[date, ...]:
    """Return the first day of the data, and each later day on which a provision or a rule begins or ends.

    >>> date(2026, 9, 1) in turning_days(), turning_days()[0] == FIRST
    (True, True)
    """
    periods = [period for provision in provisions().values() for period in provision.periods]
    begins = [period.start for period in periods] + [rule.since for rule in rules().values()]
    ends = [period.end + timedelta(days=1) for period in periods if period.end]
    return tuple(sorted({FIRST, *(on for on in [*begins, *ends] if on is not None and on > FIRST)}))


@cache
def epoch(on: date) -> date:
    """Return the day since when the law has stood as on this one; the booklet's reading is its own.

    >>> epoch(date(2026, 10, 5)), epoch(BOOK) == BOOK
    (datetime.date(2026, 9, 1), True)
    """
    return BOOK if on == BOOK else max(turn for turn in turning_days() if turn <= on)


def readings() -> tuple[date, ...]:
    """Return one day for each distinct state of the law, the booklet's reading first."""
    return BOOK, *turning_days()
