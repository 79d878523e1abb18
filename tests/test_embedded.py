"""What the pages embed for their interviews: sealed together, and as the published schema says."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import decider
from decider import Question, questions
from decider.languages import LANGUAGES
from decider.site.pages.export import compact, exported
from decider.site.pages.interview import WORDS, spoken
from decider.site.pages.places import home
from decider.site.pages.seal import checksum, sealed
from decider.wording.words import words

SCHEMA = json.loads((Path(decider.__file__).parent / "site/pages/interview.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)


class Embedded(HTMLParser):
    """The data of a page, each text under its name."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.name = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.name = dict(attrs).get("data-interview") or ""

    def handle_endtag(self, tag: str) -> None:
        self.name = ""

    def handle_data(self, data: str) -> None:
        if self.name:
            self.found[self.name] = self.found.get(self.name, "") + data


def held(asked: Question, lang: str) -> Any:
    return json.loads(sealed({asked.id: exported(asked.id, lang)})[asked.id])


def test_the_published_schema_is_one() -> None:
    VALIDATOR.check_schema(SCHEMA)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_is_what_the_published_schema_says(lang: str) -> None:
    for asked in questions():
        faults = [
            f"{asked.id}: {error.json_path}: {error.message}"
            for error in VALIDATOR.iter_errors(held(asked, lang))
        ]
        assert not faults, faults[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_are_what_the_published_schema_says(lang: str) -> None:
    VALIDATOR.validate(json.loads(sealed({WORDS: compact(spoken(words(lang)))})[WORDS]))


@pytest.mark.parametrize(
    "path, wrong",
    [
        (("version",), 0),
        (("sum",), "0"),
        (("text",), " "),
        (("width",), 3),
        (("readings",), []),
        (("readings", 0, "rows"), "0\u007f"),
        (("readings", 0, "facts", 0), -1),
        (("legend", 0), [0]),
        (("outcomes", 0, 1), "PERHAPS"),
        (("facts", 0, "values", 0), ["Yes."]),
        (("more",), ""),
    ],
    ids=str,
)
def test_the_schema_refuses_what_the_script_refuses(path: tuple[Any, ...], wrong: object) -> None:
    data = place = held(next(asked for asked in questions() if asked.id == "V7.1"), "en")
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = wrong
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_page_has_its_questions_and_words_of_one_build_each_with_its_sum(site: Path, lang: str) -> None:
    pages = {home(asked).partition(".md")[0] for asked in questions()}
    for page in pages:
        found = Embedded((site / lang / page / "index.html").read_text("utf-8")).found
        data = {name: json.loads(text) for name, text in found.items()}
        assert WORDS in data and all(one["id"] == name for name, one in data.items()), page
        assert len({one["build"] for one in data.values()}) == 1, page
        for text in found.values():
            before, sum = re.fullmatch(r'(.*),"sum":"(\w+)"}', text, re.DOTALL).groups()  # type: ignore[union-attr]
            assert checksum(before) == sum, page


def test_another_piece_is_another_build_and_the_same_is_the_same() -> None:
    def build(**held: str) -> str:
        return str(json.loads(sealed(held)["words"])["build"])

    one, other = '{"id":"V7.1","rows":"01"}', '{"id":"V7.1","rows":"10"}'
    assert build(words='{"yes":"Yes"}', V=one) == build(words='{"yes":"Yes"}', V=one)
    assert build(words='{"yes":"Yes"}', V=one) != build(words='{"yes":"Yes"}', V=other)


def test_row_codes_are_letters_and_digits_and_as_many_as_there_are_rulings() -> None:
    wide = set()
    for asked in questions():
        data = held(asked, "fr")
        for table in (data, *data["ways"]):
            wide.add(table["width"])
            for rows in (reading["rows"] for reading in table["readings"] if "rows" in reading):
                assert re.fullmatch("[0-9A-Za-z]+", rows), asked.id
    assert wide == {1, 2}
