"""The command line: every face of a question and of a provision, in either language, on a day."""

import json
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import jsonschema
import pytest

import decider
from decider import ask, law, question, questions
from decider.faces.cli import main

Capture = pytest.CaptureFixture[str]


def printed(capsys: Capture, *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_list_prints_the_fifteen_answers(capsys: Capture, lang: str) -> None:
    lines = printed(capsys, "list", "--lang", lang).splitlines()
    asked = [q for q in questions() if q.is_vignette]
    days = {q.id: law.AS_OF if q.ours else law.BOOK for q in asked}
    assert lines[0::2] == [f"{q.id}  {q.text(lang)}" for q in asked]
    assert [line.strip() for line in lines[1::2]] == [ask(q.id, on=days[q.id]).sentence(lang) for q in asked]
    assert list(days.values()).count(law.BOOK) == 15


def test_list_speaks_french_unless_told_otherwise(capsys: Capture) -> None:
    assert "Le voisin" in printed(capsys, "list")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("on", "day"), [("book", law.BOOK), ("2026-11-27", law.AS_OF)])
def test_v6_2_at_both_readings_names_basis_source_and_what_differs(
    capsys: Capture, lang: str, on: str, day: date
) -> None:
    said = printed(capsys, "ask", "V6.2", "--on", on, "--lang", lang)
    sentence = ask("V6.2", on=day).sentence(lang)
    assert sentence in said
    assert "legalize-be" not in sentence, "where a text was read has its own line"
    assert re.search(r"^- art\.\s46bis/1.*legalize-be", said, re.M)
    differs = {
        ("fr", law.BOOK): "Le droit connu au 27 novembre 2026 répond autrement",
        ("en", law.BOOK): "The law as known on 27 November 2026 answers otherwise",
        ("fr", law.AS_OF): "Le livret (2019) répond autrement",
        ("en", law.AS_OF): "The booklet (2019) answers otherwise",
    }
    assert differs[lang, day] in sentence


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_contact_with_the_victim_only_at_both_readings(capsys: Capture, lang: str) -> None:
    grave = [
        "offence_listed_and_committed=yes",
        "victim_minor_or_vulnerable=yes",
        "danger_to_this_person=yes",
        "danger_to_others=no",
        "unable_to_protect=yes",
        "recipient=prosecutor",
        "lawyer_exposing_client=no",
        "contact_with=victim-only",
    ]
    then = printed(capsys, "ask", "danger.inform-prosecutor", *grave, "--on", "book", "--lang", lang)
    now = printed(capsys, "ask", "danger.inform-prosecutor", *grave, "--lang", lang)
    assert "D.18.0015.N" in now and "danger.protective-disclosure" in now
    assert "D.18.0015.N" not in then and "danger.protective-disclosure" not in then
    contested = printed(
        capsys, "ask", "danger.protective-disclosure", *grave, "proportionate=yes", "--lang", lang
    )
    assert {"fr": "disputé", "en": "contested"}[lang] in contested
    assert "L05" in contested


def test_the_citation_of_secrecy_on_the_eve_and_on_the_day(capsys: Capture) -> None:
    eve, day = (printed(capsys, "law", "secrecy", "--on", on) for on in ("2026-08-31", "2026-09-01"))
    assert "art. 458 C. pén. (1867)" in eve.replace("\u00a0", " ")
    assert "art. 352 C. pén. (2024)" in day.replace("\u00a0", " ")


@pytest.mark.parametrize(("lang", "note"), [("fr", "annulé"), ("en", "annulled")])
def test_the_annulled_duty_asked_for_2018_is_silence_with_the_note(
    capsys: Capture, lang: str, note: str
) -> None:
    then = printed(capsys, "ask", "V6.1", "--on", "2018-03-01", "--lang", lang)
    assert ask("V6.1", on=date(2018, 3, 1)).outcome is ask("V6.1").outcome
    assert ask("V6.1", on=date(2018, 3, 1)).notes == ("annulled-duty",)
    assert note in then


def test_table_and_tree(capsys: Capture) -> None:
    rows = printed(capsys, "table", "sharing.share").splitlines()
    assert len(rows) == 1 + len(question("sharing.share").table())
    assert rows[0].startswith("informed\tconsent")
    older = printed(capsys, "table", "danger.inform-prosecutor", "--on", "2021-03-25").splitlines()
    assert "contact_with" not in older[0] and len(older) == 1 + 192
    assert "→" in printed(capsys, "tree", "V7.1", "--lang", "en")


def test_every_provision_is_listed(capsys: Capture) -> None:
    said = printed(capsys, "law", "--lang", "en")
    assert all(f"{id}  " in said for id in law.provisions())


def test_what_is_due_is_asked_for_a_day(capsys: Capture) -> None:
    assert printed(capsys, "law", "--due", str(law.AS_OF)).strip() == ""
    assert "read it again" in printed(capsys, "law", "--due", str(law.AS_OF + timedelta(days=200)))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ask", "V7.11"], "no question 'V7.11'; near: V7.1"),
        (["ask", "V7.1", "consent"], "'consent' is no fact; write fact=value"),
        (["ask", "V7.1", "consent=perhaps"], "consent cannot be 'perhaps'; give"),
        (
            ["ask", "V7.1", "--on", "yesterday"],
            "'yesterday': not a day; write one such as 2026-09-01, or book",
        ),
        (["ask", "V7.1", "--on", "1999-01-01"], "the data begins on 2017-09-01"),
        (["ask", "V7.1", "--on", "2100-01-01"], "the law was last checked on 2026-11-27"),
        (["law", "secret"], "no provision 'secret'; near: secrecy"),
    ],
)
def test_what_is_not_understood_is_said_in_one_line(capsys: Capture, arguments: list[str], told: str) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("decider: ") and told in said.err
    assert said.err.count("\n") == 1


def test_an_unknown_language_is_named_with_the_valid_ones(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["list", "--lang", "nl"])
    assert stopped.value.code == 2
    assert "nl" in (said := capsys.readouterr().err) and "fr" in said and "en" in said


SCHEMA = json.loads((Path(decider.__file__).parent / "faces/decision.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)


def test_the_published_schema_is_one() -> None:
    VALIDATOR.check_schema(SCHEMA)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        *(["ask", asked.id] for asked in questions()),
        ["table", "danger.protective-disclosure", "--on", "book"],
        ["tree", "sharing.share"],
        ["law", "secrecy", "--on", "2026-08-31"],
        ["law"],
    ],
    ids=" ".join,
)
def test_json_is_what_the_published_schema_says(capsys: Capture, arguments: list[str], lang: str) -> None:
    VALIDATOR.validate(json.loads(printed(capsys, *arguments, "--json", "--lang", lang)))


def test_a_case_in_json_supposes_the_community_that_its_words_suppose(capsys: Capture) -> None:
    record = json.loads(printed(capsys, "case", "maltreatment_or_risk=yes", "--json"))
    found = {answer["id"]: answer for answer in record["answers"]}
    assert found["sharing.child-protection"]["known"]["territory"] == "FRENCH_COMMUNITY"
    assert "territory" not in record["facts"] and "territory" not in record["missing"]


def test_json_and_words_say_the_same(capsys: Capture) -> None:
    record = json.loads(printed(capsys, "ask", "V7.1", "consent=yes", "--json", "--lang", "en"))
    assert record["known"]["consent"] == "YES" and record["missing"] == ["same_mission"]
    assert record["sentence"] in printed(capsys, "ask", "V7.1", "consent=yes", "--lang", "en")


def test_a_pipe_that_closes_early_is_no_error() -> None:
    program = f"{sys.executable} -m decider law --json | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", program], capture_output=True, text=True)
    assert done.stdout.strip() == "[" and "Traceback" not in done.stderr
