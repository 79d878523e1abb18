"""A chip stands beside what its rule says, in both languages."""

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import chain

from decider import law
from decider.languages import LANGUAGES
from decider.wording.words import words
from test_lexicon import sentences

SHARED = 4
"""So many words of the rule's own sentence, in the two languages together, are said around its chip."""


def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's longer words, without accents."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return frozenset(word[:5] for word in re.findall(r"[a-z]{4,}", plain))


@cache
def telling(lang: str) -> dict[str, frozenset[str]]:
    """What each rule says that few others say."""
    said = {rule: stems(words(lang).rule(rule)) for rule in law.rules()}
    among = Counter(chain.from_iterable(said.values()))
    return {rule: frozenset(stem for stem in stems if among[stem] < 20) for rule, stems in said.items()}


@cache
def around(lang: str) -> list[tuple[str, str, frozenset[str]]]:
    """Each chip: its rule, its sentence, and what that sentence and its neighbours say."""
    found, told = [], list(sentences(lang))
    for number, (_, said, rules) in enumerate(told):
        near = stems(" ".join(one for _, one, _ in told[max(0, number - 1) : number + 2]))
        found += [(rule, said, near) for rule in rules]
    return found


def shared(rule: str, place: int) -> int:
    """How many telling words of a rule are said, in both languages, where a chip stands."""
    return sum(len(telling(lang)[rule] & around(lang)[place][2]) for lang in LANGUAGES)


def test_both_languages_have_the_same_chips_in_the_same_order() -> None:
    french, english = ([rule for rule, _, _ in around(lang)] for lang in LANGUAGES)
    assert french == english


def test_a_chip_stands_beside_what_its_rule_says() -> None:
    for place, (rule, said, _) in enumerate(around("fr")):
        assert shared(rule, place) >= SHARED, f"[{rule}] says {words('fr').rule(rule)} Here: {said}"


def test_a_chip_of_another_rule_would_be_noticed() -> None:
    chips = around("fr")
    wrong = [(rule, place) for place, (own, _, _) in enumerate(chips) for rule, _, _ in chips if rule != own]
    unseen = sum(shared(rule, place) >= SHARED for rule, place in wrong)
    assert unseen < len(wrong) / 10, f"{unseen} of {len(wrong)}"
