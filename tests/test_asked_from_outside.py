"""Whoever asks from outside: what official sources answer, put by case and by question."""

from datetime import date

import pytest

from decider import Answer, Outcome, ask, case, law
from decider.professions import Asker
from decider.reasoning.people import settled

VICTIM_FILE = {
    "investigation_targets": "beneficiary-victim",
    "health_care_file": True,
    "harms_trust": False,
    "commissioned_report": False,
}


@pytest.mark.parametrize(
    ("order", "answer"),
    [
        ("investigating-judge", Answer.YES),
        ("prosecutor-flagrante", Answer.YES),
        ("prosecutor-consent", Answer.YES),
        ("prosecutor-alone", Answer.NO),
    ],
)
def test_a_judge_may_have_a_victim_s_file_read_and_a_prosecutor_alone_may_not(
    order: str, answer: Answer
) -> None:
    asked = ask("search.seizure", seizure_order=order, **VICTIM_FILE)  # type: ignore[arg-type]
    told = case(seizure_order=order, **VICTIM_FILE).answers["search.seizure"]  # type: ignore[arg-type]
    assert asked.answer is told.answer is answer
    assert "L60" in asked.rulings[0].rules


@pytest.mark.parametrize("order", ["prosecutor-consent", "prosecutor-alone"])
def test_what_the_opinion_does_not_speak_of_is_not_settled(order: str) -> None:
    """It is about a victim's medical file: no source for a social worker's file, nor for a suspect's own."""
    social = ask("search.seizure", seizure_order=order, **{**VICTIM_FILE, "health_care_file": False})  # type: ignore[arg-type]
    own = ask(
        "search.seizure",
        seizure_order=order,
        investigation_targets="professional-suspect",
        commissioned_report=False,
    )
    assert social.answer is own.answer is Answer.NOT_SETTLED
    assert all("prosecutor-open" in ruling.notes for ruling in (*social.rulings, *own.rulings))


def test_whose_order_it_is_decides_and_is_asked() -> None:
    undecided = ask("search.seizure", **VICTIM_FILE)  # type: ignore[arg-type]
    assert undecided.answer is Answer.IT_DEPENDS and undecided.missing == ("seizure_order",)
    judge = case(asker="investigating-judge", **VICTIM_FILE).answers["search.seizure"]  # type: ignore[arg-type]
    assert judge.outcome is Outcome.SEIZURE_PERMITTED


SILENCE = [
    ("bailiff", "cpas-staff"),
    ("landlord", "cpas-staff"),
    ("immigration-office", "cpas-staff"),
    ("prison", "psychologist-helping"),
    ("employer", "social-worker"),
    ("press", "health-professional"),
]


@pytest.mark.parametrize(("asker", "profession"), SILENCE)
def test_who_asks_from_outside_and_shows_no_article_is_told_nothing(asker: str, profession: str) -> None:
    told = case(asker=asker, profession=profession, statute_obliges=False)
    answered = told.answers["third-party.request"]
    assert answered.outcome is Outcome.MUST_STAY_SILENT
    assert all(ruling.notes == ("neither-confirm-nor-deny",) for ruling in answered.rulings)


@pytest.mark.parametrize(("asker", "profession"), SILENCE)
def test_an_article_that_is_shown_is_read_with_a_jurist(asker: str, profession: str) -> None:
    told = case(asker=asker, profession=profession, statute_obliges=True)
    assert told.answers["third-party.request"].answer is Answer.NOT_SETTLED


def test_a_doctor_sends_the_cause_of_death_once_consent_is_proved_and_nobody_else_may() -> None:
    proved = {"insurer_case": "cause-of-death-consent-proved", "statute_obliges": False}
    doctor = case(asker="insurer", i_am_doctor=True, **proved).answers["third-party.request"]  # type: ignore[arg-type]
    assert doctor.outcome is Outcome.MUST_PROVIDE_LIMITED and doctor.answer is Answer.YES
    social = case(asker="insurer", profession="social-worker", **proved).answers["third-party.request"]  # type: ignore[arg-type]
    assert social.answer is Answer.NO
    unproved = ask(
        "third-party.request",
        third_party="insurer",
        insurer_case="none",
        i_am_doctor=True,
        statute_obliges=False,
    )
    assert unproved.answer is Answer.NO


def test_an_inspection_fits_two_values_and_settles_neither() -> None:
    assert "third_party" not in settled(Asker.INSPECTION)
    for inspection in ("social-inspection", "sector-inspection"):
        assert ask("third-party.request", third_party=inspection).answer is Answer.NOT_SETTLED


def test_a_doctor_s_phone_is_searched_on_suspicion_and_once_the_order_was_warned() -> None:
    told = case(device_holder="doctor", holder_suspected=True, order_warned=False)
    assert told.answers["search.device"].answer is Answer.NO
    assert told.answers["search.device"].rulings[0].duties == {Outcome.NOTIFY_ORDER}
    warned = ask("search.device", device_holder="doctor", holder_suspected=True, order_warned=True)
    assert warned.answer is Answer.YES


@pytest.mark.parametrize("profession", ["social-worker", "psychologist-helping"])
def test_the_law_on_computers_names_no_helping_profession(profession: str) -> None:
    found = case(profession=profession, order_warned=True, holder_suspected=True).answers["search.device"]
    assert found.answer is Answer.NOT_SETTLED and "device-others" in found.rulings[0].notes


def test_whoever_reports_in_good_faith_commits_no_calumny_and_hears_what_that_does_not_say() -> None:
    for on in (date(2026, 8, 31), law.AS_OF):
        found = ask("danger.good-faith", on=on, in_writing=True, to_authority=True, malicious=False)
        assert found.answer is Answer.NO
        for ruling in found.rulings:
            assert "calumny-alone" in ruling.notes
            assert ("calumny-former-code" in ruling.notes) == (on != law.AS_OF)


@pytest.mark.parametrize("mandated", [True, False])
@pytest.mark.parametrize("told", [True, False])
def test_an_accepted_imposed_treatment_is_reported_on_five_points(told: bool, mandated: bool) -> None:
    """The probation commission gets the report that the act lists; what was said stays out of it."""
    found = case(
        imposed_treatment_accepted=True, mandate_disclosed=told, under_mandate=mandated, within_mandate=True
    ).answers["mandate.report"]
    assert found.outcome is Outcome.MUST_REPORT_TO_MANDATING_AUTHORITY and found.answer is Answer.YES
    assert {"follow-up-five-points", "follow-up-tell-first", "follow-up-scope"} == set(found.rulings[0].notes)
    beyond = ask(
        "mandate.report", under_mandate=mandated, imposed_treatment_accepted=True, within_mandate=False
    )
    assert beyond.answer is Answer.NO


def test_help_freely_sought_is_reported_to_no_prison() -> None:
    voluntary = case(
        asker="prison", under_mandate=False, imposed_treatment_accepted=False, statute_obliges=False
    )
    assert voluntary.answers["mandate.report"].outcome is Outcome.NOT_ENGAGED
    assert voluntary.answers["third-party.request"].answer is Answer.NO


def test_the_excuse_of_an_order_stands_on_no_private_employee_s_page() -> None:
    assert not any("superior-order" in ruling.notes for ruling in ask("V9.1").rulings)
    assert any("superior-order" in ruling.notes for ruling in ask("hierarchy.tell").rulings)
