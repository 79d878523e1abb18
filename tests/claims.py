"""What each rule says by itself, read from its own words: when it speaks, and for which outcomes.

Written apart from the functions, so that the order of their tests can be proved against the stated
priorities: see test_priority.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from decider import Outcome, law
from decider.facts import Value

O = Outcome  # noqa: E741
INQUIRY = {"PUBLIC_PROSECUTOR", "POLICE"}
WITHOUT_A_JUDGE = {"PROSECUTOR_CONSENT", "PROSECUTOR_ALONE"}
UNREAD = {"SOCIAL_INSPECTION", "SECTOR_INSPECTION"}
NO_TESTIMONY = {*INQUIRY, "COURT_EXPERT"}


class Row:
    """A row of facts, each value by its name: `row.forum == "POLICE"`; a fact not yet known is None."""

    def __init__(self, facts: dict[str, Value]) -> None:
        self.facts = {n: v if isinstance(v, bool) else v.name for n, v in facts.items()}

    def __getattr__(self, name: str) -> object:
        return self.facts.get(name)


@dataclass(frozen=True)
class Claim:
    rule: str
    speaks: Callable[[Row], object]
    outcomes: frozenset[Outcome]

    def holds(self, row: Row, on: date) -> bool:
        stands = self.rule.startswith("R") or law.holds(self.rule, on)
        return stands and bool(self.speaks(row))


def says(rule: str, speaks: Callable[[Row], object], *outcomes: Outcome) -> Claim:
    return Claim(rule, speaks, frozenset(outcomes))


def always(row: Row) -> bool:
    return True


SILENT = O.MUST_STAY_SILENT


def _inform(row: Row) -> object:
    return (
        row.offence_listed_and_committed
        and row.victim_minor_or_vulnerable
        and row.unable_to_protect
        and row.recipient == "PROSECUTOR"
    )


def _exercises(row: Row) -> object:
    """Whoever exercises the patient's rights, where nothing holds access back."""
    alone = row.file_requester == "REPRESENTATIVE" or not row.parents_disagree
    for_patient = row.file_requester in {"PARENT_EXERCISING", "REPRESENTATIVE"} and not row.patient_capable
    settled = row.privacy == "REFUSED_IN_WRITING" or (row.privacy == "NO_CONCERN" and alone)
    return row.file_requester == "TRUSTED_PERSON" or (for_patient and settled)


def _minor_s(row: Row) -> object:
    """Who has a minor's file: the representative, and a close relative who gives reasons."""
    return row.after_death_requester == "REPRESENTATIVE_AT_DEATH" or (
        row.after_death_requester == "CLOSE_RELATIVE" and row.motivated_specific
    )


def _five_but_recipient(row: Row) -> object:
    return row.informed and row.consent and row.same_mission and row.limited_to_necessary


def _trusted(row: Row) -> bool:
    return row.trust_mission_source != "NONE"


def _mission(row: Row) -> bool:
    return _trusted(row) and row.setting != "PRIVATE"


def _four(row: Row) -> object:
    """The booklet's conditions of necessity, and the one that it omits."""
    own = row.not_own_making is not False
    return row.proportionate and row.no_other_way and row.present_and_future and own


def _prepared(row: Row) -> object:
    return row.patient_present and row.prepared and row.patient_agrees


def _calumny(row: Row) -> object:
    return row.in_writing and row.to_authority and row.malicious and row.accusation_false


def _named(row: Row) -> bool:
    return row.device_holder in {"DOCTOR", "LAWYER"}


def _suspicion(row: Row) -> object:
    return row.holder_suspected or row.third_suspects_use_it


def _attended(row: Row) -> object:
    """A federal participant does what the act speaks of."""
    acts = {"BRIEF_REPRESENTATIVE", "REPORT_BACK", "KEEP_IN_OWN_FILE"}
    return row.federal_participant and row.consultation_act in acts


def _noted(row: Row) -> object:
    return row.consultation_act != "KEEP_IN_OWN_FILE" or (row.consensus_of_all and row.judicial_data_cleared)


BY_FUNCTION = {
    *("HEALTH_PROFESSIONAL", "SOCIAL_WORKER", "PSE_STAFF", "ONE_PARTNER", "LAWYER"),
    *("JUSTICE_ASSISTANT", "PMS_OR_KALEIDO_AGENT"),
}


def _elsewhere(row: Row) -> bool:
    """Outside youth assistance, where the job decides."""
    return row.youth_aid_setting is False


def _regime(name: str) -> Callable[[Row], object]:
    """A text governs the sharing, admits the recipient, and has the consent that it asks for."""
    return lambda r: (
        r.share_regime == name and r.recipient_meets_regime and (r.consent or r.consent_exception)
    )


CLAIMS: dict[str, list[Claim]] = {
    "status.profession": [
        says(
            "R02",
            lambda r: r.youth_aid_setting or r.profession == "YOUTH_AID_WORKER",
            O.BOUND_BY_SECRECY,
        ),
        says("L09", lambda r: r.youth_aid_setting, O.BOUND_BY_SECRECY),
        says("L27", lambda r: r.youth_aid_setting, O.BOUND_BY_SECRECY),
        says("R03", lambda r: r.profession in BY_FUNCTION, O.BOUND_BY_SECRECY),
        says("L24", lambda r: r.profession in {"CPAS_STAFF", "CPAS_COUNCILLOR"}, O.BOUND_BY_SECRECY),
        says("L26", lambda r: r.profession == "RECEPTION_STAFF" and _elsewhere(r), O.NOT_ENGAGED),
        says("L39", lambda r: r.profession == "PMS_OR_KALEIDO_AGENT", O.BOUND_BY_SECRECY),
        says("L71", lambda r: r.profession == "PSYCHOLOGIST_HELPING", O.BOUND_BY_SECRECY),
        says(
            "L72",
            lambda r: r.profession in {"PSYCHOSOCIAL_PREVENTION_ADVISER", "TRUSTED_PERSON_AT_WORK"},
            O.BOUND_BY_SECRECY,
        ),
        says("L73", lambda r: r.profession == "SWORN_INTERPRETER", O.BOUND_BY_SECRECY),
        says("L74", lambda r: r.profession == "POLICE_OFFICER", O.BOUND_BY_SECRECY),
        says("L75", lambda r: r.profession == "ACCREDITED_MEDIATOR", O.BOUND_BY_SECRECY),
        says("L06", lambda r: r.profession == "CONSULTATION_REPRESENTATIVE", O.BOUND_BY_SECRECY),
        says(
            "R06",
            lambda r: r.profession in {"TEACHER", "SCHOOL_EDUCATOR"} and _elsewhere(r),
            O.BOUND_BY_DISCRETION,
        ),
        says("R04", lambda r: r.profession == "PRIVATE_PERSON" and _elsewhere(r), O.NOT_BOUND),
    ],
    "status.by-statute": [
        says(
            "L24",
            lambda r: r.statutory_service == "CPAS" and r.territory != "FLANDERS",
            O.BOUND_BY_SECRECY,
        ),
        says(
            "R02",
            lambda r: r.statutory_service == "YOUTH_AID" and r.territory == "FRENCH_COMMUNITY",
            O.BOUND_BY_SECRECY,
        ),
        says(
            "L09",
            lambda r: r.statutory_service == "YOUTH_AID" and r.territory == "FRENCH_COMMUNITY",
            O.BOUND_BY_SECRECY,
        ),
        says(
            "L27",
            lambda r: r.statutory_service == "YOUTH_AID" and r.territory == "GERMAN_SPEAKING",
            O.BOUND_BY_SECRECY,
        ),
        says(
            "L39",
            lambda r: r.statutory_service == "SCHOOL_CENTRE" and r.territory == "GERMAN_SPEAKING",
            O.BOUND_BY_SECRECY,
        ),
    ],
    "sharing.by-statute": [
        says("R18", always, SILENT),
        says("L27", _regime("GERMAN_SPEAKING_YOUTH"), O.MAY_DISCLOSE, O.MUST_LIMIT),
        says("L39", _regime("GERMAN_SPEAKING_CENTRE"), O.MAY_DISCLOSE, O.MUST_LIMIT),
        says("L29", _regime("HEALTH_DATA"), O.MAY_DISCLOSE, O.MUST_LIMIT),
        says(
            "L28",
            lambda r: r.share_regime == "FLEMISH_YOUTH" and r.recipient_meets_regime and r.consent,
            O.MAY_DISCLOSE,
            O.MUST_LIMIT,
        ),
    ],
    "status.secrecy": [
        says("R01", _mission, O.BOUND_BY_SECRECY),
        says("R02", _mission, O.BOUND_BY_SECRECY),
        says("R03", _mission, O.BOUND_BY_SECRECY),
        says("R04", lambda r: r.setting == "PRIVATE" and not _trusted(r), O.NOT_BOUND),
        says("R06", lambda r: r.setting == "PROFESSIONAL" and not _trusted(r), O.BOUND_BY_DISCRETION),
        says("L25", lambda r: r.setting == "VOLUNTEER", O.BOUND_BY_SECRECY, O.NOT_SETTLED),
    ],
    "discretion.retell": [
        says(
            "R06",
            lambda r: r.is_professional and r.learned_in_function and r.is_private_information,
            SILENT,
        ),
    ],
    "discretion.next-step": [
        says("R06", lambda r: r.turns_to == "OUTSIDER", SILENT),
        says("R92", lambda r: r.worrying and r.turns_to == "HELPING_SERVICE", O.HAND_OVER),
        says("R92", lambda r: r.turns_to == "COLLEAGUE", O.SUPPORT_WITHOUT_FULL_CONTENT),
        says("R103", lambda r: r.turns_to == "COLLEAGUE", O.SUPPORT_WITHOUT_FULL_CONTENT),
    ],
    "object.covered": [
        says("R09", lambda r: r.holder_bound and r.at_work, O.COVERED),
        says("R88", lambda r: r.holder_bound and r.at_work, O.COVERED),
        says(
            "R12",
            lambda r: r.holder_bound and not r.at_work and r.identified_as_professional,
            O.COVERED,
        ),
        says("R06", lambda r: not r.holder_bound, O.NOT_COVERED_BY_SECRECY),
        says(
            "R09",
            lambda r: (
                r.holder_bound and not (r.at_work or r.identified_as_professional or r.follows_the_family)
            ),
            O.NOT_COVERED_BY_SECRECY,
        ),
    ],
    "secrecy.consent-releases": [says("R14", always, O.NOT_RELEASED)],
    "master.may-tell": [says("R20", lambda r: r.is_master, O.FREE_TO_TELL)],
    "testimony.accompanied": [
        says("R27", lambda r: r.forum == "INVESTIGATING_JUDGE" and r.by_lawyer, O.MAY_BE_ACCOMPANIED),
        says("R27", lambda r: r.forum == "INVESTIGATING_JUDGE" and not r.by_lawyer, O.MUST_NOT),
    ],
    "search.formalities": [
        says("R39", lambda r: r.place == "MEDICAL", O.FORMALITIES_REQUIRED),
        says("R41", lambda r: r.place in {"SAJ", "SPJ"}, O.FORMALITIES_REQUIRED),
        says("R40", lambda r: r.flagrante and r.place != "OTHER", O.FORMALITIES_REQUIRED),
    ],
    "danger.necessity": [
        says("R43", lambda r: r.value_at_stake and _four(r), O.JUSTIFIED_BREACH),
        says("R44", lambda r: r.value_at_stake and _four(r), O.JUSTIFIED_BREACH),
        says("R44", lambda r: not _four(r), O.NOT_ENGAGED),
        says("L36", lambda r: not r.not_own_making, O.NOT_ENGAGED),
        says("L43", lambda r: r.value_at_stake and _four(r), O.JUSTIFIED_BREACH),
    ],
    "danger.assist": [
        says("R51", lambda r: r.grave_peril, O.MUST_ASSIST),
        says("R52", lambda r: r.grave_peril and r.helping_endangers_self_or_others, O.NOT_PUNISHABLE),
        says(
            "R52",
            lambda r: r.grave_peril and r.reasonable_doubt and not r.seen_directly,
            O.NOT_PUNISHABLE,
        ),
    ],
    "danger.victim-client": [
        says(
            "L05",
            lambda r: r.client_is_victim and r.told_to == "JUDICIAL",
            O.MAY_DISCLOSE_LIMITED,
            O.MUST_LIMIT,
        ),
        says("L21", lambda r: r.contact_with != "VICTIM_ONLY", O.NOT_ENGAGED),
        says("R18", lambda r: r.told_to is None, SILENT, O.NOT_SETTLED),
    ],
    "danger.care-centre": [
        says(
            "L31",
            lambda r: (
                r.care_centre_professional
                and r.told_to != "OTHER"
                and r.wants_to_complain
                and r.express_consent
                and r.noted_in_file
            ),
            O.MAY_DISCLOSE_LIMITED,
            O.MUST_LIMIT,
        ),
    ],
    "reporting.youth-aid": [says("R58", always, O.NOT_SETTLED, O.MUST_REPORT_TO_PROSECUTOR)],
    "consultation.prosecute": [
        says("R66", lambda r: r.same_offence, O.MAY_PROSECUTE),
        says("R66", lambda r: not r.same_offence, O.MUST_NOT_PROSECUTE),
    ],
    "lawyer.excluded": [
        says(
            "R50",
            lambda r: r.is_lawyer and r.client_confidential and r.exposes_to_prosecution,
            O.EXCLUDED,
        ),
        says(
            "R50",
            lambda r: not (r.is_lawyer and r.client_confidential and r.exposes_to_prosecution),
            O.NOT_EXCLUDED,
        ),
    ],
    "sharing.same-mission": [
        says("R69", lambda r: r.aims == "SAME", O.SAME_MISSION),
        says("R70", lambda r: r.aims == "DIFFERENT", O.NOT_SAME_MISSION),
    ],
    "mandate.disclose": [says("R77", lambda r: r.under_mandate, O.MUST_INFORM)],
    "family.request": [
        says("R93", lambda r: r.channel != "MEETING", O.DECLINE),
        says("R93", lambda r: r.channel == "MEETING" and _prepared(r), O.MAY_EXCHANGE),
        says("R88", lambda r: r.channel == "MEETING" and not _prepared(r), O.PROCESS_ONLY),
    ],
    "family.feedback": [
        says("R94", lambda r: r.feedback_to == "ONE_PARENT_ONLY", O.EQUAL_PLACE),
        says("R95", lambda r: r.feedback_to == "LAWYER_VIA_PARENT", O.DECLINE),
        says(
            "R107",
            lambda r: r.feedback_to == "EACH_PARENT_DIRECTLY" and r.settled_with_child,
            O.MAY_DISCLOSE_LIMITED,
        ),
    ],
    "family.when-to-tell": [
        says("R96", lambda r: r.child_victim and r.telling_raises_risk, O.CHOOSE_MOMENT),
        says("R96", lambda r: r.child_victim and not r.telling_raises_risk, O.MUST_INFORM_PARENTS),
    ],
    "status.team-member": [
        says("R03", lambda r: r.own_role_bound, O.BOUND_BY_SECRECY),
        says("R89", lambda r: r.some_bound and r.they_uphold_it, O.BOUND_BY_SECRECY),
        says("L09", lambda r: r.helps_apply_youth_decree, O.BOUND_BY_SECRECY),
        says("R06", lambda r: not r.own_role_bound, O.BOUND_BY_DISCRETION),
    ],
    "secrecy.sanction": [
        says("R16", lambda r: r.holder_status == "BOUND_BY_SECRECY", O.CRIMINAL_SANCTION),
        says("R07", lambda r: r.holder_status == "BOUND_BY_DISCRETION", O.CIVIL_OR_DISCIPLINARY_SANCTION),
        says("R04", lambda r: r.holder_status == "NOT_BOUND", O.NO_SANCTION_STATED),
        says(
            "L01", lambda r: r.holder_status == "BOUND_BY_SECRECY" and not r.deliberate, O.NO_SANCTION_STATED
        ),
    ],
    "testimony.appear": [
        says(
            "R22",
            lambda r: r.summoned and r.forum not in {*NO_TESTIMONY, "DISCIPLINARY_COURT"},
            O.MUST_APPEAR_AND_SWEAR,
        ),
        says("L38", lambda r: r.summoned and r.forum == "CIVIL_COURT", O.MUST_APPEAR),
        says(
            "R28",
            lambda r: r.called_on_mediation and r.forum in {"CIVIL_COURT", "ADMINISTRATIVE_COURT"},
            O.CANNOT_BE_CALLED,
        ),
    ],
    "testimony.answer": [
        says("R15", always, SILENT),
        says("R24", lambda r: r.capacity == "WITNESS" and r.forum in INQUIRY, SILENT),
        says(
            "R23",
            lambda r: r.capacity == "WITNESS" and r.forum not in NO_TESTIMONY and r.summoned and r.sworn,
            O.FREE_TO_ANSWER_OR_DECLINE,
        ),
        says("L46", lambda r: r.capacity == "WITNESS" and r.forum == "COURT_EXPERT", SILENT),
        says(
            "L12",
            lambda r: r.capacity == "WITNESS" and r.forum == "POLICE" and r.requisition_of_judge,
            O.FREE_TO_ANSWER_OR_DECLINE,
        ),
        says(
            "R31",
            lambda r: r.capacity == "COMPLAINANT_VICTIM" and r.forum in INQUIRY | {"INVESTIGATING_JUDGE"},
            O.MAY_DISCLOSE_LIMITED,
        ),
        says(
            "R34",
            lambda r: r.capacity == "SUSPECT" and r.forum in INQUIRY | {"INVESTIGATING_JUDGE"},
            O.MAY_DISCLOSE_LIMITED,
        ),
        says("R32", lambda r: r.capacity == "SUSPECT", O.MAY_DISCLOSE_LIMITED),
    ],
    "testimony.in-writing": [
        says("R26", lambda r: r.report_for_youth_or_family_judge, O.MUST_NOT),
        says(
            "R25",
            lambda r: r.forum == "INVESTIGATING_JUDGE" and r.handed_at_appearance,
            O.MAY_ANSWER_IN_WRITING,
        ),
        says("L16", lambda r: r.asked_by_judge is False or r.forum in NO_TESTIMONY, SILENT),
        says(
            "L17",
            lambda r: r.forum == "INVESTIGATING_JUDGE" and r.asked_by_judge,
            O.MAY_ANSWER_IN_WRITING,
        ),
    ],
    "search.seizure": [
        says("R35", lambda r: r.commissioned_report, O.SEIZURE_IMPOSSIBLE),
        says(
            "R36",
            lambda r: r.investigation_targets == "BENEFICIARY_SUSPECT" and not r.commissioned_report,
            O.SEIZURE_IMPOSSIBLE,
        ),
        says(
            "L13",
            lambda r: r.investigation_targets == "BENEFICIARY_SUSPECT" and not r.commissioned_report,
            O.SEIZURE_PERMITTED,
        ),
        says(
            "R37",
            lambda r: r.investigation_targets == "BENEFICIARY_VICTIM" and not r.harms_trust,
            O.SEIZURE_PERMITTED,
        ),
        says(
            "R37",
            lambda r: r.investigation_targets == "BENEFICIARY_VICTIM" and r.harms_trust,
            O.SEIZURE_IMPOSSIBLE,
        ),
        says(
            "R38",
            lambda r: (
                r.investigation_targets == "PROFESSIONAL_SUSPECT" and r.seizure_order not in WITHOUT_A_JUDGE
            ),
            O.SEIZURE_PERMITTED,
        ),
        says(
            "L60",
            lambda r: (
                r.investigation_targets == "BENEFICIARY_VICTIM"
                and r.seizure_order == "PROSECUTOR_ALONE"
                and r.health_care_file
            ),
            O.SEIZURE_IMPOSSIBLE,
        ),
    ],
    "danger.protective-disclosure": [
        says("R15", always, SILENT),
        says("R46", lambda r: _inform(r) and r.danger_to_this_person, O.MAY_INFORM_PROSECUTOR),
        says("R47", lambda r: _inform(r) and r.danger_to_others, O.MAY_INFORM_PROSECUTOR),
        says("R50", lambda r: r.lawyer_exposing_client and _inform(r), O.NOT_SETTLED, SILENT),
        says(
            "R43",
            lambda r: r.danger_to_this_person and r.unable_to_protect and r.proportionate,
            O.JUSTIFIED_BREACH,
        ),
    ],
    "danger.inform-prosecutor": [
        says("R46", lambda r: _inform(r) and r.danger_to_this_person, O.MAY_INFORM_PROSECUTOR),
        says("R47", lambda r: _inform(r) and r.danger_to_others, O.MAY_INFORM_PROSECUTOR),
        says("R50", lambda r: r.lawyer_exposing_client, O.NOT_ENGAGED),
        says("L04", lambda r: r.contact_with == "VICTIM_ONLY", O.NOT_ENGAGED, O.NOT_SETTLED),
    ],
    "reporting.official": [
        says(
            "R54",
            lambda r: r.learned_in_function and r.office not in {"NOT_OFFICIAL", "JUSTICE_ASSISTANT"},
            O.MUST_REPORT_TO_PROSECUTOR,
        ),
        says(
            "R56",
            lambda r: r.learned_in_function and r.office == "JUSTICE_ASSISTANT",
            O.MUST_REPORT_TO_MANDATING_AUTHORITY,
            O.NO_DUTY_TO_REPORT,
        ),
        says(
            "L45",
            lambda r: (
                r.learned_in_function
                and r.office in {"POLICE", "OTHER_OFFICIAL"}
                and r.used_integrity_channel
            ),
            O.NO_DUTY_TO_REPORT,
        ),
        says(
            "L45",
            lambda r: r.learned_in_function and r.office == "FAMILY_BENEFITS_INSTITUTION",
            O.MUST_REPORT_TO_PROSECUTOR,
        ),
        says("R15", lambda r: r.office == "OFFICIAL_BOUND_BY_SECRECY" and r.learned_in_function, SILENT),
    ],
    "reporting.witness": [
        says("R57", lambda r: r.witnessed and r.attack_on != "OTHER", O.MUST_REPORT_TO_PROSECUTOR),
        says("R15", lambda r: r.holder_bound and r.witnessed and r.attack_on != "OTHER", SILENT),
    ],
    "terrorism.disclose": [
        says("R15", always, SILENT),
        says("R62", lambda r: r.trigger == "OWN_SUSPICION", SILENT),
        says(
            "R59",
            lambda r: (
                r.trigger == "PROSECUTOR_REQUEST"
                and r.institution != "OTHER"
                and r.reasoned_written
                and r.terrorism_investigation
                and r.information_kind != "OTHER_CONFIDENCE"
            ),
            O.MUST_PROVIDE,
        ),
        says("R61", lambda r: r.information_kind == "MEDICAL", SILENT),
    ],
    "consultation.speak": [
        says("R18", always, SILENT),
        says(
            "R65",
            lambda r: r.consultation_basis != "NONE" and r.consultation_purpose != "OTHER",
            O.MAY_DISCLOSE,
        ),
        says("R50", lambda r: r.lawyer_exposing_client, SILENT),
    ],
    "sharing.share": [
        says("R18", always, SILENT),
        says("R67", lambda r: _five_but_recipient(r), O.MAY_SHARE),
        says("R71", lambda r: not r.recipient_bound, SILENT),
        says(
            "R68",
            lambda r: _five_but_recipient(r) and not r.recipient_bound and r.legitimately_believed_bound,
            O.NO_BREACH_IF_DONE,
        ),
    ],
    "sharing.child-protection": [
        says("R18", lambda r: r.maltreatment_or_risk and r.service != "NOT_LISTED", SILENT, O.MUST_LIMIT),
        says(
            "L37",
            lambda r: (
                r.maltreatment_or_risk and r.service == "MANDATED_SERVICE" and r.territory == "FLANDERS"
            ),
            O.MAY_DISCLOSE,
            O.MUST_LIMIT,
        ),
        says(
            "R73",
            lambda r: (
                r.maltreatment_or_risk
                and r.service not in {"NOT_LISTED", "MANDATED_SERVICE"}
                and r.only_indispensable
            ),
            O.MAY_DISCLOSE,
            O.MAY_DISCLOSE_WITHOUT_INFORMING,
        ),
    ],
    "danger.good-faith": [
        says("R18", lambda r: r.malicious is None, O.NOT_SETTLED),
        says("L22", _calumny, O.CRIMINAL_SANCTION),
        says("L22", lambda r: r.malicious is not None and not _calumny(r), O.NO_SANCTION_STATED),
        says("L61", _calumny, O.CRIMINAL_SANCTION),
        says("L61", lambda r: r.malicious is not None and not _calumny(r), O.NO_SANCTION_STATED),
    ],
    "search.device": [
        says("R18", lambda r: r.device_holder is None, SILENT, O.NOT_SETTLED),
        says("L23", lambda r: _named(r) and not (_suspicion(r) and r.order_warned), O.SEIZURE_IMPOSSIBLE),
        says("L23", lambda r: _named(r) and _suspicion(r) and r.order_warned, O.SEIZURE_PERMITTED),
    ],
    "consultation.around": [
        says(
            "R18",
            lambda r: r.consultation_act in {None, "TELL_ANYONE_ELSE"},
            SILENT,
            O.NOT_SETTLED,
        ),
        says("L06", lambda r: r.consultation_act == "TELL_ANYONE_ELSE", SILENT),
        says(
            "L30",
            lambda r: _attended(r) and r.necessary_for_aim and _noted(r),
            O.MAY_DISCLOSE,
            O.MAY_DISCLOSE_LIMITED,
        ),
        says("L30", lambda r: _attended(r) and not r.necessary_for_aim and _noted(r), O.MUST_LIMIT),
        says("L30", lambda r: _attended(r) and not _noted(r), O.MUST_NOT),
    ],
    "third-party.request": [
        says("R15", lambda r: r.third_party not in UNREAD and r.statute_obliges is False, SILENT),
        says("R88", lambda r: r.third_party not in UNREAD and r.statute_obliges is False, SILENT),
        says(
            "R18",
            lambda r: r.third_party is None or (r.third_party not in UNREAD and not r.statute_obliges),
            SILENT,
            O.NOT_SETTLED,
        ),
        says(
            "L44",
            lambda r: (
                r.third_party == "INSURER"
                and r.i_am_doctor
                and r.insurer_case == "CAUSE_OF_DEATH_CONSENT_PROVED"
            ),
            O.MUST_PROVIDE_LIMITED,
        ),
        says(
            "L44",
            lambda r: (
                r.third_party == "INSURER" and r.i_am_doctor and r.insurer_case == "CERTIFICATE_FOR_INSURED"
            ),
            O.MAY_DISCLOSE_LIMITED,
        ),
    ],
    "mandate.report": [
        says("R15", lambda r: r.under_mandate or r.imposed_treatment_accepted, SILENT),
        says("R78", lambda r: r.under_mandate and r.mandate_disclosed, O.MUST_TRANSMIT),
        says(
            "R79",
            lambda r: (r.under_mandate or r.imposed_treatment_accepted) and not r.within_mandate,
            SILENT,
        ),
        says(
            "L41",
            lambda r: r.imposed_treatment_accepted and r.within_mandate,
            O.MUST_REPORT_TO_MANDATING_AUTHORITY,
        ),
    ],
    "hierarchy.tell": [
        says("R15", always, SILENT),
        says("R80", always, SILENT),
        says(
            "R81",
            lambda r: r.superior_bound and r.telling_purpose != "SERIOUS_FAULT",
            O.MAY_DISCLOSE_LIMITED,
            O.MUST_LIMIT,
        ),
        says("R83", lambda r: r.telling_purpose == "OTHER_DEMAND", SILENT),
        says(
            "R84",
            lambda r: r.telling_purpose == "SERIOUS_FAULT" and r.superior_bound,
            O.MAY_NOT_INVOKE_SECRECY,
        ),
    ],
    "hierarchy.board": [
        says("R15", lambda r: r.board_acts_as_hierarchy, SILENT),
        says("R80", lambda r: r.board_acts_as_hierarchy, SILENT),
        says("R87", lambda r: r.board_acts_as_hierarchy and r.necessary_and_useful, O.MAY_DISCLOSE_LIMITED),
    ],
    "testimony.produce-file": [
        says("L14", lambda r: r.order == "PARTY_OR_LAWYER", SILENT),
        says("R18", lambda r: r.order in {None, "PARTY_OR_LAWYER"}, SILENT, O.NOT_SETTLED),
        says(
            "L14", lambda r: r.order != "PARTY_OR_LAWYER" and not r.secrecy_put_to_judge, O.ANSWER_THE_JUDGE
        ),
        says("L15", lambda r: r.order != "PARTY_OR_LAWYER" and r.secrecy_put_to_judge, O.MAY_DECLINE),
    ],
    "testimony.attestation": [
        says("R18", always, SILENT),
        says("L16", lambda r: r.asked_by != "JUDGE", SILENT),
        says(
            "L50",
            lambda r: (
                r.asked_by in {"CLIENT", "CLIENT_LAWYER"}
                and r.handed_to_client
                and (
                    r.attestation_content == "PRESENCE_ONLY"
                    or (r.attestation_content == "OWN_FINDINGS" and r.health_professional)
                )
            ),
            O.MAY_DISCLOSE_LIMITED,
        ),
    ],
    "family.file-access": [
        says("R18", always, SILENT),
        says("L18", lambda r: r.health_care_file and _exercises(r), O.MUST_PROVIDE, O.MUST_PROVIDE_LIMITED),
        says(
            "L18",
            lambda r: (
                r.health_care_file
                and r.file_requester in {"PARENT_EXERCISING", "REPRESENTATIVE"}
                and r.patient_capable
            ),
            SILENT,
        ),
        says(
            "L42", lambda r: r.health_care_file and r.file_requester == "PARENT_NOT_EXERCISING", O.NOT_SETTLED
        ),
    ],
    "secrecy.own-file": [
        says("R18", always, SILENT),
        says(
            "L19",
            lambda r: r.file_kind in {"HEALTH", "YOUTH_FLANDERS"},
            O.MUST_PROVIDE,
            O.MUST_PROVIDE_LIMITED,
        ),
    ],
    "secrecy.after-death": [
        says("R15", always, SILENT),
        says("L20", lambda r: r.health_care_file and r.opposed_in_life, SILENT),
        says(
            "L20",
            lambda r: r.health_care_file and r.deceased_minor and not r.opposed_in_life and _minor_s(r),
            O.MAY_DISCLOSE,
        ),
        says(
            "L20",
            lambda r: (
                r.health_care_file
                and r.after_death_requester == "CLOSE_RELATIVE"
                and r.deceased_minor is False
                and r.motivated_specific
                and not r.opposed_in_life
            ),
            O.MAY_DISCLOSE_LIMITED,
            O.MUST_LIMIT,
        ),
    ],
}
