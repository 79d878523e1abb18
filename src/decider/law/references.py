"""References as Belgian jurists write them, one formatter a language.

French follows the *Guide des citations, références et abréviations juridiques*, and always says the
code and its generation: the Codes of 1867 and of 2024 both have an article 352. English keeps the
official reference and adds a plain name in brackets.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from decider.languages import LANGUAGES, NOTHING, Text
from decider.law.acts import Act, acts

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


class Court(StrEnum):
    """The courts whose judgments are cited."""

    CASS = auto()
    CONST = auto()


_JOINED = {"fr": ("et", "à", " ; "), "en": ("and", "to", "; ")}
"""Between two articles, between the first and the last of several, between two judgments."""
_COURTS = {
    Court.CASS: ("Cass.", "Court of Cassation"),
    Court.CONST: ("C. const.", "Constitutional Court"),
}


@dataclass(frozen=True)
class Judgment:
    """A judgment by court and date; an empty number or address is still to be found."""

    court: Court
    date: date
    role: str = ""
    ecli: str = ""
    address: str = ""


@dataclass(frozen=True)
class Reference:
    """What a citation is made of: an article of an act, or judgments, or words where neither exists."""

    act: str = ""
    number: str = ""
    paragraph: str = ""
    subparagraph: str = ""
    judgments: tuple[Judgment, ...] = ()
    words: Text = NOTHING


def written(day: date, lang: str) -> str:
    """Write a date out.

    >>> written(date(2026, 9, 1), "fr"), written(date(2026, 9, 1), "en")
    ('1er septembre 2026', '1 September 2026')
    """
    first = "1er" if lang == "fr" and day.day == 1 else str(day.day)
    return f"{first} {_MONTHS[lang].split()[day.month - 1]} {day.year}"


def french(reference: Reference) -> str:
    """Cite in French.

    >>> french(Reference("penal-code-2024", "353", paragraph="1"))
    'art. 353, § 1er, C. pén. (2024)'
    >>> french(Reference("youth-aid-ethics-code", "12", subparagraph="4"))
    'art. 12, al. 4, C. déont. aide à la jeunesse (1997)'
    >>> french(Reference(judgments=(Judgment(Court.CASS, date(2021, 3, 26), "D.18.0015.N"),)))
    'Cass., 26 mars 2021, R.G. n° D.18.0015.N'
    """
    return _official(reference, "fr")


def english(reference: Reference) -> str:
    """Cite in English: the official reference, then a plain name.

    >>> english(Reference("penal-code-2024", "352"))
    'art. 352 C. pén. (2024) [Penal Code]'
    >>> english(Reference("penal-code-2024", "299-305"))
    'art. 299 to 305 C. pén. (2024) [Penal Code]'
    """
    if not (reference.judgments or reference.act):
        return _official(reference, "en")
    if reference.judgments:
        plain = _COURTS[reference.judgments[0].court][1]
    else:
        plain = re.sub(r" \(\d{4}\)$", "", acts()[reference.act].short["en"])
    return f"{_official(reference, 'en')} [{plain}]"


FORMATTERS: Mapping[str, Callable[[Reference], str]] = dict(zip(LANGUAGES, (french, english), strict=True))


def entitled(act: Act, lang: str) -> str:
    """Name an act in full, with its day in the Moniteur belge where a source gives it.

    >>> entitled(acts()["act-2017-05-17"], "fr").rpartition(", ")[0].endswith("M.B.")
    True
    """
    published = f", M.B., {written(act.mb, 'fr')}" if act.mb else ""
    plain = f" [{act.name['en']}]" if lang == "en" else ""
    return f"{act.name['fr']}{published}{plain}"


def _official(reference: Reference, lang: str) -> str:
    """The reference as the official texts have it, joined by the words of a language."""
    if reference.judgments:
        return _JOINED[lang][2].join(map(_judgment, reference.judgments))
    if not reference.act:
        return reference.words[lang]
    act = acts()[reference.act].short["fr"]
    if not reference.number:
        return act
    parts = [f"art. {_span(reference.number, lang)}"]
    if reference.paragraph:
        several = "-" in reference.paragraph
        parts.append(f"{'§§' if several else '§'} {_ordinal(_span(reference.paragraph, lang))}")
    if reference.subparagraph:
        parts.append(f"al. {_ordinal(reference.subparagraph)}")
    return f"{parts[0]} {act}" if len(parts) == 1 else ", ".join([*parts, act])


def _judgment(judgment: Judgment) -> str:
    """Court, date, role number, ECLI: what is not known is left out.

    >>> _judgment(Judgment(Court.CONST, date(2019, 3, 14), "44/2019"))
    'C. const., 14 mars 2019, n° 44/2019'
    """
    number = "n°" if judgment.court is Court.CONST else "R.G. n°"
    known = [f"{number} {judgment.role}" if judgment.role else "", judgment.ecli]
    return ", ".join(
        [_COURTS[judgment.court][0], written(judgment.date, "fr"), *(part for part in known if part)]
    )


def _span(number: str, lang: str) -> str:
    """Write articles or paragraphs, each range by its first and its last.

    >>> _span("1-2", "fr"), _span("299-305", "fr"), _span("152-165, 166-168", "en")
    ('1 et 2', '299 à 305', '152 to 165, 166 to 168')
    """
    both, several, _ = _JOINED[lang]

    def joined(ends: re.Match[str]) -> str:
        first, last = ends.groups()
        follow = first.isdecimal() and last.isdecimal() and int(last) == int(first) + 1
        return f"{first} {both if follow else several} {last}"

    return re.sub(r"([\w/]+)-([\w/]+)", joined, number)


def _ordinal(number: str) -> str:
    return re.sub(r"^1(?!\d)", "1er", number)
