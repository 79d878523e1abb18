"""W5, the sixteen-year-old whose parents ask for the file: he is able to judge (ours)."""

from datetime import date
from typing import Annotated

from decider.files import FileRequester, Privacy
from decider.outcomes import Verb
from decider.rules.family import file_access
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W5.1", Verb.MUST, general="family.file-access")
def psychiatrist_must_give_access(
    *,
    health_care_file: Annotated[bool, Since("L18", otherwise=False)] = True,
    file_requester: Annotated[
        FileRequester, Since("L18", otherwise=FileRequester.OTHER)
    ] = FileRequester.PARENT_EXERCISING,
    patient_capable: Annotated[bool, Since("L18", otherwise=True)] = True,
    parents_disagree: Annotated[bool, Since("L18", otherwise=False)] = False,
    privacy: Annotated[Privacy, Since("L18", otherwise=Privacy.NO_CONCERN)] = Privacy.CONCERN,
    pressure_signs: Annotated[bool, Since("L18", otherwise=False)],
    on: date,
) -> Ruling:
    """Must the psychiatrist give the parents a copy of the file?

    A minor able to judge his interests exercises these rights alone, whoever has authority or pays.

    >>> from decider import ask
    >>> decision = ask("W5.1")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    He may name his mother as trusted person: she then has his access, within the scope that he gives.

    >>> ask("W5.1", file_requester="trusted-person").outcome
    Outcome.MUST_PROVIDE

    Were he not able to judge, his wish that this stay here would be weighed before anything is given.

    >>> ask("W5.1", patient_capable=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("W5.1", patient_capable=False, privacy="refused-in-writing").outcome
    Outcome.MUST_PROVIDE_LIMITED

    A parent without authority has no access; what may be told that parent is not settled.

    >>> ask("W5.1", file_requester="parent-not-exercising").answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return file_access(**locals())


# --8<-- [end:code]
