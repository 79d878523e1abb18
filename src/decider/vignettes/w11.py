"""W11, the paper for the probation commission: voluntary help (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import Territory
from decider.files import AskedBy, AttestationContent
from decider.outcomes import Verb
from decider.rules.mandate import report
from decider.rules.testimony.papers import attestation
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W11.1", Verb.MAY, general="testimony.attestation")
def social_worker_may_attest_attendance(
    *,
    asked_by: Annotated[AskedBy, Since("L16", otherwise=AskedBy.CLIENT)] = AskedBy.CLIENT,
    attestation_content: Annotated[
        AttestationContent, Since("L16", otherwise=AttestationContent.CONFIDENCES)
    ] = AttestationContent.PRESENCE_ONLY,
    handed_to_client: Annotated[bool, Since("L16", otherwise=False)] = True,
    health_professional: Annotated[bool, Since("L16", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """May she write that he comes every Tuesday?

    The dates and no more, into his own hands: he does with the paper what he likes.

    >>> from decider import ask
    >>> decision = ask("W11.1")
    >>> decision.answer, decision.outcome
    (<Answer.YES: 'yes'>, Outcome.MAY_DISCLOSE_LIMITED)

    That he is doing better is an opinion; and posted to his lawyer, the paper is no longer in his hands.

    >>> ask("W11.1", attestation_content="confidences").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W11.1", asked_by="client-lawyer", handed_to_client=False).outcome
    Outcome.MUST_STAY_SILENT

    What she has seen for herself is not settled; a nurse may certify what she found.

    >>> ask("W11.1", attestation_content="own-findings").answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("W11.1", attestation_content="own-findings", health_professional=True).outcome
    Outcome.MAY_DISCLOSE_LIMITED
    """
    return attestation(**locals())


@vignette("W11.2", Verb.MUST, general="mandate.report")
def social_worker_must_report_to_the_commission(
    *,
    under_mandate: bool = False,
    imposed_treatment_accepted: Annotated[bool, Since("L41", otherwise=False)] = False,
    within_mandate: bool,
    mandate_disclosed: bool,
    territory: Annotated[
        Territory, Since("L27", otherwise=Territory.FRENCH_COMMUNITY)
    ] = Territory.FRENCH_COMMUNITY,
    on: date,
) -> Ruling:
    """Must she answer the justice assistant who telephones?

    Nobody gave her a mandate, and she accepted no imposed treatment: nothing goes to the commission.

    >>> from decider import ask
    >>> decision = ask("W11.2")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.NOT_ENGAGED)

    Had she accepted a treatment imposed as a condition, five points would be due, and nothing else.

    >>> ask("W11.2", imposed_treatment_accepted=True, within_mandate=True).outcome
    Outcome.MUST_REPORT_TO_MANDATING_AUTHORITY
    >>> ask("W11.2", imposed_treatment_accepted=True, within_mandate=False).outcome
    Outcome.MUST_STAY_SILENT

    A mandate of the commission's own would have to be told to him first.

    >>> ask("W11.2", under_mandate=True, within_mandate=True, mandate_disclosed=True).outcome
    Outcome.MUST_TRANSMIT
    >>> ask("W11.2", under_mandate=True, within_mandate=True, mandate_disclosed=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    """
    return report(**locals())


# --8<-- [end:code]
