"""What may be said aloud: short, in both languages, and never against the answer that it stands beside."""

import re
from collections import Counter, defaultdict
from functools import cache

import pytest

from decider import Question, ask, law, question, questions
from decider.forces import Force, forces
from decider.languages import LANGUAGES
from decider.outcomes import Answer, Outcome, Verb, reading
from decider.ruling import Ruling
from decider.wording.aloud import Aloud, aloud, sentences

WORDS_ALOUD = 30
SETTLES = (Answer.YES, Answer.NO)
NOTHING_HELPS = {"danger.good-faith", "lawyer.excluded", "secrecy.sanction"}
"""Questions about the law that one is under: nobody waits for a word."""

REFUSES = {
    "fr": r"\b(?:ne|n’en|n’y) (?:peux|parle|réponds|raconte|dis) (?:pas|ni|rien|jamais|de personne|d’aucun)"
    r"|\bje ne (?:la|le) (?:raconte|dis) pas|\bje ne peux (?:rien\b|vous parler que)|\bje garde le silence\b"
    r"|\bne disons jamais\b|\bje ne dis (?:rien )?de personne\b",
    "en": r"\bI cannot\b|\bI can neither\b|\b(?:I|We) never (?:say|tell|talk)\b|\bI (?:do|will) not (?:talk|tell|answer|repeat)\b"
    r"|\bI am (?:not (?:saying|talking)|saying nothing)\b|\bI say nothing\b|\bI can speak to you only\b",
}
ANNOUNCES = {
    "fr": r"\bje (?:vous|le) dis (?:ce|l’|le|où|ici|d’abord|à chacun)|\bje dis (?:ce|ici)|\bje vous informe\b|\bvoici (?:l’indis|les jours|qui|ce que j’ai|d’abord)"
    r"|\bje vous appelle\b|\bj’écrirai\b|\bje le lui donne\b|\bje vous (?:remets|ouvre)\b|\bfournira\b|\bje le transmettrai\b",
    "en": r"\bI (?:will|am going to) (?:tell you (?:what (?!the law)|where|the)|say (?:what|here)|write|send|open|pass on|give it)|\bI am (?:telling|informing|handing|calling you)\b"
    r"|\bhere (?:are the days|is (?:what you need|who|what I will))|\bthis is what I saw\b|\bwill supply\b|\bI will write\b",
}
SHOWS_THAT_ONE_IS_KNOWN = {
    "fr": r"\b(?:cette personne|mon patient|ma patiente|mon client|ma cliente|son dossier|notre dossier|m’a (?:dit|confié)|vient me voir)\b",
    "en": r"\b(?:this person|my patient|my client|his file|her file|our file|told me|comes to see me)\b",
}
HIDES = {"neither-confirm-nor-deny", "parties-read-it", "party-letter", "insurer-through-the-insured"}
"""Remarks of answers that must not show whether anybody is known."""


@cache
def told(asked: Question) -> dict[Answer, list[Ruling]]:
    """The rulings behind each answer that a question can have: a reader may change what a story tells."""
    found = defaultdict(list)
    for on in (law.BOOK, law.AS_OF):
        for _, ruling in asked.table(on):
            found[reading(asked.verb, ruling.outcome)].append(ruling)
    if len(found) > 1:
        found[Answer.IT_DEPENDS] = [ruling for rulings in found.values() for ruling in rulings]
    return found


def outcomes(asked: Question, answer: Answer) -> set[Outcome]:
    return {ruling.outcome for ruling in told(asked)[answer]}


def lets_speak(outcome: Outcome) -> bool:
    return bool(forces(outcome) & {Force.ALLOWS, Force.OBLIGES}) and Force.FORBIDS not in forces(outcome)


def silences(outcome: Outcome) -> bool:
    return Force.FORBIDS in forces(outcome) and Force.ALLOWS not in forces(outcome)


def said(kind: dict[str, str], one: Aloud) -> bool:
    """Whether a sentence does something, in both languages or in neither."""
    does = {bool(re.search(kind[lang], one.text[lang], re.IGNORECASE)) for lang in LANGUAGES}
    assert len(does) == 1, f"one language does what the other does not: {one.text}"
    return does.pop()


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_the_answer_that_a_page_opens_with_has_its_words_or_there_are_none_to_say(asked: Question) -> None:
    opens = ask(asked.id, **asked.said).answer
    assert opens in told(asked), "the rulings that are looked at here are those of the page"
    if asked.general.id in NOTHING_HELPS:
        assert not [answer for answer in Answer if aloud(asked, answer)]
    else:
        assert aloud(asked, opens), f"{asked.id}: nothing to say at {opens}; write it in wording/aloud.toml"


def test_a_sentence_stands_only_at_answers_that_its_questions_can_have_and_alone() -> None:
    places = Counter((id, answer) for one in sentences() for id in one.questions for answer in one.answers)
    for (id, answer), times in places.items():
        assert times == 1, f"{id}: {times} sentences at {answer}"
        assert answer in told(question(id)), f"{id} is never {answer}"


def test_a_sentence_is_short_and_spoken_in_each_language() -> None:
    for one in sentences():
        for lang in LANGUAGES:
            text = one.text[lang]
            assert 0 < len(re.findall(r"\w[\w’'-]*", text)) <= WORDS_ALOUD, text
            assert re.fullmatch(r"[^\d()«»“”\"§/\[\]]+[.?]", text), f"not as one speaks: {text}"
            assert not {"\u202f", "\xa0"} & {*text}, "spaces are set by code"
        assert one.text["fr"].count("?") == one.text["en"].count("?"), f"asks in one language: {one.text}"


def test_a_sentence_names_nobody() -> None:
    people = {
        name for asked in questions() for name in re.findall(r"(?<=\w )[A-ZÉ][a-zéè]+", asked.text("fr"))
    }
    assert {"Nadia", "Marc", "Mira"} <= people
    for one in sentences():
        for lang in LANGUAGES:
            inside = set(re.findall(r"(?<=[\w,’:;] )[A-ZÉ]\w*|(?<=’)[A-Z]\w+", one.text[lang]))
            assert inside <= {"I"}, (inside, one.text[lang])
            assert not people & set(re.findall(r"\w+", one.text[lang])), one.text[lang]


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_a_refusal_never_stands_where_the_answer_lets_one_speak(asked: Question) -> None:
    for answer in told(asked):
        one = aloud(asked, answer)
        if one and said(REFUSES, one):
            assert answer is not Answer.YES or asked.verb is Verb.IS, one.text
            assert answer not in SETTLES or not any(map(lets_speak, outcomes(asked, answer))), one.text


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_an_announcement_stands_only_where_the_answer_is_yes(asked: Question) -> None:
    for answer in told(asked):
        one = aloud(asked, answer)
        if one and said(ANNOUNCES, one):
            assert answer is Answer.YES and asked.verb is not Verb.IS, (answer, one.text)
            assert not any(map(silences, outcomes(asked, answer))), one.text


def test_a_sentence_is_carried_by_a_rule_that_says_as_much() -> None:
    for one in sentences():
        says = law.says(one.rule)
        if said(REFUSES, one):
            assert not says or says & {Force.FORBIDS, Force.EXEMPTS}, (one.rule, one.text)
        if said(ANNOUNCES, one):
            assert not says or says - {Force.FORBIDS}, (one.rule, one.text)


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_who_may_neither_confirm_nor_deny_says_nothing_that_shows_it(asked: Question) -> None:
    for answer, rulings in told(asked).items():
        one = aloud(asked, answer)
        hidden = one and any(
            "R88" in (*ruling.rules, one.rule) or HIDES & {*ruling.notes} for ruling in rulings
        )
        if one and hidden and answer is not Answer.YES:
            for lang in LANGUAGES:
                assert not re.search(SHOWS_THAT_ONE_IS_KNOWN[lang], one.text[lang], re.IGNORECASE), one.text
