"""Both languages have every word, and the fifteen sentences are those that were read and approved."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from decider import Question, ask, law, questions
from decider.data import DataFile
from decider.errors import DeciderError
from decider.languages import LANGUAGES
from decider.outcomes import Basis
from decider.wording.words import _merge, label_tables, value_name, words


def keys(labels: Mapping[str, Any], path: str = "") -> Iterator[str]:
    for key, value in labels.items():
        if isinstance(value, Mapping):
            yield from keys(value, f"{path}{key}.")
        else:
            yield f"{path}{key}"


def test_both_languages_have_the_same_labels() -> None:
    french, english = (set(keys(words(lang).labels)) for lang in LANGUAGES)
    assert french - english == set(), "in French only"
    assert english - french == set(), "in English only"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_label_is_missing_and_none_is_unused(lang: str) -> None:
    say = words(lang)
    facts: dict[str, set[str]] = {}
    outcomes: set[str] = set()
    for asked in questions():
        assert say.question(asked.id)
        for name, values in asked.facts.items():
            facts.setdefault(name, {"topic", "ask"}).update(map(value_name, values))
            assert say.topic(asked.id, name) and say.ask(asked.id, name)
            assert all(say.clause(asked.id, name, v) and say.short(asked.id, name, v) for v in values)
        if asked.of:
            outcomes.add(asked.of.name)
            assert say.outcome(asked.general.id, asked.of)
        for day in (law.BOOK, law.AS_OF):
            for _, ruling in asked.table(day):
                outcomes |= {ruling.outcome.name, *(duty.name for duty in ruling.duties)}
                assert say.outcome(asked.general.id, ruling.outcome)
                assert all(say.duty(asked.id, duty) for duty in ruling.duties)
                assert all(say.note(note) for note in ruling.notes)
                assert all(say.rule(rule) for rule in ruling.rules)
    assert {name: set(labels) - {"any"} for name, labels in say.labels["facts"].items()} == facts
    assert set(say.labels["outcomes"]) == outcomes
    assert set(say.labels["grounds"]) == {ground.name for ground in Basis}
    assert set(say.labels["rules"]) == set(law.rules())


def every_sentence(asked: Question, lang: str) -> Iterator[str]:
    for day in (law.BOOK, law.AS_OF):
        yield ask(asked.id, on=day).sentence(lang)
        yield ask(asked.id, on=day, **{name: None for name in asked.facts}).sentence(lang)
        for name, values in asked.facts_at(day).items():
            for value in values:
                yield ask(asked.id, on=day, **{name: value}).sentence(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_sentences_read_as_a_person_speaks(asked: Question, lang: str) -> None:
    for sentence in every_sentence(asked, lang):
        assert not re.search(r"[_{}=]|\b[RL]\d\d\b|\b[a-z]+\.[a-z]", sentence), f"identifier: {sentence}"
        assert not re.search(r"\bsi ils?\b|dépend[^.]*\bde les? (?!protéger)|\bque ils?\b", sentence), (
            sentence
        )
        assert not re.search(r"sauf si [^,.;]*\bn(?:e\b|’)", sentence), f"double negation: {sentence}"
        assert not re.search(r"unless [^,.;]*\b(not|no|never)\b", sentence), f"double negation: {sentence}"
        assert "  " not in sentence and " ," not in sentence and ".." not in sentence, sentence
        assert sentence[0].isupper() and sentence.endswith((".", "?")), sentence
        if lang == "fr":
            assert not re.search(r"(?<![\u202f\u00a0])[;?!:](\s|$)", sentence), f"spacing: {sentence!r}"


def test_a_key_that_stands_in_two_files_is_refused() -> None:
    labels: dict[str, Any] = {"facts": {"consent": {"topic": "x"}}}
    with pytest.raises(DeciderError, match=r"fr/x.toml: facts.consent.topic stands in another file too"):
        _merge(labels, {"facts": {"consent": {"topic": "y"}}}, "labels/fr/x.toml")


def test_a_label_file_that_is_no_toml_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("[facts", "utf-8")
    (tmp_path / "a.txt").write_text("no label", "utf-8")
    monkeypatch.setattr("decider.data.shipped", lambda name: DataFile(tmp_path, name))
    with pytest.raises(DeciderError, match=r"^wording/labels/fr/broken.toml: .*; mend the TOML"):
        label_tables.__wrapped__("fr")
