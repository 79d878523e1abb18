"""The openings of a question's replies, ready-made: one for each set of facts that a reader may tell.

Nothing known, one fact known, two …: each set has a place, counted like the rows of a table in which every
fact has one value more, *not told*, before its own.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from decider.outcomes import Answer
from decider.reasoning.decision import Decision
from decider.reasoning.diagram import Facts, Node
from decider.reasoning.difference import other_reading
from decider.reasoning.question import Question
from decider.reasoning.registry import leads_to
from decider.reasoning.table import Table
from decider.ruling import Ruling
from decider.site.pages.exported.codes import coded
from decider.site.pages.exported.pool import Pool
from decider.site.pages.exported.residue import Residue
from decider.wording.comparison import known_elsewhere
from decider.wording.opening import Part, opening, opening_parts
from decider.wording.routes import other_ways
from decider.wording.word import Word, word_of

KINDS = ("verdict", "conditions", "meaning", "duty", "comparison", "status", "item", "remark")
ANSWERS = (Answer.YES, Answer.IT_DEPENDS, Answer.NOT_SETTLED, Answer.NO)
WORDS = tuple(Word)


@dataclass
class Said:
    """The texts of a question and the openings made of them, each under a number."""

    lang: str
    texts: Pool[str]
    openings: Pool[tuple[Any, ...]]

    def day(self, asked: Question, on: date) -> list[Any]:
        """Number the opening of every set of facts on a day, as codes and their width."""
        here, there = asked.evaluated(on), asked.evaluated(other_reading(on))
        assert isinstance(here, Table) and isinstance(there, Table)
        beside, joined = Residue(there, _opens_with), leads_to(asked, on)
        made: dict[Any, int] = {}

        def number(known: Facts, left: Node) -> int:
            decision = Decision(asked, on, known, here)
            others = other_ways(decision, self.lang) if joined else ""
            key = left, beside.left(known_elsewhere(asked, on, known)), others
            if key not in made:
                made[key] = self.openings(self._opening(decision))
            return made[key]

        return list(coded([number(known, left) for known, left in Residue(here, _opens_with).sets()]))

    def part(self, part: Part) -> tuple[Any, ...]:
        """Write a piece of a reply with the numbers of its texts."""
        held = tuple(map(self.part, part.items))
        return (KINDS.index(part.kind), self.texts(part.text), *([held] if held else []))

    def _opening(self, decision: Decision) -> tuple[Any, ...]:
        parts = opening_parts(opening(decision, self.lang), self.lang)
        return WORDS.index(word_of(decision)), tuple(map(self.part, parts))


def _opens_with(ruling: Ruling) -> Any:
    """All that an opening rests on: whichever rule gave it, it is said alike."""
    return ruling.outcome, ruling.duties


def kind_of(answer: Answer) -> str:
    """Name an answer as a class of the style sheet does."""
    return answer.name.lower().replace("_", "-")
