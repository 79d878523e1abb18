"""Hostile addresses and words: nothing thrown, nothing run, what is typed is text, and the page works."""

import pytest
from playwright.sync_api import Browser, expect

from decider.languages import LANGUAGES
from reading import Reader, watched
from walk import TYPED

pytestmark = pytest.mark.browser
PLACES = ["", "situations/", "cas/v7/", "outils/decision/", "droit/secrecy/", "livre/b4/"]
RUNS = "<img src=x onerror=globalThis.ran=true>"
ADDRESSES = [
    "#%",
    "#%E0%A4%A",
    f'#">{RUNS}',
    "#v7-1'\"",
    "#\u202eé\U0001f512",
    "#" + "a" * 10_000,
    "?x=%3Cscript%3EglobalThis.ran=true%3C/script%3E",
    "#__proto__",
]
WORDS = [
    f'">{RUNS}',
    "<script>globalThis.ran=true</script>",
    "%",
    "\u202eé\U0001f512",
    "__proto__",
    "constructor",
]
WORDS += ["javascript:globalThis.ran=true", "a" * 10_000]
RAN = "globalThis.ran === true || document.querySelectorAll('img[src=x]').length > 0"


@pytest.mark.parametrize("turn, lang", [*enumerate(LANGUAGES)])
def test_no_address_makes_a_page_do_more_than_open(
    browser: Browser, address: str, turn: int, lang: str
) -> None:
    with watched(browser, address) as (page, watch):
        for place in PLACES[turn::2]:
            page.goto(f"{lang}/{place}")
            shown = page.locator("body").inner_text()
            for hostile in ADDRESSES:
                watch.given = {f"{address}{lang}/{place}{hostile}"}
                page.goto("about:blank")
                page.goto(f"{lang}/{place}{hostile}")
                assert page.locator("body").inner_text() == shown, (place, hostile[:40])
                assert not page.evaluate(RAN), (place, hostile[:40])
            page.locator(".bar [type=search]").fill(TYPED[lang])
            expect(page.locator(".bar .hit").first).to_be_visible()
    assert not watch.faults, "\n".join(map(str, watch.faults))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_is_text_wherever_it_is_typed(reader: Reader, lang: str) -> None:
    with reader() as page:
        page.goto(f"{lang}/outils/decision/")
        for word in WORDS:
            word = word.replace(" ", "")  # a code has four parts, of which the first is shown again
            page.locator("[data-record] input").fill(f"{word} 2 3 4")
            page.keyboard.press("Enter")
            expect(page.locator(".record__wrong")).to_contain_text(word)
            assert not page.evaluate(RAN), word[:40]
        page.goto(f"{lang}/")
        for field in page.locator("form[role=search]").all():
            for word in WORDS:
                field.locator("input").fill(word)
                expect(field.locator(".hits__said")).not_to_be_empty()
                assert not page.evaluate(RAN), word[:40]
            field.locator("input").fill("")
