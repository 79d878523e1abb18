"""Every answer is said, whatever is known of it: in sentences that a tired person takes in at once."""

import random
import re
import tomllib
from collections.abc import Iterator
from itertools import product

import pytest

from decider import Question, ask, law, questions
from decider.languages import LANGUAGES
from decider.reasoning.decision import Decision
from decider.wording.clauses import WORDS_SPOKEN
from decider.wording.verdict import to_list
from replies import FILE, case, drawn, text

READ = tomllib.loads(FILE.read_text("utf-8"))
SAMPLE = 60
"""Of a question with more partial sets than that, so many are drawn."""


def partial(asked: Question) -> Iterator[Decision]:
    """Sets of known facts, at the booklet's reading and at the last check: nothing known first."""
    for day in (law.BOOK, law.AS_OF):
        columns = asked.facts_at(day)
        every = 1
        for values in columns.values():
            every *= len(values) + 1
        choices = [(None, *values) for values in columns.values()]
        drawn = random.Random(f"{asked.id} {day}")
        rows = (
            product(*choices)
            if every <= SAMPLE
            else (tuple(map(drawn.choice, choices)) for _ in range(SAMPLE))
        )
        for row in (tuple(None for _ in columns), *rows):
            yield ask(asked.id, on=day, **dict(zip(columns, row, strict=True)))


def said(decision: Decision, lang: str) -> list[str]:
    """What is said, sentence by sentence; a list's lines are sentences of their own."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«“])", decision.sentence(lang))
    lines = [line for one in to_list(decision, lang) for line in one.any_of or (one.text,)]
    return [*sentences, *lines]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_the_replies_are_those_that_were_read_aloud(asked: Question, lang: str) -> None:
    for decision in drawn(asked):
        assert text(decision, lang) == READ[case(decision)][lang], case(decision)


def test_the_replies_read_aloud_are_all_of_them_and_no_others() -> None:
    assert set(READ) == {case(decision) for asked in questions() for decision in drawn(asked)}


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_every_partial_set_is_said_in_short_sentences(asked: Question, lang: str) -> None:
    for decision in partial(asked):
        for sentence in said(decision, lang):
            words = re.findall(r"\w[\w’'-]*", sentence)
            assert 0 < len(words) <= WORDS_SPOKEN, (len(words), sentence, dict(decision.known))
            assert " ; " not in sentence or "sinon" in sentence or " if " in sentence, sentence


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_a_general_question_speaks_to_the_reader_and_a_story_of_its_people(
    asked: Question, lang: str
) -> None:
    reader = {"fr": r"\b(vous|votre|vos)\b", "en": r"\b(you|your|yours)\b"}[lang]
    nobody = {
        "fr": r"\b(on|l’on)\b",
        "en": r"\bthe professional\b|(?<!the )\bone (must|may|can|is|was|acts|has)\b",
    }[lang]
    forbidden = reader if asked.is_vignette else nobody
    for decision in partial(asked):
        for sentence in said(decision, lang):
            assert not re.search(forbidden, sentence, re.IGNORECASE), sentence
