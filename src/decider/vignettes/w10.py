"""W10, the judgment that orders the file: a divorce, a psychologist (ours)."""

from datetime import date
from typing import Annotated

from decider.files import ProductionOrder
from decider.outcomes import Verb
from decider.rules.testimony.papers import produce_file
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W10.1", Verb.MUST, general="testimony.produce-file")
def psychologist_must_hand_over_the_file(
    *,
    order: Annotated[
        ProductionOrder, Since("L14", otherwise=ProductionOrder.PARTY_OR_LAWYER)
    ] = ProductionOrder.JUDGE_ORDERS,
    secrecy_put_to_judge: Annotated[bool, Since("L14", otherwise=False)] = False,
    judge_rejected_it: Annotated[bool, Since("L14", otherwise=False)] = False,
    on: date,
) -> Ruling:
    """Must she hand over the file that the judgment orders?

    Not before the judge has her answer: she neither sends the file nor lets the days go by.

    >>> from decider import ask
    >>> decision = ask("W10.1")
    >>> decision.answer, decision.outcome
    (<Answer.NO: 'no'>, Outcome.ANSWER_THE_JUDGE)

    Once she has answered she may ask to be excused; if the judge insists, nothing seen settles it.

    >>> ask("W10.1", secrecy_put_to_judge=True).outcome
    Outcome.MAY_DECLINE
    >>> ask("W10.1", secrecy_put_to_judge=True, judge_rejected_it=True).answer
    <Answer.NOT_SETTLED: 'not settled'>

    The same demand in a letter from the wife's lawyer obliges nobody; a judge's invitation is answered.

    >>> ask("W10.1", order="party-or-lawyer").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W10.1", order="judge-invites").outcome
    Outcome.ANSWER_THE_JUDGE
    """
    return produce_file(**locals())


# --8<-- [end:code]
