"""Relatives who ask, for news or for the file, feedback to parents, and when to tell them (R93–R96, R107, L18, L42)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import Channel, FeedbackTo
from decider.files import FileRequester, Privacy
from decider.outcomes import Basis, Outcome, Verb
from decider.rules.younger import earlier_wording
from decider.ruling import COVERED, Ruling, beside, question, unmet
from decider.since import Since


@question("family.request", Verb.MAY, assumes=COVERED)
def request(*, patient_present: bool, prepared: bool, patient_agrees: bool, channel: Channel) -> Ruling:
    """May one talk with relatives who ask for news?

    In a meeting that the patient agrees to, was prepared for and attends; never on the doorstep or
    by telephone.

    >>> def asked(channel=Channel.MEETING, present=True, prepared=True, agrees=True):
    ...     return request(patient_present=present, prepared=prepared, patient_agrees=agrees,
    ...                    channel=channel).outcome
    >>> asked(), asked(Channel.TELEPHONE), asked(prepared=False)
    (Outcome.MAY_EXCHANGE, Outcome.DECLINE, Outcome.PROCESS_ONLY)

    Source: booklet A3.3.
    """
    if channel is not Channel.MEETING:
        return Ruling(Outcome.DECLINE, ("R93", "R88"), failed=("channel",))
    failed = unmet(patient_present=patient_present, prepared=prepared, patient_agrees=patient_agrees)
    if failed:
        return Ruling(Outcome.PROCESS_ONLY, ("R93", "R88"), failed=failed, notes=("process-means",))
    return Ruling(Outcome.MAY_EXCHANGE, ("R93",))


@question("family.feedback", Verb.MAY, assumes=COVERED)
def feedback(*, feedback_to: FeedbackTo, settled_with_child: bool) -> Ruling:
    """May one give separated parents feedback on the work with their child?

    To each of them directly, on what was settled with the child; not to one alone, and not for a
    lawyer who asks through a parent.

    >>> feedback(feedback_to=FeedbackTo.EACH_PARENT_DIRECTLY, settled_with_child=True).outcome
    Outcome.MAY_DISCLOSE_LIMITED
    >>> feedback(feedback_to=FeedbackTo.ONE_PARENT_ONLY, settled_with_child=True).outcome
    Outcome.EQUAL_PLACE
    >>> feedback(feedback_to=FeedbackTo.LAWYER_VIA_PARENT, settled_with_child=True).outcome
    Outcome.DECLINE

    Source: booklet A3.4.
    """
    if feedback_to is FeedbackTo.LAWYER_VIA_PARENT:
        return Ruling(Outcome.DECLINE, ("R95",), failed=("feedback_to",))
    if feedback_to is FeedbackTo.ONE_PARENT_ONLY:
        return Ruling(Outcome.EQUAL_PLACE, ("R94",), failed=("feedback_to",))
    if settled_with_child:
        return Ruling(Outcome.MAY_DISCLOSE_LIMITED, ("R95", "R107", "R94"), notes=("feedback-if-any",))
    return Ruling(Outcome.NOT_SETTLED, ("R107", "R95"), failed=("settled_with_child",))


@question("family.when-to-tell", Verb.MUST)
def when_to_tell(*, child_victim: bool, telling_raises_risk: bool) -> Ruling:
    """Must the parents of a child who is a victim be consulted?

    They must, but protection may come first: one chooses the moment.

    >>> when_to_tell(child_victim=True, telling_raises_risk=True).outcome
    Outcome.CHOOSE_MOMENT
    >>> when_to_tell(child_victim=True, telling_raises_risk=False).outcome
    Outcome.MUST_INFORM_PARENTS

    Source: booklet A3.2.
    """
    if not child_victim:
        return Ruling(Outcome.NOT_ENGAGED, ("R96",), failed=("child_victim",))
    outcome = Outcome.CHOOSE_MOMENT if telling_raises_risk else Outcome.MUST_INFORM_PARENTS
    return Ruling(outcome, ("R96",), notes=("victim-step-by-step",))


@question("family.file-access", Verb.MUST, assumes=COVERED)
def file_access(
    *,
    health_care_file: Annotated[bool, Since("L18", otherwise=False)],
    file_requester: Annotated[FileRequester, Since("L18", otherwise=FileRequester.OTHER)],
    patient_capable: Annotated[bool, Since("L18", otherwise=True)],
    parents_disagree: Annotated[bool, Since("L18", otherwise=False)],
    privacy: Annotated[Privacy, Since("L18", otherwise=Privacy.NO_CONCERN)],
    pressure_signs: Annotated[bool, Since("L18", otherwise=False)],
    on: date,
) -> Ruling:
    """Must one give a relative or a representative access to the file?

    Who exercises the patient's rights has the patient's access; a capable patient exercises them alone.

    >>> def access(**changed):
    ...     facts = dict(health_care_file=True, file_requester=FileRequester.PARENT_EXERCISING,
    ...                  patient_capable=False, parents_disagree=False, privacy=Privacy.NO_CONCERN,
    ...                  pressure_signs=False, on=law.AS_OF)
    ...     return file_access(**facts | changed)
    >>> access().outcome, access(patient_capable=True).outcome
    (Outcome.MUST_PROVIDE, Outcome.MUST_STAY_SILENT)

    A worry about the patient's privacy is weighed before anything is given.

    >>> access(privacy=Privacy.CONCERN).outcome, access(privacy=Privacy.REFUSED_IN_WRITING).outcome
    (Outcome.NOT_SETTLED, Outcome.MUST_PROVIDE_LIMITED)

    A parent who may have hurt the child waits; whoever protects the child does not.

    >>> access(privacy=Privacy.CONCERN).next, access(file_requester=FileRequester.OTHER).next
    (('danger.protective-disclosure',), ('family.request',))

    Source: L18; L42 for a parent who does not exercise authority.
    """
    if not law.holds("L18", on):
        return earlier_wording(on)
    if not health_care_file:
        return _open_access("health_care_file", "file-outside-care")
    if file_requester is FileRequester.OTHER:
        return Ruling(Outcome.NOT_ENGAGED, ("L18",), next=("family.request",), failed=("file_requester",))
    if file_requester is FileRequester.TRUSTED_PERSON:
        return _access(Outcome.MUST_PROVIDE, pressure_signs, "trusted-person-scope")
    if file_requester is FileRequester.PARENT_NOT_EXERCISING:
        return _open_access("file_requester", "useful-information", "L42")
    if patient_capable:
        return Ruling(
            Outcome.MUST_STAY_SILENT,
            ("L18", "R18"),
            next=("danger.protective-disclosure",),
            failed=("patient_capable",),
            notes=("capable-alone",),
        )
    if privacy is Privacy.REFUSED_IN_WRITING:
        return _access(Outcome.MUST_PROVIDE_LIMITED, pressure_signs, "refused-in-writing")
    if privacy is Privacy.CONCERN:
        return _open_access("privacy", "privacy-first")
    if file_requester is FileRequester.PARENT_EXERCISING and parents_disagree:
        return _open_access("parents_disagree", "parents-together")
    return _access(Outcome.MUST_PROVIDE, pressure_signs, "file-access-how")


def _access(outcome: Outcome, pressure_signs: bool, note: str) -> Ruling:
    """A right of access; the copy is held back while somebody presses for it."""
    duties = beside(Outcome.REFUSE_COPY, when=pressure_signs)
    return Ruling(outcome, ("L18",), Basis.STATUTE_OBLIGES, duties, notes=(note, "identity-first"))


def _open_access(fact: str, note: str, *before: str) -> Ruling:
    """Not settled; nobody who holds back a file may think that a danger is held back with it."""
    return Ruling(
        Outcome.NOT_SETTLED,
        (*before, "L18"),
        next=("danger.protective-disclosure",),
        failed=(fact,),
        notes=(note, "danger-ways-open"),
    )
