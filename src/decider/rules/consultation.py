"""The organised case consultation, and what lawyers are kept out of (R50, R63–R66, L06, L30)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import ConsultationAct, ConsultationBasis, ConsultationPurpose
from decider.outcomes import Basis, Outcome, Verb
from decider.rules.younger import no_text_then
from decider.ruling import COVERED, Ruling, question, unmet
from decider.since import Since


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


@question("consultation.around", Verb.MAY, assumes=COVERED)
def around(
    *,
    consultation_act: Annotated[ConsultationAct, Since("L30", otherwise=ConsultationAct.TELL_ANYONE_ELSE)],
    federal_participant: Annotated[bool, Since("L30", otherwise=True)],
    necessary_for_aim: Annotated[bool, Since("L30", otherwise=True)],
    consensus_of_all: Annotated[bool, Since("L30", otherwise=True)],
    judicial_data_cleared: Annotated[bool, Since("L30", otherwise=True)],
    on: date,
) -> Ruling:
    """May one tell or keep this, before or after a case consultation?

    A permanent representative may be told before, and reports back after. One's own file keeps only
    what all agreed to note.

    >>> def done(act, **changed):
    ...     facts = dict(federal_participant=True, necessary_for_aim=True, consensus_of_all=True,
    ...                  judicial_data_cleared=True, on=law.AS_OF)
    ...     return around(consultation_act=act, **facts | changed).outcome
    >>> done(ConsultationAct.BRIEF_REPRESENTATIVE), done(ConsultationAct.TELL_ANYONE_ELSE)
    (Outcome.MAY_DISCLOSE, Outcome.MUST_STAY_SILENT)
    >>> kept = ConsultationAct.KEEP_IN_OWN_FILE
    >>> done(kept), done(kept, consensus_of_all=False)
    (Outcome.MAY_DISCLOSE_LIMITED, Outcome.MUST_NOT)

    The act binds federal participants alone; to the organiser it opens the data, and nothing says
    that telling is not punished.

    >>> done(ConsultationAct.REPORT_BACK, federal_participant=False), done(ConsultationAct.TELL_ORGANISER)
    (Outcome.NOT_SETTLED, Outcome.NOT_SETTLED)

    Source: L30, since 15 February 2026; L06 for the participants' own secrecy.
    """
    if not law.holds("L30", on):
        return no_text_then()
    act = consultation_act
    if act is ConsultationAct.TELL_ANYONE_ELSE:
        return Ruling(
            Outcome.MUST_STAY_SILENT,
            ("L06", "R18"),
            failed=("consultation_act",),
            notes=("around-danger-stays-open",),
        )
    if act is ConsultationAct.TELL_ORGANISER:
        return Ruling(
            Outcome.NOT_SETTLED, ("L30",), failed=("consultation_act",), notes=("around-organiser",)
        )
    if not federal_participant:
        return Ruling(
            Outcome.NOT_SETTLED, ("L30",), failed=("federal_participant",), notes=("around-other-services",)
        )
    own_file = act is ConsultationAct.KEEP_IN_OWN_FILE
    agreed = unmet(consensus_of_all=consensus_of_all, judicial_data_cleared=judicial_data_cleared)
    if own_file and agreed:
        return Ruling(Outcome.MUST_NOT, ("L30",), failed=agreed)
    if not necessary_for_aim:
        return Ruling(Outcome.MUST_LIMIT, ("L30",), failed=("necessary_for_aim",))
    if own_file:
        return Ruling(
            Outcome.MAY_DISCLOSE_LIMITED, ("L30",), Basis.STATUTE_PERMITS, notes=("around-what-is-kept",)
        )
    return Ruling(Outcome.MAY_DISCLOSE, ("L30",), Basis.STATUTE_PERMITS, notes=("around-representative",))


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
