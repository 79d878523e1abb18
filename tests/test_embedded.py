"""What the interviews of a language read: sealed together, and as the published schema says."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import decider
from built import fetched
from decider import questions
from decider.languages import LANGUAGES
from decider.site.build.interviews import FOLDER, written
from decider.site.pages.exported import exported
from decider.site.pages.exported.codes import compact
from decider.site.pages.exported.spoken import SPOKEN, spoken
from decider.site.pages.seal import checksum, sealed
from decider.wording.words import words

SCHEMA = json.loads((Path(decider.__file__).parent / "site/pages/interview.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)


def read(site: Path, lang: str, name: str) -> tuple[str, Any]:
    """What one script of the built site hands over, as it stands and as data."""
    script = fetched(site, f"{lang}/{FOLDER}/{name}.js").read_text("utf-8")
    found = re.fullmatch(r'decider\.hold\("(.*?)",String\.raw`(\{.*\})`\);', script, re.DOTALL)
    assert found and found[1] == name
    return found[2], json.loads(found[2])


def test_the_published_schema_is_one() -> None:
    VALIDATOR.check_schema(SCHEMA)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_are_what_the_published_schema_says(lang: str) -> None:
    VALIDATOR.validate(json.loads(sealed({SPOKEN: compact(spoken(words(lang)))})[SPOKEN]))


@pytest.mark.parametrize(
    "path, wrong",
    [
        (("version",), 1),
        (("sum",), "0"),
        (("text",), " "),
        (("days",), []),
        (("days", 0, "rows", 0), 3),
        (("days", 0, "rows", 1), "0\u007f"),
        (("days", 0, "said"), [1]),
        (("days", 0, "facts", 0), -1),
        (("days", 0, "legend", 0), [0]),
        (("openings", 0), [0, []]),
        (("facts", 0, "values", 0), ["YES"]),
        (("more",), ""),
    ],
    ids=str,
)
def test_the_schema_refuses_what_the_script_refuses(path: tuple[Any, ...], wrong: object) -> None:
    data = place = json.loads(sealed({"V7.1": exported("V7.1", "en")})["V7.1"])
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = wrong
    assert not VALIDATOR.is_valid(data)


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_question_and_the_words_are_of_one_build_each_with_its_sum(site: Path, lang: str) -> None:
    builds = set()
    for name in [SPOKEN, *(asked.id for asked in questions())]:
        text, data = read(site, lang, name)
        assert data["id"] == name
        builds.add(data["build"])
        before, sum = re.fullmatch(r'(.*),"sum":"(\w+)"}', text, re.DOTALL).groups()  # type: ignore[union-attr]
        assert checksum(before) == sum, name
    assert len(builds) == 1


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_is_what_the_published_schema_says(site: Path, lang: str) -> None:
    for asked in questions():
        errors = VALIDATOR.iter_errors(read(site, lang, asked.id)[1])
        faults = [f"{asked.id}: {error.json_path}: {error.message}" for error in errors]
        assert not faults, faults[0]


@pytest.mark.sweep
def test_the_interview_knows_what_the_faces_say_aloud_and_no_more(site: Path) -> None:
    for asked in (asked for asked in questions() if not asked.is_vignette):
        told, names = read(site, "fr", asked.id)[1]["said"], list(asked.facts)
        known = {names[int(place)]: asked.facts[names[int(place)]][value] for place, value in told.items()}
        assert known == asked.said, asked.id


def test_nothing_in_a_text_ends_the_script_that_holds_it() -> None:
    text = compact({"a": "`${globalThis}</script>"})
    assert not set("`$<") & set(text) and json.loads(text) == {"a": "`${globalThis}</script>"}
    assert written("a", text).count("`") == 2


def test_another_piece_is_another_build_and_the_same_is_the_same() -> None:
    def build(**held: str) -> str:
        return str(json.loads(sealed(held)["words"])["build"])

    one, other = '{"id":"V7.1","rows":"01"}', '{"id":"V7.1","rows":"10"}'
    assert build(words='{"yes":"Yes"}', V=one) == build(words='{"yes":"Yes"}', V=one)
    assert build(words='{"yes":"Yes"}', V=one) != build(words='{"yes":"Yes"}', V=other)
