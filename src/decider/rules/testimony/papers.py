"""Papers for a court: a file that is wanted in a civil case, an attestation (L14–L16, L40, L50)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.files import AskedBy, AttestationContent, ProductionOrder
from decider.outcomes import Outcome, Verb
from decider.rules.younger import no_text_then
from decider.ruling import COVERED, Ruling, beside, question, unmet
from decider.since import Since


@question("testimony.produce-file", Verb.MUST, assumes=COVERED)
def produce_file(
    *,
    order: Annotated[ProductionOrder, Since("L14", otherwise=ProductionOrder.PARTY_OR_LAWYER)],
    secrecy_put_to_judge: Annotated[bool, Since("L14", otherwise=False)],
    judge_rejected_it: Annotated[bool, Since("L14", otherwise=False)],
    on: date,
) -> Ruling:
    """Must one hand over a file, or part of one, in a civil case?

    A lawyer's letter obliges nobody; a judge's does, at least to an answer.

    >>> def wanted(order, **changed):
    ...     facts = dict(secrecy_put_to_judge=True, judge_rejected_it=False, on=law.AS_OF)
    ...     return produce_file(order=order, **facts | changed).outcome
    >>> wanted(ProductionOrder.PARTY_OR_LAWYER), wanted(ProductionOrder.JUDGE_ORDERS)
    (Outcome.MUST_STAY_SILENT, Outcome.MAY_DECLINE)
    >>> wanted(ProductionOrder.JUDGE_INVITES, secrecy_put_to_judge=False)
    Outcome.ANSWER_THE_JUDGE

    Whether secrecy excuses from an order that the judge upholds is not settled, and refusing has a price.

    >>> wanted(ProductionOrder.JUDGE_ORDERS, judge_rejected_it=True)
    Outcome.NOT_SETTLED

    Source: L14, L15; L40 for hiding a document whose production was ordered.
    """
    if not law.holds("L14", on):
        return no_text_then()
    if order is ProductionOrder.PARTY_OR_LAWYER:
        return Ruling(
            Outcome.MUST_STAY_SILENT,
            ("L14", "R18"),
            next=("secrecy.own-file", "family.file-access"),
            failed=("order",),
            notes=("party-letter",),
        )
    if not secrecy_put_to_judge:
        return Ruling(
            Outcome.ANSWER_THE_JUDGE,
            ("L14", "L15"),
            duties=beside(Outcome.ANSWER_THE_JUDGE, when=True),
            failed=("secrecy_put_to_judge",),
            notes=("produce-reply", "parties-read-it"),
        )
    if order is ProductionOrder.JUDGE_ORDERS and judge_rejected_it:
        return Ruling(
            Outcome.NOT_SETTLED, ("L15", "L40", "L14"), notes=("order-upheld", "produced-as-testimony")
        )
    return Ruling(Outcome.MAY_DECLINE, ("L15", "L14"), notes=("reason-by-analogy", "parties-read-it"))


@question("testimony.attestation", Verb.MAY, assumes=COVERED)
def attestation(
    *,
    asked_by: Annotated[AskedBy, Since("L16", otherwise=AskedBy.CLIENT)],
    attestation_content: Annotated[
        AttestationContent, Since("L16", otherwise=AttestationContent.CONFIDENCES)
    ],
    handed_to_client: Annotated[bool, Since("L16", otherwise=False)],
    health_professional: Annotated[bool, Since("L16", otherwise=False)],
    on: date,
) -> Ruling:
    """May one write an attestation for use in court?

    Its author is called by nobody: what was confided stays out of it, even if the client agrees.

    >>> def written(content, **changed):
    ...     facts = dict(asked_by=AskedBy.CLIENT, handed_to_client=True, health_professional=True, on=law.AS_OF)
    ...     return attestation(attestation_content=content, **facts | changed).outcome
    >>> written(AttestationContent.CONFIDENCES)
    Outcome.MUST_STAY_SILENT

    That somebody came may be told on paper, into the client's own hands and nobody else's.

    >>> written(AttestationContent.PRESENCE_ONLY)
    Outcome.MAY_DISCLOSE_LIMITED
    >>> written(AttestationContent.PRESENCE_ONLY, handed_to_client=False)
    Outcome.MUST_STAY_SILENT

    A health professional may also certify what was found in person; for others nobody says.

    >>> own = AttestationContent.OWN_FINDINGS
    >>> written(own), written(own, health_professional=False)
    (Outcome.MAY_DISCLOSE_LIMITED, Outcome.NOT_SETTLED)

    Source: L16, L50.
    """
    if not law.holds("L16", on):
        return no_text_then()
    if asked_by is AskedBy.JUDGE:
        return Ruling(Outcome.NOT_ENGAGED, ("L16",), next=("testimony.in-writing",), failed=("asked_by",))
    refused = unmet(
        asked_by=asked_by is not AskedBy.OTHER_PARTY,
        attestation_content=attestation_content is not AttestationContent.CONFIDENCES,
        handed_to_client=handed_to_client,
    )
    if refused:
        return Ruling(
            Outcome.MUST_STAY_SILENT, ("L16", "R14", "R18"), failed=refused, notes=("attestation-instead",)
        )
    if attestation_content is AttestationContent.OWN_FINDINGS and not health_professional:
        return Ruling(
            Outcome.NOT_SETTLED,
            ("L50", "L16"),
            next=("secrecy.own-file",),
            failed=("health_professional",),
            notes=("findings-of-others",),
        )
    own = attestation_content is AttestationContent.OWN_FINDINGS
    notes = ("certificate-words", "paper-at-home") if own else ("attendance-words", "paper-at-home")
    return Ruling(Outcome.MAY_DISCLOSE_LIMITED, ("L50",), notes=notes)
