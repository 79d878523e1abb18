"""Duties to report: officials, witnesses, those who help apply the youth-aid decree (R54–R58, L45)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import AttackOn, Office, Territory
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import Ruling, question, unmet
from decider.since import Since


@question("reporting.official", Verb.MUST)
def official(
    *,
    office: Office,
    learned_in_function: bool,
    reception_or_information: bool,
    used_integrity_channel: Annotated[bool, Since("L45", otherwise=False)],
    on: date,
) -> Ruling:
    """Must someone in office report an offence learned there?

    A police officer must. Secrecy goes before this duty; a justice assistant reports to the one who
    gave the mandate, except when receiving or informing the public.

    >>> def reported(office, in_function=True, reception=False, channel=False, on=law.BOOK):
    ...     return official(office=office, learned_in_function=in_function, on=on,
    ...                     reception_or_information=reception, used_integrity_channel=channel).outcome
    >>> reported(Office.POLICE), reported(Office.OFFICIAL_BOUND_BY_SECRECY)
    (Outcome.MUST_REPORT_TO_PROSECUTOR, Outcome.MUST_STAY_SILENT)
    >>> reported(Office.JUSTICE_ASSISTANT), reported(Office.JUSTICE_ASSISTANT, reception=True)
    (Outcome.MUST_REPORT_TO_MANDATING_AUTHORITY, Outcome.NO_DUTY_TO_REPORT)
    >>> reported(Office.POLICE, in_function=False)
    Outcome.NOT_ENGAGED

    Since 3 June 2019 a family-benefits institution must report too, and a civil servant who used the
    internal integrity channel is exempt.

    >>> reported(Office.FAMILY_BENEFITS_INSTITUTION, on=law.AS_OF)
    Outcome.MUST_REPORT_TO_PROSECUTOR
    >>> reported(Office.OTHER_OFFICIAL, channel=True, on=law.AS_OF)
    Outcome.NO_DUTY_TO_REPORT

    Source: booklet B3.1.3.4; L45.
    """
    failed = unmet(office=office is not Office.NOT_OFFICIAL, learned_in_function=learned_in_function)
    if failed:
        return Ruling(Outcome.NOT_ENGAGED, ("R54",), failed=failed)
    if office is Office.OFFICIAL_BOUND_BY_SECRECY:
        return Ruling(Outcome.MUST_STAY_SILENT, ("R15", "R54"), failed=("office",))
    if office is Office.JUSTICE_ASSISTANT:
        if reception_or_information:
            return Ruling(Outcome.NO_DUTY_TO_REPORT, ("R56",), failed=("reception_or_information",))
        return Ruling(Outcome.MUST_REPORT_TO_MANDATING_AUTHORITY, ("R56", "R54"), Basis.STATUTE_OBLIGES)
    if office is not Office.FAMILY_BENEFITS_INSTITUTION and used_integrity_channel and law.holds("L45", on):
        return Ruling(
            Outcome.NO_DUTY_TO_REPORT,
            ("L45", "R54"),
            failed=("used_integrity_channel",),
            notes=("integrity-exemption-open",),
        )
    named = {Office.POLICE: ("R55",), Office.FAMILY_BENEFITS_INSTITUTION: ("L45",)}.get(office, ())
    return Ruling(
        Outcome.MUST_REPORT_TO_PROSECUTOR,
        (*named, "R54"),
        Basis.STATUTE_OBLIGES,
        notes=("no-sanction-for-not-reporting",),
    )


@question("reporting.witness", Verb.MUST)
def witness(*, witnessed: bool, attack_on: AttackOn, holder_bound: bool) -> Ruling:
    """Must whoever witnessed an attack report it?

    >>> witness(witnessed=True, attack_on=AttackOn.LIFE, holder_bound=False).outcome
    Outcome.MUST_REPORT_TO_PROSECUTOR
    >>> witness(witnessed=False, attack_on=AttackOn.LIFE, holder_bound=False).outcome
    Outcome.NOT_ENGAGED

    Whether secrecy or this duty goes first, the booklet does not say.

    >>> witness(witnessed=True, attack_on=AttackOn.LIFE, holder_bound=True).outcome
    Outcome.NOT_SETTLED

    Source: booklet B3.1.3.5, note 14.
    """
    failed = unmet(witnessed=witnessed, attack_on=attack_on is not AttackOn.OTHER)
    if failed:
        return Ruling(Outcome.NOT_ENGAGED, ("R57",), failed=failed)
    if holder_bound:
        return Ruling(Outcome.NOT_SETTLED, ("R57", "R15"), notes=("witness-bound-open",))
    return Ruling(
        Outcome.MUST_REPORT_TO_PROSECUTOR,
        ("R57",),
        Basis.STATUTE_OBLIGES,
        notes=("no-sanction-for-not-reporting",),
    )


@question("reporting.youth-aid", Verb.MUST)
def youth_aid(
    *,
    territory: Annotated[Territory, Since("L09", otherwise=Territory.FRENCH_COMMUNITY)],
    on: date,
) -> Ruling:
    """Must whoever helps apply the youth-aid decree report the offences that it lists?

    The words stand in a footnote's quotation of a decree that has been replaced. It was the French
    Community's; what the others have was not read.

    >>> def asked(territory=Territory.FRENCH_COMMUNITY, on=law.AS_OF):
    ...     return youth_aid(territory=territory, on=on)
    >>> asked(on=law.BOOK).outcome, asked().notes, asked(Territory.FLANDERS).notes
    (Outcome.NOT_SETTLED, ('youth-aid-footnote', 'youth-aid-replaced'), ('youth-aid-elsewhere',))

    Source: booklet note 3; L09.
    """
    if not law.holds("L09", on):
        return Ruling(Outcome.NOT_SETTLED, ("R58",), notes=("youth-aid-footnote",))
    if territory is not Territory.FRENCH_COMMUNITY:
        return Ruling(Outcome.NOT_SETTLED, ("R18",), failed=("territory",), notes=("youth-aid-elsewhere",))
    return Ruling(Outcome.NOT_SETTLED, ("R58", "L09"), notes=("youth-aid-footnote", "youth-aid-replaced"))
