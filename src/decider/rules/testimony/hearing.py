"""Heard by a judge, a prosecutor, the police: appear, answer, write, be accompanied (R21–R34, L12–L46)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import Capacity, Forum
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import BOUND, COVERED, Ruling, beside, question, unmet
from decider.since import Since

INQUIRY = {Forum.PUBLIC_PROSECUTOR, Forum.POLICE}
NO_TESTIMONY = {*INQUIRY, Forum.COURT_EXPERT}


@question("testimony.appear", Verb.MUST, assumes=BOUND)
def appear(*, forum: Forum, summoned: bool, called_on_mediation: bool, on: date) -> Ruling:
    """Must one appear and take the oath?

    >>> def called(forum, mediation=False, on=law.BOOK):
    ...     return appear(forum=forum, summoned=True, called_on_mediation=mediation, on=on)
    >>> called(Forum.INVESTIGATING_JUDGE).outcome
    Outcome.MUST_APPEAR_AND_SWEAR

    A mediator cannot be called in a civil case; the police are no court.

    >>> called(Forum.CIVIL_COURT, mediation=True).outcome, called(Forum.POLICE).outcome
    (Outcome.CANNOT_BE_CALLED, Outcome.NOT_SETTLED)

    Before a civil court secrecy may excuse even from the oath, which the booklet leaves out.

    >>> called(Forum.CIVIL_COURT).outcome, called(Forum.CIVIL_COURT, on=law.AS_OF).outcome
    (Outcome.MUST_APPEAR_AND_SWEAR, Outcome.MUST_APPEAR)

    Source: booklet B3.1.1.1; L33 for the patients' ombudsman, L38 for the civil court, L46 for disciplinary courts and experts.
    """
    if forum in INQUIRY:
        return Ruling(Outcome.NOT_SETTLED, ("R24",))
    if forum in {Forum.DISCIPLINARY_COURT, Forum.COURT_EXPERT}:
        return Ruling(Outcome.NOT_SETTLED, ("L46",))
    if called_on_mediation and forum in {Forum.CIVIL_COURT, Forum.ADMINISTRATIVE_COURT}:
        ombudsman = ("L33",) if law.holds("L33", on) else ()
        return Ruling(Outcome.CANNOT_BE_CALLED, ("R28", *ombudsman), Basis.TESTIMONY)
    if not summoned:
        return Ruling(Outcome.NOT_ENGAGED, ("R22",), failed=("summoned",))
    if called_on_mediation:
        return Ruling(Outcome.NOT_SETTLED, ("R22", "R28"))
    if forum is Forum.CIVIL_COURT and law.holds("L38", on):
        duties = beside(Outcome.MAY_CLAIM_EXEMPTION, when=True)
        return Ruling(Outcome.MUST_APPEAR, ("L38", "R22"), Basis.TESTIMONY, duties, notes=("civil-summons",))
    return Ruling(Outcome.MUST_APPEAR_AND_SWEAR, ("R22", "R21"), Basis.TESTIMONY)


@question("testimony.answer", Verb.MAY, assumes=COVERED)
def answer(
    *,
    capacity: Capacity,
    forum: Forum,
    summoned: bool,
    sworn: bool,
    requisition_of_judge: Annotated[bool, Since("L12", otherwise=False)],
    on: date,
) -> Ruling:
    """May one answer the questions of whoever hears?

    It depends on the capacity in which one is heard, before it depends on who hears.

    >>> def at_the_police(capacity):
    ...     return answer(capacity=capacity, forum=Forum.POLICE, summoned=True, sworn=False,
    ...                   requisition_of_judge=False, on=law.BOOK)
    >>> at_the_police(Capacity.WITNESS).outcome, at_the_police(Capacity.WITNESS).notes
    (Outcome.MUST_STAY_SILENT, ('ask-for-the-judge',))
    >>> at_the_police(Capacity.COMPLAINANT_VICTIM).outcome
    Outcome.MAY_DISCLOSE_LIMITED
    >>> sorted(duty.name for duty in at_the_police(Capacity.SUSPECT).duties)
    ['MAY_NOT_INVOKE_SECRECY', 'RIGHT_TO_SILENCE']

    A disciplinary court hears witnesses; a court's expert does not.

    >>> def heard(forum):
    ...     return answer(capacity=Capacity.WITNESS, forum=forum, summoned=True, sworn=True,
    ...                   requisition_of_judge=False, on=law.AS_OF)
    >>> heard(Forum.DISCIPLINARY_COURT).outcome, heard(Forum.COURT_EXPERT).outcome
    (Outcome.FREE_TO_ANSWER_OR_DECLINE, Outcome.MUST_STAY_SILENT)

    Source: booklet B3.1.1; L12 for a police hearing on an investigating judge's requisition, L46.
    """
    if capacity is Capacity.WITNESS:
        if forum is Forum.POLICE and requisition_of_judge and law.holds("L12", on):
            return Ruling(Outcome.FREE_TO_ANSWER_OR_DECLINE, ("L12", "R23"), Basis.TESTIMONY)
        if forum not in NO_TESTIMONY and summoned and sworn:
            counted = ("L46",) if forum is Forum.DISCIPLINARY_COURT else ()
            return Ruling(Outcome.FREE_TO_ANSWER_OR_DECLINE, ("R23", "R21", *counted), Basis.TESTIMONY)
        lifted_by = {Forum.COURT_EXPERT: "L46"}.get(forum, "R24" if forum in INQUIRY else "R21")
        notes = ("ask-for-the-judge",) if forum in INQUIRY else ()
        return Ruling(Outcome.MUST_STAY_SILENT, (lifted_by, "R15"), notes=notes)
    suspect = capacity is Capacity.SUSPECT
    duties = beside(Outcome.MAY_NOT_INVOKE_SECRECY, when=suspect) | beside(
        Outcome.RIGHT_TO_SILENCE, when=suspect
    )
    heard_as = ("R34", "R32", "R33") if suspect else ("R31",)
    if forum not in {*INQUIRY, Forum.INVESTIGATING_JUDGE}:
        return Ruling(Outcome.NOT_SETTLED, heard_as, duties=duties)
    return Ruling(Outcome.MAY_DISCLOSE_LIMITED, heard_as, Basis.EXCULPATION, duties)


@question("testimony.in-writing", Verb.MAY, assumes=COVERED)
def in_writing(
    *,
    forum: Forum,
    handed_at_appearance: bool,
    report_for_youth_or_family_judge: bool,
    asked_by_judge: Annotated[bool, Since("L16", otherwise=False)],
    on: date,
) -> Ruling:
    """May one answer by a written statement?

    A writing handed over at the appearance may be assimilated to testimony; one still has to go.

    >>> def writing(**changed):
    ...     facts = dict(forum=Forum.INVESTIGATING_JUDGE, handed_at_appearance=True,
    ...                  report_for_youth_or_family_judge=False, asked_by_judge=False, on=law.BOOK)
    ...     return in_writing(**facts | changed)
    >>> writing().outcome, writing().duties
    (Outcome.MAY_ANSWER_IN_WRITING, frozenset({Outcome.MUST_APPEAR_AND_SWEAR}))
    >>> writing(handed_at_appearance=False).outcome
    Outcome.NOT_SETTLED
    >>> writing(forum=Forum.CIVIL_COURT, report_for_youth_or_family_judge=True).outcome
    Outcome.MUST_NOT

    The law looks at who asks: nobody calls a witness who writes unasked, and a judge of another court
    has no form for a sworn writing.

    >>> writing(on=law.AS_OF).outcome, writing(asked_by_judge=True, on=law.AS_OF).outcome
    (Outcome.MUST_STAY_SILENT, Outcome.MAY_ANSWER_IN_WRITING)
    >>> writing(forum=Forum.CIVIL_COURT, asked_by_judge=True, on=law.AS_OF).outcome
    Outcome.NOT_SETTLED

    Source: booklet B3.1.1.1; L11 for the youth court's own use of such a report; L16, L17.
    """
    if report_for_youth_or_family_judge:
        nuanced = law.holds("L11", on)
        return Ruling(
            Outcome.MUST_NOT,
            ("R26", "L11") if nuanced else ("R26",),
            failed=("report_for_youth_or_family_judge",),
            notes=("youth-court-itself",) if nuanced else (),
        )
    to_investigating_judge = forum is Forum.INVESTIGATING_JUDGE
    duties = beside(Outcome.MUST_APPEAR_AND_SWEAR, when=to_investigating_judge and handed_at_appearance)
    if law.holds("L16", on):
        return _asked_in_writing(forum, asked_by_judge, duties)
    if to_investigating_judge and handed_at_appearance:
        return Ruling(
            Outcome.MAY_ANSWER_IN_WRITING,
            ("R25", "R22"),
            Basis.TESTIMONY,
            duties,
            notes=("writing-not-automatic",),
        )
    return Ruling(Outcome.NOT_SETTLED, ("R25",))


def _asked_in_writing(forum: Forum, asked_by_judge: bool, duties: frozenset[Outcome]) -> Ruling:
    """Whether a writing counts as testimony: who asks for it decides, then which judge asks."""
    failed = unmet(forum=forum not in NO_TESTIMONY, asked_by_judge=asked_by_judge)
    if failed:
        return Ruling(
            Outcome.MUST_STAY_SILENT, ("L16", "R15"), duties=duties, failed=failed, notes=("unasked-writing",)
        )
    if forum is not Forum.INVESTIGATING_JUDGE:
        return Ruling(Outcome.NOT_SETTLED, ("L16",), notes=("ask-to-be-heard",))
    summoned = ("R22",) if duties else ()
    return Ruling(
        Outcome.MAY_ANSWER_IN_WRITING,
        ("L17", "R25", *summoned),
        Basis.TESTIMONY,
        duties,
        notes=("form-of-oath",),
    )


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
