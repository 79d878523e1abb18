"""Timeline: one bar a provision, an old number handing over to a new one, with pins for the booklet and the last check."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from textwrap import wrap
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.templates import draw
from decider.wording.words import Words

BEFORE, WITHIN, AFTER = 120, 480, 120
EDGE = BEFORE + WITHIN + AFTER
UPRIGHT, LINE, LETTERS = 0.6, 15, 29
LETTER, FULL_DATE = 7, 118


@dataclass(frozen=True)
class Written:
    """Something written beside the bar."""

    text: str
    at: float
    now: bool = False


@dataclass(frozen=True)
class Stretch:
    """A period on the bar: from where to where, and what stands beside a bar that stands."""

    period: law.Period
    begins: float
    ends: float
    cited: str
    dated: list[str]
    beside: list[Written]

    @property
    def open(self) -> bool:
        """Whether no source gives the day on which it ended."""
        return bool(self.period.ended and not self.period.end)

    @property
    def now(self) -> bool:
        """Whether it holds on the day of the last check."""
        return self.period.covers(law.AS_OF)

    @property
    def lasting(self) -> bool:
        return not self.period.ended


def at(day: date) -> float:
    """Say where a day stands between the first day of the data and the last check, in units of the drawing.

    >>> at(law.FIRST), at(law.AS_OF)
    (120.0, 600.0)
    """
    share = (day - law.FIRST).days / (law.AS_OF - law.FIRST).days
    return round(min(BEFORE + WITHIN * share, EDGE), 1)


def stretches(provision: law.Provision, say: Words) -> tuple[Stretch, ...]:
    """Place the periods of a provision; what is older than the data has the left edge, what holds the right one.

    >>> from decider.wording.words import words
    >>> [(one.begins, one.ends) for one in stretches(law.provision("secrecy"), words("en"))]
    [(0.0, 60.0), (60.0, 587.5), (587.6, 720.0)]
    """
    older = sum(1 for period in provision.periods if period.end and period.end < law.FIRST)
    slot, found, free = BEFORE / (older + 1), [], 0.0
    for place, period in enumerate(provision.periods):
        known = period.start and period.start >= law.FIRST
        begins = at(period.start) if known and period.start else min(place, older) * slot
        ends = (place + 1) * slot if place < older else at(period.end) if period.end else float(EDGE)
        ends = at(law.AS_OF) if period.ended and not period.end else ends
        cited = say.typeset(law.Citation(provision, period.start or period.end or law.AS_OF).text(say.lang))
        dated = _dated(say, provision, period)
        short = say.typeset(f"art. {period.number}") if period.number else cited
        lines = [line for text in (short, *dated) for line in wrap(text, LETTERS)]
        first = max(begins * UPRIGHT + LINE, free)
        free = first + LINE * len(lines) + LINE / 2
        beside = [Written(line, first + LINE * row) for row, line in enumerate(lines)]
        found.append(Stretch(period, begins, ends, cited, dated, beside))
    return tuple(found)


def _dated(say: Words, provision: law.Provision, period: law.Period) -> list[str]:
    """From when to when a period ran."""
    since = "known_since" if provision.only_known else "since"
    dated = [say.word(since, date=say.date(period.start))] if period.start else []
    dated += [say.word("before_ended", date=say.date(period.end))] if period.end else []
    if period.ended and not period.end:
        dated.append(say.typeset(say.find("pictures", "ended_undated")))
    return dated or [say.typeset(say.find("pictures", "undated"))]


def numbers(held: tuple[Stretch, ...], say: Words) -> list[Written]:
    """Name the bar: once for the periods in a row that have one number, in the longest of them that has room.

    >>> from decider.wording.words import words
    >>> say = words("en")
    >>> [number.text for number in numbers(stretches(law.provision("secrecy"), say), say)]
    ['art.\\xa0458', 'art.\\xa0352']
    """
    found = []
    for (_, number), group in groupby(held, key=lambda one: (one.period.act, one.period.number)):
        text = say.typeset(f"art. {number}")
        longest = max(group, key=lambda one: one.ends - one.begins)
        if number and len(text) * LETTER + 16 <= longest.ends - longest.begins:
            found.append(Written(text, longest.begins + 10, longest.now))
    return found


def turns(held: tuple[Stretch, ...], say: Words) -> list[Written]:
    """Date the beginnings under the bar, and the last end; by the year alone where the next one is near."""
    days = [(one.period.start, one.begins, "{}") for one in held if one.period.start]
    if held[-1].period.end:
        until = say.find("words", "before_ended").replace("{date}", "{}")
        days.append((held[-1].period.end, held[-1].ends, until))
    ends = [begins for _, begins, _ in days[1:]] + [EDGE]
    return [
        Written(say.typeset(how.format(say.date(day) if end - place >= FULL_DATE else day.year)), place)
        for (day, place, how), end in zip(days, ends, strict=False)
        if end - place >= 5 * LETTER
    ]


def timeline(
    parent: Element, md: Markdown, say: Words, provision: law.Provision, *, told: bool = False
) -> None:
    """Draw a provision's periods lying for a desk, and standing for a phone: the style shows one of the two."""
    held = stretches(provision, say)
    pins = {"book": law.BOOK, "as_of": law.AS_OF}
    draw(
        parent,
        md,
        say,
        "pictures/timeline",
        provision=provision,
        stretches=held,
        numbers=numbers(held, say),
        turns=turns(held, say),
        pins=[Written(_pin(say, key, day), at(day)) for key, day in pins.items()],
        upright=UPRIGHT,
        tall=max(EDGE * UPRIGHT, held[-1].beside[-1].at),
        told=told,
    )


def _pin(say: Words, key: str, day: date) -> str:
    return say.typeset(say.find("pictures", "pins", key).format(say.date(day)))
