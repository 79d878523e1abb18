"""V8, the undeclared work: a social worker mandated by the SPJ learns of it (booklet B4.1)."""

from datetime import date
from typing import Annotated

from decider.facts import Territory
from decider.outcomes import Verb
from decider.rules.mandate import report
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("V8.1", Verb.MUST, general="mandate.report", assumed=("mandate_disclosed",))
def social_worker_must_tell_the_spj(
    *,
    under_mandate: bool = True,
    imposed_treatment_accepted: Annotated[bool, Since("L41", otherwise=False)] = False,
    within_mandate: bool,
    mandate_disclosed: bool = True,
    territory: Annotated[
        Territory, Since("L27", otherwise=Territory.FRENCH_COMMUNITY)
    ] = Territory.FRENCH_COMMUNITY,
    on: date,
) -> Ruling:
    """Must she tell the SPJ's delegate?

    >>> from decider import Answer, ask, law
    >>> decision = ask("V8.1", on=law.BOOK)
    >>> decision.answer, decision.when[Answer.YES]
    (<Answer.IT_DEPENDS: 'it depends'>, ({'within_mandate': True},))

    Outside the mandate; another authority asks; the family was never told of the mandate.

    >>> ask("V8.1", on=law.BOOK, within_mandate=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V8.1", on=law.BOOK, under_mandate=False).next
    ('sharing.share',)
    >>> ask("V8.1", on=law.BOOK, within_mandate=True, mandate_disclosed=False).answer
    <Answer.NOT_SETTLED: 'not settled'>

    That the father says "tell them" releases nobody.

    >>> ask("secrecy.consent-releases", on=law.BOOK, master_releases=True).outcome
    Outcome.NOT_RELEASED
    """
    return report(**locals())


# --8<-- [end:code]
