"""What an answer costs beside the bare rule function, and what follows from nothing known costs after the first call.

`python benchmarks/ask.py [RUNS]`: on every question and every day of the law; ratios are what counts.
"""

import statistics
import sys
from collections.abc import Callable
from inspect import signature
from timeit import timeit

from decider import Question, ask, law, questions
from decider.facts import Value
from decider.reasoning.table import Table


def main(runs: int) -> None:
    ratios, again = [], []
    for asked in questions():
        for day in law.readings():
            if facts := asked.facts_at(day):
                known = {name: values[0] for name, values in facts.items()}
                answer = faster(
                    lambda asked=asked, day=day, known=known: ask(asked.id, on=day, **known).outcome, runs
                )
                ratios.append((answer / faster(bare(asked, day, known), runs), asked.id, day))
            ask(asked.id, on=day).when  # noqa: B018  # what is found the first time is kept
            again.append(
                (faster(lambda asked=asked, day=day: ask(asked.id, on=day).when, runs), asked.id, day)
            )
    report("ask with all known, beside the rule", ratios, "times")
    report("when with nothing known, asked again", [(1000 * s, id, day) for s, id, day in again], "ms")


def beside_tables(runs: int) -> list[tuple[float, float]]:
    """Seconds of an answer with all known, and of the bare look-up in its table: each question that has one, today."""
    pairs = []
    for asked in questions():
        table = asked.evaluated(law.AS_OF)
        if isinstance(table, Table) and table.names:
            known = {name: values[0] for name, values in zip(table.names, table.values, strict=True)}
            answer = faster(lambda asked=asked, known=known: ask(asked.id, **known).outcome, runs)
            pairs.append((answer, faster(looked_up(table, known), runs)))
    return pairs


def looked_up(table: Table, known: dict[str, Value]) -> Callable[[], object]:
    return lambda: table.rulings[sum(map(table.steps.__getitem__, known.items()))].outcome


def bare(asked: Question, day: object, known: dict[str, object]) -> Callable[[], object]:
    """The rule itself, on the same facts; a dated fact that the day does not know is as it says."""
    otherwise = {name: since.otherwise for name, since in asked.dated.items() if name not in known}
    function = asked.general.function
    fixed = {**otherwise, **({"on": day} if "on" in signature(function).parameters else {})}
    return lambda: function(**known, **fixed)


def faster(work: Callable[[], object], runs: int, times: int = 200) -> float:
    return min(timeit(work, number=times) for _ in range(runs)) / times


def report(name: str, found: list[tuple[float, str, object]], unit: str) -> None:
    most, id, day = max(found)
    middle = statistics.median(one for one, *_ in found)
    print(
        f"{name}: {middle:.2f} {unit} at the median, {most:.2f} at most ({id} on {day}); {len(found)} compared"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
