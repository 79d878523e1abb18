"""What a question answers on a day that is older than the law it asks about."""

from datetime import date

from decider import law
from decider.outcomes import Outcome
from decider.ruling import Ruling


def no_text_then() -> Ruling:
    """The question is younger than the day asked about: nothing of that day answers it.

    >>> no_text_then().notes
    ('no-text-that-day',)
    """
    return Ruling(Outcome.NOT_SETTLED, ("R18",), notes=("no-text-that-day",))


def earlier_wording(on: date) -> Ruling:
    """The act on patients' rights had another wording for relatives then, which no answer is computed from.

    >>> earlier_wording(law.FIRST).notes, earlier_wording(law.BOOK).notes
    (('older-wording',), ('no-text-that-day',))
    """
    if not law.holds("L19", on):
        return no_text_then()
    return Ruling(Outcome.NOT_SETTLED, ("R18",), notes=("older-wording",))


def known(rules: tuple[str, ...], on: date) -> tuple[str, ...]:
    """Keep the booklet's rules, and those of the law's that count on a day.

    >>> known(("R03", "L39"), law.AS_OF), known(("R03", "L39"), law.BOOK)
    (('R03', 'L39'), ('R03',))
    """
    return tuple(rule for rule in rules if rule.startswith("R") or law.holds(rule, on))
