"""W1, the interpreter in a consultation: she has heard what the doctor heard (ours)."""

from datetime import date
from typing import Annotated

from decider.outcomes import Outcome, Verb
from decider.professions import Profession
from decider.rules.status.profession import bound_by_job
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W1.1", Verb.IS, Outcome.BOUND_BY_SECRECY, general="status.profession")
def interpreter_is_bound(
    *,
    youth_aid_setting: Annotated[bool, Since("L24", otherwise=False)] = False,
    profession: Annotated[
        Profession, Since("L24", otherwise=Profession.PRIVATE_PERSON)
    ] = Profession.SOCIAL_INTERPRETER,
    on: date,
) -> Ruling:
    """Does the interpreter's job bind her by professional secrecy?

    No statute was seen for interpreters in social settings: she behaves as bound until it is settled.

    >>> from decider import ask
    >>> decision = ask("W1.1")
    >>> decision.answer, decision.outcome
    (<Answer.NOT_SETTLED: 'not settled'>, Outcome.NOT_SETTLED)

    A sworn interpreter is bound, and so is whoever interprets in youth assistance, or as a nurse.

    >>> ask("W1.1", profession="sworn-interpreter").outcome
    Outcome.BOUND_BY_SECRECY
    >>> ask("W1.1", youth_aid_setting=True).outcome
    Outcome.BOUND_BY_SECRECY
    >>> ask("W1.1", profession="health-professional").outcome
    Outcome.BOUND_BY_SECRECY

    A relative who interprets is not; a volunteer's mission of trust decides.

    >>> ask("W1.1", profession="private-person").outcome
    Outcome.NOT_BOUND
    >>> ask("W1.1", profession="volunteer").outcome
    Outcome.NOT_ENGAGED
    """
    return bound_by_job(**locals())


# --8<-- [end:code]
