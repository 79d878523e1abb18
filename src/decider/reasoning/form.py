"""The form of a question in a state of the law: the facts to tell, and how each may be spelled, found once.

Who fills it in then waits for look-ups alone, unless something is spelled loosely or cannot be told.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from decider import law
from decider.errors import UnknownFact, UnknownValue, nearest
from decider.facts import FactValue, Value
from decider.reads import remembered
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.reasoning.spelling import spellings, told


class Form:
    """The columns of a day, what the story tells of them, each usual spelling of their values, and the table."""

    def __init__(self, asked: Question, on: date) -> None:
        self.asked, self.columns, self.table = asked, asked.facts_at(on), asked.evaluated(on)
        self.blank: dict[str, Any] = dict.fromkeys(self.columns)
        self.story = {n: v for n, v in {**asked.settled, **asked.assumed}.items() if n in self.columns}
        # A value goes by its type as well: True == 1, and yet a number is no answer.
        self.said: dict[tuple[str, type, object], Value] = {
            (name, type(said), said): value
            for name, values in self.columns.items()
            for value in values
            for said in spellings(value)
        }

    def filled(self, facts: Mapping[str, object], on: date) -> dict[str, Value]:
        """Return the facts that are known once these are told, in asking order."""
        given, known, said = {**self.story, **facts}, self.blank.copy(), self.said
        try:
            for name, value in given.items():
                known[name] = said[name, type(value), value]
        except (KeyError, TypeError):  # a TypeError where what was given has no hash
            return self._read(facts, on)
        return known if len(given) == len(known) else {name: known[name] for name in known if name in given}

    def _read(self, facts: Mapping[str, object], on: date) -> dict[str, Value]:
        """Read what is taken back, spelled loosely or without effect on the day, or say what is wrong."""
        id, known = self.asked.id, dict(self.story)
        for name, given in facts.items():
            if name not in self.asked.facts:
                raise UnknownFact(f"{id}: no fact {name!r}; near: {nearest(name, self.asked.facts)}")
            known.pop(name, None)
            if given is not None:
                known[name] = told(id, name, self.asked.facts[name], given)
        for name, values in self.columns.items():
            value = known.get(name)
            if isinstance(value, FactValue) and value not in values:
                then = ", ".join(str(getattr(other, "name", other)) for other in values)
                reading = "in the booklet" if on == law.BOOK else f"on {on}"
                raise UnknownValue(
                    f"{id}: {name} cannot be {value.name} {reading}; give {then}, or ask on a later day"
                )
        return {name: known[name] for name in self.columns if name in known}


@remembered
def form(id: str, on: date) -> Form:
    """Return the form of a question in the state of the law that begins on a day."""
    return Form(question(id), on)
