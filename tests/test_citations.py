"""Which rules and which remarks stand on a row: a reader checks an answer by them, so they are pinned too."""

from collections.abc import Callable

import pytest

from cited import RULES, O, Stands, elsewhere, job, on, regime, since, to_mandated
from claims import Row
from decider import law, question, questions
from decider.ruling import Ruling
from rows import whole_rows

pytestmark = pytest.mark.sweep

NOTES: dict[str, dict[str, Stands]] = {
    "testimony.appear": {"civil-summons": on(O.MUST_APPEAR)},
    "testimony.produce-file": {
        "party-letter": on(O.MUST_STAY_SILENT),
        "produce-reply": on(O.ANSWER_THE_JUDGE),
        "parties-read-it": on(O.ANSWER_THE_JUDGE, O.MAY_DECLINE),
        "reason-by-analogy": on(O.MAY_DECLINE),
        "order-upheld": since("L15", on(O.NOT_SETTLED)),
        "produced-as-testimony": since("L15", on(O.NOT_SETTLED)),
    },
    "testimony.attestation": {
        "attestation-instead": on(O.MUST_STAY_SILENT),
        "findings-of-others": since("L50", on(O.NOT_SETTLED)),
        "attendance-words": lambda row, ruling, day: (
            ruling.outcome is O.MAY_DISCLOSE_LIMITED and row.attestation_content == "PRESENCE_ONLY"
        ),
        "certificate-words": lambda row, ruling, day: (
            ruling.outcome is O.MAY_DISCLOSE_LIMITED and row.attestation_content == "OWN_FINDINGS"
        ),
        "paper-at-home": on(O.MAY_DISCLOSE_LIMITED),
    },
    "family.file-access": {
        "identity-first": on(O.MUST_PROVIDE, O.MUST_PROVIDE_LIMITED),
        "refused-in-writing": on(O.MUST_PROVIDE_LIMITED),
        "capable-alone": on(O.MUST_STAY_SILENT),
        "trusted-person-scope": lambda row, ruling, day: (
            ruling.outcome is O.MUST_PROVIDE and row.file_requester == "TRUSTED_PERSON"
        ),
        "privacy-first": lambda row, ruling, day: ruling.failed == ("privacy",),
        "parents-together": lambda row, ruling, day: ruling.failed == ("parents_disagree",),
    },
    "secrecy.own-file": {
        "file-third-persons": lambda row, ruling, day: (
            ruling.outcome is O.MUST_PROVIDE_LIMITED and row.about_third_persons
        ),
        "file-harm": lambda row, ruling, day: row.file_kind == "HEALTH" and row.harm_reasons_written,
        "flemish-file": lambda row, ruling, day: row.file_kind == "YOUTH_FLANDERS",
        "own-file-elsewhere": since("L19", on(O.NOT_SETTLED)),
    },
    "secrecy.after-death": {
        "death-a-right": on(O.MAY_DISCLOSE, O.MAY_DISCLOSE_LIMITED),
        "death-suspected": on(O.MAY_DISCLOSE),
        "death-who": on(O.MUST_STAY_SILENT),
        "name-a-professional": on(O.MUST_LIMIT),
    },
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
        "search-contested": lambda row, ruling, day: "L13" in ruling.rules,
        "prosecutor-alone": lambda row, ruling, day: (
            "L60" in ruling.rules and row.seizure_order == "PROSECUTOR_ALONE"
        ),
        "prosecutor-consent": lambda row, ruling, day: (
            "L60" in ruling.rules and row.seizure_order == "PROSECUTOR_CONSENT"
        ),
        "prosecutor-open": lambda row, ruling, day: (
            ruling.outcome is O.NOT_SETTLED and "L13" not in ruling.rules
        ),
        "envelope": lambda row, ruling, day: (
            ruling.outcome is not O.SEIZURE_IMPOSSIBLE and "prosecutor-open" not in ruling.notes
        ),
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
    "danger.good-faith": {
        "calumny-alone": since("L61"),
        "calumny-signed-statement": since("L61"),
        "calumny-former-code": since("L61", lambda row, ruling, day: not law.holds("L22", day)),
        "no-text-that-day": lambda row, ruling, day: not law.holds("L61", day),
    },
    "search.device": {
        "device-others": lambda row, ruling, day: row.device_holder == "OTHER_BOUND",
        "device-say-so": since("L23"),
        "no-text-that-day": lambda row, ruling, day: not law.holds("L23", day),
    },
    "consultation.around": {
        "around-danger-stays-open": on(O.MUST_STAY_SILENT),
        "around-organiser": lambda row, ruling, day: row.consultation_act == "TELL_ORGANISER",
        "around-other-services": lambda row, ruling, day: ruling.failed == ("federal_participant",),
        "around-what-is-kept": on(O.MAY_DISCLOSE_LIMITED),
        "around-representative": on(O.MAY_DISCLOSE),
        "no-text-that-day": lambda row, ruling, day: not law.holds("L30", day),
    },
    "mandate.report": {
        "follow-up-five-points": on(O.MUST_REPORT_TO_MANDATING_AUTHORITY),
        "follow-up-tell-first": on(O.MUST_REPORT_TO_MANDATING_AUTHORITY),
        "follow-up-scope": on(O.MUST_REPORT_TO_MANDATING_AUTHORITY),
    },
    "hierarchy.tell": {
        "superior-order": since("L32", lambda row, ruling, day: row.telling_purpose == "OTHER_DEMAND"),
    },
    "third-party.request": {
        "cause-of-death": on(O.MUST_PROVIDE_LIMITED),
        "certificate-for-insured": on(O.MAY_DISCLOSE_LIMITED),
        "neither-confirm-nor-deny": lambda row, ruling, day: (
            ruling.outcome is O.MUST_STAY_SILENT and row.third_party != "INSURER"
        ),
        "insurer-through-the-insured": lambda row, ruling, day: (
            ruling.outcome is O.MUST_STAY_SILENT and row.third_party == "INSURER"
        ),
        "inspection-open": lambda row, ruling, day: (
            row.third_party in {"SOCIAL_INSPECTION", "SECTOR_INSPECTION"}
        ),
        "ask-for-the-article": lambda row, ruling, day: ruling.failed == ("statute_obliges",),
        "no-text-that-day": lambda row, ruling, day: not law.holds("L44", day),
    },
    "reporting.youth-aid": {
        "youth-aid-replaced": since("L09", lambda row, ruling, day: row.territory == "FRENCH_COMMUNITY"),
        "youth-aid-elsewhere": elsewhere,
        "youth-aid-footnote": lambda row, ruling, day: not elsewhere(row, ruling, day),
    },
    "consultation.speak": {
        "consultation-frame": since("L06", on(O.MAY_DISCLOSE)),
        "consultation-no-duty": on(O.MAY_DISCLOSE),
        "consultation-see-sharing": on(O.MUST_STAY_SILENT),
    },
    "sharing.child-protection": {
        "decree-reaches-volunteers": since(
            "L10",
            lambda row, ruling, day: (
                ruling.outcome not in {O.NOT_ENGAGED, O.NOT_SETTLED} and not to_mandated(row, ruling, day)
            ),
        ),
        "flemish-mandated-service": lambda row, ruling, day: (
            to_mandated(row, ruling, day) and ruling.outcome is not O.NOT_ENGAGED
        ),
        "decree-elsewhere": since("L10", on(O.NOT_SETTLED)),
    },
    "sharing.by-statute": {
        "regime-german-speaking-youth": regime("GERMAN_SPEAKING_YOUTH"),
        "regime-german-speaking-centre": regime("GERMAN_SPEAKING_CENTRE"),
        "regime-flemish-youth": regime("FLEMISH_YOUTH"),
        "regime-health-data": regime("HEALTH_DATA"),
        "flemish-consent-sought": lambda row, ruling, day: (
            row.share_regime == "FLEMISH_YOUTH" and ruling.outcome is O.NOT_SETTLED
        ),
    },
    "status.secrecy": {
        "behave-as-bound": on(O.NOT_SETTLED),
        "volunteer-was-told": since("L25", lambda row, ruling, day: row.setting == "VOLUNTEER"),
    },
    "status.team-member": {"behave-as-bound": on(O.NOT_SETTLED)},
    "status.profession": {
        "behave-as-bound": lambda row, ruling, day: (
            day != law.BOOK and ruling.outcome in {O.NOT_SETTLED, O.NOT_ENGAGED}
        ),
        "no-text-that-day": lambda row, ruling, day: day == law.BOOK,
        "volunteer-was-told": job("VOLUNTEER"),
        "day-care-in-practice": job("CHILDMINDER", "NURSERY_WORKER"),
    },
    "status.by-statute": {
        "behave-as-bound": lambda row, ruling, day: day != law.BOOK and ruling.outcome is O.NOT_SETTLED,
        "youth-aid-article-unseen": lambda row, ruling, day: "R02" in ruling.rules,
        "cpas-four-versions": lambda row, ruling, day: "L24" in ruling.rules,
    },
}


GENERAL = {asked.id: asked for asked in questions() if not asked.is_vignette}


@pytest.mark.parametrize("id", sorted(GENERAL.keys() | RULES.keys()))
def test_every_rule_of_every_question_is_held(id: str) -> None:
    """A pair that nothing holds could lose its rule, or get another, and no reader would know why."""
    tables = [GENERAL[id].table(day) for day in law.readings()]
    assert set(RULES.get(id, ())) == {
        rule for table in tables for _, ruling in table for rule in ruling.rules
    }


@pytest.mark.parametrize("id", RULES)
def test_a_rule_stands_on_its_rows_and_on_no_other(id: str) -> None:
    _check(id, RULES[id], lambda ruling: ruling.rules)


@pytest.mark.parametrize("id", NOTES)
def test_a_remark_stands_on_its_rows_and_on_no_other(id: str) -> None:
    _check(id, NOTES[id], lambda ruling: ruling.notes)


def _check(id: str, held: dict[str, Stands], names: Callable[[Ruling], tuple[str, ...]]) -> None:
    met = set()
    for day in law.readings():
        for facts, ruling in whole_rows(question(id), day):
            row, named = Row(facts), names(ruling)
            met.update(named)
            for name, stands in held.items():
                assert (name in named) == bool(stands(row, ruling, day)), (name, day, facts)
    assert held.keys() <= met, f"they stand nowhere: {held.keys() - met}"
