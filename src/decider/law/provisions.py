"""Provisions as data: the same rule of law under the numbers it has had, each with its source."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum, auto
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from decider.errors import DeciderError, UnknownDate, UnknownProvision, nearest
from decider.law.acts import acts
from decider.law.calendar import FIRST
from decider.law.citation import FORMATTERS, Judgment, Reference

REQUIRED = ("confidence", "seen_at", "source", "checked", "fr", "en")


class Status(StrEnum):
    """Whether a provision stands on a day."""

    IN_FORCE = auto()
    NOT_YET = auto()
    ENDED = auto()


@dataclass(frozen=True, eq=False)
class Period:
    """A provision's number and substance between two days, both included; None is open or not known."""

    start: date | None
    end: date | None
    ended: str
    reference: Reference
    address: str
    confidence: str
    seen_at: str
    source: str
    checked: date
    substance: dict[str, tuple[str, ...]]
    means: dict[str, str]
    penalty: dict[str, str]
    doubt: dict[str, str]

    def covers(self, on: date) -> bool:
        """Say whether the day falls in the period; never, once it ended on a day that no source gives."""
        if self.ended and self.end is None:
            return False
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)

    @property
    def official(self) -> str:
        """The address where it may be read, empty where none was established."""
        found = [self.address, *(judgment.address for judgment in self.reference.judgments)]
        found += [acts()[self.reference.act].address] if self.reference.act else []
        return next((address for address in found if address), "")


@dataclass(frozen=True, eq=False)
class Provision:
    """An article, decree or judgment, known by an id that no renumbering changes."""

    id: str
    kind: str
    territory: str
    name: dict[str, str]
    periods: tuple[Period, ...]

    def status(self, on: date) -> Status:
        """Say whether it is in force on a day.

        >>> provision("terrorism-report").status(date(2026, 11, 27))
        <Status.ENDED: 'ended'>
        """
        if any(period.covers(on) for period in self.periods):
            return Status.IN_FORCE
        started = any(period.start is None or period.start <= on for period in self.periods)
        return Status.ENDED if started else Status.NOT_YET

    def period(self, on: date) -> Period:
        """Return the period of a day; the last one before it where the provision has ended."""
        begun = [p for p in self.periods if p.covers(on) or (p.end is not None and p.end < on)]
        return begun[-1] if begun else self.periods[0]

    def at(self, on: date, lang: str = "fr") -> str:
        """Cite it as it was numbered on a day, code and generation always said.

        >>> provision("inform-prosecutor").at(date(2026, 9, 1), "en")
        'art. 353, § 1er, C. pén. (2024) [Penal Code]'
        >>> provision("secrecy").at(date(1999, 1, 1))
        Traceback (most recent call last):
            ...
        decider.errors.UnknownDate: secrecy on 1999-01-01: the data begins on 2017-09-01; ask on a day from then on
        """
        if on < FIRST:
            raise UnknownDate(f"{self.id} on {on}: the data begins on {FIRST}; ask on a day from then on")
        return Citation(self, on).text(lang)


class Role(StrEnum):
    """What a text is to the answer that cites it."""

    CARRIES = auto()
    EXCEPTION_TO = auto()
    DOES_NOT_REACH = auto()


@dataclass(frozen=True)
class Citation:
    """A provision as it stood on a day, and its role; `str()` is French."""

    provision: Provision
    on: date
    role: Role = Role.CARRIES

    @property
    def period(self) -> Period:
        return self.provision.period(self.on)

    def text(self, lang: str) -> str:
        """Write the reference as jurists of the language do."""
        return FORMATTERS[lang](self.period.reference) or self.provision.name[lang]

    def address(self) -> str:
        """Return the address where it may be read, empty where none was established."""
        return self.period.official

    @property
    def sure(self) -> bool:
        """Whether its text was seen, or can be inferred from what was."""
        return self.period.confidence in {"seen", "inferred"}

    def __str__(self) -> str:
        return self.text("fr")


@cache
def provisions() -> dict[str, Provision]:
    """Return every provision by id, in alphabetical order."""
    folder = files("decider.law") / "data/provisions"
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda p: p.name)
    return {path.name[:-5]: _read(path.name[:-5], tomllib.loads(path.read_text("utf-8"))) for path in paths}


def provision(id: str) -> Provision:
    """Return the provision of this id.

    >>> provision("secret")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    decider.errors.UnknownProvision: no provision 'secret'; near: secrecy, ...
    """
    known = provisions()
    if id not in known:
        raise UnknownProvision(f"no provision {id!r}; near: {nearest(id, known)}")
    return known[id]


def annulled(id: str, on: date) -> bool:
    """Say whether a text stood on a day and was later annulled, so that nobody can rely on it.

    >>> annulled("terrorism-report", date(2018, 5, 1)), annulled("terrorism-report", date(2026, 9, 1))
    (True, False)
    """
    return any(period.ended == "annulled" and period.covers(on) for period in provision(id).periods)


def _read(id: str, data: dict[str, Any]) -> Provision:
    periods = tuple(_period(id, row) for row in data["period"])
    for before, following in pairwise(periods):
        if before.end is None or following.start != before.end + timedelta(days=1):
            raise DeciderError(
                f"law/data/provisions/{id}.toml: a period ends on {before.end} and the next begins on"
                f" {following.start}; let them follow each other by one day"
            )
    return Provision(id, data["kind"], data["territory"], data["name"], periods)


def _period(id: str, row: Mapping[str, Any]) -> Period:
    def both(key: str) -> dict[str, str]:
        return {lang: row[f"{key}_{lang}"] for lang in ("fr", "en") if f"{key}_{lang}" in row}

    wanting = [key for key in REQUIRED if key not in row]
    if wanting:
        raise DeciderError(
            f"law/data/provisions/{id}.toml: a period has no {', '.join(wanting)}; say it, since no"
            " text stands here without its source"
        )
    return Period(
        start=row.get("from"),
        end=row.get("to"),
        ended=row.get("ended", ""),
        reference=Reference(
            act=row.get("act", ""),
            number=row.get("number", ""),
            paragraph=row.get("paragraph", ""),
            subparagraph=row.get("subparagraph", ""),
            judgments=tuple(Judgment(**judgment) for judgment in row.get("judgments", ())),
            words=(row.get("cite_fr", ""), row.get("cite_en", "")),
        ),
        address=row.get("address", ""),
        confidence=row["confidence"],
        seen_at=row["seen_at"],
        source=row["source"],
        checked=row["checked"],
        substance={lang: tuple(row[lang]) for lang in ("fr", "en")},
        means=both("means"),
        penalty=both("penalty"),
        doubt=both("doubt"),
    )
