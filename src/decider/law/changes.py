"""What changed in the law, and when: one list for chronology, feed and changelog."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from decider.law.provisions import Kind, Period, Provision, provisions


@dataclass(frozen=True)
class Change:
    """A provision before and after a day; None before it began, or after it ended for good."""

    day: date
    provision: Provision
    before: Period | None
    after: Period | None

    @property
    def period(self) -> Period:
        """The period that tells what the change means."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def id(self) -> str:
        """A name for it that lasts: `2026-09-01-secrecy`."""
        return f"{self.day}-{self.provision.id}"


@cache
def changes() -> tuple[Change, ...]:
    """Return every change, newest first.

    >>> [change.id for change in changes() if change.provision.id == "secrecy"]
    ['2026-09-01-secrecy', '2017-08-03-secrecy']
    """
    found = [change for provision in provisions().values() for change in _of(provision)]
    return tuple(sorted(found, key=_order))


def _of(provision: Provision) -> list[Change]:
    found, before = [], None
    for period in provision.periods:
        if period.start:
            found.append(Change(period.start, provision, before, period))
        before = period
    if before and before.end:
        found.append(Change(before.end + timedelta(days=1), provision, before, None))
    return found


def _order(change: Change) -> tuple[int, bool, bool, str]:
    """Newest first; on one day the acts before what they carry, and what ended for good last."""
    ended, carried = change.after is None, change.provision.kind is not Kind.ACT
    return -change.day.toordinal(), ended, carried, change.provision.id
