"""The listed offences under the numbers that they have had."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise

from decider.law.citation import Reference, french

CODES = ("penal-code-1867", "penal-code-1867", "penal-code-2024")
RENUMBERED = (date(2022, 6, 1), date(2026, 9, 1))


@dataclass(frozen=True)
class Offence:
    """One line of the list: its articles for the booklet, since 2022 and since 2026."""

    name: dict[str, str]
    numbers: tuple[str, str, str]
    confidence: tuple[str, str]
    doubt: dict[str, str]

    @property
    def steps(self) -> tuple[tuple[str, str, date, str], ...]:
        """Each renumbering: the old articles, the new ones, the day, how sure.

        >>> offences()[0].steps[1][:2]
        ('art. 417/8 C. pén. (1867)', 'art. 135 C. pén. (2024)')
        """
        cited = [french(Reference(act, number)) for act, number in zip(CODES, self.numbers, strict=True)]
        steps = zip(pairwise(cited), RENUMBERED, self.confidence, strict=True)
        return tuple((*pair, day, sure) for pair, day, sure in steps if pair[0] != pair[1])


@cache
def offences() -> tuple[Offence, ...]:
    """Return the listed offences in the order of the booklet's notes.

    >>> offences()[0].numbers
    ('371/1', '417/8', '135')
    """
    data = tomllib.loads((files("decider.law") / "data/offences.toml").read_text("utf-8"))
    return tuple(
        Offence(
            {lang: row[lang] for lang in ("fr", "en")},
            (row["book"], row["since_2022"], row["since_2026"]),
            (row["confidence_2022"], row["confidence_2026"]),
            {lang: row[f"doubt_{lang}"] for lang in ("fr", "en") if f"doubt_{lang}" in row},
        )
        for row in data["offence"]
    )
