"""V7, the home visit: a medico-social worker is worried about a baby (booklet B4.0)."""

from datetime import date
from typing import Annotated

from decider.facts import Service, Territory
from decider.outcomes import Verb
from decider.rules.sharing.child import child_protection
from decider.rules.sharing.professionals import share
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("V7.1", Verb.MAY, general="sharing.share", assumed=("informed", "limited_to_necessary"))
def may_speak_to_the_psychologist(
    *,
    informed: bool = True,
    consent: bool,
    recipient_bound: bool = True,
    legitimately_believed_bound: bool = False,
    same_mission: bool,
    limited_to_necessary: bool = True,
) -> Ruling:
    """May she speak to the mother's psychologist?

    >>> from decider import Answer, ask, law
    >>> decision = ask("V7.1", on=law.BOOK)
    >>> decision.answer, decision.when[Answer.YES]
    (<Answer.IT_DEPENDS: 'it depends'>, ({'consent': True, 'same_mission': True},))

    The mother refuses; the aims differ; the other person is a teacher, who is not bound.

    >>> ask("V7.1", on=law.BOOK, consent=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V7.1", on=law.BOOK, same_mission=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V7.1", on=law.BOOK, recipient_bound=False).outcome
    Outcome.MUST_STAY_SILENT

    To have believed the teacher bound is a defence afterwards and reads as a no beforehand.

    >>> mistaken = ask("V7.1", on=law.BOOK, consent=True, same_mission=True, recipient_bound=False,
    ...                legitimately_believed_bound=True)
    >>> mistaken.answer, mistaken.outcome
    (<Answer.NO: 'no'>, Outcome.NO_BREACH_IF_DONE)
    """
    return share(**locals())


@vignette("V7.2", Verb.MAY, general="sharing.child-protection", assumed=("only_indispensable",))
def may_call_on_the_saj(
    *,
    maltreatment_or_risk: bool = True,
    service: Service = Service.SAJ_COUNSELLOR,
    only_indispensable: bool = True,
    informing_harms_child: bool,
    family_informed: bool = False,
    territory: Annotated[
        Territory, Since("L10", otherwise=Territory.FRENCH_COMMUNITY)
    ] = Territory.FRENCH_COMMUNITY,
    on: date,
) -> Ruling:
    """May she call on the SAJ?

    The decree asks that the mother be told, unless that harms the child; it asks no agreement.

    >>> from decider import Outcome, ask, law
    >>> decision = ask("V7.2", on=law.BOOK)
    >>> decision.answer, decision.missing, decision.conditions[Outcome.MUST_INFORM]
    (<Answer.YES: 'yes'>, ('informing_harms_child',), ({'informing_harms_child': False},))

    Telling her endangers the baby; she would rather call the police; nothing points to maltreatment.

    >>> harmful = ask("V7.2", on=law.BOOK, informing_harms_child=True)
    >>> harmful.outcome, harmful.duties
    (Outcome.MAY_DISCLOSE_WITHOUT_INFORMING, frozenset({Outcome.MUST_ASSIST}))
    >>> ask("V7.2", on=law.BOOK, service="not-listed").next
    ('sharing.share',)
    >>> ask("V7.2", on=law.BOOK, maltreatment_or_risk=False).next
    ('sharing.share',)
    """
    return child_protection(**locals())


# --8<-- [end:code]
