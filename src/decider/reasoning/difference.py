"""What two days answer differently to the same question, with the same facts known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from decider import law
from decider.facts import Value
from decider.outcomes import Outcome
from decider.reasoning.decision import Decision, Facts, facts_of
from decider.reasoning.implicants import prime_implicants
from decider.reasoning.joined import Joined, paired
from decider.reasoning.question import Question
from decider.reasoning.table import Table
from decider.ruling import Ruling

Pair = tuple[Ruling, Ruling]


@dataclass(frozen=True)
class Difference:
    """Where one day answers `here`, the other answers `there`, for these smallest sets of facts."""

    here: Outcome
    there: Outcome
    when: tuple[Facts, ...]


def differs(here: Decision, there: Decision) -> bool:
    """Say whether any completion of the facts has another outcome or other duties.

    >>> from decider import ask
    >>> differs(ask("V6.2", on=law.BOOK), ask("V6.2")), differs(ask("V7.1", on=law.BOOK), ask("V7.1"))
    (True, False)
    """
    return any(_told(pair[0]) != _told(pair[1]) for pair in _pairs(here, there) if pair)


def differences(here: Decision, there: Decision) -> tuple[Difference, ...]:
    """List the outcomes that differ, each with the facts under which they do.

    >>> from decider import ask
    >>> differences(ask("V6.2", on=law.BOOK), ask("V6.2"))
    (Difference(here=Outcome.NOT_SETTLED, there=Outcome.MUST_STAY_SILENT, when=({'information_kind': OTHER_CONFIDENCE},)),)

    A composite question's days differ by its ways.

    >>> here, there = (ask("danger.protective-disclosure", on=day, unable_to_protect=False) for day in (law.BOOK, law.AS_OF))
    >>> sorted(found.there.name for found in differences(here, there))
    ['MAY_DISCLOSE', 'MAY_DISCLOSE_LIMITED', 'MUST_LIMIT', 'NOT_SETTLED']
    """
    wide = _wide(here, there)
    if isinstance(wide.table, Joined):
        return _parts(paired(here.table, there.table, wide.table), wide.known)
    pairs = [pair and (pair[0].outcome, pair[1].outcome) for pair in _pairs(here, there)]
    sizes, unsaid = [*map(len, wide.open.values())], [pair is None for pair in pairs]
    return tuple(
        Difference(
            *found, facts_of(prime_implicants([pair == found for pair in pairs], sizes, unsaid), wide.open)
        )
        for found in sorted({pair for pair in pairs if pair}, key=lambda pair: (pair[0].value, pair[1].value))
        if found[0] is not found[1]
    )


def _parts(pairs: Joined[Pair | None], known: Mapping[str, Value]) -> tuple[Difference, ...]:
    """The same, for a composite question."""
    left: dict[tuple[Outcome, Outcome], list[Pair | None]] = {}
    for pair in pairs.completions(known):
        if pair and pair[0].outcome is not pair[1].outcome:
            left.setdefault((pair[0].outcome, pair[1].outcome), []).append(pair)
    return tuple(
        Difference(*outcomes, pairs.sets(known, found, (None,)))
        for outcomes, found in sorted(left.items(), key=lambda part: [o.value for o in part[0]])
    )


def parted_by(here: Decision, there: Decision) -> tuple[str, ...]:
    """Name the rules that one day applies and the other does not, where their answers differ.

    >>> from decider import ask
    >>> suspect = {"investigation_targets": "beneficiary-suspect"}
    >>> parted_by(ask("search.seizure", **suspect), ask("search.seizure", on=law.BOOK, **suspect))
    ('L13',)
    """
    parted = [pair for pair in _pairs(here, there) if pair and _told(pair[0]) != _told(pair[1])]
    named = [rule for one, other in parted for rule in (*one.rules, *other.rules)]
    both = [set(one.rules) & set(other.rules) for one, other in parted]
    return tuple(dict.fromkeys(rule for rule in named if not all(rule in shared for shared in both)))


def other_reading(on: date) -> date:
    """The day that an answer of a day is compared with: the booklet's, or for the booklet the last check.

    >>> other_reading(law.BOOK) == law.AS_OF
    True
    """
    return law.AS_OF if on == law.BOOK else law.BOOK


class Apart(Enum):
    """Whether two days say the same of some facts; UNSAID where one of them cannot say those."""

    SAME = 0
    OTHERWISE = 1
    UNSAID = 2


def told_apart(asked: Question, on: date) -> Joined[Apart]:
    """Where a composite question's other reading has another outcome or other duties than a day's, if the booklet asks it.

    >>> from decider import question
    >>> sorted(apart.name for apart in told_apart(question("V5.1"), law.BOOK).completions({}))
    ['OTHERWISE', 'SAME', 'UNSAID']
    """
    here, there = (Decision(asked, day, {}) for day in (on, other_reading(on)))
    wide = _wide(here, there).table
    assert isinstance(wide, Joined)

    def apart(pair: Pair | None) -> Apart:
        if pair is None:
            return Apart.UNSAID
        return Apart.OTHERWISE if asked.in_booklet and _told(pair[0]) != _told(pair[1]) else Apart.SAME

    root = wide.diagrams.joined(apart, paired(here.table, there.table, wide).root)
    return Joined(dict(zip(wide.names, wide.values, strict=True)), wide.diagrams, root)


def _wide(here: Decision, there: Decision) -> Decision:
    """The one whose day knows more facts and values: the law only adds them."""
    return max(here, there, key=lambda d: (len(d.table.names), len(d.table.rulings)))


def _pairs(here: Decision, there: Decision) -> Iterator[Pair | None]:
    """The two rulings of each completion, in the order of the wider table's completions.

    None for a case that one of the days cannot say: nothing is compared with what was never asked.
    """
    wide = _wide(here, there)
    if isinstance(wide.table, Joined):
        yield from paired(here.table, there.table, wide.table).completions(wide.known)
        return
    assert isinstance(here.table, Table) and isinstance(there.table, Table)
    for one, other in zip(
        here.table.beside(wide.known, wide.open), there.table.beside(wide.known, wide.open), strict=True
    ):
        yield (one, other) if one and other else None


def _told(ruling: Ruling) -> tuple[Outcome, frozenset[Outcome]]:
    return ruling.outcome, ruling.duties
