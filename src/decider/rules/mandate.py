"""Working under mandate: what goes to the principal, and telling the person so (R77–R79, L27, L41)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import Territory
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, beside, question
from decider.since import Since


@question("mandate.report", Verb.MUST, assumes=COVERED)
def report(
    *,
    under_mandate: bool,
    imposed_treatment_accepted: Annotated[bool, Since("L41", otherwise=False)],
    within_mandate: bool,
    mandate_disclosed: bool,
    territory: Annotated[Territory, Since("L27", otherwise=Territory.FRENCH_COMMUNITY)],
    on: date,
) -> Ruling:
    """Must the mandated professional tell the one who gave the mandate?

    >>> def told(**changed):
    ...     facts = dict(under_mandate=True, imposed_treatment_accepted=False, within_mandate=True,
    ...                  mandate_disclosed=True, territory=Territory.FRENCH_COMMUNITY, on=law.AS_OF)
    ...     return report(**facts | changed).outcome
    >>> told(), told(within_mandate=False)
    (Outcome.MUST_TRANSMIT, Outcome.MUST_STAY_SILENT)

    A mandate that the person was never told of leaves the question open.

    >>> told(mandate_disclosed=False)
    Outcome.NOT_SETTLED

    Whoever accepts a treatment imposed as a condition of probation reports on five points, by statute,
    and on nothing else.

    >>> told(imposed_treatment_accepted=True), told(imposed_treatment_accepted=True, within_mandate=False)
    (Outcome.MUST_REPORT_TO_MANDATING_AUTHORITY, Outcome.MUST_STAY_SILENT)

    Accepting is what binds: nobody need have given a mandate beside.

    >>> told(imposed_treatment_accepted=True, under_mandate=False)
    Outcome.MUST_REPORT_TO_MANDATING_AUTHORITY

    In the German-speaking Community the decree itself asks that the person be told first.

    Source: booklet B4.1, vignette V8; L27, L41.
    """
    imposed = imposed_treatment_accepted and law.holds("L41", on)
    if not (under_mandate or imposed):
        return Ruling(Outcome.NOT_ENGAGED, ("R78",), next=("sharing.share",), failed=("under_mandate",))
    if not within_mandate:
        rules = ("R79", "R15", "L41") if imposed else ("R79", "R15")
        return Ruling(Outcome.MUST_STAY_SILENT, rules, Basis.MANDATE, failed=("within_mandate",))
    if imposed:
        return Ruling(
            Outcome.MUST_REPORT_TO_MANDATING_AUTHORITY,
            ("L41", "R77"),
            Basis.STATUTE_OBLIGES,
            notes=("follow-up-five-points", "follow-up-tell-first", "follow-up-scope"),
        )
    elsewhere = territory is not Territory.FRENCH_COMMUNITY and law.holds("L27", on)
    decree = elsewhere and territory is Territory.GERMAN_SPEAKING
    own = ("L27",) if decree else ()
    notes = (f"mandate-{territory.name.lower().replace('_', '-')}",) if elsewhere else ()
    if mandate_disclosed:
        return Ruling(Outcome.MUST_TRANSMIT, ("R78", "R77", *own), Basis.MANDATE, notes=notes)
    told_first = beside(Outcome.MUST_INFORM, when=decree)
    return Ruling(
        Outcome.NOT_SETTLED, ("R77", *own), duties=told_first, failed=("mandate_disclosed",), notes=notes
    )


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
