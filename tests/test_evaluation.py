"""What `ask` says of unknown facts, checked against the plain reading of every completion."""

import random
import re
from datetime import date
from itertools import combinations

import pytest

from decider import Answer, Question, ask, law, questions
from decider.errors import UnknownValue
from decider.facts import Value
from decider.outcomes import reading
from decider.reads import reading as listening
from decider.reasoning.form import form
from decider.reasoning.spelling import told

# A question that is joined from its ways has tests of its own, in test_ways.py.
GENERAL = [q for q in questions() if not q.is_vignette and not q.ways(law.AS_OF)]
SEED = 20190601


def agreeing(asked: Question, known: dict[str, Value]):  # type: ignore[no-untyped-def]
    return [
        (facts, ruling)
        for facts, ruling in asked.table(law.AS_OF)
        if all(facts[name] == value for name, value in known.items())
    ]


def partial(asked: Question, dice: random.Random) -> dict[str, Value | None]:
    """Some facts given, the others taken back."""
    return {
        name: dice.choice(values) if dice.random() < 0.5 else None
        for name, values in asked.facts_at(law.AS_OF).items()
    }


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_partial_knowledge(asked: Question) -> None:
    dice = random.Random(SEED)
    for _ in range(12):
        given = partial(asked, dice)
        known = {name: value for name, value in given.items() if value is not None}
        decision = ask(asked.id, **given)
        rows = agreeing(asked, known)
        assert decision.outcomes == {ruling.outcome for _, ruling in rows}
        readings = {reading(asked.verb, ruling.outcome) for _, ruling in rows}
        assert decision.answer is (readings.pop() if len(readings) == 1 else Answer.IT_DEPENDS)
        assert decision.duties == frozenset.intersection(*(ruling.duties for _, ruling in rows))
        for name in asked.facts_at(law.AS_OF):
            if name not in known:
                assert (name in decision.missing) == matters(rows, name)
        for answer, ways in decision.when.items():
            for way in ways:
                assert_sufficient(asked, {**known, **way}, answer)
                for dropped in way:
                    less = {n: v for n, v in {**known, **way}.items() if n != dropped}
                    assert any(read(asked, r) is not answer for _, r in agreeing(asked, less))
            covered = [f for f, r in rows if read(asked, r) is answer]
            assert all(any(w.items() <= facts.items() for w in ways) for facts in covered)


def read(asked: Question, ruling):  # type: ignore[no-untyped-def]
    return reading(asked.verb, ruling.outcome)


def assert_sufficient(asked: Question, known: dict[str, Value], answer: Answer) -> None:
    assert {read(asked, ruling) for _, ruling in agreeing(asked, known)} == {answer}


def matters(rows, name: str) -> bool:  # type: ignore[no-untyped-def]
    seen: dict[tuple, set] = {}
    for facts, ruling in rows:
        rest = tuple((n, v) for n, v in facts.items() if n != name)
        seen.setdefault(rest, set()).add((ruling.outcome, ruling.duties))
    return any(len(outcomes) > 1 for outcomes in seen.values())


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_because_suffices_and_nothing_smaller_does(asked: Question) -> None:
    dice = random.Random(SEED)
    for facts, _ in dice.sample(asked.table(law.AS_OF), min(5, len(asked.table(law.AS_OF)))):
        decision = ask(asked.id, **facts)
        assert decision.because, facts
        for reason in decision.because:
            assert_sufficient(asked, reason, decision.answer)
            for smaller in combinations(reason.items(), len(reason) - 1) if reason else ():
                rows = agreeing(asked, dict(smaller))
                assert any(read(asked, r) is not decision.answer for _, r in rows)


def test_the_tree_agrees_with_the_table() -> None:
    for asked in GENERAL:
        tree = asked.tree(law.AS_OF)
        for facts, ruling in asked.table(law.AS_OF):
            node = tree
            while node.outcome is None:
                node = next(branch for values, branch in node.branches if facts[node.fact] in values)
            assert (node.outcome, node.duties) == (ruling.outcome, ruling.duties)


def test_all_facts_taken_back() -> None:
    for asked in questions():
        decision = ask(asked.id, **{name: None for name in asked.facts})
        assert decision.outcomes == {ruling.outcome for _, ruling in asked.table()}


def test_no_reason_while_it_depends() -> None:
    assert ask("V7.1").because == ()


@pytest.mark.parametrize("given", [3, 1, "perhaps", date(2020, 1, 1)])
def test_a_value_of_another_type_is_refused_with_the_valid_ones(given: object) -> None:
    """True == 1, and yet a number is no answer to a yes-or-no question."""
    with pytest.raises(UnknownValue, match="give no, yes, or leave it out"):
        ask("V7.1", consent=given)


def test_a_value_that_nothing_can_be_looked_up_by_is_refused_alike() -> None:
    with pytest.raises(UnknownValue, match=re.escape("cannot be ['yes']; give yes, no, or leave it out")):
        ask("V7.1", consent=["yes"])


def test_the_usual_spellings_are_read_as_the_others_are() -> None:
    for asked in questions():
        for (name, kind, said), value in form(asked.id, law.AS_OF).said.items():
            assert type(said) is kind
            assert told(asked.id, name, asked.facts[name], said) is value
    assert (
        ask("V7.1", consent="yEs").known
        == ask("V7.1", consent="yes").known
        == ask("V7.1", consent=True).known
    )


def test_what_is_known_stands_in_asking_order_however_it_was_told() -> None:
    for asked in questions():
        facts = {name: values[0] for name, values in reversed(asked.facts_at(law.AS_OF).items())}
        assert [*ask(asked.id, **facts).known] == [*asked.facts_at(law.AS_OF)]


def test_a_fact_of_a_later_law_counts_for_nothing_before() -> None:
    before = ask("status.team-member", on=law.BOOK, own_role_bound=True, helps_apply_youth_decree=True)
    assert [*before.known] == ["own_role_bound"]


@pytest.mark.about("V7.1")
def test_an_answer_asked_again_still_says_what_it_was_made_from() -> None:
    heard = []
    for _ in range(2):
        with listening() as made_from:
            assert ask("V7.1", consent=False).outcome
        heard.append(made_from)
    assert heard[0] == heard[1]
    assert {name for name, _ in made_from} == {
        "decider.reasoning.declared.declaration",
        "decider.reasoning.evaluated.table",
    }
