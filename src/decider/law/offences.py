"""The offences that the pages name, under the numbers that they have had."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise

from decider.law.citation import Reference, french

COLUMNS = {
    "book": (None, "penal-code-1867"),
    "since_2022": (date(2022, 6, 1), "penal-code-1867"),
    "since_2023": (date(2023, 10, 28), "penal-code-1867"),
    "since_2026": (date(2026, 9, 1), "penal-code-2024"),
}
"""Each column of the data: the day from which its numbers hold, and the code that they stand in."""


@dataclass(frozen=True)
class Step:
    """A renumbering: the old articles, the new ones, the day, how sure."""

    old: str
    new: str
    day: date
    confidence: str


@dataclass(frozen=True)
class Offence:
    """One line of the list; `note` is what a reader of its numbers should know."""

    name: dict[str, str]
    steps: tuple[Step, ...]
    note: dict[str, str]


@cache
def offences() -> tuple[Offence, ...]:
    """Return the offences in the order of the booklet's notes, then those that came later.

    >>> offences()[0].steps[1].old, offences()[0].steps[1].new
    ('art. 417/8 C. pén. (1867)', 'art. 135 C. pén. (2024)')
    """
    data = tomllib.loads((files("decider.law") / "data/offences.toml").read_text("utf-8"))
    return tuple(
        Offence(
            {lang: row[lang] for lang in ("fr", "en")},
            tuple(_steps(row)),
            {lang: row[f"note_{lang}"] for lang in ("fr", "en") if f"note_{lang}" in row},
        )
        for row in data["offence"]
    )


def _steps(row: dict[str, str]) -> list[Step]:
    columns = [column for column in COLUMNS if column in row]
    cited = [french(Reference(COLUMNS[column][1], row[column])) for column in columns]
    steps = []
    for (old, new), column in zip(pairwise(cited), columns[1:], strict=True):
        day = COLUMNS[column][0]
        if old != new and day:
            steps.append(Step(old, new, day, row[column.replace("since", "confidence")]))
    return steps
