"""Relatives who ask, feedback to parents, and when to tell them (R93–R96, R107)."""

from decider.facts import Channel, FeedbackTo
from decider.outcomes import Outcome, Verb
from decider.ruling import COVERED, Ruling, question, unmet


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
