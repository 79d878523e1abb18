"""Provisions as data: the same rule of law under the numbers it has had, each with its source."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto
from functools import cache
from importlib.resources import files
from typing import Any

from decider.errors import UnknownProvision, nearest


class Status(StrEnum):
    """Whether a provision stands on a day."""

    IN_FORCE = auto()
    NOT_YET = auto()
    ENDED = auto()


@dataclass(frozen=True)
class Period:
    """A provision's number and substance between two days, both included; None is open."""

    start: date | None
    end: date | None
    ended: str
    act: str
    number: str
    paragraph: str
    subparagraph: str
    cite: dict[str, str]
    address: str
    confidence: str
    seen_at: str
    source: str
    checked: date
    substance: dict[str, tuple[str, ...]]
    penalty: dict[str, str]
    doubt: dict[str, str]

    def covers(self, on: date) -> bool:
        """Say whether the day falls in the period."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True)
class Provision:
    """An article, decree or judgment, known by an id that no renumbering changes."""

    id: str
    kind: str
    territory: str
    reviewed_by: str
    name: dict[str, str]
    periods: tuple[Period, ...]

    def status(self, on: date) -> Status:
        """Say whether it is in force on a day.

        >>> provision("terrorism-report").status(date(2026, 11, 23))
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
        'art. 353, § 1 Penal Code (2024)'
        """
        return Citation(self, on).text(lang)


@dataclass(frozen=True)
class Citation:
    """A provision as it stood on a day; `str()` is French."""

    provision: Provision
    on: date

    def text(self, lang: str) -> str:
        """Write the reference as jurists of the language do."""
        period = self.provision.period(self.on)
        if not period.act:
            return period.cite.get(lang) or self.provision.name[lang]
        act = acts()[period.act][lang]
        if not period.number:
            return act
        reference = _numbered(period.number, lang, "art.", "arts" if lang == "en" else "art.")
        if period.paragraph:
            reference += f", {_numbered(period.paragraph, lang, '§', '§§')}"
        if period.subparagraph:
            reference += {"fr": ", al. ", "en": ", para. "}[lang] + period.subparagraph
        return f"{reference} {act}"

    def address(self) -> str:
        """Return the official address, empty where none was established."""
        period = self.provision.period(self.on)
        return period.address or str(acts().get(period.act, {}).get("address", ""))

    @property
    def sure(self) -> bool:
        """Whether its text was seen, or can be inferred from what was."""
        return self.provision.period(self.on).confidence in {"seen", "inferred"}

    def __str__(self) -> str:
        return self.text("fr")


def _numbered(number: str, lang: str, one: str, several: str) -> str:
    """Write an article or a paragraph, or the first and the last of several.

    >>> _numbered("1-2", "fr", "§", "§§"), _numbered("299-305", "fr", "art.", "art.")
    ('§§ 1er et 2', 'art. 299 à 305')
    """
    first, dash, last = number.partition("-")
    if lang == "fr" and one == "§" and first == "1":
        first = "1er"
    next_to = last.isdecimal() and int(last) == int(number.partition("-")[0]) + 1
    to = {"fr": " et " if next_to else " à ", "en": " and " if next_to else "–"}[lang]
    return f"{several if dash else one} {first}{to if dash else ''}{last}"


@cache
def acts() -> dict[str, dict[str, str]]:
    """Return the codes and acts by id, with their short and full names."""
    return tomllib.loads((files("decider.law") / "data/acts.toml").read_text("utf-8"))


@cache
def provisions() -> dict[str, Provision]:
    """Return every provision by id, in alphabetical order."""
    folder = files("decider.law") / "data/provisions"
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda p: p.name)
    return {path.name[:-5]: _read(path.name[:-5], tomllib.loads(path.read_text("utf-8"))) for path in paths}


def provision(id: str) -> Provision:
    """Return the provision of this id.

    >>> provision("secret")
    Traceback (most recent call last):
        ...
    decider.errors.UnknownProvision: no provision 'secret'; near: secrecy, necessity, assistance, case-consultation, cass-1905-02-20, cass-1976-04-12, cass-2021-03-26, cc-2019-44, …
    """
    known = provisions()
    if id not in known:
        raise UnknownProvision(f"no provision {id!r}; near: {nearest(id, known)}")
    return known[id]


def _read(id: str, data: dict[str, Any]) -> Provision:
    return Provision(
        id,
        data["kind"],
        data["territory"],
        data["reviewed_by"],
        data["name"],
        tuple(_period(row) for row in data["period"]),
    )


def _period(row: dict[str, Any]) -> Period:
    def both(key: str) -> dict[str, str]:
        return {lang: row[f"{key}_{lang}"] for lang in ("fr", "en") if f"{key}_{lang}" in row}

    return Period(
        start=row.get("from"),
        end=row.get("to"),
        ended=row.get("ended", ""),
        act=row.get("act", ""),
        number=row.get("number", ""),
        paragraph=row.get("paragraph", ""),
        subparagraph=row.get("subparagraph", ""),
        cite=both("cite"),
        address=row.get("address", ""),
        confidence=row["confidence"],
        seen_at=row["seen_at"],
        source=row["source"],
        checked=row["checked"],
        substance={lang: tuple(row[lang]) for lang in ("fr", "en")},
        penalty=both("penalty"),
        doubt=both("doubt"),
    )
