"""Provisions as data: the same rule of law under the numbers it has had, each with its source."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum, auto
from functools import cache, cached_property
from itertools import pairwise
from typing import Annotated

from decider.data import folder
from decider.errors import UnknownDate, UnknownProvision, nearest
from decider.languages import LANGUAGES, NOTHING, Both, Text
from decider.law.acts import acts
from decider.law.calendar import FIRST
from decider.law.confidence import Confidence, SeenAt
from decider.law.references import FORMATTERS, Judgment, Reference
from decider.typed import One, WrongData, made


class Status(StrEnum):
    """Whether a provision stands on a day."""

    IN_FORCE = auto()
    NOT_YET = auto()
    ENDED = auto()


class Kind(StrEnum):
    """What a provision is."""

    ARTICLE = auto()
    ACT = auto()
    JUDGMENT = auto()
    OPINION = auto()


class Territory(Enum):
    """Where a provision holds: in Belgium, or in one Community alone."""

    BE = auto()
    FWB = auto()
    FLANDERS = auto()
    GERMAN_SPEAKING = auto()


class Ended(StrEnum):
    """How a period ended."""

    REPLACED = auto()
    REPEALED = auto()
    ANNULLED = auto()


@dataclass(frozen=True, eq=False)
class Period:
    """A provision's number and substance between two days, both included; None is open or not known."""

    confidence: Confidence
    seen_at: SeenAt
    source: str
    checked: date
    substance: Both[tuple[str, ...]]
    start: date | None = None
    end: date | None = None
    ended: Ended | None = None
    act: Annotated[str, One("act", acts)] = ""
    number: str = ""
    paragraph: str = ""
    subparagraph: str = ""
    judgments: tuple[Judgment, ...] = ()
    words: Text = NOTHING
    address: str = ""
    means: Text = NOTHING
    penalty: Text = NOTHING
    doubt: Text = NOTHING

    @cached_property
    def reference(self) -> Reference:
        """What it is cited by."""
        return Reference(self.act, self.number, self.paragraph, self.subparagraph, self.judgments, self.words)

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
    kind: Kind
    territory: Territory
    name: Text
    periods: tuple[Period, ...]

    @property
    def only_known(self) -> bool:
        """Whether it is known since a day, as a judgment or an opinion, and not in force since."""
        return self.kind in {Kind.JUDGMENT, Kind.OPINION}

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
        return self.cited(on, lang)

    def cited(self, on: date, lang: str) -> str:
        """Cite it as jurists of the language do, on any day."""
        return FORMATTERS[lang](self.period(on).reference) or self.name[lang]


@cache
def provisions() -> dict[str, Provision]:
    """Return every provision by id, in alphabetical order."""
    return {file.stem: _read(file.stem, file.table(), file.place) for file in folder("law/data/provisions")}


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
    return any(period.ended is Ended.ANNULLED and period.covers(on) for period in provision(id).periods)


def _read(id: str, row: dict[str, object], place: str) -> Provision:
    found = made(Provision, {**row, "id": id}, place)
    for period in found.periods:
        told = [len(period.substance[lang]) for lang in LANGUAGES]
        if len({*told}) > 1 or not all(told):
            raise WrongData(f"{place}: substance has {told} lines by language; say each element in both")
        if period.end and not period.ended:
            raise WrongData(
                f"{place}: a period ends on {period.end}; say how in `ended`: {nearest('', Ended)}"
            )
    for before, following in pairwise(found.periods):
        if before.end is None or following.start != before.end + timedelta(days=1):
            raise WrongData(
                f"{place}: a period ends on {before.end} and the next begins on {following.start};"
                " let them follow each other by one day"
            )
    return found
