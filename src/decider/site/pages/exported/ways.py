"""A composite question: its diagram, its ways each with where it stands, and what an answer without one says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, combinations
from typing import Any

from decider.outcomes import Answer, Outcome, reading
from decider.reasoning.decision import Decision
from decider.reasoning.diagram import Node
from decider.reasoning.difference import other_reading, told_apart
from decider.reasoning.joined import Joined
from decider.reasoning.question import Question
from decider.reasoning.table import Table
from decider.ruling import Ruling
from decider.site.pages.exported.codes import coded
from decider.site.pages.exported.pool import Pool
from decider.site.pages.exported.residue import Residue
from decider.site.pages.exported.said import ANSWERS, Said
from decider.wording.comparison import beside, on_points, with_outcome
from decider.wording.meaning import as_line, conditional, in_some_cases
from decider.wording.nearest import by_way, needs_listed, steps_left
from decider.wording.opening import Part, conditions_part
from decider.wording.reply import way_of, way_part
from decider.wording.verdict import carried, settled
from decider.wording.words import Words


def nodes(table: Joined[Any], names: Sequence[str], number: Callable[[Any], int]) -> list[Any]:
    """A diagram, its root last: a node is a fact and its branches, a negative one a cell."""
    places: dict[Node, int] = {}
    found: list[Any] = []

    def place(node: Node) -> int:
        if node not in places:
            if node.fact:
                # Values that the day does not know come last, and have no branch.
                branches = [place(branch) for branch in node.branches[: len(table.digits[node.fact])]]
                found.append([names.index(node.fact), *branches])
                places[node] = len(found) - 1
            else:
                places[node] = -1 - number(node.cell)
        return places[node]

    root = place(table.root)
    # A question that nothing can change any more is a cell: a node without branches leads there.
    return found if root >= 0 else [[root]]


@dataclass
class Ways:
    """The ways of a composite question, each written once for all the days that rule it alike."""

    asked: Question
    outcomes: Sequence[Outcome]
    said: Said
    say: Words
    all: list[dict[str, Any]] = field(default_factory=list)
    _places: dict[tuple[str, int], int] = field(default_factory=dict)

    def __call__(self, of: Question, on: date) -> int:
        """Number a way as it is on a day."""
        table, names = of.evaluated(on), list(self.asked.facts)
        assert isinstance(table, Table)
        key = of.id, id(table)
        if key not in self._places:
            self._places[key] = len(self.all)
            stands, made = Pool[tuple[Any, ...]](), dict[Node, int]()
            numbers = [
                made[left]
                if left in made
                else made.setdefault(left, stands(self._stands(Decision(of, on, known))))
                for known, left in Residue(table, lambda ruling: ruling).sets()
            ]
            self.all.append(
                {
                    "id": of.id,
                    "facts": [names.index(name) for name in table.names],
                    "sizes": [len(values) for values in table.values],
                    "stands": stands.all,
                    "said": list(coded(numbers)),
                }
            )
        return self._places[key]

    def _stands(self, way: Decision) -> tuple[Any, ...]:
        """Where a way stands: its answer, its line, what it says where it carries the answer or comes nearest."""
        say, asker, left = self.say, self.asked.id, steps_left(way)
        carries = (self.said.texts(say.typeset(carried(way, asker, say))), way.lead)
        return (
            ANSWERS.index(way.answer),
            self.said.part(way_part(way_of(way, asker, say))),
            carries if way.answer is Answer.YES else (),
            (left, *(self._near(way, only) for only in (False, True))) if left else (),
            tuple(
                (self.outcomes.index(duty), self.said.texts(self._duty(way, duty)))
                for duty in sorted(way.possible_duties, key=lambda duty: duty.value)
            ),
        )

    def _near(self, way: Decision, only: bool) -> tuple[Any, ...]:
        say, asker = self.say, self.asked.id
        verdict = Part("verdict", say.typeset(by_way(way, asker, say, only)))
        conditions = conditions_part(needs_listed(way, asker, say, only), say.lang)
        return tuple(self.said.part(part) for part in (verdict, conditions) if part.text or part.items)

    def _duty(self, way: Decision, duty: Outcome) -> str:
        say, asker = self.say, self.asked.id
        certain = duty in way.duties
        return as_line(say.duty(asker, duty) if certain else conditional(way, duty, asker, say), say)


def without(
    asked: Question, on: date, rulings: Sequence[Ruling], outcomes: Sequence[Outcome], said: Said, say: Words
) -> dict[str, Any]:
    """What a composite question says where no way carries it: settled by its outcomes, or by none yet."""
    by_answer: dict[Answer, list[Outcome]] = {}
    for outcome in dict.fromkeys(ruling.outcome for ruling in rulings):
        by_answer.setdefault(reading(asked.verb, outcome), []).append(outcome)
    certain = {
        ",".join(map(str, sorted(map(outcomes.index, some)))): said.texts(
            say.typeset(settled(asked, on, answer, some, say))
        )
        for answer, found in by_answer.items()
        for some in _subsets(found)
    }
    duties = {duty for ruling in rulings for duty in ruling.duties}
    return {
        "certain": certain,
        "any": said.texts(say.typeset(f"{say.find('sentence', 'any_way')}.")),
        "none": said.texts(say.typeset(f"{say.find('sentence', 'no_way')}.")),
        "duties": {
            outcomes.index(duty): [
                said.texts(as_line(clause, say))
                for clause in (say.duty(asked.id, duty), in_some_cases(say.duty(asked.id, duty), say))
            ]
            for duty in sorted(duties, key=lambda duty: duty.value)
        },
    }


def compared(
    asked: Question, on: date, outcomes: Sequence[Outcome], said: Said, say: Words
) -> dict[str, Any]:
    """Where the other reading parts from this day's, as a diagram, and how that is said."""
    there = other_reading(on)
    met = dict.fromkeys(ruling.outcome for ruling in asked.evaluated(there).rulings)

    def number(parting: str) -> int:
        return said.texts(beside(on, parting, say))

    return {
        "nodes": nodes(told_apart(asked, on), list(asked.facts), lambda apart: apart.value),
        "outcomes": {
            outcomes.index(outcome): number(with_outcome(asked, there, outcome, say)) for outcome in met
        },
        "points": number(on_points(there, say)),
        "same": number(""),
    }


def _subsets(found: Sequence[Outcome]) -> Any:
    return chain.from_iterable(combinations(found, many) for many in range(1, len(found) + 1))
