"""Heard by a judge, a prosecutor, the police: appear, answer, write, be accompanied (R21–R34)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import Capacity, Forum, Since
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import BOUND, COVERED, Ruling, beside, question

INQUIRY = {Forum.PUBLIC_PROSECUTOR, Forum.POLICE}
COURTS = {Forum.CRIMINAL_COURT, Forum.CIVIL_COURT, Forum.ADMINISTRATIVE_COURT, Forum.PARLIAMENTARY_INQUIRY}


@question("testimony.appear", Verb.MUST, assumes=BOUND)
def appear(*, forum: Forum, summoned: bool, called_on_mediation: bool) -> Ruling:
    """Must one appear and take the oath?

    >>> appear(forum=Forum.INVESTIGATING_JUDGE, summoned=True, called_on_mediation=False).outcome
    Outcome.MUST_APPEAR_AND_SWEAR

    A mediator cannot be called in a civil case; the police are no court.

    >>> appear(forum=Forum.CIVIL_COURT, summoned=True, called_on_mediation=True).outcome
    Outcome.CANNOT_BE_CALLED
    >>> appear(forum=Forum.POLICE, summoned=True, called_on_mediation=False).outcome
    Outcome.NOT_SETTLED

    Source: booklet B3.1.1.1.
    """
    if forum in INQUIRY:
        return Ruling(Outcome.NOT_SETTLED, ("R24",))
    if called_on_mediation and forum in {Forum.CIVIL_COURT, Forum.ADMINISTRATIVE_COURT}:
        return Ruling(Outcome.CANNOT_BE_CALLED, ("R28",), Basis.TESTIMONY)
    if not summoned:
        return Ruling(Outcome.NOT_ENGAGED, ("R22",), failed=("summoned",))
    if called_on_mediation:
        return Ruling(Outcome.NOT_SETTLED, ("R22", "R28"))
    return Ruling(Outcome.MUST_APPEAR_AND_SWEAR, ("R22", "R21"), Basis.TESTIMONY)


@question("testimony.answer", Verb.MAY, assumes=COVERED)
def answer(
    *,
    capacity: Capacity,
    forum: Forum,
    summoned: bool,
    sworn: bool,
    requisition_of_judge: Annotated[bool, Since("L12", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """May one answer the questions of whoever hears?

    It depends on the capacity in which one is heard, before it depends on who hears.

    >>> def at_the_police(capacity):
    ...     return answer(capacity=capacity, forum=Forum.POLICE, summoned=True, sworn=False, on=law.BOOK)
    >>> at_the_police(Capacity.WITNESS).outcome
    Outcome.MUST_STAY_SILENT
    >>> at_the_police(Capacity.COMPLAINANT_VICTIM).outcome
    Outcome.MAY_DISCLOSE_LIMITED
    >>> sorted(duty.name for duty in at_the_police(Capacity.SUSPECT).duties)
    ['MAY_NOT_INVOKE_SECRECY', 'RIGHT_TO_SILENCE']

    Source: booklet B3.1.1; L12 for a police hearing on an investigating judge's requisition.
    """
    if capacity is Capacity.WITNESS:
        if forum is Forum.POLICE and requisition_of_judge and law.holds("L12", on):
            return Ruling(Outcome.FREE_TO_ANSWER_OR_DECLINE, ("L12", "R23"), Basis.TESTIMONY)
        if forum not in INQUIRY and summoned and sworn:
            return Ruling(Outcome.FREE_TO_ANSWER_OR_DECLINE, ("R23", "R21"), Basis.TESTIMONY)
        lifted_by = "R24" if forum in INQUIRY else "R21"
        return Ruling(Outcome.MUST_STAY_SILENT, (lifted_by, "R15"))
    suspect = capacity is Capacity.SUSPECT
    duties = beside(Outcome.MAY_NOT_INVOKE_SECRECY, when=suspect) | beside(
        Outcome.RIGHT_TO_SILENCE, when=suspect
    )
    heard_as = ("R34", "R32", "R33") if suspect else ("R31",)
    if forum in COURTS:
        return Ruling(Outcome.NOT_SETTLED, heard_as, duties=duties)
    return Ruling(Outcome.MAY_DISCLOSE_LIMITED, heard_as, Basis.EXCULPATION, duties)


@question("testimony.in-writing", Verb.MAY, assumes=COVERED)
def in_writing(
    *, forum: Forum, handed_at_appearance: bool, report_for_youth_or_family_judge: bool, on: date
) -> Ruling:
    """May one answer by a written statement?

    A writing handed over at the appearance may be assimilated to testimony; one still has to go.

    >>> def writing(**changed):
    ...     facts = dict(forum=Forum.INVESTIGATING_JUDGE, handed_at_appearance=True,
    ...                  report_for_youth_or_family_judge=False, on=law.BOOK)
    ...     return in_writing(**facts | changed)
    >>> writing().outcome, writing().duties
    (Outcome.MAY_ANSWER_IN_WRITING, frozenset({Outcome.MUST_APPEAR_AND_SWEAR}))
    >>> writing(handed_at_appearance=False).outcome
    Outcome.NOT_SETTLED
    >>> writing(forum=Forum.CIVIL_COURT, report_for_youth_or_family_judge=True).outcome
    Outcome.MUST_NOT

    Source: booklet B3.1.1.1; L11 for the youth court's own use of such a report.
    """
    if report_for_youth_or_family_judge:
        nuanced = law.holds("L11", on)
        return Ruling(
            Outcome.MUST_NOT,
            ("R26", "L11") if nuanced else ("R26",),
            failed=("report_for_youth_or_family_judge",),
            notes=("youth-court-itself",) if nuanced else (),
        )
    if forum is Forum.INVESTIGATING_JUDGE and handed_at_appearance:
        duties = beside(Outcome.MUST_APPEAR_AND_SWEAR, when=True)
        return Ruling(
            Outcome.MAY_ANSWER_IN_WRITING,
            ("R25", "R22"),
            Basis.TESTIMONY,
            duties,
            notes=("writing-not-automatic",),
        )
    return Ruling(Outcome.NOT_SETTLED, ("R25",))


@question("testimony.accompanied", Verb.MAY, assumes=BOUND)
def accompanied(*, forum: Forum, by_lawyer: bool) -> Ruling:
    """May a witness be accompanied?

    >>> accompanied(forum=Forum.INVESTIGATING_JUDGE, by_lawyer=True).outcome
    Outcome.MAY_BE_ACCOMPANIED
    >>> accompanied(forum=Forum.INVESTIGATING_JUDGE, by_lawyer=False).outcome
    Outcome.MUST_NOT
    >>> accompanied(forum=Forum.CRIMINAL_COURT, by_lawyer=True).outcome
    Outcome.NOT_SETTLED

    Source: booklet B3.1.1.1, vignette V4; not verified in a legal text.
    """
    if forum is not Forum.INVESTIGATING_JUDGE:
        return Ruling(Outcome.NOT_SETTLED, ("R27",))
    if by_lawyer:
        return Ruling(Outcome.MAY_BE_ACCOMPANIED, ("R27",), Basis.TESTIMONY, notes=("company-unverified",))
    return Ruling(Outcome.MUST_NOT, ("R27",), failed=("by_lawyer",), notes=("company-unverified",))
