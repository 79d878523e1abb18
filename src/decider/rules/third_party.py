"""Whoever asks from outside, neither a judge nor a relative nor a service: R15, R18, R88, L44."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import InsurerCase, ThirdParty
from decider.outcomes import Basis, Outcome, Verb
from decider.rules.younger import no_text_then
from decider.ruling import COVERED, Ruling, question
from decider.since import Since

_INSPECTIONS = {ThirdParty.SOCIAL_INSPECTION, ThirdParty.SECTOR_INSPECTION}


@question("third-party.request", Verb.MAY, assumes=COVERED)
def request(
    *,
    third_party: Annotated[ThirdParty, Since("L44", otherwise=ThirdParty.PRESS)],
    statute_obliges: Annotated[bool, Since("L44", otherwise=False)],
    insurer_case: Annotated[InsurerCase, Since("L44", otherwise=InsurerCase.NONE)],
    i_am_doctor: Annotated[bool, Since("L44", otherwise=False)],
    on: date,
) -> Ruling:
    """May one answer an outside body or person?

    Silence towards the bailiff, the landlord, the press; a doctor owes the insurer's medical adviser
    a certificate of the cause of death, once the insured person's prior consent is proved.

    >>> def answered(third_party, case=InsurerCase.NONE, doctor=False, statute=False, on=law.AS_OF):
    ...     return request(third_party=third_party, statute_obliges=statute, insurer_case=case,
    ...                    i_am_doctor=doctor, on=on).outcome
    >>> answered(ThirdParty.BAILIFF), answered(ThirdParty.SOCIAL_INSPECTION)
    (Outcome.MUST_STAY_SILENT, Outcome.NOT_SETTLED)
    >>> died = InsurerCase.CAUSE_OF_DEATH_CONSENT_PROVED
    >>> answered(ThirdParty.INSURER, died, doctor=True), answered(ThirdParty.INSURER, died)
    (Outcome.MUST_PROVIDE_LIMITED, Outcome.MUST_STAY_SILENT)
    >>> answered(ThirdParty.INSURER, InsurerCase.CERTIFICATE_FOR_INSURED, doctor=True)
    Outcome.MAY_DISCLOSE_LIMITED

    A statute that the asker shows may oblige: whether it goes before secrecy is not settled.

    >>> answered(ThirdParty.IMMIGRATION_OFFICE, statute=True)
    Outcome.NOT_SETTLED

    Source: L44.
    """
    if not law.holds("L44", on):
        return no_text_then()
    if third_party is ThirdParty.INSURER and i_am_doctor:
        if insurer_case is InsurerCase.CAUSE_OF_DEATH_CONSENT_PROVED:
            return Ruling(
                Outcome.MUST_PROVIDE_LIMITED, ("L44",), Basis.STATUTE_OBLIGES, notes=("cause-of-death",)
            )
        if insurer_case is InsurerCase.CERTIFICATE_FOR_INSURED:
            return Ruling(
                Outcome.MAY_DISCLOSE_LIMITED,
                ("L44",),
                Basis.STATUTE_PERMITS,
                notes=("certificate-for-insured",),
            )
    if third_party in _INSPECTIONS:
        return Ruling(Outcome.NOT_SETTLED, ("R15",), failed=("third_party",), notes=("inspection-open",))
    if statute_obliges:
        return Ruling(
            Outcome.NOT_SETTLED, ("R15",), failed=("statute_obliges",), notes=("ask-for-the-article",)
        )
    said = "insurer-through-the-insured" if third_party is ThirdParty.INSURER else "neither-confirm-nor-deny"
    return Ruling(Outcome.MUST_STAY_SILENT, ("R18", "R15", "R88"), failed=("third_party",), notes=(said,))
