"""Bound by the text of one's Community, whatever one's job (L09, L24, L27, L39)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from decider import law
from decider.facts import StatutoryService, Territory
from decider.outcomes import Outcome, Verb
from decider.rules.younger import known, no_text_then
from decider.ruling import Ruling, question
from decider.since import Since

TEXTS: Mapping[tuple[StatutoryService, Territory], tuple[tuple[str, ...], str]] = {
    (StatutoryService.YOUTH_AID, Territory.FRENCH_COMMUNITY): (("R02", "L09"), "youth-aid-article-unseen"),
    (StatutoryService.YOUTH_AID, Territory.GERMAN_SPEAKING): (("L27",), ""),
    (StatutoryService.SCHOOL_CENTRE, Territory.GERMAN_SPEAKING): (("L39",), ""),
    **{
        (StatutoryService.CPAS, territory): (("L24",), "cpas-four-versions")
        for territory in Territory
        if territory is not Territory.FLANDERS
    },
}
"""The texts that bind all who work in a service, each with the remark that goes with it."""


@question("status.by-statute", Verb.IS, Outcome.BOUND_BY_SECRECY)
def by_statute(
    *,
    statutory_service: Annotated[StatutoryService, Since("L24", otherwise=StatutoryService.CPAS)],
    territory: Annotated[Territory, Since("L24", otherwise=Territory.FRENCH_COMMUNITY)],
    on: date,
) -> Ruling:
    """Does a text of one's Community bind all who work in this service, whatever their job?

    >>> def bound(service, territory, on=law.AS_OF):
    ...     return by_statute(statutory_service=service, territory=territory, on=on)
    >>> bound(StatutoryService.YOUTH_AID, Territory.GERMAN_SPEAKING).rules
    ('L27', 'R03')
    >>> bound(StatutoryService.YOUTH_AID, Territory.FLANDERS).notes
    ('behave-as-bound', 'statute-unseen')
    >>> bound(StatutoryService.YOUTH_AID, Territory.GERMAN_SPEAKING, date(2023, 12, 31)).outcome
    Outcome.NOT_SETTLED
    >>> bound(StatutoryService.YOUTH_AID, Territory.FRENCH_COMMUNITY, date(2018, 6, 1)).rules
    ('R02', 'R03')

    Where no text was seen, one's own profession may still bind.

    Source: booklet B2; L09, L24, L27, L39.
    """
    if not law.holds("L24", on):
        return no_text_then()
    texts, note = TEXTS.get((statutory_service, territory), ((), ""))
    if rules := known(texts, on):
        return Ruling(Outcome.BOUND_BY_SECRECY, (*rules, "R03"), notes=(note,) if note else ())
    notes = ("behave-as-bound", "statute-unseen")
    return Ruling(Outcome.NOT_SETTLED, ("R03",), next=("status.profession",), notes=notes)
