"""What a rule, a text or an outcome does to somebody, apart from how a question reads it."""

from enum import StrEnum, auto

from decider.outcomes import Answer, Outcome, Verb


class Force(StrEnum):
    """What a rule or a text does to somebody, and so what an outcome says."""

    OBLIGES = auto()
    ALLOWS = auto()
    FORBIDS = auto()
    EXEMPTS = auto()


_FORCES: dict[tuple[str, ...], frozenset[Force]] = {
    ("JUSTIFIED_BREACH", "NO_BREACH_IF_DONE", "NO_SANCTION_STATED", "MAY_DECLINE"): frozenset(
        {Force.EXEMPTS}
    ),
    # Neither hand over nor keep still: what is due is an answer.
    ("ANSWER_THE_JUDGE",): frozenset({Force.OBLIGES}),
    # As it stands no, and once limited yes: a text that allows in part says both.
    ("MUST_LIMIT", "PROCESS_ONLY", "EQUAL_PLACE"): frozenset({Force.ALLOWS, Force.FORBIDS}),
    ("BOUND_BY_SECRECY", "BOUND_BY_DISCRETION", "COVERED", "EXCLUDED", "CRIMINAL_SANCTION"): frozenset(
        {Force.FORBIDS}
    ),
    ("CIVIL_OR_DISCIPLINARY_SANCTION", "NOT_RELEASED"): frozenset({Force.FORBIDS}),
    ("NOT_ENGAGED", "NOT_SETTLED", "MAY_NOT_INVOKE_SECRECY"): frozenset(),
}
_BY_READING = {
    (Answer.YES, Answer.YES): Force.OBLIGES,
    (Answer.YES, Answer.NO): Force.ALLOWS,
    (Answer.NO, Answer.NO): Force.FORBIDS,
    (None, Answer.NO): Force.EXEMPTS,
}


def forces(outcome: Outcome) -> frozenset[Force]:
    """Say what an outcome does to the one who asks; nothing where it settles nothing, or is a mere fact.

    >>> forces(Outcome.MAY_SHARE), forces(Outcome.MUST_STAY_SILENT), forces(Outcome.NOT_SETTLED)
    (frozenset({<Force.ALLOWS: 'allows'>}), frozenset({<Force.FORBIDS: 'forbids'>}), frozenset())
    """
    for names, found in _FORCES.items():
        if outcome.name in names:
            return found
    readings: dict[Verb, Answer] = outcome.readings  # type: ignore[attr-defined]
    read = readings.get(Verb.MAY), readings.get(Verb.MUST)
    return frozenset({_BY_READING[read]}) if read in _BY_READING else frozenset()
