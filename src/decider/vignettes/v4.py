"""V4, the school psychologist called by the investigating judge (booklet B3.1.1.1)."""

from datetime import date
from typing import Annotated

from decider.facts import Capacity, Forum
from decider.outcomes import Verb
from decider.rules.testimony.hearing import accompanied, answer, appear, in_writing
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("V4.1", Verb.MUST, general="testimony.appear")
def psychologist_must_appear(
    *,
    forum: Forum = Forum.INVESTIGATING_JUDGE,
    summoned: bool = True,
    called_on_mediation: bool = False,
    on: date,
) -> Ruling:
    """Must she go to the investigating judge and take the oath?

    >>> from decider import ask, law
    >>> ask("V4.1", on=law.BOOK).answer, ask("V4.1", on=law.BOOK).outcome
    (<Answer.YES: 'yes'>, Outcome.MUST_APPEAR_AND_SWEAR)

    The police telephone; she is a mediator in a civil case, then before this judge; nobody called her.

    >>> ask("V4.1", on=law.BOOK, forum="police").answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("V4.1", on=law.BOOK, forum="civil-court", called_on_mediation=True).outcome
    Outcome.CANNOT_BE_CALLED
    >>> ask("V4.1", on=law.BOOK, called_on_mediation=True).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("V4.1", on=law.BOOK, summoned=False).outcome
    Outcome.NOT_ENGAGED
    """
    return appear(**locals())


@vignette("V4.2", Verb.MUST, general="testimony.answer", assumed=("sworn",))
def psychologist_must_answer(
    *,
    capacity: Capacity = Capacity.WITNESS,
    forum: Forum = Forum.INVESTIGATING_JUDGE,
    summoned: bool = True,
    sworn: bool = True,
    requisition_of_judge: Annotated[bool, Since("L12", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """Must she answer the judge's questions?

    Appearing and answering are two things: she must go, and is free to answer or decline.

    >>> from decider import ask, law
    >>> ask("V4.2", on=law.BOOK).answer, ask("V4.2", on=law.BOOK).outcome
    (<Answer.NO: 'no'>, Outcome.FREE_TO_ANSWER_OR_DECLINE)

    Heard by the police as a witness she is silent; as the victim of an offence, or as a suspect,
    she may say what is needed.

    >>> ask("V4.2", on=law.BOOK, forum="police").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V4.2", on=law.BOOK, forum="police", capacity="complainant-victim").outcome
    Outcome.MAY_DISCLOSE_LIMITED
    >>> accused = ask("V4.2", on=law.BOOK, capacity="suspect")
    >>> accused.outcome, sorted(duty.name for duty in accused.duties)
    (Outcome.MAY_DISCLOSE_LIMITED, ['MAY_NOT_INVOKE_SECRECY', 'RIGHT_TO_SILENCE'])

    On the investigating judge's written requisition, a police hearing is testimony; the booklet
    leaves this out.

    >>> ask("V4.2", on=law.AS_OF, forum="police", requisition_of_judge=True).outcome
    Outcome.FREE_TO_ANSWER_OR_DECLINE
    """
    return answer(**locals())


@vignette("V4.3", Verb.MAY, general="testimony.in-writing", assumed=("handed_at_appearance",))
def psychologist_may_write(
    *,
    forum: Forum = Forum.INVESTIGATING_JUDGE,
    handed_at_appearance: bool = True,
    report_for_youth_or_family_judge: bool = False,
    asked_by_judge: Annotated[bool, Since("L16", otherwise=False)],
    on: date,
) -> Ruling:
    """May she answer in writing?

    >>> from decider import ask, law
    >>> decision = ask("V4.3", on=law.BOOK)
    >>> decision.answer, decision.duties
    (<Answer.YES: 'yes'>, frozenset({Outcome.MUST_APPEAR_AND_SWEAR}))

    She posts it instead of going; it is a report for the youth judge; it is for another court.

    >>> ask("V4.3", on=law.BOOK, handed_at_appearance=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("V4.3", on=law.BOOK, report_for_youth_or_family_judge=True).outcome
    Outcome.MUST_NOT
    >>> ask("V4.3", on=law.BOOK, forum="criminal-court").answer
    <Answer.NOT_SETTLED: 'not settled'>

    The law looks at who asks for the writing, which the story does not say.

    >>> ask("V4.3", on=law.AS_OF).missing
    ('asked_by_judge',)
    """
    return in_writing(**locals())


@vignette("V4.4", Verb.MAY, general="testimony.accompanied")
def psychologist_may_be_accompanied(
    *,
    forum: Forum = Forum.INVESTIGATING_JUDGE,
    by_lawyer: bool,
) -> Ruling:
    """May somebody go with her?

    >>> from decider import Answer, ask, law
    >>> decision = ask("V4.4", on=law.BOOK)
    >>> decision.answer, decision.when[Answer.YES]
    (<Answer.IT_DEPENDS: 'it depends'>, ({'by_lawyer': True},))

    A lawyer may, her team leader may not; before other courts nothing is said.

    >>> ask("V4.4", on=law.BOOK, by_lawyer=True).outcome
    Outcome.MAY_BE_ACCOMPANIED
    >>> ask("V4.4", on=law.BOOK, by_lawyer=False).outcome
    Outcome.MUST_NOT
    >>> ask("V4.4", on=law.BOOK, forum="parliamentary-inquiry").answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return accompanied(**locals())


# --8<-- [end:code]
