"""The organised case consultation, and what lawyers are kept out of (R50, R63–R66, L06)."""

from datetime import date

from decider import law
from decider.facts import ConsultationBasis, ConsultationPurpose
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, question, unmet


@question("consultation.speak", Verb.MAY, assumes=COVERED)
def speak(
    *,
    consultation_basis: ConsultationBasis,
    consultation_purpose: ConsultationPurpose,
    lawyer_exposing_client: bool,
    on: date,
) -> Ruling:
    """May one speak at a case consultation?

    It takes a legal basis and one of three purposes, and nothing else beside that purpose. Services
    that meet on their own have no such basis.

    >>> def spoken(basis, purpose=ConsultationPurpose.PROTECT_INTEGRITY, lawyer=False):
    ...     return speak(consultation_basis=basis, consultation_purpose=purpose,
    ...                  lawyer_exposing_client=lawyer, on=law.BOOK).outcome
    >>> authorised = ConsultationBasis.PROSECUTOR_REASONED_AUTHORISATION
    >>> spoken(authorised), spoken(ConsultationBasis.NONE)
    (Outcome.MAY_DISCLOSE, Outcome.MUST_STAY_SILENT)
    >>> spoken(authorised, purpose=ConsultationPurpose.OTHER), spoken(authorised, lawyer=True)
    (Outcome.MUST_STAY_SILENT, Outcome.MUST_STAY_SILENT)

    Source: booklet B3.1.5; L06 for the participants' own secrecy.
    """
    failed = unmet(
        consultation_basis=consultation_basis is not ConsultationBasis.NONE,
        consultation_purpose=consultation_purpose is not ConsultationPurpose.OTHER,
        lawyer_exposing_client=not lawyer_exposing_client,
    )
    if failed:
        wanting = {
            "consultation_basis": "R64",
            "consultation_purpose": "R63",
            "lawyer_exposing_client": "R50",
        }
        return Ruling(
            Outcome.MUST_STAY_SILENT,
            (*(wanting[name] for name in failed), "R18"),
            failed=failed,
            notes=("consultation-see-sharing",),
        )
    participants_bound = law.holds("L06", on)
    return Ruling(
        Outcome.MAY_DISCLOSE,
        ("R65", "R63", "R64", *(("L06",) if participants_bound else ())),
        Basis.STATUTE_PERMITS,
        notes=("consultation-no-duty", *(("consultation-frame",) if participants_bound else ())),
    )


@question("consultation.prosecute", Verb.MAY, assumes=COVERED)
def prosecute(*, same_offence: bool) -> Ruling:
    """May what was said at the consultation ground a prosecution?

    >>> prosecute(same_offence=True).outcome, prosecute(same_offence=False).outcome
    (Outcome.MAY_PROSECUTE, Outcome.MUST_NOT_PROSECUTE)

    Source: booklet B3.1.5.
    """
    if same_offence:
        return Ruling(Outcome.MAY_PROSECUTE, ("R66",), Basis.STATUTE_PERMITS)
    return Ruling(Outcome.MUST_NOT_PROSECUTE, ("R66",), failed=("same_offence",))


@question("lawyer.excluded", Verb.IS, Outcome.EXCLUDED)
def excluded(*, is_lawyer: bool, client_confidential: bool, exposes_to_prosecution: bool) -> Ruling:
    """Is a lawyer kept from the right to inform the prosecutor and from the consultation?

    Only for a client's confidential information that could expose that client to prosecution.

    >>> excluded(is_lawyer=True, client_confidential=True, exposes_to_prosecution=True).outcome
    Outcome.EXCLUDED
    >>> excluded(is_lawyer=True, client_confidential=True, exposes_to_prosecution=False).outcome
    Outcome.NOT_EXCLUDED

    Source: booklet B3.1.3.2, B3.1.5.
    """
    failed = unmet(
        is_lawyer=is_lawyer,
        client_confidential=client_confidential,
        exposes_to_prosecution=exposes_to_prosecution,
    )
    outcome = Outcome.NOT_EXCLUDED if failed else Outcome.EXCLUDED
    return Ruling(outcome, ("R50",), failed=failed, notes=("lawyer-these-two-only",))
