"""The duty of discretion: less than secrecy, and never nothing (R06, R07)."""

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
