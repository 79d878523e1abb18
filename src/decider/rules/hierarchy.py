"""One's superior and one's board: two regimes, two measures (R80–R87, L32)."""

from datetime import date

from decider import law
from decider.facts import Anonymity, TellingPurpose
from decider.outcomes import Basis, Outcome, Verb
from decider.ruling import COVERED, Ruling, question, unmet


@question("hierarchy.tell", Verb.MAY, assumes=COVERED)
def tell(
    *,
    superior_bound: bool,
    telling_purpose: TellingPurpose,
    strictly_necessary: bool,
    anonymity: Anonymity,
    on: date,
) -> Ruling:
    """May one tell one's direct superior?

    For support or supervision, to a superior who is bound, what is strictly necessary, without
    names where that is possible.

    >>> def told(**changed):
    ...     facts = dict(superior_bound=True, telling_purpose=TellingPurpose.WORKER_SUPPORT,
    ...                  strictly_necessary=True, anonymity=Anonymity.NOT_POSSIBLE, on=law.AS_OF)
    ...     return tell(**facts | changed).outcome
    >>> told(), told(superior_bound=False), told(anonymity=Anonymity.POSSIBLE_NOT_DONE)
    (Outcome.MAY_DISCLOSE_LIMITED, Outcome.MUST_STAY_SILENT, Outcome.MUST_LIMIT)
    >>> told(telling_purpose=TellingPurpose.OTHER_DEMAND), told(telling_purpose=TellingPurpose.SERIOUS_FAULT)
    (Outcome.MUST_STAY_SILENT, Outcome.MAY_NOT_INVOKE_SECRECY)

    Whoever exercises a public function may be excused afterwards for an order obeyed: no permission.

    >>> demanded = dict(superior_bound=True, telling_purpose=TellingPurpose.OTHER_DEMAND,
    ...                 strictly_necessary=True, anonymity=Anonymity.ANONYMISED)
    >>> tell(**demanded, on=law.AS_OF).notes, tell(**demanded, on=law.BOOK).notes
    (('superior-order',), ())

    Source: booklet B4.2; L32. The agreement of the person who confided is not asked there.
    """
    if telling_purpose is TellingPurpose.SERIOUS_FAULT:
        if superior_bound:
            return Ruling(Outcome.MAY_NOT_INVOKE_SECRECY, ("R84", "R85"))
        return Ruling(Outcome.NOT_SETTLED, ("R84",), failed=("superior_bound",))
    demanded = telling_purpose is TellingPurpose.OTHER_DEMAND
    excuse = demanded and law.holds("L32", on)
    afterwards, notes = (("L32",), ("superior-order",)) if excuse else ((), ())
    if not superior_bound:
        rules = ("R80", "R86", "R15", *afterwards)
        return Ruling(Outcome.MUST_STAY_SILENT, rules, failed=("superior_bound",), notes=notes)
    if demanded:
        rules = ("R83", "R15", *afterwards)
        return Ruling(Outcome.MUST_STAY_SILENT, rules, failed=("telling_purpose",), notes=notes)
    failed = unmet(
        strictly_necessary=strictly_necessary, anonymity=anonymity is not Anonymity.POSSIBLE_NOT_DONE
    )
    if failed:
        return Ruling(Outcome.MUST_LIMIT, ("R82", "R81"), failed=failed)
    return Ruling(Outcome.MAY_DISCLOSE_LIMITED, ("R86", "R81", "R82", "R85"), Basis.TOLERANCE)


@question("hierarchy.board", Verb.MAY, assumes=COVERED)
def board(*, board_acts_as_hierarchy: bool, necessary_and_useful: bool) -> Ruling:
    """May one give information to the board that asks for it?

    The measure is what its hierarchical function needs and finds useful, not the superior's.

    >>> board(board_acts_as_hierarchy=True, necessary_and_useful=True).outcome
    Outcome.MAY_DISCLOSE_LIMITED
    >>> board(board_acts_as_hierarchy=True, necessary_and_useful=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> board(board_acts_as_hierarchy=False, necessary_and_useful=True).next
    ('sharing.share',)

    Source: booklet B4.2, vignette V9.
    """
    if not board_acts_as_hierarchy:
        failed = ("board_acts_as_hierarchy",)
        return Ruling(Outcome.NOT_ENGAGED, ("R87",), next=("sharing.share",), failed=failed)
    if necessary_and_useful:
        return Ruling(Outcome.MAY_DISCLOSE_LIMITED, ("R87", "R85"), Basis.TOLERANCE)
    return Ruling(Outcome.MUST_STAY_SILENT, ("R87", "R15"), failed=("necessary_and_useful",))
