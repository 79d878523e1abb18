"""The duty of discretion: less than secrecy, and never nothing (R06, R07, R92, R102, R103)."""

from decider.facts import TurnsTo
from decider.outcomes import Outcome, Verb
from decider.ruling import Ruling, question, unmet


@question("discretion.retell", Verb.MAY)
def retell(*, is_professional: bool, learned_in_function: bool, is_private_information: bool) -> Ruling:
    """May one retell what one saw or heard at work?

    >>> retell(is_professional=True, learned_in_function=True, is_private_information=True).outcome
    Outcome.MUST_STAY_SILENT

    Outside the duty the booklet says neither that one may nor that one may not.

    >>> retell(is_professional=True, learned_in_function=False, is_private_information=True).outcome
    Outcome.NOT_SETTLED

    Source: booklet B1.2. A breach is civil or disciplinary, not criminal (R07).
    """
    failed = unmet(
        is_professional=is_professional,
        learned_in_function=learned_in_function,
        is_private_information=is_private_information,
    )
    if failed:
        return Ruling(Outcome.NOT_SETTLED, ("R06",), failed=failed)
    return Ruling(Outcome.MUST_STAY_SILENT, ("R06", "R07"), notes=("discretion-no-criminal-sanction",))


@question("discretion.next-step", Verb.MAY)
def next_step(*, worrying: bool, turns_to: TurnsTo) -> Ruling:
    """May one whose function is not to help take a confidence further?

    A teacher told of something worrying turns to a service that helps, and keeps the child
    informed. A colleague supports without hearing all of it.

    >>> next_step(worrying=True, turns_to=TurnsTo.HELPING_SERVICE).outcome
    Outcome.HAND_OVER
    >>> next_step(worrying=True, turns_to=TurnsTo.COLLEAGUE).outcome
    Outcome.SUPPORT_WITHOUT_FULL_CONTENT
    >>> next_step(worrying=True, turns_to=TurnsTo.OUTSIDER).outcome
    Outcome.MUST_STAY_SILENT

    Nothing worrying: the child is asked what they would like to happen.

    >>> next_step(worrying=False, turns_to=TurnsTo.HELPING_SERVICE).outcome
    Outcome.NOT_SETTLED

    Source: booklet A1.2, A1.4, A3.1, B1.2.
    """
    if turns_to is TurnsTo.OUTSIDER:
        return Ruling(Outcome.MUST_STAY_SILENT, ("R06",), failed=("turns_to",))
    if turns_to is TurnsTo.COLLEAGUE:
        return Ruling(Outcome.SUPPORT_WITHOUT_FULL_CONTENT, ("R92", "R103", "R71"))
    if worrying:
        return Ruling(Outcome.HAND_OVER, ("R92",), notes=("child-kept-informed",))
    return Ruling(Outcome.NOT_SETTLED, ("R102",), failed=("worrying",), notes=("ask-the-child",))
