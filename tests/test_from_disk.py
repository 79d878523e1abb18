"""The zip, opened from a disk: every link names a file, and search, answers and citations work without a server."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from decider import law
from decider.languages import LANGUAGES
from decider.site.editions.disk import HOW, zipped
from decider.wording.words import words
from reading import PATIENCE
from safe import Watch

LINK = re.compile(r'<(?!link)[a-z][^<>]*?\s(?:href|src|content)="(?:0; url=)?([^":]*)"')
ELSEWHERE = re.compile(r'<link rel="(?:stylesheet|icon|alternate)" href="([^":]*)"')
ID = re.compile(r'\bid="([^"]+)"')
NOT_A_LINK = re.compile(r'<meta (?!http-equiv="refresh")[^<>]*>|<(?:pre|code)\b.*?</(?:pre|code)>', re.DOTALL)


@pytest.fixture(scope="module")
def edition(site: Path, tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    return ZipFile(zipped(site, tmp_path_factory.mktemp("dist")))


def top(edition: ZipFile) -> str:
    return edition.namelist()[0].partition("/")[0]


def test_every_link_of_every_page_names_a_file_and_a_place_in_it(edition: ZipFile) -> None:
    texts = {name: edition.read(name).decode() for name in edition.namelist() if name.endswith(".html")}
    ids = {name: set(ID.findall(html)) for name, html in texts.items()}
    names, followed = set(edition.namelist()), 0
    for name, html in texts.items():
        shown = NOT_A_LINK.sub("", html)
        for target in map(unescape, (*LINK.findall(shown), *ELSEWHERE.findall(shown))):
            path, _, place = target.partition("#")
            there = urljoin(name, path) if path else name
            assert there in names, (name, target)
            assert not place or there not in ids or place in ids[there], (name, target)
            followed += 1
    assert len(texts) > 2000 and followed > 20 * 200


def test_the_same_site_makes_the_same_zip_and_it_bears_the_day_of_the_law(
    site: Path, edition: ZipFile, tmp_path: Path
) -> None:
    again = zipped(site, tmp_path)
    assert again.read_bytes() == Path(str(edition.filename)).read_bytes()
    entries = edition.infolist()
    assert {date(*entry.date_time[:3]) for entry in entries} == {law.AS_OF}
    assert all(one.filename < other.filename for one, other in pairwise(entries))
    assert {entry.filename.partition("/")[0] for entry in entries} == {Path(again).stem}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_how_to_open_it_and_of_which_day_it_is(edition: ZipFile, lang: str) -> None:
    said = edition.read(f"{top(edition)}/{HOW[lang]}").decode("utf-8-sig")
    assert said.count(words(lang).date(law.AS_OF)) == 2 and "index.html" in said and "{" not in said


# In a real browser.


@pytest.fixture(scope="module")
def opened(
    edition: ZipFile, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[BrowserContext, str]]:
    """A browser of somebody who reads English, and the address of the folder on the disk."""
    folder = tmp_path_factory.mktemp("disk")
    edition.extractall(folder)
    address = f"{(folder / top(edition)).as_uri()}/"
    with browser.new_context(locale="en-GB") as context:
        context.set_default_timeout(PATIENCE)
        watch = Watch(context, address)
        yield context, address
        assert not watch.faults, "\n".join(map(str, watch.faults))


ASKED = {
    "fr": "la police demande si elle est hospitalisée",
    "en": "the police ask whether she is in hospital",
}


@pytest.mark.browser
def test_the_door_leads_from_a_disk_to_the_language_of_the_reader(opened: tuple[BrowserContext, str]) -> None:
    context, address = opened
    page = context.new_page()
    page.goto(f"{address}index.html")
    page.wait_for_url(f"{address}en/index.html")
    page.locator("a.language-switch").click()
    page.wait_for_url(f"{address}fr/index.html")


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_answer_citation_and_record_work_from_a_disk(
    opened: tuple[BrowserContext, str], lang: str
) -> None:
    context, address = opened
    page = context.new_page()
    page.goto(f"{address}{lang}/index.html")
    page.locator(".bar [type=search]").fill(ASKED[lang])
    hit = page.locator("[data-hit]").first
    expect(hit).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"{re.escape(address)}{lang}/[\w/-]+/index\.html"))

    page.goto(f"{address}{lang}/s/v7-1/index.html")
    page.wait_for_url(f"{address}{lang}/cas/v7/index.html#v7-1")
    asked = page.locator(".answer-object").first
    before = asked.locator("[data-verdict]").first.inner_text()
    asked.locator("[data-condition=consent] button[value='1']").click()
    expect(asked.locator("[data-verdict]").first).not_to_have_text(before)

    page.locator(".cite-page summary").click()
    page.locator(".cite-page [data-cite]").click()
    expect(page.locator("dialog.cite [data-form=text]")).to_have_count(2)
    page.keyboard.press("Escape")
    asked.locator("[data-keep]").first.click()
    code = str(page.locator("dialog .record code").text_content())
    page.goto(f"{address}{lang}/outils/decision/index.html")
    page.locator("[data-record] input").fill(code)
    page.keyboard.press("Enter")
    expect(page.locator(".record-again__said [data-changed]")).to_have_attribute("data-changed", "nothing")
