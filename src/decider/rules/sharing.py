"""Sharing with another professional, and calling on help for a child (R67–R76, L10)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.facts import Aims, Service, Territory
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, beside, question, unmet
from decider.since import Since


@question("sharing.share", Verb.MAY, assumes=COVERED)
def share(
    *,
    informed: bool,
    consent: bool,
    recipient_bound: bool,
    legitimately_believed_bound: bool,
    same_mission: bool,
    limited_to_necessary: bool,
) -> Ruling:
    """May one share a secret with another professional?

    Five conditions, all of them, in a team or outside it.

    >>> def shared(**changed):
    ...     five = dict(informed=True, consent=True, recipient_bound=True, same_mission=True,
    ...                 limited_to_necessary=True, legitimately_believed_bound=False)
    ...     return share(**five | changed)
    >>> shared().outcome, shared(consent=False).outcome
    (Outcome.MAY_SHARE, Outcome.MUST_STAY_SILENT)

    To have believed in good faith that the other was bound is a defence afterwards, no licence.

    >>> shared(recipient_bound=False, legitimately_believed_bound=True).outcome
    Outcome.NO_BREACH_IF_DONE

    Source: booklet B4.0, B4.1.
    """
    failed = unmet(
        informed=informed,
        consent=consent,
        recipient_bound=recipient_bound,
        same_mission=same_mission,
        limited_to_necessary=limited_to_necessary,
    )
    if not failed:
        return Ruling(Outcome.MAY_SHARE, ("R67",), Basis.TOLERANCE, notes=("team-told-of-exchanges",))
    if failed == ("recipient_bound",) and legitimately_believed_bound:
        return Ruling(Outcome.NO_BREACH_IF_DONE, ("R68", "R67"), Basis.EXCULPATION, failed=failed)
    rules = ("R67", "R18") if recipient_bound else ("R67", "R71", "R18")
    return Ruling(Outcome.MUST_STAY_SILENT, rules, failed=failed)


@question("sharing.same-mission", Verb.IS, Outcome.SAME_MISSION)
def same_mission(*, same_function: bool, aims: Aims) -> Ruling:
    """Do two professionals have the same mission?

    Their job title does not tell; what each of them works for does.

    >>> same_mission(same_function=True, aims=Aims.DIFFERENT).outcome
    Outcome.NOT_SAME_MISSION
    >>> same_mission(same_function=False, aims=Aims.SAME).outcome
    Outcome.SAME_MISSION

    Source: booklet B4.1.
    """
    if aims is Aims.SAME:
        return Ruling(Outcome.SAME_MISSION, ("R69",))
    return Ruling(Outcome.NOT_SAME_MISSION, ("R70", "R69"))


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
    French Community's; what another Community's text says is not settled here.

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

    Source: booklet B4.0, note 4; L10.
    """
    # The decree reaches volunteers and people bound by discretion alone: said, since nobody asks.
    reach = ("L10",) if law.holds("L10", on) else ()
    notes = ("decree-reaches-volunteers",) if reach else ()
    assist = beside(Outcome.MUST_ASSIST, when=maltreatment_or_risk)
    failed = unmet(maltreatment_or_risk=maltreatment_or_risk, service=service is not Service.NOT_LISTED)
    if failed:
        return Ruling(Outcome.NOT_ENGAGED, ("R73",), duties=assist, next=("sharing.share",), failed=failed)
    if reach and territory is not Territory.FRENCH_COMMUNITY:
        rules = ("R73", *reach)
        return Ruling(
            Outcome.NOT_SETTLED, rules, duties=assist, failed=("territory",), notes=("decree-elsewhere",)
        )
    if not only_indispensable:
        return Ruling(
            Outcome.MUST_LIMIT,
            ("R74", "R73", "R72", *reach),
            duties=assist,
            failed=("only_indispensable",),
            notes=notes,
        )
    rules = ("R73", "R75", "R74", "R72", *reach)
    if informing_harms_child:
        outcome = Outcome.MAY_DISCLOSE_WITHOUT_INFORMING
        return Ruling(outcome, rules, Basis.SPECIAL_DECREE, assist, notes=notes)
    duties = assist | beside(Outcome.MUST_INFORM, when=not family_informed)
    return Ruling(Outcome.MAY_DISCLOSE, rules, Basis.SPECIAL_DECREE, duties, notes=notes)
