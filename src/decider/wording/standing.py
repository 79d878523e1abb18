"""Of which day an answer is, and where a provision stands on it."""

from datetime import date

from decider import law
from decider.wording.words import Words, words


def standing(provision: law.Provision, on: date, lang: str) -> str:
    """Say how a provision is cited on a day, and whether it is in force: since when, until when, or why not.

    >>> standing(law.provision("terrorism-report"), date(2018, 5, 1), "en").partition(": ")[2]
    'stood in the text from 1 September 2017 to 14 March 2019; annulled with retroactive effect, so that nobody can rely on it.'
    """
    say = words(lang)
    return say.typeset(f"{law.Citation(provision, on).text(lang)}: {stood(provision, on, lang)}.")


def stood(provision: law.Provision, on: date, lang: str) -> str:
    """Say whether a provision is in force on a day, its citation apart.

    >>> stood(law.provision("secrecy"), law.AS_OF, "en")
    'in force since 1 September 2026'
    """
    say, period = words(lang), provision.period(on)

    def on_day(key: str, day: date | None) -> str:
        return say.word(key, date=say.date(day)) if day else ""

    if period.ended is law.Ended.ANNULLED:
        found = say.word("stood", start=say.date(period.start or law.FIRST), end=say.date(period.end or on))
    elif provision.status(on) is law.Status.NOT_YET:
        found = on_day("not_yet", period.start)
    elif provision.status(on) is law.Status.ENDED:
        found = on_day("ended_on", period.end) or say.word("ended_unknown")
    else:
        since = "known_since" if provision.only_known else "in_force_since"
        parts = [on_day(since, period.start) or say.word("in_force"), on_day("before_ended", period.end)]
        found = ", ".join(part for part in parts if part)
    return found


def reading(on: date, say: Words) -> str:
    """Say which law an answer of a day is of."""
    if on == law.BOOK:
        return say.word("booklet_reading")
    return say.word("law_on" if on == law.AS_OF else "law_of", date=say.date(on))
