"""The tables of every question are pinned on the booklet's day: rows, outcomes, duties beside."""

from collections import Counter

import pytest

from decider import Outcome, law, question, questions

PINNED = {
    "status.secrecy": "BOUND_BY_SECRECY 6, NOT_SETTLED 4, BOUND_BY_DISCRETION 1, NOT_BOUND 1",
    "status.team-member": "BOUND_BY_SECRECY 5, BOUND_BY_DISCRETION 2, NOT_SETTLED 1",
    "discretion.retell": "NOT_SETTLED 7, MUST_STAY_SILENT 1",
    "object.covered": "NOT_COVERED_BY_SECRECY 9, COVERED 6, NOT_SETTLED 1",
    "secrecy.consent-releases": "NOT_RELEASED 2",
    "testimony.appear": "NOT_SETTLED 11, NOT_ENGAGED 8, MUST_APPEAR_AND_SWEAR 5, CANNOT_BE_CALLED 4",
    "testimony.answer": "NOT_SETTLED 32, MAY_DISCLOSE_LIMITED 24, MUST_STAY_SILENT 23, FREE_TO_ANSWER_OR_DECLINE 5",
    "testimony.in-writing": "MUST_NOT 14, NOT_SETTLED 13, MAY_ANSWER_IN_WRITING 1",
    "testimony.accompanied": "NOT_SETTLED 12, MAY_BE_ACCOMPANIED 1, MUST_NOT 1",
    "danger.protective-disclosure": "MUST_STAY_SILENT 205, NOT_SETTLED 31, JUSTIFIED_BREACH 14, MAY_INFORM_PROSECUTOR 6",
    "danger.inform-prosecutor": "NOT_ENGAGED 125, MAY_INFORM_PROSECUTOR 3",
    "danger.necessity": "NOT_ENGAGED 15, JUSTIFIED_BREACH 1",
    "danger.assist": "NOT_ENGAGED 8, NOT_PUNISHABLE 5, MUST_ASSIST 3",
    "terrorism.disclose": "MUST_STAY_SILENT 104, MUST_PROVIDE 2, NOT_SETTLED 2",
    "sharing.share": "MUST_STAY_SILENT 61, MAY_SHARE 2, NO_BREACH_IF_DONE 1",
    "sharing.same-mission": "SAME_MISSION 2, NOT_SAME_MISSION 2",
    "sharing.child-protection": "NOT_ENGAGED 56, MUST_LIMIT 20, MAY_DISCLOSE_WITHOUT_INFORMING 10, MAY_DISCLOSE 10",
    "mandate.report": "NOT_ENGAGED 4, MUST_STAY_SILENT 2, MUST_TRANSMIT 1, NOT_SETTLED 1",
    "mandate.disclose": "MUST_INFORM 1, NOT_ENGAGED 1",
    "hierarchy.tell": "MUST_STAY_SILENT 24, MUST_LIMIT 8, MAY_NOT_INVOKE_SECRECY 6, NOT_SETTLED 6, MAY_DISCLOSE_LIMITED 4",
    "hierarchy.board": "NOT_ENGAGED 2, MAY_DISCLOSE_LIMITED 1, MUST_STAY_SILENT 1",
}
BESIDE = {
    "testimony.answer": {"RIGHT_TO_SILENCE": 28, "MAY_NOT_INVOKE_SECRECY": 28},
    "testimony.in-writing": {"MUST_APPEAR_AND_SWEAR": 1},
    "danger.protective-disclosure": {"MUST_ASSIST": 128},
    "sharing.child-protection": {"MUST_ASSIST": 48, "MUST_INFORM": 5},
}
HANDED_OVER = {"sharing.child-protection": 56, "mandate.report": 4, "hierarchy.board": 2}


def test_each_general_question_is_pinned() -> None:
    assert {q.id for q in questions() if not q.is_vignette} == set(PINNED)


@pytest.mark.parametrize("id", PINNED)
def test_distribution(id: str) -> None:
    expected = dict(part.rsplit(" ", 1) for part in PINNED[id].split(", "))
    found = Counter(ruling.outcome.name for _, ruling in question(id).table(law.BOOK))
    assert found == {name: int(count) for name, count in expected.items()}


@pytest.mark.parametrize("id", PINNED)
def test_duties_beside(id: str) -> None:
    found = Counter(duty.name for _, ruling in question(id).table(law.BOOK) for duty in ruling.duties)
    assert found == BESIDE.get(id, {})


@pytest.mark.parametrize("id", PINNED)
def test_what_is_handed_over(id: str) -> None:
    handed = [ruling for _, ruling in question(id).table(law.BOOK) if ruling.next]
    assert len(handed) == HANDED_OVER.get(id, 0)
    assert all(r.next == ("sharing.share",) and r.outcome is Outcome.NOT_ENGAGED for r in handed)


@pytest.mark.parametrize(
    ("id", "expected"),
    {
        "V5.1": {"MUST_STAY_SILENT": 3, "JUSTIFIED_BREACH": 1},
        "V7.1": {"MUST_STAY_SILENT": 3, "MAY_SHARE": 1},
    }.items(),
)
def test_a_story_on_its_defaults(id: str, expected: dict[str, int]) -> None:
    from decider import ask

    assert Counter(ruling.outcome.name for ruling in ask(id, on=law.BOOK).rulings) == expected
