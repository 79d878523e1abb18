"""The closed list of outcomes, and how a question's verb reads each of them.

>>> reading(Verb.MUST, Outcome.FREE_TO_ANSWER_OR_DECLINE)
<Answer.NO: 'no'>
>>> reading(Verb.MAY, Outcome.FREE_TO_ANSWER_OR_DECLINE)
<Answer.YES: 'yes'>

A right to part of something is a yes; what may be declined need not be done, and that alone lets nobody do it.

>>> reading(Verb.MUST, Outcome.MUST_PROVIDE_LIMITED), reading(Verb.MUST, Outcome.MAY_DECLINE)
(<Answer.YES: 'yes'>, <Answer.NO: 'no'>)
>>> reading(Verb.MAY, Outcome.MAY_DECLINE)
<Answer.NOT_SETTLED: 'not settled'>
"""

from enum import Enum, StrEnum, auto


class Verb(StrEnum):
    """What a question asks: a permission, a duty, a status."""

    MAY = auto()
    MUST = auto()
    IS = auto()


class Answer(StrEnum):
    """The booklet's OUI or NON, and the two answers that are neither."""

    YES = "yes"
    NO = "no"
    IT_DEPENDS = "it depends"
    NOT_SETTLED = "not settled"


class Basis(StrEnum):
    """The ground an outcome stands on: statute, case law, justification, tolerance and mandate never blend."""

    TESTIMONY = auto()
    STATUTE_PERMITS = auto()
    STATUTE_OBLIGES = auto()
    SPECIAL_DECREE = auto()
    JUSTIFICATION_NECESSITY = auto()
    EXCULPATION = auto()
    TOLERANCE = auto()
    MANDATE = auto()
    CASE_LAW = auto()


class Assumption(StrEnum):
    """What a question takes for granted; covered information supposes that one is bound."""

    BOUND = auto()
    COVERED = auto()


class Outcome(Enum):
    """What a rule says, each with the readings YES, NO or NOT_SETTLED under MAY, MUST and IS.

    A missing reading means that no question with this verb has this outcome.
    """

    # Statuses
    BOUND_BY_SECRECY = ("", "", "yes")
    COVERED = ("", "", "yes")
    SAME_MISSION = ("", "", "yes")
    EXCLUDED = ("", "", "yes")
    CRIMINAL_SANCTION = ("", "", "yes")
    RELEASED = ("", "", "yes")
    BOUND_BY_DISCRETION = ("", "", "no")
    NOT_BOUND = ("", "", "no")
    NOT_COVERED_BY_SECRECY = ("", "", "no")
    NOT_SAME_MISSION = ("", "", "no")
    NOT_EXCLUDED = ("", "", "no")
    NOT_RELEASED = ("", "", "no")
    CIVIL_OR_DISCIPLINARY_SANCTION = ("", "", "no")
    NO_SANCTION_STATED = ("", "", "no")
    # Silence
    MUST_STAY_SILENT = ("no", "no", "")
    # Permissions
    MAY_DISCLOSE = ("yes", "no", "")
    MAY_DISCLOSE_LIMITED = ("yes", "no", "")
    MAY_DISCLOSE_WITHOUT_INFORMING = ("yes", "no", "")
    MAY_INFORM_PROSECUTOR = ("yes", "no", "")
    MAY_ANSWER_IN_WRITING = ("yes", "no", "")
    MAY_BE_ACCOMPANIED = ("yes", "no", "")
    MAY_SHARE = ("yes", "no", "")
    MAY_EXCHANGE = ("yes", "no", "")
    FREE_TO_TELL = ("yes", "no", "")
    FREE_TO_ANSWER_OR_DECLINE = ("yes", "no", "")
    SUPPORT_WITHOUT_FULL_CONTENT = ("yes", "no", "")
    HAND_OVER = ("yes", "no", "")
    MAY_PROSECUTE = ("yes", "no", "")
    SEIZURE_PERMITTED = ("yes", "no", "")
    # A justification, and a defence that is no licence
    JUSTIFIED_BREACH = ("yes", "no", "")
    NO_BREACH_IF_DONE = ("no", "no", "")
    # Duties
    MUST_APPEAR_AND_SWEAR = ("yes", "yes", "")
    MUST_APPEAR = ("yes", "yes", "")
    MUST_PROVIDE = ("yes", "yes", "")
    MUST_PROVIDE_LIMITED = ("yes", "yes", "")
    MUST_REPORT_TO_PROSECUTOR = ("yes", "yes", "")
    MUST_REPORT_TO_MANDATING_AUTHORITY = ("yes", "yes", "")
    MUST_TRANSMIT = ("yes", "yes", "")
    MUST_ASSIST = ("yes", "yes", "")
    MUST_INFORM = ("yes", "yes", "")
    MUST_INFORM_PARENTS = ("yes", "yes", "")
    FORMALITIES_REQUIRED = ("yes", "yes", "")
    CHOOSE_MOMENT = ("yes", "yes", "")
    CANNOT_BE_CALLED = ("", "no", "")
    NO_DUTY_TO_REPORT = ("", "no", "")
    MAY_DECLINE = ("not settled", "no", "")
    NOT_PUNISHABLE = ("", "no", "")
    # Not as it stands, not at all
    MUST_LIMIT = ("no", "no", "")
    MUST_NOT = ("no", "no", "")
    MUST_NOT_PROSECUTE = ("no", "no", "")
    DECLINE = ("no", "no", "")
    PROCESS_ONLY = ("no", "no", "")
    EQUAL_PLACE = ("no", "no", "")
    SEIZURE_IMPOSSIBLE = ("no", "no", "")
    ANSWER_THE_JUDGE = ("no", "no", "")
    # Neither yes nor no
    MAY_NOT_INVOKE_SECRECY = ("not settled", "not settled", "")
    NOT_ENGAGED = ("no", "no", "not settled")
    NOT_SETTLED = ("not settled", "not settled", "not settled")
    # Beside another outcome only
    RIGHT_TO_SILENCE = ("", "", "")
    PROSECUTOR_OR_DEPUTY = ("", "", "")
    INVESTIGATING_JUDGE_IN_PERSON = ("", "", "")
    ORDER_COUNCIL_MEMBER = ("", "", "")
    NOTIFY_COUNSELLOR = ("", "", "")
    NOTIFY_DIRECTOR = ("", "", "")
    NOTIFY_ORDER = ("", "", "")
    MAY_CLAIM_EXEMPTION = ("", "", "")
    REFUSE_COPY = ("", "", "")

    def __new__(cls, may: str, must: str, status: str) -> "Outcome":
        # Many outcomes share their readings: the number keeps them from becoming one another's alias.
        member = object.__new__(cls)
        member._value_ = len(cls.__members__)
        member.readings = {  # type: ignore[attr-defined]
            verb: Answer(text)
            for verb, text in ((Verb.MAY, may), (Verb.MUST, must), (Verb.IS, status))
            if text
        }
        return member

    __hash__ = object.__hash__  # each is itself alone; an Enum hashes its name, in Python

    def __repr__(self) -> str:
        return f"Outcome.{self.name}"


def reading(verb: Verb, outcome: Outcome) -> Answer:
    """Say how a question with this verb reads this outcome.

    Raises KeyError for a pair that no question has: a duty is no status.

    >>> reading(Verb.IS, Outcome.NOT_BOUND), reading(Verb.MAY, Outcome.NO_BREACH_IF_DONE)
    (<Answer.NO: 'no'>, <Answer.NO: 'no'>)

    A rule that is not engaged lets nobody act; of a status it says nothing, and never no.

    >>> reading(Verb.MAY, Outcome.NOT_ENGAGED), reading(Verb.IS, Outcome.NOT_ENGAGED)
    (<Answer.NO: 'no'>, <Answer.NOT_SETTLED: 'not settled'>)
    """
    readings: dict[Verb, Answer] = outcome.readings  # type: ignore[attr-defined]
    return readings[verb]
