"""Calling on help for a child (R72–R76, L10, L37)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import Service, Territory
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import Ruling, beside, question, unmet
from decider.since import Since


@question("sharing.child-protection", Verb.MAY)
def child_protection(
    *,
    maltreatment_or_risk: bool,
    service: Service,
    only_indispensable: bool,
    informing_harms_child: bool,
    family_informed: bool,
    territory: Annotated[Territory, Since("L10", otherwise=Territory.FRENCH_COMMUNITY)],
    on: date,
) -> Ruling:
    """May one call on a service for a child who is maltreated or at risk?

    The decree asks that the family be told, unless that harms the child; it asks no agreement. It is the
    French Community's.

    >>> def call(**changed):
    ...     facts = dict(maltreatment_or_risk=True, service=Service.SAJ_COUNSELLOR, only_indispensable=True,
    ...                  informing_harms_child=False, family_informed=False,
    ...                  territory=Territory.FRENCH_COMMUNITY, on=law.BOOK)
    ...     return child_protection(**facts | changed)
    >>> call().outcome, sorted(duty.name for duty in call().duties)
    (Outcome.MAY_DISCLOSE, ['MUST_ASSIST', 'MUST_INFORM'])
    >>> call(informing_harms_child=True).outcome
    Outcome.MAY_DISCLOSE_WITHOUT_INFORMING
    >>> call(service=Service.NOT_LISTED).next
    ('sharing.share',)

    In Flanders, a mandated service may be told; elsewhere, no text of this kind was seen.

    >>> def mandated(territory):
    ...     return call(territory=territory, service=Service.MANDATED_SERVICE, on=law.AS_OF)
    >>> mandated(Territory.FLANDERS).outcome, mandated(Territory.FLANDERS).rules
    (Outcome.MAY_DISCLOSE, ('L37',))
    >>> mandated(Territory.BRUSSELS_BICOMMUNITARY).outcome
    Outcome.NOT_SETTLED
    >>> call(territory=Territory.GERMAN_SPEAKING, on=law.AS_OF).outcome
    Outcome.NOT_SETTLED

    Source: booklet B4.0, note 4; L10, L37.
    """
    # The decree reaches volunteers and people bound by discretion alone: said, since nobody asks.
    reach = ("L10",) if law.holds("L10", on) else ()
    notes = ("decree-reaches-volunteers",) if reach else ()
    assist = beside(Outcome.MUST_ASSIST, when=maltreatment_or_risk)
    flemish = service is Service.MANDATED_SERVICE and territory is Territory.FLANDERS
    # The Flemish text may reach Dutch-speaking bodies in Brussels: which of them stays open.
    reached = flemish or territory is Territory.BRUSSELS_BICOMMUNITARY
    named = service is not Service.NOT_LISTED and (service is not Service.MANDATED_SERVICE or reached)
    failed = unmet(maltreatment_or_risk=maltreatment_or_risk, service=named)
    rules = ("L37",) if flemish else ("R73", "R75", "R74", "R72", *reach)
    if failed:
        asked = ("L37",) if flemish else ("R73",)
        return Ruling(Outcome.NOT_ENGAGED, asked, duties=assist, next=("sharing.share",), failed=failed)
    if flemish:
        if not only_indispensable:
            return Ruling(
                Outcome.MUST_LIMIT,
                rules,
                duties=assist,
                failed=("only_indispensable",),
                notes=("flemish-mandated-service",),
            )
        return Ruling(
            Outcome.MAY_DISCLOSE, rules, Basis.STATUTE_PERMITS, assist, notes=("flemish-mandated-service",)
        )
    if reach and territory is not Territory.FRENCH_COMMUNITY:
        return Ruling(
            Outcome.NOT_SETTLED,
            ("R73", *reach),
            duties=assist,
            next=("sharing.by-statute",),
            failed=("territory",),
            notes=("decree-elsewhere",),
        )
    if not only_indispensable:
        return Ruling(
            Outcome.MUST_LIMIT,
            ("R74", "R73", "R72", *reach),
            duties=assist,
            failed=("only_indispensable",),
            notes=notes,
        )
    if informing_harms_child:
        outcome = Outcome.MAY_DISCLOSE_WITHOUT_INFORMING
        return Ruling(outcome, rules, Basis.SPECIAL_DECREE, assist, notes=notes)
    duties = assist | beside(Outcome.MUST_INFORM, when=not family_informed)
    return Ruling(Outcome.MAY_DISCLOSE, rules, Basis.SPECIAL_DECREE, duties, notes=notes)
