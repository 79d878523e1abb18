"""The fifteen printed answers, the signatures that tell the stories, and their counterfactuals."""

import ast
import inspect
import textwrap

import pytest

from decider import Question, ask, law, questions
from decider.book import printed, sections
from decider.claim import claim

FIFTEEN = [q for q in questions() if q.is_vignette]


def test_there_are_fifteen_in_nine_vignettes() -> None:
    assert [q.id for q in FIFTEEN] == list(printed())
    assert len(FIFTEEN) == 15 and len({q.id[:2] for q in FIFTEEN}) == 9
    assert [v for s in sections().values() for v in s.vignettes] == [f"V{i}" for i in range(1, 10)]


@pytest.mark.parametrize("asked", FIFTEEN, ids=lambda asked: asked.id)
def test_the_functions_find_the_printed_answer(asked: Question) -> None:
    assert claim(ask(asked.id, on=law.BOOK)) == printed()[asked.id].claim


@pytest.mark.parametrize("asked", FIFTEEN, ids=lambda asked: asked.id)
def test_a_vignette_is_its_general_question_and_nothing_else(asked: Question) -> None:
    own, general = inspect.signature(asked.function), inspect.signature(asked.general.function)
    assert list(own.parameters) == list(general.parameters), "the signature names every fact"
    assert set(asked.asked.assumed) <= set(own.parameters)
    body = ast.parse(textwrap.dedent(inspect.getsource(asked.function))).body[0].body[1:]  # type: ignore[attr-defined]
    assert ast.unparse(body[0]) == f"return {asked.general.function.__name__}(**locals())"
    assert len(body) == 1
    for day in (law.BOOK, law.AS_OF):
        dated = {"on": day} if "on" in own.parameters else {}
        for facts, ruling in asked.table(day):
            assert asked.function(**facts, **dated) == ruling


@pytest.mark.parametrize("asked", FIFTEEN, ids=lambda asked: asked.id)
def test_a_story_has_three_counterfactuals(asked: Question) -> None:
    told = inspect.getdoc(asked.function) or ""
    asked_with_changes = [
        line for line in told.splitlines() if "ask(" in line and line.count("=") > line.count("on=law")
    ]
    assert len(asked_with_changes) >= 3, told


def test_each_rule_that_decides_is_in_the_data() -> None:
    for asked in questions():
        for day in (law.BOOK, law.AS_OF):
            for _, ruling in asked.table(day):
                assert set(ruling.rules) <= set(law.rules()), (asked.id, ruling.rules)
                if day == law.BOOK:
                    assert not [rule for rule in ruling.rules if rule.startswith("L")]
