"""What must agree across questions: which of them ask one act, and in which direction each fact opens.

A graver or more careful case never closes what was open: from any other value to one of those named
here, an answer goes from no to not settled to yes, or stays; tests walk every row of every day.
"""

from collections.abc import Mapping

from decider.facts import (
    Anonymity,
    AttackOn,
    Channel,
    ConsultationBasis,
    ConsultationPurpose,
    FeedbackTo,
    Institution,
    InsurerCase,
    SeizureOrder,
    Service,
    Territory,
    ToldTo,
    Value,
)
from decider.files import AttestationContent, Privacy

ACTS: Mapping[str, tuple[str, ...]] = {
    "speak to protect someone": (
        "danger.protective-disclosure",
        "danger.inform-prosecutor",
        "danger.necessity",
        "danger.victim-client",
        "danger.care-centre",
        "sharing.child-protection",
    ),
    "answer whoever hears": ("testimony.answer", "testimony.in-writing"),
}
"""The questions that ask one act: they never answer the same facts otherwise. A way speaks of itself alone."""

_GRAVE_OR_CAREFUL = [
    "asked_by_judge",
    "by_lawyer",
    "board_acts_as_hierarchy",
    "care_centre_allows",
    "care_centre_professional",
    "care_or_psychology",
    "child_decree_allows",
    "child_victim",
    "client_is_victim",
    "consent",
    "consensus_of_all",
    "danger_to_others",
    "danger_to_third_persons",
    "danger_to_this_person",
    "deceased_minor",
    "express_consent",
    "family_informed",
    "flagrante",
    "grave_peril",
    "handed_at_appearance",
    "handed_to_client",
    "health_professional",
    "imposed_treatment_accepted",
    "informed",
    "holder_suspected",
    "i_am_doctor",
    "informing_harms_child",
    "is_master",
    "judge_rejected_it",
    "judicial_data_cleared",
    "legitimately_believed_bound",
    "limited_to_necessary",
    "maltreatment_or_risk",
    "mandate_disclosed",
    "motivated_specific",
    "necessary_and_useful",
    "necessary_for_aim",
    "no_other_way",
    "not_own_making",
    "noted_in_file",
    "offence_listed_and_committed",
    "only_facts_suffered",
    "only_indispensable",
    "only_own_account",
    "order_warned",
    "patient_agrees",
    "patient_present",
    "prepared",
    "present_and_future",
    "proportionate",
    "reasoned_written",
    "recipient_bound",
    "requisition_of_judge",
    "same_mission",
    "same_offence",
    "secrecy_put_to_judge",
    "seen_directly",
    "settled_with_child",
    "statute_obliges",
    "strictly_necessary",
    "summoned",
    "superior_bound",
    "sworn",
    "telling_raises_risk",
    "terrorism_investigation",
    "through_professional",
    "third_suspects_use_it",
    "unable_to_protect",
    "under_mandate",
    "value_at_stake",
    "victim_minor_or_vulnerable",
    "wants_to_complain",
    "within_mandate",
    "witnessed",
    "worrying",
]
_HOLDS_BACK = [
    "about_third_persons",
    "called_on_mediation",
    "client_opposes",
    "commissioned_report",
    "harm_reasons_written",
    "harms_trust",
    "helping_endangers_self_or_others",
    "holder_bound",
    "is_private_information",
    "is_professional",
    "lawyer_exposing_client",
    "learned_in_function",
    "opposed_in_life",
    "parents_disagree",
    "patient_capable",
    "pressure_signs",
    "reasonable_doubt",
    "reception_or_information",
    "report_for_youth_or_family_judge",
    "used_integrity_channel",
]

OPENS: Mapping[str, tuple[Value, ...]] = {
    **dict.fromkeys(_GRAVE_OR_CAREFUL, (True,)),
    **dict.fromkeys(_HOLDS_BACK, (False,)),
    "anonymity": (Anonymity.ANONYMISED, Anonymity.NOT_POSSIBLE),
    "attack_on": (AttackOn.PUBLIC_SAFETY, AttackOn.LIFE, AttackOn.PROPERTY),
    "attestation_content": (AttestationContent.PRESENCE_ONLY,),
    "channel": (Channel.MEETING,),
    "consultation_basis": (
        ConsultationBasis.LAW_DECREE_ORDINANCE,
        ConsultationBasis.PROSECUTOR_REASONED_AUTHORISATION,
    ),
    "consultation_purpose": tuple(p for p in ConsultationPurpose if p is not ConsultationPurpose.OTHER),
    "feedback_to": (FeedbackTo.EACH_PARENT_DIRECTLY,),
    "institution": (Institution.CPAS, Institution.SOCIAL_SECURITY),
    "privacy": (Privacy.NO_CONCERN, Privacy.REFUSED_IN_WRITING),
    "insurer_case": (InsurerCase.CERTIFICATE_FOR_INSURED, InsurerCase.CAUSE_OF_DEATH_CONSENT_PROVED),
    "seizure_order": tuple(order for order in SeizureOrder if order is not SeizureOrder.PROSECUTOR_ALONE),
    "service": tuple(service for service in Service if service is not Service.NOT_LISTED),
    "territory": (Territory.FRENCH_COMMUNITY,),
    "told_to": (ToldTo.JUDICIAL, ToldTo.POLICE),
}
"""For each fact that makes a case graver or more careful, or less so, the values that open."""

OPENS_IN: Mapping[tuple[str, str], tuple[Value, ...]] = {("reporting", "learned_in_function"): (True,)}
"""Where a family has its own direction: learned at work is what discretion covers and what officials report."""

NEUTRAL: Mapping[str, str] = {
    "after_death_requester": "who asks: each has a right of its own, or none",
    "asked_by": "who asks for a paper, and so which question answers",
    "capacity": "as whom one is heard: each capacity has rights and bounds of its own",
    "contact_with": "whom one met: it opens the judgments and closes the statute",
    "file_kind": "which service keeps it: each text has its own rights",
    "file_requester": "who asks: each exercises other rights",
    "consultation_act": "what one would do: each act has rules of its own",
    "device_holder": "whose device it is",
    "federal_participant": "whose rules bind the service: the act, or others that were not read",
    "forum": "who hears: a judge calls and swears, the police do neither",
    "health_care_file": "what kind of file: outside care nothing is settled, inside it some may not see it",
    "information_kind": "what is asked, not how much",
    "investigation_targets": "whom an inquiry is about",
    "office": "who one is",
    "order": "who wants a file, and in what form",
    "place": "where a search is: each place has forms of its own",
    "recipient": "to whom: each way has its own addressees",
    "telling_purpose": "what for: a serious fault has rules of its own",
    "third_party": "who asks: each has texts of its own, or none",
    "trigger": "who raised the question",
    "turns_to": "to whom one turns",
}
"""Facts that say who, where or what, and not how grave: they have no direction."""

OF_STATUS = frozenset(
    [
        "accusation_false",
        "aims",
        "at_work",
        "client_confidential",
        "deliberate",
        "exposes_to_prosecution",
        "follows_the_family",
        "helps_apply_youth_decree",
        "holder_status",
        "identified_as_professional",
        "in_writing",
        "is_lawyer",
        "malicious",
        "master_releases",
        "own_role_bound",
        "same_function",
        "setting",
        "some_bound",
        "they_uphold_it",
        "to_authority",
        "trust_mission_source",
    ]
)
"""Facts that status questions alone ask: a status is neither open nor closed."""

_LIMITED = "what would be said goes too far, and closes the row first: limited, it opens"

UNLESS: Mapping[tuple[str, str], str] = {
    ("danger.victim-client", "client_opposes"): _LIMITED,
    ("danger.victim-client", "care_or_psychology"): _LIMITED,
    ("danger.protective-disclosure", "client_opposes"): _LIMITED,
    ("danger.protective-disclosure", "care_or_psychology"): _LIMITED,
    ("sharing.child-protection", "territory"): _LIMITED,
}
"""Where the law wants otherwise: the question and the fact, with the reason."""
