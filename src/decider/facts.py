"""The facts that questions ask about: closed lists of values.

A fact is a parameter of a question, a `bool` or one of these enums; a name has one type and one
meaning in every question. Its words are in the label files.
"""

from collections.abc import Mapping
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


class StatutoryService(FactValue):
    """A service whose Community's text may bind all who work there; SCHOOL_CENTRE is a PMS, Kaleido or CLB centre."""

    YOUTH_AID = auto()
    SCHOOL_CENTRE = auto()
    CPAS = auto()


class ShareRegime(FactValue):
    """The text that two services work under, where one governs sharing between them."""

    NONE = auto()
    FLEMISH_YOUTH = auto()
    HEALTH_DATA = auto()
    GERMAN_SPEAKING_CENTRE = auto()
    GERMAN_SPEAKING_YOUTH = auto()


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
    """Whom one would call on for a child; police, judicial protection and school are NOT_LISTED.

    MANDATED_SERVICE is Flemish: a support centre, or a Vertrouwenscentrum.
    """

    CPMS = auto()
    PSE = auto()
    SOS_ENFANTS = auto()
    SAJ_COUNSELLOR = auto()
    OTHER_SPECIALISED = auto()
    NOT_LISTED = auto()
    MANDATED_SERVICE = auto()


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


class SeizureOrder(FactValue):
    """Who orders a seizure; the consent is the patient's, or that of whoever represents them."""

    INVESTIGATING_JUDGE = auto()
    PROSECUTOR_FLAGRANTE = auto()
    PROSECUTOR_CONSENT = auto()
    PROSECUTOR_ALONE = auto()


class Place(FactValue):
    """Where a search is; MEDICAL is a medical practice, or a team with a doctor."""

    MEDICAL = auto()
    SAJ = auto()
    SPJ = auto()
    OTHER = auto()


class ThirdParty(FactValue):
    """Who asks from outside; LANDLORD_OR_NEIGHBOUR includes a social-housing company, PRISON_DIRECTION
    asks about a person whom one helps without a mandate."""

    INSURER = auto()
    PRESS = auto()
    IMMIGRATION_OFFICE = auto()
    SOCIAL_INSPECTION = auto()
    SECTOR_INSPECTION = auto()
    EMPLOYER_OF_CLIENT = auto()
    LANDLORD_OR_NEIGHBOUR = auto()
    BAILIFF = auto()
    PRISON_DIRECTION = auto()


class InsurerCase(FactValue):
    """The two cases in which the act on insurance speaks of a doctor's certificate; NONE is any other."""

    NONE = auto()
    CERTIFICATE_FOR_INSURED = auto()
    CAUSE_OF_DEATH_CONSENT_PROVED = auto()


class DeviceHolder(FactValue):
    """Whose device it is; OTHER_BOUND is everyone else who is bound by secrecy."""

    DOCTOR = auto()
    LAWYER = auto()
    OTHER_BOUND = auto()


class ConsultationAct(FactValue):
    """What one would do before or after a consultation; an observer or a trainee is anyone else."""

    BRIEF_REPRESENTATIVE = auto()
    REPORT_BACK = auto()
    TELL_ORGANISER = auto()
    KEEP_IN_OWN_FILE = auto()
    TELL_ANYONE_ELSE = auto()


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
        "necessary_for_aim",
        "worrying",
        "harms_trust",
        "motivated_specific",
        "patient_capable",
        "pressure_signs",
        "privacy",
        "telling_raises_risk",
        "helping_endangers_self_or_others",
    }
)
"""Facts that are the worker's own assessment: labelled so, and never filled in for them."""


SAID: Mapping[str, Value] = {"territory": Territory.FRENCH_COMMUNITY}
"""What the faces say for a reader who has not said otherwise, and may: the booklet is the French Community's."""
