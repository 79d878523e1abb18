"""The search: what a worker types in a hurry leads to what answers, among the first three, in both languages."""

import gzip
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from decider.languages import LANGUAGES
from decider.site.search.asked import Lines, synonyms, ways
from decider.site.search.exported import exported
from decider.site.search.gathered import gathered
from decider.site.search.index import indexed
from decider.site.search.units import Kind, Unit
from decider.site.search.words import cut, stop_words
from decider.wording.words import words
from pages import pages
from reading import Reader

ROOT = Path(__file__).parent.parent
SETS = ROOT / "tests/queries"
FLOOR = 0.95
MOST = 60_000
FULL = {Kind.SITUATION, Kind.SHEET, Kind.QUESTION, Kind.STORY}
FOUND = """async ([index, asked]) => {
  await decider.load(decider.at.atSearch);
  const { units, find } = decider.search.opened(JSON.parse(index));
  return asked.map(query => find(query).hits.slice(0, 3).map(unit => units[unit][2]));
}"""


@cache
def units(lang: str) -> tuple[Unit, ...]:
    return gathered(lang, ROOT)


@cache
def told(lang: str) -> dict[tuple[Kind, str], Lines]:
    return ways(lang, ROOT)


@cache
def index(lang: str) -> str:
    return exported(lang, ROOT)


def queries(lang: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((SETS / f"{lang}.json").read_text("utf-8"))
    return found


def first_three(page: Page, lang: str, asked: list[str]) -> list[list[str]]:
    page.goto(f"{lang}/")
    found: list[list[str]] = page.evaluate(FOUND, [index(lang), asked])
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_is_on_the_site(site: Path, lang: str) -> None:
    ids = {f"{page.path.parent.relative_to(site / lang).as_posix()}/": page.ids for page in pages(site, lang)}
    for unit in units(lang):
        path, _, id = unit.place.partition("#")
        assert path in ids, f"{unit.kind} {unit.id}: no page {path}"
        assert not id or id in ids[path], f"{unit.kind} {unit.id}: no #{id} on {path}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_who_has_a_situation_finds_many_ways_of_asking(lang: str) -> None:
    few = [unit.id for unit in units(lang) if unit.kind in FULL and not unit.id.startswith(("V", "W"))
           and len(told(lang).get((unit.kind, unit.id), ())) < 25]  # fmt: skip
    assert not few, f"fewer than 25 ways of asking in snippets/asked/{lang}: {', '.join(few)}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_index_stays_small(lang: str) -> None:
    assert len(gzip.compress(index(lang).encode(), 9)) < MOST


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_query_names_places_that_there_are(lang: str) -> None:
    places = {unit.place for unit in units(lang)}
    for query in queries(lang):
        assert query["places"] and places.issuperset(query["places"]), query["query"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_place_says_counts_where_nobody_asks_with_that_word(lang: str) -> None:
    one, other = (
        Unit(Kind.TERM, id, id, title, text)
        for id, title, text in (("a", "abcd", "efgh ijkl"), ("b", "efgh", "mnop"))
    )
    made = indexed((one, other), {(Kind.TERM, "b"): ("ijkl",)}, (), lang)
    leads = dict(zip((forms[0] for forms in made.forms), made.leads, strict=True))
    assert {word: sorted(units) for word, units in leads.items()} == {
        "abcd": [0], "efgh": [1], "ijkl": [1], "mnop": [1],
    }  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_script_cuts_words_as_python_does(reader: Reader, lang: str) -> None:
    texts = [text for unit in units(lang) for text in (unit.title, unit.text, unit.names)]
    texts += [line for lines in told(lang).values() for line in lines]
    texts += [query["query"] for query in queries(lang)] + [
        word for group in synonyms(lang) for word in group
    ]
    with reader() as page:
        page.goto(f"{lang}/")
        cuts = page.evaluate(
            "texts => decider.load(decider.at.atSearch).then(() => texts.map(decider.search.cut))", texts
        )
    for text, found in zip(texts, cuts, strict=True):
        assert found == cut(text), text


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_typed_leads_to_what_answers(reader: Reader, lang: str) -> None:
    asked = queries(lang)
    with reader() as page:
        found = first_three(page, lang, [query["query"] for query in asked])
    missed = [q["query"] for q, hits in zip(asked, found, strict=True) if not {*hits} & {*q["places"]}]
    assert len(missed) <= (1 - FLOOR) * len(asked), "\n".join(missed)


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_is_found_by_what_it_is_called(reader: Reader, lang: str) -> None:
    called = [unit for unit in units(lang) if set(cut(unit.title)) - stop_words(lang)]
    assert len(called) > len(units(lang)) - 2
    with reader() as page:
        found = first_three(page, lang, [words(lang).typeset(unit.title) for unit in called])
    lost = [unit.title for unit, hits in zip(called, found, strict=True) if unit.place not in hits]
    assert not lost, "\n".join(lost)


@pytest.mark.browser
@pytest.mark.parametrize(
    "lang, typed, place, word",
    [
        ("fr", "l’article 458 bis", "droit/inform-prosecutor/", ""),
        ("fr", "peut on partager en équipe", "regles/sharing/#q-sharing-share", "Oui, si…"),
        ("fr", "whistleblower", "droit/whistle-blowers/", ""),
        ("en", "may I share with a colleague", "regles/sharing/#q-sharing-share", "Yes, if…"),
        ("en", "beroepsgeheim", "glossaire/#g-secret-professionnel", ""),
    ],
)
def test_a_result_says_what_it_is_and_what_it_answers(
    reader: Reader, address: str, lang: str, typed: str, place: str, word: str
) -> None:
    with reader() as page:
        page.goto(f"{lang}/cas/v7/")
        page.locator("form[role=search] input").first.focus()
        page.keyboard.type(typed)
        hit = page.locator(f'a[data-hit][href="{address}{lang}/{place}"]')
        expect(hit).to_be_visible()
        expect(hit.locator(".hit__kind")).not_to_be_empty()
        if word:
            expect(hit.locator(".hit__answer")).to_have_text(word)
            expect(hit.locator(".hit__answer")).to_have_class("hit__answer word-of answer--it-depends")


@pytest.mark.browser
def test_the_keyboard_alone_finds_and_what_is_typed_stays_in_the_page(reader: Reader, address: str) -> None:
    with reader() as page:
        page.goto("en/cas/v7/")
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        field = page.locator("form[role=search] input").first
        field.focus()
        page.keyboard.type("cop at the door")
        expect(field).to_have_attribute("aria-expanded", "true")
        hits, marked = page.locator("a[data-hit]"), page.locator('a[data-hit][aria-selected="true"]')
        for key, at in (
            ("ArrowDown", 0),
            ("ArrowDown", 1),
            ("ArrowUp", 0),
            ("ArrowUp", None),
            ("ArrowUp", -1),
        ):
            page.keyboard.press(key)
            expect(marked).to_have_count(0 if at is None else 1)
            id = None if at is None else hits.nth(at).get_attribute("id")
            assert field.get_attribute("aria-activedescendant") == id
            assert at is None or marked.get_attribute("id") == id
        page.keyboard.press("Escape")
        expect(hits.first).to_be_hidden()
        expect(field).to_have_attribute("aria-expanded", "false")
        assert page.url == f"{address}en/cas/v7/" and {
            re.sub(r"\.\w{8}\.js$", ".js", url) for url in asked
        } == {f"{address}assets/search.js", f"{address}assets/en/index.js"}
        page.keyboard.press("ArrowDown")
        expect(hits.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        leads = str(hits.nth(1).get_attribute("href"))
        page.keyboard.press("Enter")
        page.wait_for_url(leads)
        assert "cop" not in page.url


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_result_the_ways_on_come_first(reader: Reader, address: str, lang: str) -> None:
    with reader() as page:
        page.goto(f"{lang}/")
        page.locator("form[role=search] input").first.focus()
        page.keyboard.type("xylophone")
        hits = page.locator("a[data-hit]")
        expect(hits).to_have_count(3)
        leads = hits.evaluate_all("all => all.map(one => one.href)")
        paths = ("situations/", "a-propos/contacts/", "a-propos/hors-champ/")
        assert leads == [f"{address}{lang}/{path}" for path in paths]
        expect(page.locator(".hits__said").first).to_have_text(
            words(lang).typeset(words(lang).find("search", "none"))
        )


@pytest.mark.browser
def test_a_list_stays_on_the_screen(reader: Reader) -> None:
    with reader() as page:
        page.goto("fr/")
        page.locator("form[role=search] input").first.focus()
        page.keyboard.type("la police demande si elle dort ici")
        expect(page.locator("a[data-hit]").first).to_be_in_viewport(ratio=1)
        box = page.locator(".hits").first.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] + box["height"] <= 844
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
