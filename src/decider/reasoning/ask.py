"""Asking a question with the facts one has."""

from datetime import date

from decider import law
from decider.reasoning.decision import Decision
from decider.reasoning.form import form


def ask(id: str, on: date | None = None, **facts: object) -> Decision:
    """Ask a question on a day; facts that are absent or None are not known.

    A vignette's own facts hold unless they are changed; None takes one back.

    >>> ask("V7.1", on=law.BOOK, consent="yes").missing
    ('same_mission',)
    >>> ask("V1.1", on=law.BOOK, setting=None).answer
    <Answer.IT_DEPENDS: 'it depends'>
    >>> ask("V7.1", consents=True)
    Traceback (most recent call last):
        ...
    decider.errors.UnknownFact: V7.1: no fact 'consents'; near: consent, informed, legitimately_believed_bound, limited_to_necessary, recipient_bound, same_mission
    >>> ask("V6.2", information_kind="medicine")
    Traceback (most recent call last):
        ...
    decider.errors.UnknownValue: V6.2: information_kind cannot be 'medicine'; give MEDICAL, ADMINISTRATIVE, OTHER_CONFIDENCE, or leave it out
    >>> ask("testimony.accompanied", on=law.BOOK, forum="court-expert")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    decider.errors.UnknownValue: testimony.accompanied: forum cannot be COURT_EXPERT in the booklet; give INVESTIGATING_JUDGE, ...
    """
    day = law.day(on)
    blank = form(id, law.epoch(day))
    return Decision(blank.asked, day, blank.filled(facts, day), blank.table)
