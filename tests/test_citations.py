"""Which rules and which remarks stand on a row: a reader checks an answer by them, so they are pinned too."""

from collections.abc import Callable
from datetime import date

import pytest

from claims import INQUIRY, Row
from decider import Outcome, law, question
from decider.ruling import Ruling
from rows import whole_rows

Stands = Callable[[Row, Ruling, date], object]


def on(outcome: Outcome) -> Stands:
    return lambda row, ruling, day: ruling.outcome is outcome


def since(rule: str, also: Stands = lambda row, ruling, day: True) -> Stands:
    return lambda row, ruling, day: law.holds(rule, day) and also(row, ruling, day)


O = Outcome  # noqa: E741
INFORMED = on(O.MAY_INFORM_PROSECUTOR)

RULES: dict[str, dict[str, Stands]] = {
    "secrecy.sanction": {
        "L01": since("L01", lambda row, ruling, day: row.holder_status == "BOUND_BY_SECRECY"),
        "L02": since("L02", on(O.CRIMINAL_SANCTION)),
        "R16": lambda row, ruling, day: row.holder_status == "BOUND_BY_SECRECY",
    },
    "status.team-member": {
        "L09": since("L09", lambda row, ruling, day: row.helps_apply_youth_decree and not row.own_role_bound),
    },
    "testimony.answer": {
        "R24": lambda row, ruling, day: (
            row.capacity == "WITNESS" and row.forum in INQUIRY and ruling.outcome is O.MUST_STAY_SILENT
        ),
        "R31": lambda row, ruling, day: row.capacity == "COMPLAINANT_VICTIM",
        "R34": lambda row, ruling, day: row.capacity == "SUSPECT",
        "R33": lambda row, ruling, day: row.capacity == "SUSPECT",
        "L46": lambda row, ruling, day: (
            row.capacity == "WITNESS"
            and (
                row.forum == "COURT_EXPERT"
                or (row.forum == "DISCIPLINARY_COURT" and row.summoned and row.sworn)
            )
        ),
        "L12": since(
            "L12",
            lambda row, ruling, day: (
                row.capacity == "WITNESS" and row.forum == "POLICE" and row.requisition_of_judge
            ),
        ),
    },
    "testimony.appear": {
        "L38": since("L38", on(O.MUST_APPEAR)),
        "L46": lambda row, ruling, day: row.forum in {"DISCIPLINARY_COURT", "COURT_EXPERT"},
    },
    "testimony.in-writing": {
        "R26": on(O.MUST_NOT),
        "L11": since("L11", on(O.MUST_NOT)),
        "L16": since("L16", lambda row, ruling, day: ruling.outcome in {O.MUST_STAY_SILENT, O.NOT_SETTLED}),
        "L17": since("L17", on(O.MAY_ANSWER_IN_WRITING)),
    },
    "search.seizure": {
        "R35": lambda row, ruling, day: row.commissioned_report,
        "L11": since("L11", lambda row, ruling, day: row.commissioned_report),
        "L13": since("L13", on(O.NOT_SETTLED)),
    },
    "search.formalities": {
        "R39": lambda row, ruling, day: row.place in {"MEDICAL", "OTHER"},
        "R41": lambda row, ruling, day: row.place != "MEDICAL",
        "R40": lambda row, ruling, day: row.flagrante and row.place != "OTHER",
    },
    "danger.protective-disclosure": {
        "R46": lambda row, ruling, day: (
            ("contested" in ruling.notes or INFORMED(row, ruling, day)) and row.danger_to_this_person
        ),
        "R47": lambda row, ruling, day: (
            ("contested" in ruling.notes or INFORMED(row, ruling, day)) and not row.danger_to_this_person
        ),
        "R50": lambda row, ruling, day: (
            ruling.outcome is O.NOT_SETTLED and row.lawyer_exposing_client and "R43" in ruling.rules
        ),
        "L03": since("L03", INFORMED),
        "L04": lambda row, ruling, day: "contested" in ruling.notes,
    },
    "danger.assist": {"L07": since("L07", on(O.MUST_ASSIST))},
    "reporting.official": {
        "R55": lambda row, ruling, day: (
            row.office == "POLICE" and ruling.outcome is O.MUST_REPORT_TO_PROSECUTOR
        ),
        "L45": lambda row, ruling, day: (
            row.learned_in_function
            and (
                row.office == "FAMILY_BENEFITS_INSTITUTION"
                or (row.used_integrity_channel and row.office in {"POLICE", "OTHER_OFFICIAL"})
            )
        ),
        "R56": lambda row, ruling, day: row.office == "JUSTICE_ASSISTANT" and row.learned_in_function,
    },
    "reporting.youth-aid": {"L09": since("L09")},
    "terrorism.disclose": {
        "R62": lambda row, ruling, day: row.trigger == "OWN_SUSPICION",
        "L08": since(
            "L08",
            lambda row, ruling, day: (
                ruling.outcome is O.MUST_PROVIDE or ruling.failed == ("information_kind",)
            ),
        ),
    },
    "consultation.speak": {
        "R50": lambda row, ruling, day: row.lawyer_exposing_client,
        "R64": lambda row, ruling, day: row.consultation_basis == "NONE" or ruling.outcome is O.MAY_DISCLOSE,
        "R63": lambda row, ruling, day: (
            row.consultation_purpose == "OTHER" or ruling.outcome is O.MAY_DISCLOSE
        ),
        "L06": since("L06", on(O.MAY_DISCLOSE)),
    },
    "sharing.share": {
        "R71": lambda row, ruling, day: not row.recipient_bound and ruling.outcome is O.MUST_STAY_SILENT,
        "R68": on(O.NO_BREACH_IF_DONE),
    },
    "sharing.child-protection": {
        "L10": since("L10", lambda row, ruling, day: ruling.outcome is not O.NOT_ENGAGED),
    },
}
NOTES: dict[str, dict[str, Stands]] = {
    "testimony.appear": {"civil-summons": on(O.MUST_APPEAR)},
    "testimony.in-writing": {
        "youth-court-itself": since("L11", on(O.MUST_NOT)),
        "unasked-writing": on(O.MUST_STAY_SILENT),
        "form-of-oath": since("L17", on(O.MAY_ANSWER_IN_WRITING)),
        "ask-to-be-heard": since("L16", on(O.NOT_SETTLED)),
    },
    "reporting.official": {
        "integrity-exemption-open": lambda row, ruling, day: (
            "L45" in ruling.rules and ruling.outcome is O.NO_DUTY_TO_REPORT
        )
    },
    "search.seizure": {
        "youth-court-itself": since("L11", lambda row, ruling, day: row.commissioned_report),
        "commissioned-report-literal": lambda row, ruling, day: row.commissioned_report,
        "search-contested": on(O.NOT_SETTLED),
        "envelope": lambda row, ruling, day: ruling.outcome is not O.SEIZURE_IMPOSSIBLE,
    },
    "search.formalities": {
        "order-in-flagrante": lambda row, ruling, day: row.place == "MEDICAL" and row.flagrante,
    },
    "danger.protective-disclosure": {
        "no-recipient-named": lambda row, ruling, day: (
            ruling.outcome is O.JUSTIFIED_BREACH and row.recipient != "PROSECUTOR"
        ),
    },
    "danger.assist": {
        "peril-learnt-otherwise": lambda row, ruling, day: (
            ruling.outcome is O.MUST_ASSIST and not row.seen_directly
        ),
    },
    "terrorism.disclose": {
        "annulled-duty": lambda row, ruling, day: (
            row.trigger == "OWN_SUSPICION" and law.annulled("terrorism-report", day)
        ),
    },
    "reporting.youth-aid": {"youth-aid-replaced": since("L09")},
    "consultation.speak": {
        "consultation-frame": since("L06", on(O.MAY_DISCLOSE)),
        "consultation-no-duty": on(O.MAY_DISCLOSE),
        "consultation-see-sharing": on(O.MUST_STAY_SILENT),
    },
    "sharing.child-protection": {
        "decree-reaches-volunteers": since(
            "L10", lambda row, ruling, day: ruling.outcome not in {O.NOT_ENGAGED, O.NOT_SETTLED}
        ),
        "decree-elsewhere": since("L10", on(O.NOT_SETTLED)),
    },
}


@pytest.mark.parametrize("id", RULES)
def test_a_rule_stands_on_its_rows_and_on_no_other(id: str) -> None:
    for rule, stands in RULES[id].items():
        _check(id, rule, stands, lambda ruling: ruling.rules)


@pytest.mark.parametrize("id", NOTES)
def test_a_remark_stands_on_its_rows_and_on_no_other(id: str) -> None:
    for note, stands in NOTES[id].items():
        _check(id, note, stands, lambda ruling: ruling.notes)


def _check(id: str, name: str, stands: Stands, named: Callable[[Ruling], tuple[str, ...]]) -> None:
    found = set()
    for day in law.readings():
        for facts, ruling in whole_rows(question(id), day):
            there = name in named(ruling)
            found.add(there)
            assert there == bool(stands(Row(facts), ruling, day)), (name, day, facts)
    assert True in found, f"{name} stands nowhere"
