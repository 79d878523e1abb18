"""The tables of every question are pinned on the booklet's day: rows, outcomes, duties beside."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from decider import Outcome, Question, ask, law, question, questions
from decider.facts import ContactWith
from decider.wording.comparison import comparison
from rows import Row

PINNED = {
    "status.secrecy": "BOUND_BY_SECRECY 6, NOT_SETTLED 4, BOUND_BY_DISCRETION 1, NOT_BOUND 1",
    "status.team-member": "BOUND_BY_SECRECY 5, BOUND_BY_DISCRETION 2, NOT_SETTLED 1",
    "discretion.retell": "NOT_SETTLED 7, MUST_STAY_SILENT 1",
    "discretion.next-step": "MUST_STAY_SILENT 2, SUPPORT_WITHOUT_FULL_CONTENT 2, HAND_OVER 1, NOT_SETTLED 1",
    "object.covered": "NOT_COVERED_BY_SECRECY 9, COVERED 6, NOT_SETTLED 1",
    "secrecy.consent-releases": "NOT_RELEASED 2",
    "secrecy.sanction": "CRIMINAL_SANCTION 1, CIVIL_OR_DISCIPLINARY_SANCTION 1, NO_SANCTION_STATED 1",
    "master.may-tell": "FREE_TO_TELL 1, NOT_ENGAGED 1",
    "testimony.appear": "NOT_SETTLED 11, NOT_ENGAGED 8, MUST_APPEAR_AND_SWEAR 5, CANNOT_BE_CALLED 4",
    "testimony.answer": "NOT_SETTLED 32, MAY_DISCLOSE_LIMITED 24, MUST_STAY_SILENT 23, FREE_TO_ANSWER_OR_DECLINE 5",
    "testimony.in-writing": "MUST_NOT 14, NOT_SETTLED 13, MAY_ANSWER_IN_WRITING 1",
    "testimony.accompanied": "NOT_SETTLED 12, MAY_BE_ACCOMPANIED 1, MUST_NOT 1",
    "search.seizure": "SEIZURE_IMPOSSIBLE 9, SEIZURE_PERMITTED 3",
    "search.formalities": "FORMALITIES_REQUIRED 6, NOT_SETTLED 2",
    "danger.protective-disclosure": "MUST_STAY_SILENT 205, NOT_SETTLED 31, JUSTIFIED_BREACH 14, MAY_INFORM_PROSECUTOR 6",
    "danger.inform-prosecutor": "NOT_ENGAGED 125, MAY_INFORM_PROSECUTOR 3",
    "danger.necessity": "NOT_ENGAGED 15, JUSTIFIED_BREACH 1",
    "danger.assist": "NOT_ENGAGED 8, NOT_PUNISHABLE 5, MUST_ASSIST 3",
    "reporting.official": "NOT_ENGAGED 12, MUST_REPORT_TO_PROSECUTOR 4, MUST_STAY_SILENT 2, NO_DUTY_TO_REPORT 1, MUST_REPORT_TO_MANDATING_AUTHORITY 1",
    "reporting.witness": "NOT_ENGAGED 10, NOT_SETTLED 3, MUST_REPORT_TO_PROSECUTOR 3",
    "reporting.youth-aid": "NOT_SETTLED 1",
    "terrorism.disclose": "MUST_STAY_SILENT 104, MUST_PROVIDE 2, NOT_SETTLED 2",
    "consultation.speak": "MUST_STAY_SILENT 18, MAY_DISCLOSE 6",
    "consultation.prosecute": "MAY_PROSECUTE 1, MUST_NOT_PROSECUTE 1",
    "lawyer.excluded": "NOT_EXCLUDED 7, EXCLUDED 1",
    "sharing.share": "MUST_STAY_SILENT 61, MAY_SHARE 2, NO_BREACH_IF_DONE 1",
    "sharing.same-mission": "SAME_MISSION 2, NOT_SAME_MISSION 2",
    "sharing.child-protection": "NOT_ENGAGED 56, MUST_LIMIT 20, MAY_DISCLOSE_WITHOUT_INFORMING 10, MAY_DISCLOSE 10",
    "mandate.report": "NOT_ENGAGED 4, MUST_STAY_SILENT 2, MUST_TRANSMIT 1, NOT_SETTLED 1",
    "mandate.disclose": "MUST_INFORM 1, NOT_ENGAGED 1",
    "hierarchy.tell": "MUST_STAY_SILENT 24, MUST_LIMIT 8, MAY_NOT_INVOKE_SECRECY 6, NOT_SETTLED 6, MAY_DISCLOSE_LIMITED 4",
    "hierarchy.board": "NOT_ENGAGED 2, MAY_DISCLOSE_LIMITED 1, MUST_STAY_SILENT 1",
    "family.request": "DECLINE 16, PROCESS_ONLY 7, MAY_EXCHANGE 1",
    "family.feedback": "EQUAL_PLACE 2, DECLINE 2, MAY_DISCLOSE_LIMITED 1, NOT_SETTLED 1",
    "family.when-to-tell": "NOT_ENGAGED 2, CHOOSE_MOMENT 1, MUST_INFORM_PARENTS 1",
}
BESIDE = {
    "testimony.answer": {"RIGHT_TO_SILENCE": 28, "MAY_NOT_INVOKE_SECRECY": 28},
    "testimony.in-writing": {"MUST_APPEAR_AND_SWEAR": 1},
    "search.formalities": {
        "PROSECUTOR_OR_DEPUTY": 6,
        "INVESTIGATING_JUDGE_IN_PERSON": 3,
        "ORDER_COUNCIL_MEMBER": 2,
        "NOTIFY_COUNSELLOR": 2,
        "NOTIFY_DIRECTOR": 2,
    },
    "danger.protective-disclosure": {"MUST_ASSIST": 128},
    "sharing.child-protection": {"MUST_ASSIST": 48, "MUST_INFORM": 5},
}
BESIDE_LATER = {
    "testimony.produce-file": {"ANSWER_THE_JUDGE": 4},
    "family.file-access": {"REFUSE_COPY": 19},
    "secrecy.own-file": {"REFUSE_COPY": 4},
    "search.device": {"NOTIFY_ORDER": 12},
    "sharing.by-statute": {"MUST_INFORM": 1},
}
HANDED_OVER = {
    "sharing.child-protection": (56, "sharing.share"),
    "mandate.report": (4, "sharing.share"),
    "hierarchy.board": (2, "sharing.share"),
    "master.may-tell": (1, "status.secrecy"),
}
# Rows that the law as last checked answers otherwise than the booklet; a fact that the law brought in
# counts in each of its values, and a value that it brought in has no row to be compared with.
# Questions that the booklet does not ask: the law's tables, counted at the last check.
LATER = {
    "danger.victim-client": "NOT_ENGAGED 128, NOT_SETTLED 14, MUST_LIMIT 1, MAY_DISCLOSE_LIMITED 1",
    "danger.good-faith": "NO_SANCTION_STATED 15, CRIMINAL_SANCTION 1",
    "search.device": "SEIZURE_IMPOSSIBLE 10, NOT_SETTLED 8, SEIZURE_PERMITTED 6",
    "consultation.around": "NOT_SETTLED 40, MUST_STAY_SILENT 16, MUST_LIMIT 9, MAY_DISCLOSE 8, MUST_NOT 6, MAY_DISCLOSE_LIMITED 1",
    "third-party.request": "NOT_SETTLED 64, MUST_STAY_SILENT 40, MUST_PROVIDE_LIMITED 2, MAY_DISCLOSE_LIMITED 2",
    "danger.care-centre": "NOT_ENGAGED 92, MAY_DISCLOSE_LIMITED 2, MUST_LIMIT 2",
    "testimony.produce-file": "MUST_STAY_SILENT 4, ANSWER_THE_JUDGE 4, MAY_DECLINE 3, NOT_SETTLED 1",
    "testimony.attestation": "MUST_STAY_SILENT 28, NOT_ENGAGED 12, MAY_DISCLOSE_LIMITED 6, NOT_SETTLED 2",
    "family.file-access": "NOT_SETTLED 154, MUST_PROVIDE 30, MUST_STAY_SILENT 24, NOT_ENGAGED 24, MUST_PROVIDE_LIMITED 8",
    "secrecy.own-file": "NOT_SETTLED 24, MUST_PROVIDE_LIMITED 10, MUST_PROVIDE 6",
    "secrecy.after-death": "NOT_SETTLED 48, MUST_STAY_SILENT 40, MAY_DISCLOSE 6, MAY_DISCLOSE_LIMITED 1, MUST_LIMIT 1",
    "status.profession": "BOUND_BY_SECRECY 49, NOT_ENGAGED 7, NOT_SETTLED 5, BOUND_BY_DISCRETION 2, NOT_BOUND 1",
    "status.by-statute": "BOUND_BY_SECRECY 6, NOT_SETTLED 6",
    "sharing.by-statute": "MUST_STAY_SILENT 40, NOT_ENGAGED 16, MAY_DISCLOSE 11, MUST_LIMIT 11, NOT_SETTLED 2",
}
DIFFERENT_NOW = {
    "status.team-member": 3,
    "secrecy.sanction": 1,
    "testimony.appear": 1,
    "testimony.answer": 4,
    "testimony.in-writing": 19,
    "search.seizure": 27,
    "danger.protective-disclosure": 6,
    "danger.inform-prosecutor": 3,
    "danger.necessity": 1,
    "reporting.official": 4,
    "terrorism.disclose": 2,
    "sharing.child-protection": 120,
    "mandate.report": 25,
}


def test_each_general_question_is_pinned() -> None:
    general = {q.id for q in questions() if not q.is_vignette}
    assert general == set(PINNED) | set(LATER) and not set(PINNED) & set(LATER)
    assert len(PINNED) == 35 and len([q for q in questions() if not q.ours]) == 50 + len(LATER)
    assert {q.id for q in questions() if not (q.in_booklet or q.ours)} == set(LATER)


def test_rows_of_all_tables() -> None:
    """1,086 rows of the 35 general questions; two vignettes on their defaults make it 37 tables, 1,094."""
    rows = sum(len(question(id).table(law.BOOK)) for id in PINNED)
    stories = sum(len(ask(id, on=law.BOOK).rulings) for id in ("V5.1", "V7.1"))
    assert (rows, rows + stories) == (1086, 1094)


@pytest.mark.parametrize("id", {**PINNED, **LATER})
def test_distribution(id: str) -> None:
    day = law.BOOK if id in PINNED else law.AS_OF
    expected = dict(part.rsplit(" ", 1) for part in {**PINNED, **LATER}[id].split(", "))
    found = Counter(ruling.outcome.name for _, ruling in question(id).table(day))
    assert found == {name: int(count) for name, count in expected.items()}


@pytest.mark.parametrize("id", LATER)
def test_what_the_booklet_does_not_ask_is_not_settled_there(id: str) -> None:
    """No reading of the booklet is printed for a question that it does not know."""
    ((facts, ruling),) = question(id).table(law.BOOK)
    assert facts == {} and ruling.outcome is Outcome.NOT_SETTLED and ruling.notes == ("no-text-that-day",)
    for lang in ("fr", "en"):
        assert comparison(ask(id), lang) == ""


@pytest.mark.parametrize("id", LATER)
def test_duties_beside_what_the_booklet_does_not_ask(id: str) -> None:
    found = Counter(duty.name for _, ruling in question(id).table(law.AS_OF) for duty in ruling.duties)
    assert found == BESIDE_LATER.get(id, {})


def test_contact_counts_for_a_client_who_is_a_victim_since_the_judgment_of_2021_alone() -> None:
    before, since = (len(question("danger.victim-client").table(date(2021, 3, day))) for day in (25, 26))
    assert (before, since) == (48, 144)


@pytest.mark.parametrize("id", PINNED)
def test_duties_beside(id: str) -> None:
    found = Counter(duty.name for _, ruling in question(id).table(law.BOOK) for duty in ruling.duties)
    assert found == BESIDE.get(id, {})


@pytest.mark.parametrize("id", PINNED)
def test_what_is_handed_over(id: str) -> None:
    handed = [ruling for _, ruling in question(id).table(law.BOOK) if ruling.next]
    count, to = HANDED_OVER.get(id, (0, ""))
    assert len(handed) == count
    assert all(r.next == (to,) and r.outcome is Outcome.NOT_ENGAGED for r in handed)


def _with_the_booklet_s_facts(asked: Question) -> Iterable[Row]:
    """Today's rows; of a composite question, the booklet's rows with the law's facts as they were unsaid."""
    if not asked.ways(law.AS_OF):
        return asked.table(law.AS_OF)
    otherwise = {name: since.otherwise for name, since in asked.dated.items()}
    rows = [
        {**facts, **otherwise, "contact_with": c} for facts, _ in asked.table(law.BOOK) for c in ContactWith
    ]
    return [(facts, asked.function(**facts, on=law.AS_OF)) for facts in rows]


@pytest.mark.parametrize("id", PINNED)
def test_rows_that_the_law_answers_otherwise(id: str) -> None:
    known_then = question(id).facts_at(law.BOOK)
    then = [(facts, ruling.outcome, ruling.duties) for facts, ruling in question(id).table(law.BOOK)]
    now = [
        ({name: facts[name] for name in known_then}, ruling.outcome, ruling.duties)
        for facts, ruling in _with_the_booklet_s_facts(question(id))
        if all(facts[name] in values for name, values in known_then.items())
    ]
    assert sum(row not in then for row in now) == DIFFERENT_NOW.get(id, 0)


@pytest.mark.parametrize(
    ("id", "expected"),
    {
        "V5.1": {"MUST_STAY_SILENT": 3, "JUSTIFIED_BREACH": 1},
        "V7.1": {"MUST_STAY_SILENT": 3, "MAY_SHARE": 1},
    }.items(),
)
def test_a_story_on_its_defaults(id: str, expected: dict[str, int]) -> None:
    assert Counter(ruling.outcome.name for ruling in ask(id, on=law.BOOK).rulings) == expected
