"""Every answer is said, whatever is known of it: in sentences that a tired person takes in at once."""

import random
import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise, product

import pytest

from decider import Question, ask, law, question, questions
from decider.languages import LANGUAGES
from decider.outcomes import Answer, Outcome, Verb
from decider.reasoning.decision import Decision
from decider.wording.clauses import WORDS_SPOKEN
from decider.wording.conditions import exceptions, parts_of
from decider.wording.meaning import duties_beside, opened
from decider.wording.opening import opening
from decider.wording.verdict import to_list, verdict
from decider.wording.words import words
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


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_no_answer_is_a_bare_word(asked: Question, lang: str) -> None:
    """Where several outcomes meet and share no clause, what they share is said, or what to do."""
    for decision in partial(asked):
        assert not re.fullmatch(r"Oui|Non|Yes|No", verdict(decision, lang).strip(".")), dict(decision.known)


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_no_reply_says_a_turn_twice(asked: Question, lang: str) -> None:
    """No "otherwise" after an "otherwise", no second "in some cases", no duty with its neighbour's conditions."""
    turns = {"fr": r"\bsinon\b|dans certains cas\b", "en": r"\botherwise\b(?! on )|in some cases\b"}[lang]
    for decision in partial(asked):
        said = opening(decision, lang)
        met = re.findall(turns, said.told, re.IGNORECASE)
        assert len(met) == len(set(map(str.lower, met))), (said.told, dict(decision.known))
        if not decision.ways:
            left = [one for one in duties_beside(decision) if one not in decision.duties]
            sets = [decision.conditions[duty] for duty in left]
            same = sum(one == other for one, other in pairwise(sets))
            assert said.told.count(words(lang).find("sentence", "same_case")) == same, said.told


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_several_values_of_one_fact_have_one_verb(asked: Question, lang: str) -> None:
    or_if = {"fr": ", ou si ", "en": ", or if "}[lang]
    for decision in partial(asked):
        for sentence in said(decision, lang):
            assert sentence.count(or_if) < 2, (sentence, dict(decision.known))


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_a_duty_with_exceptions_opens_with_its_case_and_names_them(asked: Question, lang: str) -> None:
    """To somebody who sees a person in peril an exception is no condition among others."""
    unless = {"fr": "sauf", "en": r"unless|except"}[lang]
    for decision in partial(asked):
        if asked.verb is Verb.MUST and exceptions(parts_of(decision)):
            assert re.search(unless, verdict(decision, lang)), (verdict(decision, lang), dict(decision.known))
        if re.match("Hors|Apart", opened(decision, lang)):
            assert re.search(unless, verdict(decision, lang)), (verdict(decision, lang), dict(decision.known))


@pytest.mark.sweep
@pytest.mark.about("danger.good-faith")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_whoever_reports_in_good_faith_is_not_met_by_a_yes(lang: str) -> None:
    yes = words(lang).find("sentence", "yes")
    for decision in partial(question("danger.good-faith")):
        if decision.answer is not Answer.YES:
            assert not verdict(decision, lang).startswith(yes), dict(decision.known)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_a_rule_that_is_not_engaged_leads_on(asked: Question, lang: str) -> None:
    """It is worded by its question; where another question takes over, the sentence says what is left."""
    left = {"fr": r"\bmais\b|\bvoie\b|\bdécide\b", "en": r"\bbut\b|\bway\b|\bsettles\b"}[lang]
    for day in (law.BOOK, law.AS_OF):
        for ruling in asked.evaluated(day).rulings:
            if ruling.outcome is Outcome.NOT_ENGAGED:
                clause = words(lang).outcome(asked.id, ruling.outcome, asked.general.id)
                assert clause not in words(lang).find("outcomes", "NOT_ENGAGED").values()
                assert not ruling.next or re.search(left, clause), (clause, ruling.next)


@pytest.mark.sweep
@pytest.mark.parametrize(
    "asked", [one for one in questions() if one.ways(law.AS_OF)], ids=lambda asked: asked.id
)
def test_in_english_nothing_is_done_by_the_state_of_necessity(asked: Question) -> None:
    for decision in partial(asked):
        assert not re.search(r"\bby the\b", verdict(decision, "en")), dict(decision.known)


@pytest.mark.about("V5.1")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_way_is_named_once_in_a_sentence(lang: str) -> None:
    unknown = dict.fromkeys(question("V5.1").facts)
    told = verdict(ask("V5.1", **{**unknown, "territory": "french_community"}), lang)
    assert told.count(words(lang).way("sharing.child-protection").partition(" ")[2]) == 1, told
