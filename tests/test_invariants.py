"""What must hold on every row of every table, in every period of the law; each says what it protects."""

from datetime import date
from functools import cache

import pytest

from decider import Answer, Decision, Outcome, Question, Verb, ask, law, question, questions
from decider.errors import UnknownValue
from decider.facts import ContactWith, Value
from decider.outcomes import reading
from decider.ruling import Ruling
from decider.since import VALUES_SINCE
from decider.wording.comparison import comparison
from rows import whole_rows

GENERAL = [q for q in questions() if not q.is_vignette]
DAYS = law.readings()


def rulings(asked: Question) -> set[Ruling]:
    return {ruling for day in DAYS for _, ruling in asked.table(day)}


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_every_outcome_has_a_reading(asked: Question) -> None:
    """No row falls outside the one table of verbs and outcomes."""
    for ruling in rulings(asked):
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


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_not_engaged_never_reads_as_permission(asked: Question) -> None:
    """A rule that gives nothing must not be taken for a yes."""
    for ruling in rulings(asked):
        if ruling.outcome is Outcome.NOT_ENGAGED:
            of_status = asked.verb is Verb.IS
            read = Answer.NOT_SETTLED if of_status else Answer.NO
            assert reading(asked.verb, ruling.outcome) is read and ruling.basis is None


def test_good_faith_is_no_licence() -> None:
    """A defence afterwards must not be taken for a permission beforehand."""
    assert reading(Verb.MAY, Outcome.NO_BREACH_IF_DONE) is Answer.NO


CONSENTS = ("consent", "master_releases", "patient_agrees")
CONDITIONS = ("informed", "consent", "recipient_bound", "same_mission", "limited_to_necessary")


@cache
def by_facts(asked: Question, day: date) -> dict[frozenset[tuple[str, Value]], Ruling]:
    return {frozenset(row.items()): ruling for row, ruling in asked.table(day)}


def twin(asked: Question, day: date, facts: dict[str, Value], **changed: Value) -> Ruling:
    """The ruling of the row that differs by these facts alone."""
    return by_facts(asked, day)[frozenset({**facts, **changed}.items())]


def opens(asked: Question, ruling: Ruling) -> bool:
    return reading(asked.verb, ruling.outcome) is Answer.YES


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_adding_consent_never_removes_a_permission(day: date) -> None:
    """A person who agrees must not be worse served for it."""
    checked = 0
    for asked in GENERAL:
        for name in set(CONSENTS) & set(asked.facts_at(day)):
            for facts, ruling in asked.table(day):
                if not facts[name] and opens(asked, ruling):
                    assert opens(asked, twin(asked, day, facts, **{name: True})), (asked.id, facts)
                checked += 1
    statute = question("sharing.by-statute")
    assert checked == 64 + 24 + 2 + (len(statute.table(day)) if statute.facts_at(day) else 0)


@pytest.mark.about("sharing.share")
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_dropping_a_condition_of_sharing_never_opens_it(day: date) -> None:
    """Five conditions are five: none can stand in for another, and agreement alone opens nothing."""
    share = question("sharing.share")
    for facts, ruling in share.table(day):
        for name in CONDITIONS:
            if facts[name] and not opens(share, ruling):
                assert not opens(share, twin(share, day, facts, **{name: False})), facts
        assert opens(share, ruling) == all(facts[name] for name in CONDITIONS)


@pytest.mark.about("sharing.same-mission")
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_same_function_never_matters_to_the_mission(day: date) -> None:
    """A title shared with the police must not open a file to them."""
    mission = question("sharing.same-mission")
    for facts, ruling in mission.table(day):
        other = twin(mission, day, facts, same_function=not facts["same_function"])
        assert other.outcome is ruling.outcome


GRAVE = {
    "danger.protective-disclosure": ("danger_to_this_person", "danger_to_third_persons"),
    "sharing.child-protection": ("maltreatment_or_risk",),
}


@pytest.mark.parametrize("id", GRAVE)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_duty_to_help_stands_beside_wherever_grave_peril_is_a_fact(day: date, id: str) -> None:
    """Silence must not hide it: a child must be helped whether or not one may speak."""
    for facts, ruling in whole_rows(question(id), day):
        grave = any(facts.get(name) for name in GRAVE[id])
        assert (Outcome.MUST_ASSIST in ruling.duties) == grave, facts


@pytest.mark.about("danger.assist")
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_who_is_seen_in_grave_peril_must_be_helped_unless_that_is_excused(day: date) -> None:
    for facts, ruling in question("danger.assist").table(day):
        excused = facts["helping_endangers_self_or_others"] or (
            not facts["seen_directly"] and facts["reasonable_doubt"]
        )
        assert (ruling.outcome is Outcome.MUST_ASSIST) == (facts["grave_peril"] and not excused)


@pytest.mark.about("testimony.in-writing", "search.seizure")
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_commissioned_report_is_never_testimony_nor_seizable(day: date) -> None:
    """What a family said for a youth judge must not end in a criminal file."""
    writing, seizure = question("testimony.in-writing"), question("search.seizure")
    for facts, ruling in writing.table(day):
        if facts["report_for_youth_or_family_judge"]:
            assert ruling.outcome is Outcome.MUST_NOT
    for facts, ruling in seizure.table(day):
        if facts["commissioned_report"]:
            assert ruling.outcome is Outcome.SEIZURE_IMPOSSIBLE


def test_the_right_to_inform_is_contested_for_whoever_met_the_victim_alone() -> None:
    """Contested ground: neither reading of the judgment of 2021 may pass for the law."""
    right, contact = question("danger.inform-prosecutor"), ContactWith
    for facts, ruling in right.table(law.AS_OF):
        if facts["contact_with"] is contact.VICTIM_ONLY:
            engaged = twin(right, law.AS_OF, facts, contact_with=contact.BOTH)
            open_otherwise = engaged.outcome is Outcome.MAY_INFORM_PROSECUTOR
            assert ruling.outcome is (Outcome.NOT_SETTLED if open_otherwise else Outcome.NOT_ENGAGED)
            assert ("contested" in ruling.notes) == open_otherwise
            assert ruling.next == ("danger.protective-disclosure",)


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
        bound_is_asked = {"office", "holder_bound"} & set(asked.facts)
        if any("R15" in ruling.rules for _, ruling in asked.table(law.AS_OF)) and not bound_is_asked:
            assert [a.value for a in asked.assumes] == ["bound", "covered"], asked.id


@pytest.mark.parametrize("asked", GENERAL, ids=lambda asked: asked.id)
def test_a_dated_fact_changes_nothing_before_its_rule(asked: Question) -> None:
    """Whatever a later law asks, the booklet's answer does not hear it."""
    otherwise = {name: since.otherwise for name, since in asked.dated.items()}
    for name in asked.dated:
        assert name not in asked.facts_at(law.BOOK)
        assert name in asked.facts_at(law.AS_OF)
        for facts, ruling in asked.table(law.BOOK):
            for value in asked.facts[name]:
                assert asked.function(**{**otherwise, **facts, name: value}, on=law.BOOK) == ruling, (
                    facts,
                    value,
                )


def test_a_value_that_a_law_brought_in_stands_in_no_row_before_it() -> None:
    """The booklet knows no disciplinary court: nothing may be read as its answer about one."""
    assert VALUES_SINCE
    for asked in GENERAL:
        for name, values in asked.facts.items():
            later = [value for value in values if value in VALUES_SINCE]
            assert list(values)[len(values) - len(later) :] == later, "they stand last"
            for value in later if asked.in_booklet else ():
                assert value not in asked.facts_at(law.BOOK)[name]
                assert value in asked.facts_at(law.AS_OF)[name]
                with pytest.raises(UnknownValue, match="in the booklet"):
                    ask(asked.id, on=law.BOOK, **{name: value})
                told = ask(asked.id, **{name: value})
                assert comparison(told, "en") == "", "nothing is compared with what the booklet cannot say"


def test_no_answer_that_asks_to_say_less_turns_into_a_refusal_once_less_is_said() -> None:
    """Who may receive and who consents come before how much: the limit is the last thing in the way."""
    refusals, limited = {Outcome.MUST_STAY_SILENT, Outcome.MUST_NOT, Outcome.NOT_ENGAGED}, 0
    for asked in questions():
        for day in law.readings():
            rows = asked.table(day)
            for facts, ruling in rows:
                if ruling.outcome is Outcome.MUST_LIMIT and asked.verb is not Verb.IS:
                    less = {name: not facts[name] for name in ruling.failed if isinstance(facts[name], bool)}
                    found = Decision(asked, day, {**facts, **less})
                    assert found.outcomes.isdisjoint(refusals), (asked.id, day, facts)
                    limited += 1
    assert limited > 100
