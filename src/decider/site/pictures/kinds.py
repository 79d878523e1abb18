"""What a case is drawn as: each kind has a shape of its own, and a colour beside it."""

from enum import StrEnum, auto

from decider.outcomes import Answer, Outcome, Verb, reading


class Kind(StrEnum):
    """The kinds of answer, in the order in which a caption counts them."""

    YES = auto()
    IF = auto()
    OPEN = auto()
    NO = auto()


_KINDS = {Answer.YES: Kind.YES, Answer.NO: Kind.NO, Answer.NOT_SETTLED: Kind.OPEN, Answer.IT_DEPENDS: Kind.IF}


def kind(verb: Verb, outcome: Outcome) -> Kind:
    """Say what a case is drawn as; a defence is a no that may be pleaded afterwards, and has its own.

    >>> kind(Verb.MAY, Outcome.MUST_STAY_SILENT), kind(Verb.MAY, Outcome.NO_BREACH_IF_DONE)
    (<Kind.NO: 'no'>, <Kind.IF: 'if'>)
    """
    return Kind.IF if outcome is Outcome.NO_BREACH_IF_DONE else kind_of(reading(verb, outcome))


def kind_of(answer: Answer) -> Kind:
    """Say what an answer is drawn as."""
    return _KINDS[answer]
