"""Who one is, and who asks: facts of a case like others."""

from enum import auto

from decider.facts import FactValue


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
