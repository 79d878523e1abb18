"""The index of a language as `theme/assets/search.js` reads it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from decider.site.pages.exported.codes import CODES, compact
from decider.site.search.asked import synonyms, ways
from decider.site.search.gathered import gathered
from decider.site.search.index import common, indexed
from decider.site.search.units import Kind, Unit
from decider.site.search.words import stop_words
from decider.wording.word import Word
from decider.wording.words import Words, words

VERSION = 1
"""Of the shape of the index: a script reads its own version alone."""

SAYS = ("count", "weak", "none", "situations", "contacts", "beyond")


def exported(lang: str, root: Path) -> str:
    """Write all that a search in a language reads and shows."""
    say, units = words(lang), gathered(lang, root)
    index = indexed(units, ways(lang, root), synonyms(lang), lang)
    return compact(
        {
            "version": VERSION,
            "units": [_shown(unit, say) for unit in units],
            "kinds": [[kind, say.typeset(say.find("search", f"kind_{kind}"))] for kind in Kind],
            "answers": [[_class(word), say.typeset(say.find("answer", word))] for word in Word],
            "says": {key: say.typeset(say.find("search", key)) for key in SAYS},
            "stop": " ".join(sorted(stop_words(lang))),
            "endings": " ".join(index.endings),
            "forms": "|".join(_forms(index.forms)),
            "places": "|".join("".join(_gaps(leads)) for leads in index.leads),
            "weights": "".join(CODES[leads[unit]] for leads in index.leads for unit in sorted(leads)),
            "groups": "|".join(
                ",".join(" ".join(map(str, word)) for word in group) for group in index.groups
            ),
        }
    )


def _shown(unit: Unit, say: Words) -> list[object]:
    answer = [list(Word).index(unit.answer)] if unit.answer else []
    return [list(Kind).index(unit.kind), say.typeset(unit.title), unit.place, *answer]


def _class(word: Word) -> str:
    """The answer as a class of the style sheet."""
    return f"answer--{word.answer.name.lower().replace('_', '-')}"


def _forms(terms: Iterable[Iterable[str]]) -> Iterator[str]:
    """Write the forms of each term by how many letters they share with the form before, and the rest.

    >>> list(_forms([["police", "policier"], ["porte"]]))
    ['0police 5ier', '2rte']
    """
    before = ""
    for forms in terms:
        told = []
        for form in forms:
            shared = common(before, form)
            told.append(CODES[shared] + form[shared:])
            before = form
        yield " ".join(told)


def _gaps(units: Iterable[int]) -> Iterator[str]:
    """Write where a term leads, each place by its distance from the one before: a character, after a `z` for each 61.

    >>> list(_gaps([3, 5, 130]))
    ['3', '2', 'zz3']
    """
    for before, at in pairwise([0, *sorted(units)]):
        steps, left = divmod(at - before, len(CODES) - 1)
        yield "z" * steps + CODES[left]
