"""Sharing where a statute says how: Flanders, the German-speaking Community, health care (L27–L29, L39)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from decider import law
from decider.facts import ShareRegime
from decider.outcomes import Basis, Outcome, Verb
from decider.rules.younger import no_text_then
from decider.ruling import COVERED, Ruling, beside, question, unmet
from decider.since import Since

TEXTS: Mapping[ShareRegime, tuple[str, str]] = {
    ShareRegime.GERMAN_SPEAKING_YOUTH: ("L27", "regime-german-speaking-youth"),
    ShareRegime.GERMAN_SPEAKING_CENTRE: ("L39", "regime-german-speaking-centre"),
    ShareRegime.FLEMISH_YOUTH: ("L28", "regime-flemish-youth"),
    ShareRegime.HEALTH_DATA: ("L29", "regime-health-data"),
}
"""The rule of each text, and the remark that says whom it lets receive, and whose consent it asks."""


@question("sharing.by-statute", Verb.MAY, assumes=COVERED)
def by_statute(
    *,
    share_regime: Annotated[ShareRegime, Since("L28", otherwise=ShareRegime.NONE)],
    recipient_meets_regime: Annotated[bool, Since("L28", otherwise=False)],
    consent: Annotated[bool, Since("L28", otherwise=False)],
    consent_exception: Annotated[bool, Since("L28", otherwise=False)],
    limited_to_necessary: Annotated[bool, Since("L28", otherwise=False)],
    on: date,
) -> Ruling:
    """Does a statute let one share with this recipient?

    Who may receive comes first, then consent, then how much.

    >>> def shared(regime, **changed):
    ...     facts = dict(recipient_meets_regime=True, consent=True, consent_exception=False,
    ...                  limited_to_necessary=True, on=law.AS_OF)
    ...     return by_statute(share_regime=regime, **facts | changed)
    >>> shared(ShareRegime.HEALTH_DATA).outcome, shared(ShareRegime.HEALTH_DATA, consent=False).outcome
    (Outcome.MAY_DISCLOSE, Outcome.MUST_STAY_SILENT)
    >>> shared(ShareRegime.NONE).next
    ('sharing.share',)

    In Flanders, consent that was sought in vain leaves it open: the decree leaves other rules untouched.

    >>> shared(ShareRegime.FLEMISH_YOUTH, consent=False, consent_exception=True).outcome
    Outcome.NOT_SETTLED

    Source: L27, L28, L29, L39.
    """
    if not law.holds("L28", on):
        return no_text_then()
    if share_regime is ShareRegime.NONE:
        return Ruling(Outcome.NOT_ENGAGED, ("R67",), next=("sharing.share",), failed=("share_regime",))
    rule, says_how = TEXTS[share_regime]
    agreed = consent or consent_exception
    failed = unmet(
        recipient_meets_regime=recipient_meets_regime,
        consent=agreed,
        limited_to_necessary=limited_to_necessary,
    )
    if not (recipient_meets_regime and agreed):
        return Ruling(Outcome.MUST_STAY_SILENT, (rule, "R18"), failed=failed, notes=(says_how,))
    if share_regime is ShareRegime.FLEMISH_YOUTH and not consent:
        notes = ("flemish-consent-sought", says_how)
        return Ruling(Outcome.NOT_SETTLED, (rule, "R18"), failed=("consent",), notes=notes)
    if not limited_to_necessary:
        return Ruling(Outcome.MUST_LIMIT, (rule,), failed=failed, notes=(says_how,))
    centre = share_regime is ShareRegime.GERMAN_SPEAKING_CENTRE
    told = beside(Outcome.MUST_INFORM, when=centre and not consent_exception)
    return Ruling(Outcome.MAY_DISCLOSE, (rule,), Basis.STATUTE_PERMITS, told, notes=(says_how,))
