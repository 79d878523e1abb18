"""V9, the association: a youth confides abuse; later the board asks (booklet B4.2)."""

from datetime import date

from decider.facts import Anonymity, TellingPurpose
from decider.outcomes import Verb
from decider.rules.hierarchy import board, tell
from decider.ruling import Ruling, vignette


# --8<-- [start:code]
@vignette("V9.1", Verb.MAY, general="hierarchy.tell", assumed=("strictly_necessary", "anonymity"))
def worker_may_tell_his_superior(
    *,
    superior_bound: bool,
    telling_purpose: TellingPurpose = TellingPurpose.WORKER_SUPPORT,
    strictly_necessary: bool = True,
    anonymity: Anonymity = Anonymity.NOT_POSSIBLE,
    on: date,
) -> Ruling:
    """May he speak of it to his direct superior?

    The booklet's "if he is bound" is read of the superior; the worker himself is taken to be bound.

    >>> from decider import Answer, ask, law
    >>> decision = ask("V9.1", on=law.BOOK)
    >>> decision.answer, decision.when[Answer.YES]
    (<Answer.IT_DEPENDS: 'it depends'>, ({'superior_bound': True},))

    The superior is not bound; all files are demanded; names could be left out and are not.

    >>> ask("V9.1", on=law.BOOK, superior_bound=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V9.1", on=law.BOOK, telling_purpose="other-demand").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V9.1", on=law.BOOK, superior_bound=True, anonymity="possible-not-done").outcome
    Outcome.MUST_LIMIT

    Serious fault: secrecy cannot keep the hierarchy from stepping in; what may be told is not said.

    >>> ask("V9.1", on=law.BOOK, superior_bound=True, telling_purpose="serious-fault").outcome
    Outcome.MAY_NOT_INVOKE_SECRECY
    """
    return tell(**locals())


@vignette("V9.2", Verb.MAY, general="hierarchy.board")
def worker_may_inform_the_board(
    *,
    board_acts_as_hierarchy: bool = True,
    necessary_and_useful: bool,
) -> Ruling:
    """May he give the board information for its defence?

    >>> from decider import Answer, ask, law
    >>> decision = ask("V9.2", on=law.BOOK)
    >>> decision.answer, decision.when[Answer.YES]
    (<Answer.IT_DEPENDS: 'it depends'>, ({'necessary_and_useful': True},))

    Beyond that measure; for a board that is not acting as hierarchy; within the measure.

    >>> ask("V9.2", on=law.BOOK, necessary_and_useful=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V9.2", on=law.BOOK, board_acts_as_hierarchy=False).next
    ('sharing.share',)
    >>> ask("V9.2", on=law.BOOK, necessary_and_useful=True).outcome
    Outcome.MAY_DISCLOSE_LIMITED
    """
    return board(**locals())


# --8<-- [end:code]
