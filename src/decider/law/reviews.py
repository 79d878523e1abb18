"""Who compared which period of a provision with its official text, and when."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from decider.errors import DeciderError, nearest
from decider.law.calendar import AS_OF
from decider.law.provisions import Citation, Period, provisions

FILE = files("decider.law") / "data/reviews.toml"
KEYS = {"provision": str, "from": date, "by": str, "role_fr": str, "role_en": str, "on": date}


@dataclass(frozen=True)
class Review:
    """A named jurist's comparison of one period of a provision with the official text."""

    provision: str
    period: Period
    by: str
    role: dict[str, str]
    on: date

    def who(self, lang: str) -> str:
        """Name the jurist, and in what capacity."""
        return f"{self.by}, {self.role[lang]}"


@cache
def reviews() -> tuple[Review, ...]:
    """Return every review, in the order of the file.

    >>> all(review.on <= AS_OF for review in reviews())
    True
    """
    rows = tomllib.loads(FILE.read_text("utf-8")).get("review", [])
    return tuple(_read(number, row) for number, row in enumerate(rows, 1))


def reviewed(citation: Citation) -> tuple[Review, ...]:
    """Return the reviews of the period that a citation cites."""
    return tuple(review for review in reviews() if review.period is citation.period)


def _read(number: int, row: Mapping[str, Any]) -> Review:
    for key, value in row.items():
        if key not in KEYS:
            raise _error(number, f"unknown key {key!r}; near: {nearest(key, KEYS)}")
        if type(value) is not KEYS[key] or not value:
            kind = "a day such as 2026-12-01" if KEYS[key] is date else "a name, in quotes"
            raise _error(number, f"{key} = {value!r}; give {kind}")
    wanting = [key for key in KEYS if key not in row and key != "from"]
    if wanting:
        raise _error(
            number, f"no {', '.join(wanting)}; say who compared which period with its text, and when"
        )
    if row["provision"] not in provisions():
        raise _error(
            number, f"no provision {row['provision']!r}; near: {nearest(row['provision'], provisions())}"
        )
    if row["on"] > AS_OF:
        raise _error(
            number, f"on = {row['on']}, later than the last check; move `as_of` in law/data/dates.toml"
        )
    begun = {period.start: period for period in provisions()[row["provision"]].periods}
    if row.get("from") not in begun:
        days = ", ".join(f"from = {day}" if day else "no `from`" for day in begun)
        raise _error(number, f"{row['provision']} has no period that begins so; give one of: {days}")
    role = {lang: row[f"role_{lang}"] for lang in ("fr", "en")}
    return Review(row["provision"], begun[row.get("from")], row["by"], role, row["on"])


def _error(number: int, told: str) -> DeciderError:
    return DeciderError(f"law/data/reviews.toml: review {number}: {told}")
