"""When each rule stands in the reason of each question: a reader checks an answer by it.

Read from the rule's own words. A supporting rule that is swapped for another stands where it should not.
"""

from collections.abc import Callable
from datetime import date

from claims import INQUIRY, Row
from decider import Outcome, law
from decider.ruling import Ruling

Stands = Callable[[Row, Ruling, date], object]
O = Outcome  # noqa: E741
SWEARING = {"INVESTIGATING_JUDGE", "CRIMINAL_COURT", "PARLIAMENTARY_INQUIRY"}


def on(*outcomes: Outcome) -> Stands:
    return lambda row, ruling, day: ruling.outcome in outcomes


def always(row: Row, ruling: Ruling, day: date) -> bool:
    return True


def since(rule: str, also: Stands = always) -> Stands:
    return lambda row, ruling, day: law.holds(rule, day) and also(row, ruling, day)


def elsewhere(row: Row, ruling: Ruling, day: date) -> bool:
    """Another Community than the one whose decree of youth assistance the booklet quotes."""
    return law.holds("L09", day) and row.territory != "FRENCH_COMMUNITY"


def by_decree(row: Row, ruling: Ruling, day: date) -> bool:
    """The children's decree leads: it allows, or another Community's text would have to."""
    led = ruling.outcome in {O.MAY_DISCLOSE, O.NOT_SETTLED}
    return bool(row.child_decree_allows) and led and not flemish(row, ruling, day)


def flemish(row: Row, ruling: Ruling, day: date) -> bool:
    """Flanders has a text of its own for a mandated service."""
    return row.territory == "FLANDERS" and law.holds("L37", day)


def to_mandated(row: Row, ruling: Ruling, day: date) -> bool:
    return row.service == "MANDATED_SERVICE" and flemish(row, ruling, day)


def job(*names: str) -> Stands:
    """The job decides, outside youth assistance."""
    return lambda row, ruling, day: row.profession in names and row.youth_aid_setting is False


def regime(name: str) -> Stands:
    return lambda row, ruling, day: row.share_regime == name


def doubted(row: Row, ruling: Ruling) -> bool:
    """Necessity leads what is not settled: for a lawyer, or on mere signs."""
    feared = row.danger_to_this_person or row.danger_to_others or row.danger_to_third_persons
    needed = feared and row.unable_to_protect and row.proportionate and row.not_own_making is not False
    before = "contested" in ruling.notes or row.child_decree_allows
    return bool(ruling.outcome is O.NOT_SETTLED and needed and not before)


def requested(row: Row) -> bool:
    """The prosecutor asks as the article wants it."""
    return bool(
        row.trigger == "PROSECUTOR_REQUEST"
        and row.institution != "OTHER"
        and row.reasoned_written
        and row.terrorism_investigation
    )


INFORMED = on(O.MAY_INFORM_PROSECUTOR)

RULES: dict[str, dict[str, Stands]] = {
    "secrecy.sanction": {
        "L01": since("L01", lambda row, ruling, day: row.holder_status == "BOUND_BY_SECRECY"),
        "L02": since("L02", on(O.CRIMINAL_SANCTION)),
        "R16": lambda row, ruling, day: row.holder_status == "BOUND_BY_SECRECY",
        "R07": lambda row, ruling, day: row.holder_status == "BOUND_BY_DISCRETION",
        "R04": lambda row, ruling, day: row.holder_status == "NOT_BOUND",
    },
    "status.team-member": {
        "L09": since("L09", lambda row, ruling, day: row.helps_apply_youth_decree and not row.own_role_bound),
        "R03": lambda row, ruling, day: row.own_role_bound,
        "R89": lambda row, ruling, day: (
            row.some_bound and not row.own_role_bound and "L09" not in ruling.rules
        ),
        "R06": on(O.BOUND_BY_DISCRETION, O.NOT_SETTLED),
        "R02": since("L09", lambda row, ruling, day: row.helps_apply_youth_decree and not row.own_role_bound),
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
        "R23": on(O.FREE_TO_ANSWER_OR_DECLINE),
        "R21": lambda row, ruling, day: (
            row.capacity == "WITNESS" and row.forum not in {*INQUIRY, "COURT_EXPERT"}
        ),
        "R15": on(O.MUST_STAY_SILENT),
        "R32": lambda row, ruling, day: row.capacity == "SUSPECT",
    },
    "testimony.appear": {
        "L38": since("L38", on(O.MUST_APPEAR)),
        "L46": lambda row, ruling, day: row.forum in {"DISCIPLINARY_COURT", "COURT_EXPERT"},
        "R22": lambda row, ruling, day: (
            ruling.outcome in {O.MUST_APPEAR, O.MUST_APPEAR_AND_SWEAR, O.NOT_ENGAGED}
            or (
                ruling.outcome is O.NOT_SETTLED
                and row.called_on_mediation
                and row.summoned
                and row.forum in SWEARING
            )
        ),
        "L33": since("L33", on(O.CANNOT_BE_CALLED)),
        "R28": lambda row, ruling, day: (
            ruling.outcome is O.CANNOT_BE_CALLED
            or (
                ruling.outcome is O.NOT_SETTLED
                and row.called_on_mediation
                and row.summoned
                and row.forum in SWEARING
            )
        ),
        "R21": on(O.MUST_APPEAR_AND_SWEAR),
        "R24": lambda row, ruling, day: row.forum in INQUIRY,
    },
    "testimony.in-writing": {
        "R26": on(O.MUST_NOT),
        "L11": since("L11", on(O.MUST_NOT)),
        "L16": since("L16", lambda row, ruling, day: ruling.outcome in {O.MUST_STAY_SILENT, O.NOT_SETTLED}),
        "L17": since("L17", on(O.MAY_ANSWER_IN_WRITING)),
        "R25": lambda row, ruling, day: (
            ruling.outcome is O.MAY_ANSWER_IN_WRITING or (day == law.BOOK and ruling.outcome is O.NOT_SETTLED)
        ),
        "R22": lambda row, ruling, day: (
            row.handed_at_appearance and ruling.outcome is O.MAY_ANSWER_IN_WRITING
        ),
        "R15": on(O.MUST_STAY_SILENT),
    },
    "search.seizure": {
        "R35": lambda row, ruling, day: row.commissioned_report,
        "L11": since("L11", lambda row, ruling, day: row.commissioned_report),
        "L13": since("L13", lambda row, ruling, day: "search-contested" in ruling.notes),
        "R36": lambda row, ruling, day: (
            row.investigation_targets == "BENEFICIARY_SUSPECT" and not row.commissioned_report
        ),
        "R37": lambda row, ruling, day: (
            row.investigation_targets == "BENEFICIARY_VICTIM" and not row.commissioned_report
        ),
        "R38": lambda row, ruling, day: (
            row.investigation_targets == "PROFESSIONAL_SUSPECT" and not row.commissioned_report
        ),
        "L60": since(
            "L60",
            lambda row, ruling, day: (
                row.investigation_targets == "BENEFICIARY_VICTIM"
                and row.health_care_file
                and not row.commissioned_report
                and not row.harms_trust
            ),
        ),
        "R42": on(O.SEIZURE_PERMITTED),
    },
    "search.formalities": {
        "R39": lambda row, ruling, day: row.place in {"MEDICAL", "OTHER"},
        "R41": lambda row, ruling, day: row.place != "MEDICAL",
        "R40": lambda row, ruling, day: row.flagrante and row.place != "OTHER",
        "R42": on(O.FORMALITIES_REQUIRED),
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
        "R43": lambda row, ruling, day: ruling.outcome is O.JUSTIFIED_BREACH or doubted(row, ruling),
        "R44": lambda row, ruling, day: (
            ruling.outcome in {O.JUSTIFIED_BREACH, O.MUST_STAY_SILENT}
            or (doubted(row, ruling) and not row.lawyer_exposing_client)
        ),
        "R45": on(O.JUSTIFIED_BREACH),
        "R15": on(O.MUST_STAY_SILENT),
        "R48": INFORMED,
        "R49": INFORMED,
        "L34": since("L34", INFORMED),
        "L35": since("L35", INFORMED),
        "L37": lambda row, ruling, day: (
            row.child_decree_allows and ruling.outcome is O.MAY_DISCLOSE and flemish(row, ruling, day)
        ),
        "R73": by_decree,
        "R74": by_decree,
        "R75": by_decree,
        "L10": by_decree,
        "L05": lambda row, ruling, day: bool({"contested", "victim-client-reserves"} & set(ruling.notes)),
        "L21": since("L21", lambda row, ruling, day: "victim-client-reserves" in ruling.notes),
        "L31": lambda row, ruling, day: row.care_centre_allows and ruling.outcome is O.MAY_DISCLOSE_LIMITED,
        "L36": since("L36", on(O.JUSTIFIED_BREACH)),
        "L43": since("L43", on(O.JUSTIFIED_BREACH)),
    },
    "danger.assist": {
        "L07": since("L07", on(O.MUST_ASSIST)),
        "R51": on(O.MUST_ASSIST, O.NOT_ENGAGED),
        "R52": on(O.NOT_PUNISHABLE),
        "R53": on(O.MUST_ASSIST),
    },
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
        "R54": lambda row, ruling, day: (
            ruling.outcome is not O.NO_DUTY_TO_REPORT or row.office in {"POLICE", "OTHER_OFFICIAL"}
        ),
        "R15": on(O.MUST_STAY_SILENT),
    },
    "reporting.youth-aid": {
        "L09": since("L09", lambda row, ruling, day: row.territory == "FRENCH_COMMUNITY"),
        "R58": lambda row, ruling, day: not elsewhere(row, ruling, day),
        "R18": lambda row, ruling, day: elsewhere(row, ruling, day),
    },
    "terrorism.disclose": {
        "R62": lambda row, ruling, day: row.trigger == "OWN_SUSPICION",
        "L08": since(
            "L08",
            lambda row, ruling, day: (
                ruling.outcome is O.MUST_PROVIDE or ruling.failed == ("information_kind",)
            ),
        ),
        "R15": on(O.MUST_STAY_SILENT),
        "R60": on(O.MUST_PROVIDE),
        "R59": lambda row, ruling, day: (
            row.trigger != "OWN_SUSPICION"
            and (
                not requested(row)
                or row.information_kind == "ADMINISTRATIVE"
                or (day == law.BOOK and row.information_kind == "OTHER_CONFIDENCE")
            )
        ),
        "R61": lambda row, ruling, day: (
            day == law.BOOK and requested(row) and row.information_kind != "ADMINISTRATIVE"
        ),
    },
    "consultation.speak": {
        "R50": lambda row, ruling, day: row.lawyer_exposing_client,
        "R64": lambda row, ruling, day: row.consultation_basis == "NONE" or ruling.outcome is O.MAY_DISCLOSE,
        "R63": lambda row, ruling, day: (
            row.consultation_purpose == "OTHER" or ruling.outcome is O.MAY_DISCLOSE
        ),
        "L06": since("L06", on(O.MAY_DISCLOSE)),
        "R18": on(O.MUST_STAY_SILENT),
        "R65": on(O.MAY_DISCLOSE),
    },
    "sharing.share": {
        "R71": lambda row, ruling, day: not row.recipient_bound and ruling.outcome is O.MUST_STAY_SILENT,
        "R68": on(O.NO_BREACH_IF_DONE),
        "R67": always,
        "R18": lambda row, ruling, day: ruling.outcome is O.MUST_STAY_SILENT,
    },
    "sharing.child-protection": {
        "L10": since(
            "L10",
            lambda row, ruling, day: (
                ruling.outcome is not O.NOT_ENGAGED and not to_mandated(row, ruling, day)
            ),
        ),
        "L37": to_mandated,
        "R73": lambda row, ruling, day: not to_mandated(row, ruling, day),
        "R75": lambda row, ruling, day: (
            ruling.outcome in {O.MAY_DISCLOSE, O.MAY_DISCLOSE_WITHOUT_INFORMING}
            and not to_mandated(row, ruling, day)
        ),
        "R74": lambda row, ruling, day: (
            ruling.outcome in {O.MAY_DISCLOSE, O.MAY_DISCLOSE_WITHOUT_INFORMING, O.MUST_LIMIT}
            and not to_mandated(row, ruling, day)
        ),
        "R72": lambda row, ruling, day: (
            ruling.outcome in {O.MAY_DISCLOSE, O.MAY_DISCLOSE_WITHOUT_INFORMING, O.MUST_LIMIT}
            and not to_mandated(row, ruling, day)
        ),
    },
    "sharing.by-statute": {
        "R18": on(O.MUST_STAY_SILENT, O.NOT_SETTLED),
        "R67": regime("NONE"),
        "L27": regime("GERMAN_SPEAKING_YOUTH"),
        "L28": regime("FLEMISH_YOUTH"),
        "L29": regime("HEALTH_DATA"),
        "L39": regime("GERMAN_SPEAKING_CENTRE"),
    },
    "status.by-statute": {
        "R18": lambda row, ruling, day: day == law.BOOK,
        "R03": lambda row, ruling, day: day != law.BOOK,
        "L24": lambda row, ruling, day: row.statutory_service == "CPAS" and row.territory != "FLANDERS",
        "R02": lambda row, ruling, day: (
            day != law.BOOK and row.statutory_service == "YOUTH_AID" and row.territory == "FRENCH_COMMUNITY"
        ),
        "L09": since(
            "L09",
            lambda row, ruling, day: (
                row.statutory_service == "YOUTH_AID" and row.territory == "FRENCH_COMMUNITY"
            ),
        ),
        "L27": since(
            "L27",
            lambda row, ruling, day: (
                row.statutory_service == "YOUTH_AID" and row.territory == "GERMAN_SPEAKING"
            ),
        ),
        "L39": since(
            "L39",
            lambda row, ruling, day: (
                row.statutory_service == "SCHOOL_CENTRE" and row.territory == "GERMAN_SPEAKING"
            ),
        ),
    },
    "status.profession": {
        "R18": lambda row, ruling, day: day == law.BOOK,
        "R01": job("HEALTH_PROFESSIONAL"),
        "R02": lambda row, ruling, day: row.youth_aid_setting or row.profession == "YOUTH_AID_WORKER",
        "R03": lambda row, ruling, day: (
            row.youth_aid_setting is False
            and row.profession
            not in {
                *("PSYCHOLOGIST_OTHER", "TEACHER", "SCHOOL_EDUCATOR", "TRAINEE", "SUPPORT_STAFF"),
                *("PSYCHOSOCIAL_PREVENTION_ADVISER", "TRUSTED_PERSON_AT_WORK", "POLICE_OFFICER"),
                *("ACCREDITED_MEDIATOR", "RECEPTION_STAFF", "CONSULTATION_REPRESENTATIVE", "OTHER_OFFICIAL"),
            }
        ),
        "R04": job("PRIVATE_PERSON"),
        "R06": lambda row, ruling, day: (
            row.youth_aid_setting is False
            and (
                ruling.outcome in {O.BOUND_BY_DISCRETION, O.NOT_SETTLED}
                or row.profession in {"TRAINEE", "SUPPORT_STAFF", "RECEPTION_STAFF", "OTHER_OFFICIAL"}
            )
        ),
        "R28": job("ACCREDITED_MEDIATOR"),
        "R63": job("CONSULTATION_REPRESENTATIVE"),
        "R77": job("JUSTICE_ASSISTANT", "PRISON_PSYCHOSOCIAL_SERVICE"),
        "R89": job("TRAINEE", "SUPPORT_STAFF"),
        "L06": job("CONSULTATION_REPRESENTATIVE"),
        "L09": since(
            "L09",
            lambda row, ruling, day: row.youth_aid_setting or row.profession == "YOUTH_AID_WORKER",
        ),
        "L27": since(
            "L27",
            lambda row, ruling, day: row.youth_aid_setting or row.profession == "YOUTH_AID_WORKER",
        ),
        "L24": job("CPAS_STAFF", "CPAS_COUNCILLOR"),
        "L30": since("L30", job("CONSULTATION_REPRESENTATIVE")),
        "L25": job("VOLUNTEER"),
        "L26": job("RECEPTION_STAFF"),
        "L39": since("L39", job("PMS_OR_KALEIDO_AGENT")),
        "L71": job("PSYCHOLOGIST_HELPING", "PSYCHOLOGIST_OTHER"),
        "L72": job("PSYCHOSOCIAL_PREVENTION_ADVISER", "TRUSTED_PERSON_AT_WORK"),
        "L73": job("SWORN_INTERPRETER"),
        "L74": job("POLICE_OFFICER"),
        "L75": job("ACCREDITED_MEDIATOR"),
        "L33": since("L33", job("ACCREDITED_MEDIATOR")),
    },
    "status.secrecy": {
        "R01": on(O.BOUND_BY_SECRECY),
        "R02": on(O.BOUND_BY_SECRECY),
        "L25": since("L25", lambda row, ruling, day: row.setting == "VOLUNTEER"),
        "R03": lambda row, ruling, day: ruling.outcome is not O.BOUND_BY_DISCRETION,
        "R04": lambda row, ruling, day: row.setting == "PRIVATE",
        "R06": lambda row, ruling, day: row.trust_mission_source == "NONE" and row.setting != "PRIVATE",
    },
    "discretion.retell": {
        "R06": always,
        "R07": on(O.MUST_STAY_SILENT),
    },
    "discretion.next-step": {
        "R06": lambda row, ruling, day: row.turns_to == "OUTSIDER",
        "R92": on(O.HAND_OVER, O.SUPPORT_WITHOUT_FULL_CONTENT),
        "R103": lambda row, ruling, day: row.turns_to == "COLLEAGUE",
        "R71": lambda row, ruling, day: row.turns_to == "COLLEAGUE",
        "R102": on(O.NOT_SETTLED),
    },
    "object.covered": {
        "R09": lambda row, ruling, day: (
            row.holder_bound and (row.at_work or row.identified_as_professional or not row.follows_the_family)
        ),
        "R88": lambda row, ruling, day: row.holder_bound and row.at_work,
        "R12": lambda row, ruling, day: (
            row.holder_bound
            and not row.at_work
            and (row.identified_as_professional or row.follows_the_family)
        ),
        "R06": lambda row, ruling, day: not row.holder_bound,
    },
    "secrecy.consent-releases": {
        "R14": always,
    },
    "master.may-tell": {
        "R20": always,
    },
    "testimony.accompanied": {
        "R27": always,
    },
    "danger.inform-prosecutor": {
        "R46": lambda row, ruling, day: ruling.outcome is O.NOT_ENGAGED or row.danger_to_this_person,
        "R47": lambda row, ruling, day: ruling.outcome is O.NOT_ENGAGED or not row.danger_to_this_person,
        "R48": INFORMED,
        "R49": INFORMED,
        "R50": lambda row, ruling, day: row.lawyer_exposing_client,
        "L03": since("L03", INFORMED),
        "L34": since("L34", INFORMED),
        "L35": since("L35", INFORMED),
        "L04": on(O.NOT_SETTLED),
        "L05": on(O.NOT_SETTLED),
    },
    "danger.necessity": {
        "R43": always,
        "R44": always,
        "L36": since("L36"),
        "R45": on(O.JUSTIFIED_BREACH),
        "L43": since("L43", on(O.JUSTIFIED_BREACH)),
    },
    "danger.victim-client": {
        "R18": lambda row, ruling, day: day == law.BOOK,
        "L05": since("L05"),
        "L21": since("L21"),
    },
    "danger.care-centre": {
        "R18": lambda row, ruling, day: not law.holds("L31", day),
        "L31": since("L31"),
    },
    "danger.good-faith": {
        "R18": lambda row, ruling, day: not law.holds("L61", day),
        "L22": since("L22"),
        "L61": since("L61", lambda row, ruling, day: not law.holds("L22", day)),
    },
    "search.device": {
        "R18": lambda row, ruling, day: not law.holds("L23", day),
        "L23": since("L23"),
    },
    "consultation.around": {
        "R18": lambda row, ruling, day: (
            row.consultation_act == "TELL_ANYONE_ELSE" or not law.holds("L30", day)
        ),
        "L06": lambda row, ruling, day: row.consultation_act == "TELL_ANYONE_ELSE",
        "L30": since("L30", lambda row, ruling, day: row.consultation_act != "TELL_ANYONE_ELSE"),
    },
    "third-party.request": {
        "L44": on(O.MUST_PROVIDE_LIMITED, O.MAY_DISCLOSE_LIMITED),
        "R15": lambda row, ruling, day: law.holds("L44", day) and "L44" not in ruling.rules,
        "R18": lambda row, ruling, day: ruling.outcome is O.MUST_STAY_SILENT or not law.holds("L44", day),
        "R88": on(O.MUST_STAY_SILENT),
    },
    "reporting.witness": {
        "R57": always,
        "R15": on(O.NOT_SETTLED),
    },
    "consultation.prosecute": {
        "R66": always,
    },
    "lawyer.excluded": {
        "R50": always,
    },
    "sharing.same-mission": {
        "R69": always,
        "R70": on(O.NOT_SAME_MISSION),
    },
    "mandate.report": {
        "R78": on(O.MUST_TRANSMIT, O.NOT_ENGAGED),
        "R77": on(O.MUST_TRANSMIT, O.NOT_SETTLED, O.MUST_REPORT_TO_MANDATING_AUTHORITY),
        "L41": since("L41", lambda row, ruling, day: row.imposed_treatment_accepted),
        "L27": since(
            "L27",
            lambda row, ruling, day: (
                row.territory == "GERMAN_SPEAKING" and ruling.outcome in {O.MUST_TRANSMIT, O.NOT_SETTLED}
            ),
        ),
        "R79": on(O.MUST_STAY_SILENT),
        "R15": on(O.MUST_STAY_SILENT),
    },
    "mandate.disclose": {
        "R77": always,
    },
    "hierarchy.tell": {
        "R86": lambda row, ruling, day: (
            ruling.outcome is O.MAY_DISCLOSE_LIMITED
            or (not row.superior_bound and ruling.outcome is O.MUST_STAY_SILENT)
        ),
        "R80": lambda row, ruling, day: not row.superior_bound and ruling.outcome is O.MUST_STAY_SILENT,
        "R81": on(O.MAY_DISCLOSE_LIMITED, O.MUST_LIMIT),
        "R82": on(O.MAY_DISCLOSE_LIMITED, O.MUST_LIMIT),
        "R83": lambda row, ruling, day: row.superior_bound and row.telling_purpose == "OTHER_DEMAND",
        "L32": since("L32", lambda row, ruling, day: row.telling_purpose == "OTHER_DEMAND"),
        "R84": lambda row, ruling, day: row.telling_purpose == "SERIOUS_FAULT",
        "R85": on(O.MAY_DISCLOSE_LIMITED, O.MAY_NOT_INVOKE_SECRECY),
        "R15": on(O.MUST_STAY_SILENT),
    },
    "hierarchy.board": {
        "R87": always,
        "R85": on(O.MAY_DISCLOSE_LIMITED),
        "R15": on(O.MUST_STAY_SILENT),
    },
    "family.request": {
        "R93": always,
        "R88": on(O.DECLINE, O.PROCESS_ONLY),
    },
    "family.feedback": {
        "R95": lambda row, ruling, day: row.feedback_to != "ONE_PARENT_ONLY",
        "R107": lambda row, ruling, day: row.feedback_to == "EACH_PARENT_DIRECTLY",
        "R94": on(O.EQUAL_PLACE, O.MAY_DISCLOSE_LIMITED),
    },
    "family.when-to-tell": {
        "R96": always,
    },
    "testimony.produce-file": {
        "L14": since("L14"),
        "L15": since("L15", on(O.ANSWER_THE_JUDGE, O.MAY_DECLINE, O.NOT_SETTLED)),
        "L40": since("L40", on(O.NOT_SETTLED)),
        "R18": lambda row, ruling, day: ruling.outcome is O.MUST_STAY_SILENT or day == law.BOOK,
    },
    "testimony.attestation": {
        "L16": since("L16", lambda row, ruling, day: ruling.outcome is not O.MAY_DISCLOSE_LIMITED),
        "L50": since("L50", on(O.MAY_DISCLOSE_LIMITED, O.NOT_SETTLED)),
        "R14": on(O.MUST_STAY_SILENT),
        "R18": lambda row, ruling, day: ruling.outcome is O.MUST_STAY_SILENT or day == law.BOOK,
    },
    "family.file-access": {
        "L18": since("L18"),
        "L42": since(
            "L18",
            lambda row, ruling, day: row.health_care_file and row.file_requester == "PARENT_NOT_EXERCISING",
        ),
        "R18": lambda row, ruling, day: ruling.outcome is O.MUST_STAY_SILENT or not law.holds("L18", day),
    },
    "secrecy.own-file": {
        "L19": since("L19"),
        "R18": lambda row, ruling, day: day == law.BOOK,
    },
    "secrecy.after-death": {
        "L20": since("L20"),
        "R15": since("L20", on(O.MUST_STAY_SILENT, O.NOT_SETTLED)),
        "R18": lambda row, ruling, day: not law.holds("L20", day),
    },
}
