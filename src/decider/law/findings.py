"""What is held about the law, fact by fact, each with its mark; what is not sure is asked of a jurist."""

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from typing import Annotated

from decider.data import rows, shipped
from decider.languages import NOTHING, Text
from decider.law.provisions import provisions
from decider.typed import One, WrongData

_PLACE = "law/data/findings.toml"


class Mark(StrEnum):
    """How sure a fact is; PARTLY where some of it was seen."""

    SEEN = auto()
    PARTLY = auto()
    INFERRED = auto()
    UNVERIFIED = auto()
    OPEN = auto()


@dataclass(frozen=True)
class Finding:
    """One fact and how sure it is, in the section where it was examined.

    `ask` and `look` say what a jurist should answer and where; what was seen needs none. `weight` numbers
    those that matter most, 1 first. `first` is the mark it was first held with, where that was another.
    """

    section: str
    mark: Mark
    text: Text
    provision: Annotated[str, One("provision", lambda: ["", *provisions()])] = ""
    source: str = ""
    first: Mark | None = None
    ask: Text = NOTHING
    look: Text = NOTHING
    weight: int = 0


@cache
def findings() -> tuple[Finding, ...]:
    """Return every finding, in the order in which the law was examined."""
    found = rows(shipped(_PLACE), "finding", Finding)
    for number, finding in enumerate(found, 1):
        if finding.mark is not Mark.SEEN and not (finding.ask and finding.look):
            raise WrongData(
                f"{_PLACE}: finding {number}: not seen; say in `ask` and `look` what a jurist should answer"
            )
    return found


def settled() -> tuple[Finding, ...]:
    """Return what was not sure when it was first held, and has been seen since.

    >>> Mark.SEEN in {finding.first for finding in settled()}
    False
    """
    return tuple(finding for finding in findings() if finding.mark is Mark.SEEN and finding.first)


def to_verify() -> tuple[Finding, ...]:
    """Return what is not sure, what matters most first.

    >>> to_verify()[0].weight
    1
    """
    return tuple(
        sorted((f for f in findings() if f.mark is not Mark.SEEN), key=lambda finding: finding.weight or 99)
    )
