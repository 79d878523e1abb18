"""What two days answer differently to the same question, with the same facts known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from decider import law
from decider.decision import Decision, Facts
from decider.implicants import FREE, prime_implicants
from decider.outcomes import Outcome
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
    return any(_told(one) != _told(other) for one, other in _pairs(here, there))


def differences(here: Decision, there: Decision) -> tuple[Difference, ...]:
    """List the outcomes that differ, each with the facts under which they do.

    >>> from decider import ask
    >>> differences(ask("V6.2", on=law.BOOK), ask("V6.2"))
    (Difference(here=Outcome.NOT_SETTLED, there=Outcome.MUST_STAY_SILENT, when=({'information_kind': OTHER_CONFIDENCE},)),)
    """
    pairs = [(one.outcome, other.outcome) for one, other in _pairs(here, there)]
    wide = _wide(here, there)
    names = wide.table.open(wide.known)
    facts = [(name, wide.question.facts[name]) for name in names]
    found = []
    for one, other in sorted(set(pairs), key=lambda pair: (pair[0].value, pair[1].value)):
        if one is not other:
            cubes = prime_implicants(
                [pair == (one, other) for pair in pairs], [len(values) for _, values in facts]
            )
            sets = tuple(
                {name: values[i] for (name, values), i in zip(facts, cube, strict=True) if i is not FREE}
                for cube in cubes
            )
            found.append(Difference(one, other, sets))
    return tuple(found)


def parted_by(here: Decision, there: Decision) -> tuple[str, ...]:
    """Name the rules that one day applies and the other does not, where their answers differ.

    >>> from decider import ask
    >>> parted_by(ask("search.seizure"), ask("search.seizure", on=law.BOOK))
    ('L13',)
    """
    parted = [pair for pair in _pairs(here, there) if _told(pair[0]) != _told(pair[1])]
    named = [rule for one, other in parted for rule in (*one.rules, *other.rules)]
    both = [set(one.rules) & set(other.rules) for one, other in parted]
    return tuple(dict.fromkeys(rule for rule in named if not all(rule in shared for shared in both)))


def other_reading(decision: Decision) -> date:
    """The day that an answer is compared with: the booklet's, or for the booklet the last check.

    >>> from decider import ask
    >>> other_reading(ask("V1.1", on=law.BOOK)) == law.AS_OF
    True
    """
    return law.AS_OF if decision.on == law.BOOK else law.BOOK


def _wide(here: Decision, there: Decision) -> Decision:
    """The one whose day knows more facts: the law only adds them."""
    return max(here, there, key=lambda decision: len(decision.table.names))


def _pairs(here: Decision, there: Decision) -> Iterator[Pair]:
    """The two rulings of each completion, in the order of the wider table's completions."""
    wide = _wide(here, there)
    names = wide.table.open(wide.known)
    for row in product(*(wide.question.facts[name] for name in names)):
        facts = {**wide.known, **dict(zip(names, row, strict=True))}
        one, other = (
            decision.table.completions({name: facts[name] for name in decision.table.names})[0]
            for decision in (here, there)
        )
        yield one, other


def _told(ruling: Ruling) -> tuple[Outcome, frozenset[Outcome]]:
    return ruling.outcome, ruling.duties
