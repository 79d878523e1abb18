"""Law, tolerance and ethics keep their own verbs: a sentence says no more and no less than its rule."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from decider import law
from decider.book import sections
from decider.forces import Force
from decider.languages import LANGUAGES
from decider.site.blocks.chips import does
from decider.site.pages.handed import papers
from decider.site.pages.sheets import sheets
from decider.wording.words import words

ROOT = Path(__file__).parent.parent
LEXICON = tomllib.loads((ROOT / "tests/lexicon.toml").read_text("utf-8"))
EXCUSED = tomllib.loads((ROOT / "tests/untagged.toml").read_text("utf-8"))
CHAPTERS = tuple(dict.fromkeys(s.chapter for s in sections().values() if s.chapter != "index"))
SENTENCE = re.compile(r"([^.!?\n]*[.!?])((?: \[[RL]\d{2,3}\])*)")


def sentences(lang: str) -> Iterator[tuple[str, str, list[str]]]:
    """Each sentence of the chapters with its chapter and its rules; notes of ours and headings apart."""
    for name in CHAPTERS:
        text = (ROOT / "docs" / lang / "livre" / f"{name}.md").read_text("utf-8")
        text = re.sub(r"/// html \| div\.essentials.*?^///$|^#+ [^\n]*$", "", text, flags=re.M | re.S)
        text = re.sub(r"^.*\n\{: #[\w-]+ \.note \}$", "", text, flags=re.M)
        for said, chips in SENTENCE.findall(re.sub(r"<[^>]+>", "", text)):
            yield name, said.strip(), re.findall(r"[RL]\d+", chips)


def stated(lang: str) -> Iterator[tuple[str, str, str]]:
    """Each sentence that stands beside a rule: where, the rule, and what is said of it."""
    yield from ((name, rule, said) for name, said, rules in sentences(lang) for rule in rules)
    yield from (("its own sentence", rule, words(lang).rule(rule)) for rule in law.rules())
    yield from (
        (sheet.id, line.rule, f"{line.lead[lang]} {line.text[lang]}")
        for sheet in sheets()
        for line in sheet.lines
    )
    yield from ((sheet.id, said.rule, said.text[lang]) for sheet in sheets() for said in sheet.say)
    every = papers()
    yield from ((one.id, said.rule, said.text[lang]) for one in every.paper for said in every.sentences(one))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_tagged_sentence_has_the_verb_of_its_rule(lang: str) -> None:
    checked = 0
    for name, said, rules in sentences(lang):
        for rule in rules:
            kind = law.rule(rule).kind
            if kind in {law.RuleKind.ETHICAL, law.RuleKind.CLINICAL}:
                assert not re.search(LEXICON[lang]["duty"], said), f"{name} [{rule}] is advice: {said}"
            if does(rule) in LEXICON[lang]:
                checked += 1
                assert re.search(LEXICON[lang][does(rule)], said), f"{name} [{rule}], {does(rule)}: {said}"
    assert checked >= 15


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_rule_forbids_is_not_said_to_be_merely_unpermitted(lang: str) -> None:
    for where, rule, said in stated(lang):
        if law.says(rule) == {Force.FORBIDS}:
            assert not re.search(LEXICON[lang]["weak"], said), f"{where} [{rule}] forbids: {said}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_legal_verb_without_a_rule_is_excused_with_a_reason(lang: str) -> None:
    excused = {row["says"]: row["because"] for row in EXCUSED[lang]}
    found = set()
    for name, said, rules in sentences(lang):
        if not rules and re.search(LEXICON[lang]["legal"], said):
            reasons = [start for start in excused if said.startswith(start)]
            assert reasons, f"{name}: tag it with its rule, or excuse it in tests/untagged.toml: {said}"
            found.update(reasons)
    assert found == set(excused), f"no longer needed: {set(excused) - found}"
    assert all(excused.values())
