"""Who comes without a whole address: the door at the root, and what a host answers where nothing stands."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from decider.languages import LANGUAGES
from reading import Reader

pytestmark = pytest.mark.browser
LED = {"fr-BE": "fr/", "en-US": "en/", "nl-BE": "", "de": ""}
KEPT = "document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)"


@pytest.mark.parametrize("locale", LED)
def test_the_door_leads_to_the_language_of_the_reader_or_offers_both(
    reader: Reader, address: str, locale: str
) -> None:
    with reader(locale=locale) as page:
        page.goto(address, wait_until="commit")
        expect(page).to_have_url(f"{address}{LED[locale]}")
        if not LED[locale]:
            expect(page.locator("main a")).to_have_count(len(LANGUAGES))
        assert page.evaluate(KEPT) == ""
        page.goto(f"{address}fr/")  # who chose is not sent back
        page.locator("a.language-switch").click()
        expect(page).to_have_url(f"{address}en/")


def test_a_reader_of_both_languages_is_led_to_the_one_named_first(reader: Reader, address: str) -> None:
    with reader() as page:
        page.add_init_script(
            "Object.defineProperty(navigator, 'languages', { value: ['de', 'en-GB', 'fr'] })"
        )
        page.goto(address, wait_until="commit")
        expect(page).to_have_url(f"{address}en/")


def test_without_a_script_the_door_stays_and_offers_both(reader: Reader, address: str) -> None:
    with reader(java_script_enabled=False, locale="en-GB") as page:
        page.goto(address)
        expect(page.locator("main a")).to_have_count(len(LANGUAGES))
        page.get_by_role("link", name="Professional secrecy").click()
        expect(page).to_have_url(f"{address}en/")


NOWHERE = {
    "fr": ("fr/rien", "fr/cas/v99/", "fr/livre/b3/rien/du/tout.html"),
    "en": ("en/nothing", "en/cas/v99/", "en/livre/b3/nothing/at/all.html"),
}
NAMED = {"fr": "Rien à cette adresse", "en": "Nothing at this address"}
ASKED = {"fr": "la police au téléphone", "en": "the police on the phone"}


def complete(page: Page, address: str, lang: str) -> None:
    """The page that is shown has the shell of its language, its style, and links that lead somewhere."""
    expect(page.locator("h1")).to_have_text(NAMED[lang])
    expect(page).to_have_title(re.compile(NAMED[lang]))
    expect(page.locator("html")).to_have_attribute("lang", lang)
    expect(page.locator(".bar")).to_have_css("position", "sticky")
    for place in {str(link.get_attribute("href")) for link in page.locator("a[href^='/']").all()}:
        assert page.request.get(f"{address.rstrip('/')}{place}").ok, place
    assert page.locator("a[href]:not([href^='/'], [href^='tel:'], [href^='#'])").count() == 0
    page.locator(".bar [type=search]").fill(ASKED[lang])
    hit = page.locator("[data-hit]").first
    expect(hit).to_be_visible()
    assert str(hit.evaluate("link => link.href")).startswith(f"{address}{lang}/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_stands_the_reader_is_answered_in_the_language_of_the_address(
    reader: Reader, address: str, site: Path, lang: str
) -> None:
    with reader(expected="404", locale="de") as page:
        for place in NOWHERE[lang]:
            answer = page.goto(f"{address}{place}")
            assert answer and answer.status == 404
            complete(page, address, lang)
        # A host that has a page of its own for each language.
        own = (site / lang / "404.html").read_text("utf-8")
        page.route(
            "**/of/its/own/", lambda route: route.fulfill(status=404, body=own, content_type="text/html")
        )
        page.goto(f"{address}{lang}/of/its/own/")
        complete(page, address, lang)


def test_at_the_root_the_browser_says_the_language_and_without_a_script_both_are_read(
    reader: Reader, address: str
) -> None:
    with reader(expected="404", locale="en-GB") as page:
        page.goto(f"{address}nothing")
        complete(page, address, "en")
    with reader(expected="404", java_script_enabled=False) as page:
        page.goto(f"{address}en/nothing")
        for lang in LANGUAGES:
            expect(page.locator(f".door [lang={lang}] h1")).to_have_text(NAMED[lang])
            expect(page.locator(f".door [lang={lang}] a")).to_have_count(3)
