"""W4, the parents on the telephone: they ask for their child's file (ours)."""

from datetime import date
from typing import Annotated

from decider.files import FileRequester, Privacy
from decider.outcomes import Verb
from decider.rules.family import file_access
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W4.1", Verb.MUST, general="family.file-access", assumed=("file_requester",))
def psychologist_must_give_access(
    *,
    health_care_file: Annotated[bool, Since("L18", otherwise=False)] = True,
    file_requester: Annotated[
        FileRequester, Since("L18", otherwise=FileRequester.OTHER)
    ] = FileRequester.PARENT_EXERCISING,
    patient_capable: Annotated[bool, Since("L18", otherwise=True)] = False,
    parents_disagree: Annotated[bool, Since("L18", otherwise=False)] = False,
    privacy: Annotated[Privacy, Since("L18", otherwise=Privacy.NO_CONCERN)] = Privacy.NO_CONCERN,
    pressure_signs: Annotated[bool, Since("L18", otherwise=False)],
    on: date,
) -> Ruling:
    """Must the psychologist give these parents access to the child's file?

    Once she has checked who they are: at six, the parents who exercise authority exercise his rights.

    >>> from decider import ask
    >>> decision = ask("W4.1")
    >>> decision.answer, decision.outcome
    (<Answer.YES: 'yes'>, Outcome.MUST_PROVIDE)

    A concern for the child, or a disagreement that she knows of, is weighed before anything is given.

    >>> ask("W4.1", privacy="concern").answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("W4.1", parents_disagree=True).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("W4.1", privacy="refused-in-writing").outcome
    Outcome.MUST_PROVIDE_LIMITED

    A grandmother does not exercise his rights; outside health care no text was seen.

    >>> ask("W4.1", file_requester="other").outcome
    Outcome.NOT_ENGAGED
    >>> ask("W4.1", health_care_file=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return file_access(**locals())


# --8<-- [end:code]
