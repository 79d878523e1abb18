"""What rests on a text: the questions whose answers it carries, and on how many rows of their tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from decider import law
from decider.reads import noted
from decider.reasoning.effects import cited
from decider.reasoning.registry import questions


@dataclass(frozen=True)
class Resting:
    """The questions that rest on a text as the law was last checked, stories included, and the rows that do.

    A story is a row of its general question: rows are counted in general questions alone.
    """

    questions: tuple[str, ...]
    rows: int

    @property
    def weight(self) -> tuple[int, int]:
        """By what to order texts: how many answers would move with them, then how many rows."""
        return len(self.questions), self.rows


def rules_on(provision: str) -> tuple[str, ...]:
    """Name the rules that a text carries or supports.

    >>> rules_on("lawyer-exclusion")
    ('R50',)
    """
    return tuple(rule.id for rule in law.rules().values() if provision in (*rule.authority, *rule.support))


@noted("rules", "stories")
def resting(provision: str) -> Resting:
    """Count what rests on a text.

    >>> resting("secrecy").weight > resting("case-consultation").weight > (0, 0)
    True
    >>> resting("").weight
    (0, 0)

    What rests on an article rests on its code too, while nobody has seen that the code is in force.

    >>> resting("new-penal-code").weight > resting("secrecy").weight
    True
    """
    rules = frozenset(rule for id in _within(provision) for rule in rules_on(id))
    asked = tuple(one.id for one in questions() if rules & cited(one, law.AS_OF))
    return Resting(asked, _rows(rules))


def _within(provision: str) -> list[str]:
    """A text and, where it is a whole act, the articles that are cited from it."""
    known = law.provisions()
    act = known[provision].period(law.AS_OF).act if provision else ""
    whole = act and known[provision].kind is law.Kind.ACT
    return [
        id for id, one in known.items() if id == provision or (whole and one.period(law.AS_OF).act == act)
    ]


def _rows(rules: Iterable[str]) -> int:
    return len(frozenset().union(*(_by_rule().get(rule, frozenset()) for rule in rules)))


@cache
def _by_rule() -> dict[str, set[tuple[str, int]]]:
    """The rows that name each rule, each row by its question and its place in the table."""
    found: dict[str, set[tuple[str, int]]] = {}
    for asked in questions():
        if not asked.is_vignette:
            for place, (_, ruling) in enumerate(asked.table(law.AS_OF)):
                for rule in ruling.rules:
                    found.setdefault(rule, set()).add((asked.id, place))
    return found
