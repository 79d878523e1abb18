"""V3, the street fair: a neighbour tells the medico-social worker of violence (booklet B1.3)."""

from decider.outcomes import Outcome, Verb
from decider.rules.object import covered
from decider.ruling import Ruling, vignette


# --8<-- [start:code]
@vignette("V3.1", Verb.IS, Outcome.COVERED, general="object.covered")
def fair_report_is_covered(
    *,
    holder_bound: bool = True,
    at_work: bool = False,
    identified_as_professional: bool = True,
    follows_the_family: bool = True,
) -> Ruling:
    """Is what the neighbour said covered by professional secrecy?

    >>> from decider import ask, law
    >>> decision = ask("V3.1", on=law.BOOK)
    >>> decision.answer, decision.outcome
    (<Answer.YES: 'yes'>, Outcome.COVERED)

    He does not know her job: that being identified extends secrecy does not say the converse.

    >>> ask("V3.1", on=law.BOOK, identified_as_professional=False).answer
    <Answer.NOT_SETTLED: 'not settled'>

    No open file, but everyone knows her job; he comes to her office; nothing links it to her work.

    >>> ask("V3.1", on=law.BOOK, follows_the_family=False).outcome
    Outcome.COVERED
    >>> ask("V3.1", on=law.BOOK, at_work=True, identified_as_professional=False).outcome
    Outcome.COVERED
    >>> ask("V3.1", on=law.BOOK, identified_as_professional=False, follows_the_family=False).outcome
    Outcome.NOT_COVERED_BY_SECRECY

    Covered is not "do nothing": for the baby, help may be called in.

    >>> ask("sharing.child-protection", on=law.BOOK, maltreatment_or_risk=True, service="sos-enfants",
    ...     only_indispensable=True).answer
    <Answer.YES: 'yes'>
    """
    return covered(**locals())


# --8<-- [end:code]
