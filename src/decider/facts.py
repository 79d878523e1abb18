"""The facts that questions ask about: closed lists of values, and the dated facts.

A fact is a parameter of a question, a `bool` or one of these enums; a name has one type and one
meaning in every question. Its words are in the label files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto


class FactValue(Enum):
    """A value that a fact may take, known by its name."""

    # Each is itself alone; an Enum hashes its name, in Python, each time it is looked up.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return self.name


class Setting(FactValue):
    """In what capacity a person acts; PROFESSIONAL includes acting by status."""

    PROFESSIONAL = auto()
    VOLUNTEER = auto()
    PRIVATE = auto()


class TrustMissionSource(FactValue):
    """Where a mission of trust comes from; TRADITION and CUSTOM make a necessary confidant."""

    LAW = auto()
    TRADITION = auto()
    CUSTOM = auto()
    NONE = auto()


class HolderStatus(FactValue):
    """The status that a person was found to have."""

    BOUND_BY_SECRECY = auto()
    BOUND_BY_DISCRETION = auto()
    NOT_BOUND = auto()


class Forum(FactValue):
    """Who hears; family and youth courts are civil courts."""

    INVESTIGATING_JUDGE = auto()
    CRIMINAL_COURT = auto()
    CIVIL_COURT = auto()
    ADMINISTRATIVE_COURT = auto()
    PARLIAMENTARY_INQUIRY = auto()
    PUBLIC_PROSECUTOR = auto()
    POLICE = auto()
    DISCIPLINARY_COURT = auto()
    COURT_EXPERT = auto()


class Capacity(FactValue):
    """As what the professional is heard."""

    WITNESS = auto()
    COMPLAINANT_VICTIM = auto()
    SUSPECT = auto()


class Recipient(FactValue):
    """To whom one would disclose."""

    PROSECUTOR = auto()
    OTHER = auto()
    POLICE = auto()


class ToldTo(FactValue):
    """Whom one would tell what a client suffered; JUDICIAL is the prosecutor or an investigating judge."""

    JUDICIAL = auto()
    POLICE = auto()
    OTHER = auto()


class Territory(FactValue):
    """Whose law a service works under, where the Communities each have their own."""

    FRENCH_COMMUNITY = auto()
    FLANDERS = auto()
    GERMAN_SPEAKING = auto()
    BRUSSELS_BICOMMUNITARY = auto()


class ContactWith(FactValue):
    """With whom the professional has been in contact."""

    VICTIM_ONLY = auto()
    PERPETRATOR_ONLY = auto()
    BOTH = auto()


class Institution(FactValue):
    """Where the holder works; OTHER is a school, a health service, youth aid."""

    CPAS = auto()
    SOCIAL_SECURITY = auto()
    OTHER = auto()


class Trigger(FactValue):
    """What raises the question of terrorism."""

    OWN_SUSPICION = auto()
    PROSECUTOR_REQUEST = auto()
    POLICE_ON_THEIR_OWN = auto()


class RequestedInformation(FactValue):
    """What is asked; ADMINISTRATIVE includes identity and attendance."""

    ADMINISTRATIVE = auto()
    MEDICAL = auto()
    OTHER_CONFIDENCE = auto()


class Service(FactValue):
    """Whom one would call on for a child; police, judicial protection and school are NOT_LISTED."""

    CPMS = auto()
    PSE = auto()
    SOS_ENFANTS = auto()
    SAJ_COUNSELLOR = auto()
    OTHER_SPECIALISED = auto()
    NOT_LISTED = auto()


class TellingPurpose(FactValue):
    """Why one would tell a superior, or is asked to."""

    SUPERVISION = auto()
    WORKER_SUPPORT = auto()
    SERIOUS_FAULT = auto()
    OTHER_DEMAND = auto()


class Anonymity(FactValue):
    """Whether names are left out, cannot be, or could be and are not."""

    ANONYMISED = auto()
    NOT_POSSIBLE = auto()
    POSSIBLE_NOT_DONE = auto()


class Aims(FactValue):
    """Whether two pieces of work have the same aims."""

    SAME = auto()
    DIFFERENT = auto()


class TurnsTo(FactValue):
    """To whom someone turns whose function is not to help; HELPING_SERVICE is one that helps children."""

    OUTSIDER = auto()
    COLLEAGUE = auto()
    HELPING_SERVICE = auto()


class Office(FactValue):
    """The holder's office; NOT_OFFICIAL is neither authority, civil servant nor public officer."""

    POLICE = auto()
    JUSTICE_ASSISTANT = auto()
    OFFICIAL_BOUND_BY_SECRECY = auto()
    OTHER_OFFICIAL = auto()
    NOT_OFFICIAL = auto()
    FAMILY_BENEFITS_INSTITUTION = auto()


class AttackOn(FactValue):
    """What was attacked."""

    PUBLIC_SAFETY = auto()
    LIFE = auto()
    PROPERTY = auto()
    OTHER = auto()


class ConsultationBasis(FactValue):
    """What a consultation rests on; an initiative is no basis."""

    LAW_DECREE_ORDINANCE = auto()
    PROSECUTOR_REASONED_AUTHORISATION = auto()
    NONE = auto()


class ConsultationPurpose(FactValue):
    """The exclusive purpose of a consultation; a mixed one is OTHER."""

    PROTECT_INTEGRITY = auto()
    TERRORIST_OFFENCE = auto()
    CRIMINAL_ORGANISATION = auto()
    OTHER = auto()


class InvestigationTarget(FactValue):
    """Whom an investigation concerns."""

    BENEFICIARY_SUSPECT = auto()
    BENEFICIARY_VICTIM = auto()
    PROFESSIONAL_SUSPECT = auto()


class Place(FactValue):
    """Where a search is; MEDICAL is a medical practice, or a team with a doctor."""

    MEDICAL = auto()
    SAJ = auto()
    SPJ = auto()
    OTHER = auto()


class Channel(FactValue):
    """How relatives ask."""

    MEETING = auto()
    DOORSTEP = auto()
    TELEPHONE = auto()


class FeedbackTo(FactValue):
    """Who would receive feedback on the work with a child."""

    EACH_PARENT_DIRECTLY = auto()
    ONE_PARENT_ONLY = auto()
    LAWYER_VIA_PARENT = auto()


class Profession(FactValue):
    """The reader's own work; HEALTH_PROFESSIONAL is any of the act of 2015 but a psychologist."""

    HEALTH_PROFESSIONAL = auto()
    PSYCHOLOGIST_HELPING = auto()
    PSYCHOLOGIST_OTHER = auto()
    SOCIAL_WORKER = auto()
    CPAS_STAFF = auto()
    CPAS_COUNCILLOR = auto()
    YOUTH_AID_WORKER = auto()
    PMS_OR_KALEIDO_AGENT = auto()
    PSE_STAFF = auto()
    ONE_PARTNER = auto()
    TEACHER = auto()
    SCHOOL_EDUCATOR = auto()
    SPECIALISED_EDUCATOR = auto()
    FAMILY_HELP = auto()
    CHILDMINDER = auto()
    NURSERY_WORKER = auto()
    SOCIAL_INTERPRETER = auto()
    SWORN_INTERPRETER = auto()
    JUSTICE_ASSISTANT = auto()
    PRISON_PSYCHOSOCIAL_SERVICE = auto()
    PSYCHOSOCIAL_PREVENTION_ADVISER = auto()
    TRUSTED_PERSON_AT_WORK = auto()
    TRAINEE = auto()
    SUPPORT_STAFF = auto()
    VOLUNTEER = auto()
    ACCREDITED_MEDIATOR = auto()
    LAWYER = auto()
    POLICE_OFFICER = auto()
    RECEPTION_STAFF = auto()
    CONSULTATION_REPRESENTATIVE = auto()
    OTHER_OFFICIAL = auto()
    PRIVATE_PERSON = auto()


class Asker(FactValue):
    """Who asks; NOBODY where the worry is the reader's own."""

    POLICE = auto()
    INVESTIGATING_JUDGE = auto()
    PROSECUTOR = auto()
    COURT = auto()
    COURT_EXPERT = auto()
    LAWYER = auto()
    PARENT = auto()
    RELATIVE = auto()
    THE_PERSON = auto()
    HEIR = auto()
    COLLEAGUE_OR_SERVICE = auto()
    SCHOOL = auto()
    SUPERIOR_OR_BOARD = auto()
    INSPECTION = auto()
    INSURER = auto()
    LANDLORD = auto()
    EMPLOYER = auto()
    BAILIFF = auto()
    IMMIGRATION_OFFICE = auto()
    PRISON = auto()
    PRESS = auto()
    NOBODY = auto()


Value = bool | FactValue

JUDGEMENTS = frozenset(
    {
        "danger_to_this_person",
        "danger_to_others",
        "danger_to_third_persons",
        "unable_to_protect",
        "proportionate",
        "not_own_making",
        "value_at_stake",
        "no_other_way",
        "grave_peril",
        "reasonable_doubt",
        "limited_to_necessary",
        "only_indispensable",
        "only_facts_suffered",
        "informing_harms_child",
        "strictly_necessary",
        "necessary_and_useful",
        "worrying",
        "harms_trust",
        "telling_raises_risk",
        "helping_endangers_self_or_others",
    }
)
"""Facts that are the worker's own assessment: labelled so, and never filled in for them."""


@dataclass(frozen=True)
class Since:
    """Marks a fact that a rule of law brought in: until then it has no column, and the table fills in `otherwise`."""

    rule: str
    otherwise: Value


VALUES_SINCE: Mapping[Value, str] = {
    Forum.DISCIPLINARY_COURT: "L46",
    Forum.COURT_EXPERT: "L46",
    Office.FAMILY_BENEFITS_INSTITUTION: "L45",
    Recipient.POLICE: "L05",
}
"""Single values that a rule of law brought in: until then no row has them. They stand last in their lists."""

SAID: Mapping[str, Value] = {"territory": Territory.FRENCH_COMMUNITY}
"""What the faces say for a reader who has not said otherwise, and may: the booklet is the French Community's."""

ALIKE: Mapping[str, tuple[str, Mapping[Value, Value]]] = {
    "told_to": (
        "recipient",
        {
            ToldTo.JUDICIAL: Recipient.PROSECUTOR,
            ToldTo.POLICE: Recipient.POLICE,
            ToldTo.OTHER: Recipient.OTHER,
        },
    ),
    "no_other_way": ("unable_to_protect", {True: True, False: False}),
}
"""Facts of one meaning under two names: the other name, and each value as it is called there."""


def told_alike(known: Mapping[str, Value]) -> dict[str, Value]:
    """Say some facts under their other names as well.

    >>> told_alike({"told_to": ToldTo.JUDICIAL}), told_alike({"unable_to_protect": True})
    ({'told_to': JUDICIAL, 'recipient': PROSECUTOR}, {'unable_to_protect': True, 'no_other_way': True})
    """
    renamed = dict(known)
    for name, (other, values) in ALIKE.items():
        if name in known:
            renamed[other] = values[known[name]]
        elif other in known:
            renamed[name] = next(value for value, called in values.items() if called == known[other])
    return renamed
