"""The offences that the pages name, under the numbers that they have had."""

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from decider.data import rows, shipped
from decider.languages import NOTHING, Text
from decider.law.confidence import Confidence
from decider.law.references import Reference, french


@dataclass(frozen=True)
class Step:
    """A renumbering: the old articles, the new ones, the day, how sure."""

    old: str
    new: str
    day: date
    confidence: Confidence


@dataclass(frozen=True)
class Offence:
    """One line of the list, with its numbers from each day on; `note` is what a reader of them should know."""

    name: Text
    book: str = ""
    since_2022: str = ""
    since_2023: str = ""
    since_2026: str = ""
    confidence_2022: Confidence | None = None
    confidence_2023: Confidence | None = None
    confidence_2026: Confidence | None = None
    note: Text = NOTHING

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Each change from one number to the next."""
        old = ("penal-code-1867", self.book)
        columns = (
            (date(2022, 6, 1), "penal-code-1867", self.since_2022, self.confidence_2022),
            (date(2023, 10, 28), "penal-code-1867", self.since_2023, self.confidence_2023),
            (date(2026, 9, 1), "penal-code-2024", self.since_2026, self.confidence_2026),
        )
        found = []
        for day, code, number, confidence in columns:
            if number and confidence and old[1] and (code, number) != old:
                found.append(Step(french(Reference(*old)), french(Reference(code, number)), day, confidence))
            old = (code, number) if number else old
        return tuple(found)


@cache
def offences() -> tuple[Offence, ...]:
    """Return the offences in the order of the booklet's notes, then those that came later.

    >>> offences()[0].steps[1].old, offences()[0].steps[1].new
    ('art. 417/8 C. pén. (1867)', 'art. 135 C. pén. (2024)')
    """
    return rows(shipped("law/data/offences.toml"), "offence", Offence)
