"""V2, the plumber: he finds erotic objects at a customer's (booklet B1.2)."""

from decider.outcomes import Verb
from decider.rules.discretion import retell
from decider.ruling import Ruling, vignette


# --8<-- [start:code]
@vignette("V2.1", Verb.MAY, general="discretion.retell")
def plumber_may_retell(
    *,
    is_professional: bool = True,
    learned_in_function: bool = True,
    is_private_information: bool = True,
) -> Ruling:
    """May the plumber tell his next customer what he saw?

    >>> from decider import ask, law
    >>> decision = ask("V2.1", on=law.BOOK)
    >>> decision.answer, decision.outcome, decision.rules
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT, ('R06', 'R07'))

    A handyman among friends, something seen in the street, something that is not private: the
    booklet does not say, and its silence is no permission.

    >>> ask("V2.1", on=law.BOOK, is_professional=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("V2.1", on=law.BOOK, learned_in_function=False).answer
    <Answer.NOT_SETTLED: 'not settled'>
    >>> ask("V2.1", on=law.BOOK, is_private_information=False).answer
    <Answer.NOT_SETTLED: 'not settled'>

    Were he on the staff of a team whose members are bound and see to it, secrecy would bind him.

    >>> ask("status.team-member", on=law.BOOK, own_role_bound=False, some_bound=True,
    ...     they_uphold_it=True).outcome
    Outcome.BOUND_BY_SECRECY
    """
    return retell(**locals())


# --8<-- [end:code]
