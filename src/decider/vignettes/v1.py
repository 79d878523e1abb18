"""V1, the neighbour: he looks after the children next door and hears the shouting (booklet B1.1)."""

from datetime import date

from decider.facts import Setting, TrustMissionSource
from decider.outcomes import Outcome, Verb
from decider.rules.status.holders import secrecy
from decider.ruling import Ruling, vignette


# --8<-- [start:code]
@vignette("V1.1", Verb.IS, Outcome.BOUND_BY_SECRECY, general="status.secrecy")
def neighbour_is_bound(
    *,
    setting: Setting = Setting.PRIVATE,
    trust_mission_source: TrustMissionSource = TrustMissionSource.NONE,
    on: date,
) -> Ruling:
    """Is the neighbour bound by professional secrecy?

    >>> from decider import ask, law
    >>> decision = ask("V1.1", on=law.BOOK)
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.NOT_BOUND)

    Were the sitter a family aide sent by a service, discretion would bind them.

    >>> ask("V1.1", on=law.BOOK, setting="professional").outcome
    Outcome.BOUND_BY_DISCRETION

    A psychologist who follows one of the boys is bound; a volunteer without a mission of trust is
    not settled, nor is a private person who has one.

    >>> ask("V1.1", on=law.BOOK, setting="professional", trust_mission_source="tradition").answer
    <Answer.YES: 'yes'>
    >>> ask("V1.1", on=law.BOOK, setting="volunteer").answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("V1.1", on=law.BOOK, trust_mission_source="law").answer
    <Answer.NOT_SETTLED: 'not settled'>

    Not bound is no licence: whoever faces grave peril must help.

    >>> ask("danger.assist", on=law.BOOK, grave_peril=True, seen_directly=True,
    ...     helping_endangers_self_or_others=False).outcome
    Outcome.MUST_ASSIST
    """
    return secrecy(**locals())


# --8<-- [end:code]
