"""Rows with every fact told, for tests that read a fact wherever it stands.

A composite question has too many rows to go through outside the booklet: each row of its diagram is
completed at random, several times.
"""

import random
from collections.abc import Iterator
from datetime import date

from decider import Question
from decider.facts import Value
from decider.ruling import Ruling

SEED = 20190601
Row = tuple[dict[str, Value], Ruling]


def whole_rows(asked: Question, day: date, times: int = 2) -> Iterator[Row]:
    columns, dice = asked.facts_at(day), random.Random(SEED)
    for facts, ruling in asked.table(day):
        missing = columns.keys() - facts.keys()
        for _ in range(times if missing else 1):
            yield {n: facts[n] if n in facts else dice.choice(columns[n]) for n in columns}, ruling
