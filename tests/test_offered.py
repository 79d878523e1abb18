"""`questions.json` answers as the library does, read by nothing but what its schema says of it."""

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest

from decider import Question, ask, law, question, questions
from decider.languages import LANGUAGES
from decider.site.pages.offered import FILE, SCHEMA
from decider.wording.words import value_name

ROOT = Path(__file__).parent.parent
RULES = json.loads((ROOT / "src/decider/site/pages/questions.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.validators.validator_for(RULES)(RULES)
DAYS = (law.BOOK, law.AS_OF, *law.turning_days())
CASES = 400


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, Any]:
    return {lang: json.loads((site / lang / FILE).read_text("utf-8")) for lang in LANGUAGES}


def period(entries: list[dict[str, Any]], on: str) -> dict[str, Any]:
    return [entry for entry in entries if entry["from"] <= on][-1]


def looked_up(data: dict[str, Any], id: str, on: str, told: dict[str, str]) -> dict[str, Any]:
    """Answer a complete case as the schema's description says."""
    asked = data["questions"][id]
    general = data["questions"][asked["general"]]
    case = {**asked["told"], **asked["assumed"], **told}
    booklet = on == data["booklet"]
    read = [day for day in general["days"] if (day["reading"] == "booklet") is booklet]
    day = period(read, on)
    place = len(day["nodes"]) - 1
    while place >= 0:
        fact, *branches = day["nodes"][place]
        if not branches:
            place = fact
            continue
        name, values = (general["facts"][fact][key] for key in ("name", "values"))
        place = branches[list(values).index(case[name])]
    ruling: dict[str, Any] = day["rulings"][-1 - place]
    return ruling


def same(data: dict[str, Any], asked: Question, on: date, told: dict[str, Any]) -> None:
    decided = ask(asked.id, on=on, **told)
    case = {name: value_name(value) for name, value in told.items()}  # the file tells the rest itself
    found = looked_up(data, asked.id, str(on), case)
    where = (asked.id, on, case)
    assert decided.outcome is not None, where
    assert found["outcome"] == decided.outcome.name, where
    answer, clause = data["questions"][asked.id]["outcomes"][found["outcome"]]
    assert answer == decided.answer.name and clause, where
    assert found.get("duties", []) == sorted(duty.name for duty in decided.duties), where
    assert tuple(found.get("next", ())) == decided.next, where
    assert set(found["rules"]) == set(decided.rules), where
    assert [one for one in (found.get("ground"),) if one] == [ground.name for ground in decided.grounds], (
        where
    )
    assert found.get("texts", {}) == {one.provision.id: one.role.value for one in decided.provisions}, where
    for cited in decided.provisions:
        text = period(data["provisions"][cited.provision.id]["since"], str(on))
        assert text["citation"] == cited.text(data["lang"]), where
        assert text["confidence"] == cited.period.confidence.value, where
    assert all(data["questions"][asked.id]["duties"][duty] for duty in found.get("duties", ())), where


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_is_what_the_published_schema_says(site: Path, data: dict[str, Any], lang: str) -> None:
    assert json.loads((site / lang / SCHEMA).read_text("utf-8")) == RULES
    VALIDATOR.check_schema(RULES)
    errors = [error.json_path for error in VALIDATOR.iter_errors(data[lang])]
    assert not errors
    assert list(data[lang]["questions"]) == [asked.id for asked in questions()]


@pytest.mark.parametrize(
    "path, wrong",
    [
        (("shape",), 2),
        (("checked",), "today"),
        (("answers", "MAYBE"), "Maybe"),
        (("questions", "sharing.share", "text"), " "),
        (("questions", "sharing.share", "outcomes", "MAY_SHARE", 0), "IT_DEPENDS"),
        (("questions", "sharing.share", "days", 0, "nodes", 0), []),
        (("questions", "V7.1", "facts", 0, "values", "yes"), "so"),
        (("provisions", "secrecy", "since", 0, "confidence"), "sure"),
        (("more",), ""),
    ],
    ids=str,
)
def test_the_schema_refuses_another_shape(data: dict[str, Any], path: tuple[Any, ...], wrong: object) -> None:
    found = place = json.loads(json.dumps(data["en"]))
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = wrong
    assert not VALIDATOR.is_valid(found)


def test_both_languages_say_the_same_in_their_own_words(data: dict[str, Any]) -> None:
    def bare(lang: str) -> Any:
        asked = {
            id: {**one, "text": "", "outcomes": sorted(one["outcomes"]), "duties": sorted(one["duties"])}
            for id, one in data[lang]["questions"].items()
        }
        for one in asked.values():
            one["facts"] = [[fact["name"], list(fact["values"])] for fact in one["facts"]]
        return asked

    assert bare("fr") == bare("en")
    for id, one in data["en"]["questions"].items():
        assert one["text"] != data["fr"]["questions"][id]["text"] == question(id).text("fr"), id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_story_of_the_booklet_is_answered_as_printed(data: dict[str, Any], lang: str) -> None:
    """What a story leaves open is told in turn, so that each of its cases is looked up."""
    for asked in (one for one in questions() if one.is_vignette):
        for on in (law.BOOK, law.AS_OF):
            told: dict[str, Any] = {}
            while (decided := ask(asked.id, on=on, **told)).outcome is None or decided.missing:
                name = decided.missing[0]
                told[name] = asked.facts_at(on)[name][0]
            rest = {n: v[0] for n, v in asked.facts_at(on).items() if n not in {*decided.known, *told}}
            same(data[lang], asked, on, {**rest, **told})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_random_complete_cases_are_answered_as_by_the_library(data: dict[str, Any], lang: str) -> None:
    drawn = Random(lang)
    every = questions()
    for number in range(CASES):
        asked, on = every[number % len(every)], drawn.choice(DAYS)
        same(data[lang], asked, on, {n: drawn.choice(values) for n, values in asked.facts_at(on).items()})


def test_every_address_leads_to_its_place(site: Path, data: dict[str, Any]) -> None:
    for lang in LANGUAGES:
        held = data[lang]
        named = [*held["rules"].values(), *held["provisions"].values(), *held["questions"].values()]
        for one in named:
            for place in (one["address"], *([one["short"]] if "short" in one else [])):
                page, _, anchor = place.partition("#")
                text = (site / lang / page / "index.html").read_text("utf-8")
                assert not anchor or f'id="{anchor}"' in text, place
