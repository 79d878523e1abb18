"""Working under mandate: what goes to the principal, and telling the person so (R77–R79)."""

from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, question


@question("mandate.report", Verb.MUST, assumes=COVERED)
def report(*, under_mandate: bool, within_mandate: bool, mandate_disclosed: bool) -> Ruling:
    """Must the mandated professional tell the one who gave the mandate?

    >>> report(under_mandate=True, within_mandate=True, mandate_disclosed=True).outcome
    Outcome.MUST_TRANSMIT
    >>> report(under_mandate=True, within_mandate=False, mandate_disclosed=True).outcome
    Outcome.MUST_STAY_SILENT

    A mandate that the person was never told of leaves the question open.

    >>> report(under_mandate=True, within_mandate=True, mandate_disclosed=False).outcome
    Outcome.NOT_SETTLED

    Source: booklet B4.1, vignette V8.
    """
    if not under_mandate:
        return Ruling(Outcome.NOT_ENGAGED, ("R78",), next=("sharing.share",), failed=("under_mandate",))
    if not within_mandate:
        return Ruling(Outcome.MUST_STAY_SILENT, ("R79", "R15"), Basis.MANDATE, failed=("within_mandate",))
    if mandate_disclosed:
        return Ruling(Outcome.MUST_TRANSMIT, ("R78", "R77"), Basis.MANDATE)
    return Ruling(Outcome.NOT_SETTLED, ("R77",), failed=("mandate_disclosed",))


@question("mandate.disclose", Verb.MUST)
def disclose(*, under_mandate: bool) -> Ruling:
    """Must the person be told of the mandate and of what will be passed on?

    >>> disclose(under_mandate=True).outcome, disclose(under_mandate=False).outcome
    (Outcome.MUST_INFORM, Outcome.NOT_ENGAGED)

    Source: booklet B4.1.
    """
    if under_mandate:
        return Ruling(Outcome.MUST_INFORM, ("R77",), Basis.MANDATE)
    return Ruling(Outcome.NOT_ENGAGED, ("R77",), failed=("under_mandate",))
