"""What would change an answer: each single fact that, told otherwise, gives another word."""

from collections.abc import Iterator
from dataclasses import dataclass

from decider.reasoning.decision import Decision
from decider.wording.clauses import capital
from decider.wording.word import word_of
from decider.wording.words import Words


@dataclass(frozen=True)
class Change:
    """Another value of a fact, and the word that the answer would then be."""

    text: str
    kind: str
    word: str


def changes(decision: Decision, say: Words) -> tuple[Change, ...]:
    """List them in asking order.

    >>> from decider import ask
    >>> from decider.wording.words import words
    >>> [(change.word, change.text) for change in changes(ask("V9.2"), words("en"))][:2]
    [('No', 'The board asks in another capacity.'), ('Yes', 'This information is both necessary and useful to the board’s role as line management.')]
    """
    return tuple(_changes(decision, say))


def _changes(decision: Decision, say: Words) -> Iterator[Change]:
    asked, here = decision.question, word_of(decision)
    for name, values in decision.table.digits.items():
        for value in values:
            if decision.known.get(name) == value:
                continue
            there = Decision(asked, decision.on, {**decision.known, name: value}, decision.table)
            if (word := word_of(there)) is not here:
                told = say.typeset(f"{capital(say.clause(asked.id, name, value))}.")
                kind = there.answer.name.lower().replace("_", "-")
                yield Change(told, kind, say.typeset(say.find("answer", word)))
