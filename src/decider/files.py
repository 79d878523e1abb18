"""The facts about papers and files: who asks for one, in what form, and what kind it is."""

from enum import auto

from decider.facts import FactValue


class ProductionOrder(FactValue):
    """Who wants a file in a civil case; JUDGE_INVITES comes before JUDGE_ORDERS for whoever is no party."""

    PARTY_OR_LAWYER = auto()
    JUDGE_INVITES = auto()
    JUDGE_ORDERS = auto()


class AskedBy(FactValue):
    """Who asks for an attestation; OTHER_PARTY is an opponent of the client, or that side's lawyer."""

    JUDGE = auto()
    CLIENT = auto()
    CLIENT_LAWYER = auto()
    OTHER_PARTY = auto()


class AttestationContent(FactValue):
    """What an attestation would say; an opinion, a cause or a named author makes it CONFIDENCES."""

    PRESENCE_ONLY = auto()
    OWN_FINDINGS = auto()
    CONFIDENCES = auto()


class FileRequester(FactValue):
    """Who asks for a living patient's file; PARENT_EXERCISING includes a guardian, TRUSTED_PERSON is the patient's."""

    TRUSTED_PERSON = auto()
    PARENT_EXERCISING = auto()
    PARENT_NOT_EXERCISING = auto()
    REPRESENTATIVE = auto()
    OTHER = auto()


class Privacy(FactValue):
    """Whether access would harm the patient's privacy: weighed, feared and not yet weighed, or refused in writing."""

    NO_CONCERN = auto()
    CONCERN = auto()
    REFUSED_IN_WRITING = auto()


class FileKind(FactValue):
    """What kind of file it is; OTHER is a CPAS, a school, any service without a text seen."""

    HEALTH = auto()
    YOUTH_FRENCH_COMMUNITY = auto()
    YOUTH_FLANDERS = auto()
    YOUTH_GERMAN_SPEAKING = auto()
    OTHER = auto()


class AfterDeathRequester(FactValue):
    """Who asks for a dead person's file; an heir, a notary or an insurer as such is OTHER."""

    CLOSE_RELATIVE = auto()
    REPRESENTATIVE_AT_DEATH = auto()
    OTHER = auto()
