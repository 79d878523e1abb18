"""Each service has one name in each language, and a page says what it is where it first names it."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from decider.languages import LANGUAGES
from decider.site.pages.terms import terms
from decider.wording.words import words

ROOT = Path(__file__).parent.parent
NAMES = tomllib.loads((ROOT / "tests/names.toml").read_text("utf-8"))
SERVICES, BODIES = NAMES["services"], NAMES["bodies"]
LISTS = (
    "snippets/situations.toml",
    "snippets/sheets.toml",
    "snippets/papers.toml",
    "src/decider/wording/contacts.toml",
)


def leaves(value: Any, lang: str) -> Iterator[str]:
    """The texts of a tree of labels or of data, those of another language left out."""
    match value:
        case str():
            yield value
        case dict():
            for key, inner in value.items():
                if key not in LANGUAGES or key == lang:
                    yield from leaves(inner, lang)
        case list() | tuple():
            for inner in value:
                yield from leaves(inner, lang)


def pages(lang: str) -> dict[str, str]:
    return {
        str(path.relative_to(ROOT)): path.read_text("utf-8").replace("’", "'")
        for path in sorted((ROOT / "docs" / lang).rglob("*.md"))
    }


def texts(lang: str) -> dict[str, str]:
    """Whatever a reader can meet outside the glossary: pages, labels, the lists that pages are made of."""
    found = pages(lang)
    found["labels"] = "\n".join(leaves(words(lang).labels, lang))
    for name in (*LISTS, *sorted(map(str, (ROOT / "src/decider/law/data/provisions").glob("*.toml")))):
        data = tomllib.loads((ROOT / name).read_text("utf-8"))
        found[name] = "\n".join(leaves(data, lang))
    return {where: text.replace("’", "'") for where, text in found.items()}


def glosses(id: str, lang: str) -> set[str]:
    """What may explain a service: its name, and what else is said of it."""
    names = {terms()[id].name["fr"], terms()[id].name[lang], *SERVICES[id]["gloss"][lang == "en"]}
    return names | ({*SERVICES[id]["gloss"][0]} if lang == "en" else set())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", SERVICES)
def test_a_service_has_one_name(id: str, lang: str) -> None:
    short, known, told = terms()[id].short, glosses(id, lang), 0
    for where, text in texts(lang).items():
        for other in SERVICES[id]["never"]:
            assert not re.search(rf"(?<!\w){re.escape(other)}", text), f"{where}: {other!r} is {short}"
        for said in re.findall(rf"\b{short}(?: centre| service| team)? \(([^)\]]*)\)", text):
            assert set(said.split(", ")) <= known, f"{where}: {short} is ({said}); known: {sorted(known)}"
            told += 1
        for name in known:
            for said in re.findall(re.escape(name), text, re.IGNORECASE):
                assert said[1:] == name[1:], f"{where}: write {name!r}, not {said!r}"
    assert told or lang == "fr", f"no page says what {short} is"


def first_named(text: str, name: str) -> str:
    """The first paragraph of a page that has a name, outside its headings, its summary and its links."""
    plain = re.sub(r"/// html \| div\.essentials.*?\n///\n", "", text, flags=re.S)
    plain = re.sub(r"`[^`]*`|^#.*$|\[[^\]]*\]\([^)]*\)", "", plain, flags=re.M)
    said = re.split(r"\n\n|\n(?=[-\d])", plain)
    return next((one for one in said if re.search(rf"\b{name}\b", one)), "")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_says_what_a_service_is_where_it_first_names_it(lang: str) -> None:
    named = 0
    for where, text in pages(lang).items():
        for id in SERVICES:
            first = first_named(text, terms()[id].short)
            if first and (lang == "en" or id != "sos-enfants"):
                named += 1
                assert any(name in first for name in glosses(id, lang)), f"{where}: {first}"
    assert named > 20


def test_an_english_page_gives_the_french_name_of_a_body_where_it_first_names_it() -> None:
    missing = [
        f"{where}: {french}: {first[:90]}"
        for where, text in pages("en").items()
        for english, french in BODIES.items()
        if (first := first_named(text, english)) and french not in first
    ]
    assert not missing, "\n".join(missing)


def test_a_name_spelled_another_way_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "texts", lambda lang: {"a page": "the SAJ (youth aid office)"})
    with pytest.raises(AssertionError, match=r"a page: SAJ is \(youth aid office\)"):
        test_a_service_has_one_name("saj", "en")
    monkeypatch.setitem(globals(), "texts", lambda lang: {"a page": "équipe SOS-Enfants"})
    with pytest.raises(AssertionError, match="a page: 'SOS-Enfants' is SOS Enfants"):
        test_a_service_has_one_name("sos-enfants", "fr")
