"""Several ways may lead to one act: the best of them answers, and a closed one hides none."""

from collections.abc import Iterable, Mapping
from datetime import date

from decider import law
from decider.outcomes import Answer, Outcome, Verb, reading
from decider.ruling import Ruling, Way


def open_on(ways: Iterable[Way], on: date) -> tuple[Way, ...]:
    """Return the ways that the law of a day knows, whether or not the facts open them."""
    return tuple(way for way in ways if not way.since or law.holds(way.since, on))


def best(ways: Iterable[Way], facts: Mapping[str, object], silence: Ruling, on: date) -> Ruling:
    """Return the ruling of the best way, and silence where none is open, contested, or open for less."""
    found = silence
    for way in open_on(ways, on):
        found = better(found, way.ruling(facts))
    return found


def better(first: Ruling, second: Ruling) -> Ruling:
    """Join two ways: open before contested, contested before closed, and the first of two alike.

    The duties of both stand beside, since a duty to help does not hang on being let speak; where both
    are closed, what stands in the way of either stands in the way.

    >>> silence = Ruling(Outcome.MUST_STAY_SILENT, ("R15",))
    >>> contested = Ruling(Outcome.NOT_SETTLED, ("L04",))
    >>> better(better(silence, contested), Ruling(Outcome.JUSTIFIED_BREACH, ("R43",))).rules
    ('R43',)
    """
    leads = second if _rank(second) < _rank(first) else first
    duties = first.duties | second.duties
    closed = _rank(leads) == _CLOSED
    failed = tuple(dict.fromkeys((*first.failed, *second.failed))) if closed else ()
    return Ruling(leads.outcome, leads.rules, leads.basis, duties, failed=failed, notes=leads.notes)


_CLOSED = 3


def _rank(ruling: Ruling) -> int:
    if ruling.outcome is Outcome.MUST_LIMIT:
        return 2
    return {Answer.YES: 0, Answer.NOT_SETTLED: 1}.get(reading(Verb.MAY, ruling.outcome), _CLOSED)
