"""What whoever reports risks: a calumnious denunciation, and nothing else (L22, L61)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.outcomes import Outcome, Verb
from decider.rules.younger import no_text_then
from decider.ruling import Ruling, question, unmet
from decider.since import Since


@question("danger.good-faith", Verb.IS, Outcome.CRIMINAL_SANCTION)
def good_faith(
    *,
    in_writing: Annotated[bool, Since("L61", otherwise=True)],
    to_authority: Annotated[bool, Since("L61", otherwise=True)],
    malicious: Annotated[bool, Since("L61", otherwise=False)],
    accusation_false: Annotated[bool, Since("L61", otherwise=True)],
    on: date,
) -> Ruling:
    """Does reporting expose one to a conviction for calumnious denunciation?

    Being mistaken in good faith is not malicious. Nothing is said of secrecy.

    >>> def risked(**changed):
    ...     facts = dict(in_writing=True, to_authority=True, malicious=True, accusation_false=True, on=law.AS_OF)
    ...     return good_faith(**facts | changed)
    >>> risked().outcome, risked(malicious=False).outcome
    (Outcome.CRIMINAL_SANCTION, Outcome.NO_SANCTION_STATED)

    That the former Code too asked for malice was not seen: said beside.

    >>> risked(malicious=False, on=date(2026, 8, 31)).notes[-1]
    'calumny-former-code'

    Source: L22, since 1 September 2026; before it, L61.
    """
    if not law.holds("L61", on):
        return no_text_then()
    today = law.holds("L22", on)
    rules = ("L22",) if today else ("L61",)
    notes = ("calumny-alone", "calumny-signed-statement", *(() if today else ("calumny-former-code",)))
    failed = unmet(
        in_writing=in_writing,
        to_authority=to_authority,
        malicious=malicious,
        accusation_false=accusation_false,
    )
    outcome = Outcome.NO_SANCTION_STATED if failed else Outcome.CRIMINAL_SANCTION
    return Ruling(outcome, rules, failed=failed, notes=notes)
