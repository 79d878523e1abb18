"""What an editor must look at by a day: periods that begin or end, and checks grown old."""

from datetime import date, timedelta

from decider.law.calendar import AS_OF
from decider.law.changes import changes
from decider.law.provisions import provisions

HALF_A_YEAR = timedelta(days=183)


def due(on: date) -> tuple[str, ...]:
    """List what is due by a day, one line each; the day is given, since nothing here reads a clock.

    >>> due(AS_OF)
    ()
    """
    begun = [
        f"{change.provision.id}: {'begins' if change.after else 'ended'} on {change.day};"
        " read it at its source, then move `as_of` in law/data/dates.toml"
        for change in reversed(changes())
        if AS_OF < change.day <= on
    ]
    old = [
        f"{provision.id}: last checked on {oldest}, more than six months ago; read it again, then"
        f" write the day in law/data/provisions/{provision.id}.toml"
        for provision in provisions().values()
        if on - (oldest := min(period.checked for period in provision.periods)) > HALF_A_YEAR
    ]
    return *begun, *old
