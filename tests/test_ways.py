"""One act, several ways: the best of them answers, a closed one hides none, and each tells where it stands."""

import json
import random
import re
from collections.abc import Callable
from datetime import date
from itertools import product

import pytest

from decider import Answer, Decision, Outcome, ask, law, question, questions
from decider.faces.cli import main
from decider.facts import Value
from decider.languages import LANGUAGES
from decider.outcomes import reading
from decider.ruling import Ruling
from decider.wording.routes import needs, remarks, route
from rows import SEED, whole_rows

ALONE = pytest.mark.about("danger.protective-disclosure")

ACT = question("danger.protective-disclosure")
DAYS = [day for day in law.readings() if day != law.BOOK]

# A woman beaten by her partner, in grave and imminent danger; nothing else protects her, and the worker
# met her alone.
BEATEN: dict[str, object] = {
    "offence_listed_and_committed": True,
    "victim_minor_or_vulnerable": True,
    "danger_to_this_person": True,
    "danger_to_others": False,
    "unable_to_protect": True,
    "recipient": "prosecutor",
    "lawyer_exposing_client": False,
    "proportionate": True,
    "not_own_making": True,
    "contact_with": "victim-only",
}
NO_SPECIAL_STATUTE: dict[str, object] = {"child_decree_allows": False, "care_centre_allows": False}


def bare(facts: dict[str, Value], on: date) -> Ruling:
    unknown = {name: since.otherwise for name, since in ACT.dated.items() if name not in facts}
    return ACT.function(**facts, **unknown, on=on)


def way(decision: Decision, id: str) -> Decision:
    return next(way for way in decision.ways if way.question.id == id)


def test_the_beaten_woman_may_be_protected_and_what_is_contested_stands_beside() -> None:
    decision = ask(ACT.id, **BEATEN, **NO_SPECIAL_STATUTE)  # type: ignore[arg-type]
    assert (decision.answer, decision.outcome) == (Answer.YES, Outcome.JUSTIFIED_BREACH)
    assert decision.carrier is decision.ways[0] and decision.ways[0].question.id == "danger.necessity"
    contested = way(decision, "danger.inform-prosecutor")
    assert contested.answer is Answer.NOT_SETTLED and contested.notes == ("contested",)
    assert way(decision, "danger.victim-client").missing
    assert Outcome.MUST_ASSIST in decision.duties


def test_what_is_not_known_of_special_statutes_leaves_the_beaten_woman_a_yes() -> None:
    decision = ask(ACT.id, **BEATEN)  # type: ignore[arg-type]
    assert decision.answer is Answer.YES and decision.carrier
    assert decision.lead == "R43" and "necessity" in decision.sentence("en")


@pytest.mark.parametrize("changed", [{"contact_with": "both"}, {"victim_minor_or_vulnerable": False}])
def test_telling_the_truth_closes_nothing_that_a_lie_would_open(changed: dict[str, object]) -> None:
    assert ask(ACT.id, **{**BEATEN, **changed}).answer is Answer.YES  # type: ignore[arg-type]


@pytest.mark.parametrize("recipient", ["prosecutor", "police", "other"])
def test_necessity_names_no_recipient(recipient: str) -> None:
    assert ask(ACT.id, **{**BEATEN, "recipient": recipient}).answer is Answer.YES  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_single_way_that_is_closed_is_no_bare_no_and_names_the_others(lang: str) -> None:
    asked = {name: BEATEN[name] for name in question("danger.inform-prosecutor").facts}
    for changed in ({}, {"offence_listed_and_committed": False}):
        decision = ask("danger.inform-prosecutor", **{**asked, **changed})  # type: ignore[arg-type]
        assert decision.answer is not Answer.YES and decision.next == (ACT.id,)
        assert "danger.necessity" in {other.question.id for other in decision.others}
        named = {"fr": "état de nécessité", "en": "state of necessity"}[lang]
        assert named in decision.sentence(lang)


def test_the_order_among_open_ways_is_decree_statute_necessity_judgment() -> None:
    """All are open at once: taken away one by one, the next carries the answer."""
    everything = {
        **BEATEN,
        "contact_with": "both",
        "child_decree_allows": True,
        "territory": "french-community",
        "care_centre_allows": True,
        "client_is_victim": True,
        "only_facts_suffered": True,
        "client_opposes": False,
        "care_or_psychology": True,
    }
    steps = [
        ({}, Outcome.MAY_DISCLOSE, "R73"),
        ({"child_decree_allows": False}, Outcome.MAY_INFORM_PROSECUTOR, "R46"),
        ({"contact_with": "victim-only"}, Outcome.MAY_DISCLOSE_LIMITED, "L31"),
        ({"care_centre_allows": False}, Outcome.JUSTIFIED_BREACH, "R43"),
        ({"proportionate": False}, Outcome.MAY_DISCLOSE_LIMITED, "L21"),
        ({"client_opposes": True}, Outcome.NOT_SETTLED, "L04"),
        ({"offence_listed_and_committed": False}, Outcome.NOT_SETTLED, "L21"),
        ({"client_is_victim": False}, Outcome.MUST_STAY_SILENT, "R44"),
    ]
    for changed, outcome, lead in steps:
        everything = {**everything, **changed}
        decision = ask(ACT.id, **everything)  # type: ignore[arg-type]
        assert (decision.outcome, decision.lead) == (outcome, lead), changed


def test_mere_signs_of_a_danger_to_others_are_not_imminent_and_a_third_person_s_danger_is() -> None:
    signs = {**BEATEN, **NO_SPECIAL_STATUTE, "danger_to_this_person": False, "danger_to_others": True}
    signs |= {"offence_listed_and_committed": False, "client_is_victim": False}
    assert ask(ACT.id, **signs, danger_to_third_persons=False).outcome is Outcome.NOT_SETTLED  # type: ignore[arg-type]
    threatened = ask(ACT.id, **signs, danger_to_third_persons=True)  # type: ignore[arg-type]
    assert threatened.outcome is Outcome.JUSTIFIED_BREACH and Outcome.MUST_ASSIST in threatened.duties


def test_another_community_s_child_is_not_sent_away_with_a_no() -> None:
    child = {**BEATEN, "child_decree_allows": True, "care_centre_allows": False, "proportionate": False}
    child |= {"offence_listed_and_committed": False, "client_is_victim": False}
    assert ask(ACT.id, **child, territory="french-community").outcome is Outcome.MAY_DISCLOSE  # type: ignore[arg-type]
    flemish = ask(ACT.id, **child, territory="flanders")  # type: ignore[arg-type]
    assert flemish.outcome is Outcome.MAY_DISCLOSE and flemish.lead == "L37"
    assert ask(ACT.id, **child, territory="german-speaking").outcome is Outcome.NOT_SETTLED  # type: ignore[arg-type]


def test_a_hospital_neither_confirms_nor_denies_and_a_beaten_doctor_may_complain() -> None:
    """Two public cases that the ways leave as they were."""
    asked = ask("testimony.answer", capacity="witness", forum="police", requisition_of_judge=False)
    assert asked.outcome is Outcome.MUST_STAY_SILENT
    assert ask("testimony.answer", capacity="complainant-victim", forum="police").answer is Answer.YES


@pytest.mark.sweep
@ALONE
@pytest.mark.parametrize("day", law.readings(), ids=str)
def test_the_diagram_says_what_the_function_says(day: date) -> None:
    """Each row, completed at random three times: no combination is gone through, and none is left out."""
    covered = 0
    for facts, ruling in whole_rows(ACT, day, times=3):
        found = bare(facts, day)
        assert (found.outcome, found.duties, found.rules, found.notes, found.basis) == (
            ruling.outcome,
            ruling.duties,
            ruling.rules,
            ruling.notes,
            ruling.basis,
        ), facts
        covered += 1
    assert covered >= 256


@pytest.mark.sweep
@ALONE
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_rows_exclude_one_another_and_leave_no_case_out(day: date) -> None:
    sizes = {name: len(values) for name, values in ACT.facts_at(day).items()}
    whole = _cases(sizes, sizes)
    assert sum(whole // _cases(sizes, facts) for facts, _ in ACT.table(day)) == whole


def _cases(sizes: dict[str, int], named: object) -> int:
    found = 1
    for name in named:  # type: ignore[attr-defined]
        found *= sizes[name]
    return found


def partly_known(
    dice: random.Random, left: int
) -> tuple[dict[str, Value], list[tuple[dict[str, Value], Ruling]]]:
    """Some facts, and every completion of them: few are open, so that all can be gone through."""
    columns = ACT.facts_at(law.AS_OF)
    names = dice.sample(list(columns), len(columns) - left)
    known = {name: dice.choice(columns[name]) for name in columns if name in names}
    open_ = [name for name in columns if name not in known]
    rows = [{**known, **dict(zip(open_, row, strict=True))} for row in product(*(columns[n] for n in open_))]
    return known, [(row, bare(row, law.AS_OF)) for row in rows]


@pytest.mark.sweep
@ALONE
def test_partial_knowledge_is_the_plain_reading_of_every_completion() -> None:
    dice = random.Random(SEED)
    for _ in range(60):
        known, rows = partly_known(dice, left=6)
        decision = ask(ACT.id, **known)  # type: ignore[arg-type]
        assert decision.outcomes == {ruling.outcome for _, ruling in rows}
        assert decision.duties == frozenset.intersection(*(ruling.duties for _, ruling in rows))
        told = {tuple(row.items()): (ruling.outcome, ruling.duties) for row, ruling in rows}
        for name in set(ACT.facts) - set(known):
            moved = any(
                told[tuple({**row, name: value}.items())] != told[tuple(row.items())]
                for row, _ in rows
                for value in ACT.facts[name]
            )
            assert (name in decision.missing) == moved, (known, name)


@ALONE
def test_conditions_suffice_are_smallest_and_leave_no_case_out() -> None:
    dice = random.Random(SEED)
    for _ in range(25):
        known, rows = partly_known(dice, left=6)
        decision = ask(ACT.id, **known)  # type: ignore[arg-type]
        read = [(row, reading(ACT.verb, ruling.outcome)) for row, ruling in rows]

        def holds(facts: dict[str, Value], answer: Answer) -> bool:
            return all(found is answer for row, found in read if facts.items() <= row.items())  # noqa: B023

        for answer, sets in decision.when.items():
            for facts in sets:
                assert holds(facts, answer)
                assert not any(
                    holds({n: v for n, v in facts.items() if n != dropped}, answer) for dropped in facts
                )
            told = [row for row, found in read if found is answer]
            assert all(any(facts.items() <= row.items() for facts in sets) for row in told)


@ALONE
def test_reasons_suffice_and_nothing_smaller_does() -> None:
    dice = random.Random(SEED)
    for facts, _ in dice.sample(list(whole_rows(ACT, law.AS_OF, times=1)), 40):
        decision = ask(ACT.id, **facts)  # type: ignore[arg-type]
        assert decision.because
        for reason in decision.because:
            assert reason.items() <= facts.items()
            assert ask(ACT.id, **reason).answer is decision.answer  # type: ignore[arg-type]
            for dropped in reason:
                less = {name: value for name, value in reason.items() if name != dropped}
                assert ask(ACT.id, **less).answer is Answer.IT_DEPENDS  # type: ignore[arg-type]


def test_what_opens_it_is_what_opens_a_way() -> None:
    """Nothing known: every set of a way opens the act, unless a shorter one does."""
    decision = ask(ACT.id)
    opens = decision.when[Answer.YES]
    for found in decision.ways:
        for facts in found.when[Answer.YES]:
            assert any(shorter.items() <= facts.items() for shorter in opens)


def test_the_ways_of_a_day_are_those_that_its_law_knows() -> None:
    def ids(day: date) -> list[str]:
        return [way.id for way in ACT.ways(day)]

    assert ids(law.BOOK) == ["danger.inform-prosecutor", "danger.necessity"]
    assert "danger.care-centre" not in ids(date(2024, 12, 31)) and "danger.care-centre" in ids(
        date(2025, 1, 1)
    )
    joined = [asked for asked in questions() if asked.ways(law.AS_OF) and not asked.ours]
    assert [asked.id for asked in joined] == ["V5.1", ACT.id]


def test_its_tree_ends_where_the_answer_is() -> None:
    tree, known = ACT.tree(law.AS_OF), ask(ACT.id, **BEATEN, **NO_SPECIAL_STATUTE).known  # type: ignore[arg-type]
    assert not set(ask(ACT.id, **BEATEN).open) & BEATEN.keys()  # type: ignore[arg-type]
    while tree.fact:
        value = known.get(tree.fact, False)
        tree = next(branch for values, branch in tree.branches if value in values)
    assert tree.outcome is Outcome.JUSTIFIED_BREACH


@ALONE
def test_a_way_open_or_closed_rests_on_its_own_question_or_on_what_the_booklet_says_of_the_act() -> None:
    printed = ACT.evaluated(law.BOOK).rules
    for day in law.readings():
        for way in ACT.ways(day):
            for _, ruling in way.table(day):
                assert set(ruling.rules) <= question(way.id).evaluated(day).rules | printed, (way.id, ruling)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_way_tells_where_it_stands(lang: str) -> None:
    decision = ask(ACT.id, **{**BEATEN, "care_centre_allows": False})  # type: ignore[arg-type]
    told = {found.question.id: route(found, lang, ACT.id) for found in decision.ways}
    word: Callable[[str, str], str] = lambda fr, en: {"fr": fr, "en": en}[lang]  # noqa: E731
    assert told["danger.necessity"] == word("Ouverte.", "Open.")
    assert told["danger.inform-prosecutor"].startswith(word("Contestée", "Contested"))
    assert told["danger.care-centre"].startswith(word("Fermée.", "Closed."))
    assert len(needs(way(decision, "danger.victim-client"), lang, ACT.id)) == 4
    assert len(remarks(way(decision, "danger.victim-client"), lang)) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_ways_share_is_said_once(lang: str) -> None:
    """Two dangers, one list: what both ask stands in it once, and the dangers as alternatives."""
    told = needs(way(ask(ACT.id), "danger.necessity"), lang, ACT.id)
    assert len(told) == len(set(told)) == 5
    assert sum({"fr": ", ou si ", "en": ", or if "}[lang] in need for need in told) == 1


def test_json_has_the_ways_and_the_command_line_says_them(capsys: pytest.CaptureFixture[str]) -> None:
    told = [
        f"{name}={'yes' if value is True else 'no' if value is False else value}"
        for name, value in BEATEN.items()
    ]
    assert main(["ask", ACT.id, *told, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["answer"] == "YES" and record["known"]["territory"] == "FRENCH_COMMUNITY"
    assert record["ways"][0]["id"] == "danger.necessity"
    standing = {found["id"]: found["answer"] for found in record["ways"]}
    assert standing["danger.inform-prosecutor"] == "NOT_SETTLED"
    assert main(["ask", ACT.id, *told, "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "Open. (danger.necessity)" in said
    assert re.search(r"Contested.* \(danger\.inform-prosecutor\)", said)
    assert "territory=french_community" in said
