"""How a text is cut into words, here and in `theme/assets/search.js` alike, and which words are one term."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from decider.data import shipped, whole
from decider.languages import Both, Text

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_ACRONYM = re.compile(r"\b([a-z])\.(?=[a-z]\b)")
_LATIN = re.compile(r"(\d) ?(bis|ter|quater|quinquies|sexies|septies|octies)\b")
_WORD = re.compile(r"\d+[a-z]*(?:/\d+)+|[a-z0-9]+")
_WRITTEN = re.compile(r"[^\W\d_]+")
_STEMMERS = {"fr": "french", "en": "english"}


def fold(text: str) -> str:
    """Write a text without accents and capitals, as it is typed in a hurry.

    >>> fold("À l’hôpital, ma SŒUR")
    'a l’hopital, ma soeur'
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn")
    return bare.lower().translate(_LETTERS)


def cut(text: str) -> list[str]:
    """Cut a text into its words: an acronym loses its points, a number keeps its Latin ending.

    >>> cut("L’art. 458 bis, le C.P.A.S. et l'enfant : 417/9-417/10")
    ['l', 'art', '458bis', 'le', 'cpas', 'et', 'l', 'enfant', '417/9', '417/10']
    """
    return _WORD.findall(_LATIN.sub(r"\1\2", _ACRONYM.sub(r"\1", fold(text))))


@dataclass(frozen=True)
class Known:
    """What is known of the words of each language: those that lead nowhere, and forms that no stemmer should join to others."""

    stop: Text
    apart: Both[tuple[str, ...]]


@cache
def _known() -> Known:
    return whole(shipped("site/search/words.toml"), Known)


@cache
def _apart(lang: str) -> dict[str, str]:
    """The term of each form that stands apart: the first of its line."""
    return {form: line.split()[0] for line in _known().apart[lang] for form in line.split()}


@cache
def stop_words(lang: str) -> frozenset[str]:
    """The words that every sentence has, and what an apostrophe cuts off.

    >>> {"le", "l"} <= stop_words("fr"), {"the", "ll"} <= stop_words("en")
    (True, True)
    """
    return frozenset(_known().stop[lang].split())


def stems(texts: Collection[str], lang: str) -> dict[str, str]:
    """Say of which term each folded word of some texts is a form.

    >>> stems(["Témoigner, un témoin, des témoins : 452"], "fr")
    {'temoigner': 'temoign', 'un': 'un', 'temoin': 'temoin', 'des': 'de', 'temoins': 'temoin', '452': '452'}
    """
    written = Counter(word.lower() for text in texts for word in _WRITTEN.findall(text))
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for word, times in written.items():
        named[fold(word)][_stem(word, lang)] += times
    often = {word: max(sorted(counted), key=counted.__getitem__) for word, counted in named.items()}
    often |= {word: f"{term}-" for word, term in _apart(lang).items()}
    return {word: often.get(word) or _stem(word, lang) for text in texts for word in cut(text)}


@cache
def _stem(word: str, lang: str) -> str:
    return word if word[0].isdigit() else fold(_stemmer(lang).stemWord(word))


@cache
def _stemmer(lang: str) -> snowballstemmer.basestemmer.BaseStemmer:
    return snowballstemmer.stemmer(_STEMMERS[lang])
