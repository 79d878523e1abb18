"""What must hold on every row of every table, at both readings."""

from collections.abc import Iterator

import pytest

from decider import Answer, Outcome, Question, Verb, ask, law, question, questions
from decider.facts import Value
from decider.outcomes import reading
from decider.ruling import Ruling

GENERAL = [q for q in questions() if not q.is_vignette]
DAYS = (law.BOOK, law.AS_OF)


def rows() -> Iterator[tuple[Question, dict[str, Value], Ruling]]:
    for asked in GENERAL:
        for day in DAYS:
            for facts, ruling in asked.table(day):
                yield asked, facts, ruling


def test_every_outcome_has_a_reading() -> None:
    """No row falls outside the one table of verbs and outcomes."""
    for asked, _, ruling in rows():
        assert reading(asked.verb, ruling.outcome) in {Answer.YES, Answer.NO, Answer.NOT_SETTLED}


def test_readings_are_total_for_each_kind() -> None:
    """A status reads under IS alone, a conduct under MAY and MUST, a mere duty beside under none."""
    for outcome in Outcome:
        verbs = set(outcome.readings)  # type: ignore[attr-defined]
        assert verbs in (
            {Verb.IS},
            {Verb.MAY, Verb.MUST},
            {Verb.MUST},
            set(Verb),
            set(),
        ), outcome


def test_an_is_question_names_its_status_and_says_yes_for_it() -> None:
    for asked in questions():
        assert (asked.of is not None) == (asked.verb is Verb.IS)
        if asked.of:
            assert reading(Verb.IS, asked.of) is Answer.YES


def test_not_engaged_never_reads_as_permission() -> None:
    """A rule that gives nothing must not be taken for a yes."""
    assert reading(Verb.MAY, Outcome.NOT_ENGAGED) is Answer.NO


def test_good_faith_is_no_licence() -> None:
    """A defence afterwards must not be taken for a permission beforehand."""
    assert reading(Verb.MAY, Outcome.NO_BREACH_IF_DONE) is Answer.NO


def test_consent_never_takes_a_permission_away_and_never_gives_one_alone() -> None:
    for facts, ruling in question("sharing.share").table(law.AS_OF):
        if facts["consent"]:
            without = ask("sharing.share", **{**facts, "consent": False})  # type: ignore[arg-type]
            assert without.outcome is Outcome.MUST_STAY_SILENT
            others = ("informed", "recipient_bound", "same_mission", "limited_to_necessary")
            if ruling.outcome is Outcome.MAY_SHARE:
                assert all(facts[name] for name in others)


def test_same_function_never_matters() -> None:
    for aims in ("same", "different"):
        assert "same_function" not in ask("sharing.same-mission", aims=aims).missing


def test_the_duty_to_help_stands_beside_any_outcome() -> None:
    """Silence must not hide it: wherever grave danger is a fact, the duty is there."""
    for day in DAYS:
        for facts, ruling in question("danger.protective-disclosure").table(day):
            assert (Outcome.MUST_ASSIST in ruling.duties) == facts["danger_to_this_person"]


def test_necessity_carries_v5_and_the_right_to_inform_does_not() -> None:
    """V5 has no offence: taking it for that right would tell others they may report a mere threat."""
    facts = dict(danger_to_this_person=True, unable_to_protect=True)
    for day in DAYS:
        decision = ask("V5.1", on=day, **facts)  # type: ignore[arg-type]
        assert decision.outcome is Outcome.JUSTIFIED_BREACH
        assert not {"R46", "R47"} & set(decision.rules)


def test_saj_without_consent_psychologist_only_with_it() -> None:
    assert "consent" not in question("V7.2").facts
    assert ask("V7.1", consent=False).answer is Answer.NO
    assert ask("V7.2").answer is Answer.YES


def test_a_rule_of_secrecy_says_that_it_supposes_secrecy() -> None:
    """A teacher, bound by discretion alone, must see what a verdict of silence takes for granted."""
    for asked in GENERAL:
        if any("R15" in ruling.rules for _, ruling in asked.table(law.AS_OF)):
            assert [a.value for a in asked.assumes] == ["bound", "covered"], asked.id


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_a_dated_fact_changes_nothing_before_its_rule(asked: Question) -> None:
    for name, since in asked.dated.items():
        assert name not in asked.facts_at(law.BOOK)
        assert name in asked.facts_at(law.AS_OF)
        same = {n: v for n, v in asked.facts.items() if n != name}
        for facts, ruling in asked.table(law.AS_OF):
            if facts[name] == since.otherwise:
                at_book = {n: facts[n] for n in same}
                then = next(r for f, r in asked.table(law.BOOK) if f == at_book)
                assert then.outcome is ruling.outcome
