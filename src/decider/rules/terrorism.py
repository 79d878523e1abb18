"""Terrorism: what the prosecutor may require of a social-security body (R59–R62, L08)."""

from datetime import date

from decider import law
from decider.facts import Institution, RequestedInformation, Trigger
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, question, unmet


@question("terrorism.disclose", Verb.MUST, assumes=COVERED)
def disclose(
    *,
    institution: Institution,
    trigger: Trigger,
    reasoned_written: bool,
    terrorism_investigation: bool,
    information_kind: RequestedInformation,
    on: date,
) -> Ruling:
    """Must one give information in a search for terrorist offences?

    A worry of one's own, or the police asking by themselves, opens nothing.

    >>> def asked(**changed):
    ...     facts = dict(institution=Institution.CPAS, trigger=Trigger.PROSECUTOR_REQUEST,
    ...                  reasoned_written=True, terrorism_investigation=True,
    ...                  information_kind=RequestedInformation.ADMINISTRATIVE, on=law.BOOK)
    ...     return disclose(**facts | changed).outcome
    >>> asked(), asked(trigger=Trigger.POLICE_ON_THEIR_OWN), asked(institution=Institution.OTHER)
    (Outcome.MUST_PROVIDE, Outcome.MUST_STAY_SILENT, Outcome.MUST_STAY_SILENT)

    Between administrative and medical the booklet leaves a gap; the article's text does not.

    >>> gap = dict(information_kind=RequestedInformation.OTHER_CONFIDENCE)
    >>> asked(**gap), asked(**gap, on=law.AS_OF)
    (Outcome.NOT_SETTLED, Outcome.MUST_STAY_SILENT)

    Source: booklet B3.1.4; L08.
    """
    if trigger is Trigger.OWN_SUSPICION:
        notes = ("annulled-duty",) if law.annulled("terrorism-report", on) else ()
        return Ruling(Outcome.MUST_STAY_SILENT, ("R62", "R15"), failed=("trigger",), notes=notes)
    failed = unmet(
        trigger=trigger is Trigger.PROSECUTOR_REQUEST,
        institution=institution is not Institution.OTHER,
        reasoned_written=reasoned_written,
        terrorism_investigation=terrorism_investigation,
    )
    if failed:
        return Ruling(Outcome.MUST_STAY_SILENT, ("R59", "R15"), failed=failed)
    as_the_text_has_it = law.holds("L08", on)
    if information_kind is RequestedInformation.ADMINISTRATIVE:
        text = ("R59", "L08") if as_the_text_has_it else ("R59",)
        return Ruling(Outcome.MUST_PROVIDE, (*text, "R60"), Basis.STATUTE_OBLIGES)
    if as_the_text_has_it:
        return Ruling(Outcome.MUST_STAY_SILENT, ("L08", "R15"), failed=("information_kind",))
    if information_kind is RequestedInformation.MEDICAL:
        return Ruling(Outcome.MUST_STAY_SILENT, ("R61", "R15"), failed=("information_kind",))
    return Ruling(Outcome.NOT_SETTLED, ("R59", "R61"))
