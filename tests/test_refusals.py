"""What the readers of data refuse, each with its place, and the words for what is seldom said."""

import copy
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Annotated, Any

import pytest

from decider import ask, law
from decider.data import once, shipped
from decider.law.provisions import _read
from decider.typed import Like, WrongData, made
from decider.wording import label_files
from decider.wording.meaning import duty_beside
from decider.wording.words import label_tables


@dataclass(frozen=True)
class Row:
    day: Annotated[str, Like(r"\d+", "12")] = "1"
    sure: law.Confidence = law.Confidence.SEEN
    pair: tuple[str, str] = ("", "")
    number: Annotated[int, Like(r"\d", "1")] | None = None


@dataclass(frozen=True)
class Needed:
    day: Annotated[str, Like(r"\d+", "12")]
    sure: law.Confidence


def period(**changed: Any) -> Callable[[], Any]:
    """Read one provision whose first period is changed."""
    table = shipped("law/data/provisions/secrecy.toml").table()
    kept = table["periods"][0] | changed
    table["periods"][0] = {key: value for key, value in kept.items() if value is not None}
    return lambda: _read("x", table, "x.toml")


REFUSED: list[tuple[Callable[[], Any], str]] = [
    (lambda: once(["a", "b", "a"], "f.toml"), "f.toml: 'a' stands twice; keep one"),
    (lambda: law.does("nothing"), "law/data/does.toml: provisions: no 'nothing'; say what it does"),
    (lambda: law.says("R999"), "law/data/does.toml: rules: no 'R999'; say what it does"),
    (lambda: made(Row, {"day": "x"}, "f.toml"), "f.toml: day: 'x'; write it like 12"),
    (lambda: made(Row, {"pair": ["x"]}, "f.toml"), "f.toml: pair: 1 in the list; give 2"),
    (lambda: made(Row, {"sure": 1}, "f.toml"), "f.toml: sure: 1; give text, in quotes"),
    (lambda: made(Needed, {}, "f.toml"), "f.toml: no day; give text, in quotes"),
    (lambda: made(Needed, {"day": "1"}, "f.toml"), "f.toml: no sure; give one of seen, "),
    (lambda: made(Row, {"number": "x"}, "f.toml"), "f.toml: number: 'x'; give a number"),
    (lambda: made(Row, {"dya": "x"}, "f.toml"), "f.toml: no key 'dya'; near: day"),
    (period(substance={"fr": ["un"], "en": []}), "x.toml: substance has [1, 0] lines by language"),
    (period(ended=None), "x.toml: a period ends on 2017-08-02; say how in `ended`: "),
]


@pytest.mark.parametrize(("read", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_wrong_data_is_refused_with_its_place(read: Callable[[], Any], told: str) -> None:
    with pytest.raises(WrongData) as refused:
        read()
    assert str(refused.value).startswith(told)


def test_a_finding_that_nobody_saw_says_what_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    found = import_module("decider.law.findings")  # the package names its function so
    unseen = next(one for one in law.findings() if one.mark is not found.Mark.SEEN)
    monkeypatch.setattr(found, "rows", lambda *_: (replace(unseen, ask=None),))
    with pytest.raises(WrongData, match="finding 1: not seen; say in `ask` and `look`"):
        found.findings.__wrapped__()


def test_the_label_files_say_the_same_things_in_both_languages() -> None:
    assert list(label_files.label_faults()) == []


def _renamed(tables: dict[str, Any]) -> None:
    clauses = tables["wording/labels/en/sharing.toml"]["facts"]["consent"]
    clauses["asq"] = clauses.pop("ask")


def _alone(tables: dict[str, Any]) -> None:
    tables["wording/labels/en/sharing.toml"]["facts"]["consent"]["ask"] = ["one", "two"]


def _moved(tables: dict[str, Any]) -> None:
    notes = tables["wording/labels/en/words.toml"]["sentence"]
    notes["iff"] = notes.pop("if")


def _gone(tables: dict[str, Any]) -> None:
    tables["wording/labels/en/words.toml"]["sentence"].pop("if")


SLIPS: list[tuple[Callable[[dict[str, Any]], None], str]] = [
    (_renamed, "wording/labels/en/sharing.toml: facts: consent: asq: no key of this fact 'asq'; near: ask"),
    (_alone, "wording/labels/en/sharing.toml: facts: consent: ask: "),
    (_moved, "wording/labels/en/words.toml: sentence.iff is not in the other language; near: sentence.if"),
    (_gone, "wording/labels/fr/words.toml: sentence.if is not in the other language; say it there"),
]


@pytest.mark.parametrize(("slip", "told"), SLIPS, ids=[told for _, told in SLIPS])
def test_a_slip_in_a_label_is_told_once(
    slip: Callable[[dict[str, Any]], None], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = {lang: copy.deepcopy(label_tables(lang)) for lang in ("fr", "en")}
    slip(tables["en"])
    monkeypatch.setattr(label_files, "label_tables", tables.__getitem__)
    (line,) = label_files.label_faults()
    assert line.startswith(told)


def test_a_duty_that_goes_with_the_act_is_said_with_it() -> None:
    asked = ask("sharing.child-protection", on=law.BOOK, informing_harms_child=False, family_informed=False)
    told = [duty_beside(asked, duty, "en") for duty in asked.possible_duties - asked.duties]
    assert any(one.startswith("If so, ") or "if the answer is yes" in one.lower() for one in told), told


def test_a_reply_without_a_text_lists_none() -> None:
    for day in (law.BOOK, law.AS_OF):
        said = ask("sharing.same-mission", on=day).reply("en")
        assert ("Legal basis" in str(said)) is bool(said.texts)
    assert not ask("sharing.same-mission", on=law.BOOK).reply("en").texts
