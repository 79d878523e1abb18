"""Who compared which period of a provision with its official text, and when."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated

from decider.data import rows, shipped
from decider.languages import Text
from decider.law.calendar import AS_OF
from decider.law.citation import Citation
from decider.law.provisions import Period, provision, provisions
from decider.typed import One, WrongData

_PLACE = "law/data/reviews.toml"


@dataclass(frozen=True)
class Review:
    """A named jurist's comparison of one period of a provision with the official text."""

    provision: Annotated[str, One("provision", provisions)]
    by: str
    role: Text
    on: date
    start: date | None = None

    @property
    def period(self) -> Period:
        """The period that was compared."""
        return next(period for period in provision(self.provision).periods if period.start == self.start)

    def who(self, lang: str) -> str:
        """Name the jurist, and in what capacity."""
        return f"{self.by}, {self.role[lang]}"


@cache
def reviews() -> tuple[Review, ...]:
    """Return every review, in the order of the file.

    >>> all(review.on <= AS_OF for review in reviews())
    True
    """
    found = rows(shipped(_PLACE), "review", Review)
    for number, review in enumerate(found, 1):
        begun = [period.start for period in provision(review.provision).periods]
        if review.start not in begun:
            days = ", ".join(f"start = {day}" if day else "no `start`" for day in begun)
            raise WrongData(
                f"{_PLACE}: review {number}: {review.provision} has no period that begins so; give one of: {days}"
            )
        if review.on > AS_OF:
            raise WrongData(
                f"{_PLACE}: review {number}: on = {review.on}, later than the last check;"
                " move `as_of` in law/data/dates.toml"
            )
    return found


def reviewed(citation: Citation) -> tuple[Review, ...]:
    """Return the reviews of the period that a citation cites."""
    return tuple(review for review in reviews() if review.period is citation.period)
