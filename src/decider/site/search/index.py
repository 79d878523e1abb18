"""The index of a language: what a search reads, made so that the page's script only has to look up and add."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decider.site.search.asked import Groups, Lines
from decider.site.search.units import Kind, Unit
from decider.site.search.words import cut, stems, stop_words

ASKED, TITLE = 4, 5
"""How much a word counts in a way of asking, and in what a place is called."""

_FIRST = 600
"""Of what a place says, the letters that are read."""

_HALF = 60
"""What a word counts for where half of its full weight is reached."""


@dataclass(frozen=True)
class Index:
    """Terms by number, each with the forms that are read as it and the places that it leads to, weighed."""

    forms: tuple[tuple[str, ...], ...]
    leads: tuple[Mapping[int, int], ...]
    endings: tuple[str, ...]
    groups: tuple[tuple[tuple[int, ...], ...], ...]


def indexed(
    units: Sequence[Unit], asked: Mapping[tuple[Kind, str], Lines], groups: Groups, lang: str
) -> Index:
    """Index the places of a language with the ways of asking for them and the words that mean the same.

    What a place says counts only where nobody asks, nor any place is called, with that word.
    """
    titles = [f"{unit.title} {unit.names}" for unit in units]
    lines = ["\n".join(asked.get((unit.kind, unit.id), ())) for unit in units]
    said = [unit.text[:_FIRST] for unit in units]
    synonyms = [" ".join(group) for group in groups]
    stem = {
        w: term
        for w, term in stems([*titles, *lines, *said, *synonyms], lang).items()
        if w not in stop_words(lang)
    }

    def terms(text: str) -> list[str]:
        return [stem[word] for word in cut(text) if word in stem]

    called = {term for text in (*titles, *lines) for term in terms(text)}
    leads: dict[str, dict[int, int]] = defaultdict(dict)
    for at, (title, ways, text) in enumerate(zip(titles, lines, said, strict=True)):
        counted = {term: 1 for term in terms(text) if term not in called}
        for boost, words in ((TITLE, title), (ASKED, ways)):
            for term in terms(words):
                counted[term] = counted.get(term, 0) + boost
        for term, count in counted.items():
            leads[term][at] = weight(count)
    forms: dict[str, list[str]] = {term: [] for term in sorted({*leads, *terms(" ".join(synonyms))})}
    for word in sorted(word for word, term in stem.items() if term in forms):
        forms[stem[word]].append(word)
    number = {term: at for at, term in enumerate(forms)}
    return Index(
        forms=tuple(map(tuple, forms.values())),
        leads=tuple(leads.get(term, {}) for term in forms),
        endings=tuple(
            sorted(
                {word[common(own[0], own[-1]) :] for own in forms.values() if len(own) > 1 for word in own}
            )
        ),
        groups=tuple(
            tuple(filter(None, (tuple(number[term] for term in terms(word)) for word in group)))
            for group in groups
        ),
    )


def weight(count: int) -> int:
    """Weigh what a word counts for in a place, from 1 to 15.

    >>> [weight(count) for count in (1, 4, 20, 100)]
    [1, 1, 4, 9]
    """
    return max(1, round(15 * count / (_HALF + count)))


def common(one: str, other: str) -> int:
    """Say how many first letters two words share.

    >>> common("police", "policier")
    5
    """
    differs = (at for at, (mine, its) in enumerate(zip(one, other, strict=False)) if mine != its)
    return next(differs, min(len(one), len(other)))
