"""axe finds nothing: on each kind of page, in both languages and schemes, at three widths, in every state."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

import axe
from decider import question
from decider.languages import LANGUAGES
from reading import Reader
from ticking import line, opened, tick

pytestmark = pytest.mark.browser

Screen = tuple[int, Literal["light", "dark"], tuple[str, ...]]
SCREENS: dict[str, tuple[Screen, ...]] = {
    "fr": ((390, "light", axe.EVERY), (1280, "dark", axe.EVERY), (320, "light", axe.PAINTED)),
    "en": ((390, "dark", axe.EVERY), (1280, "light", axe.EVERY), (320, "dark", axe.PAINTED)),
}
"""Three widths and two schemes: what the languages share is seen by both together in every pair."""
KINDS = ("", "situations/", "cas/", "cas/v1/", "livre/", "livre/a2/", "passages/", "glossaire/")
KINDS += ("droit/", "droit/secrecy/", "droit/chronologie/", "droit/concordance/", "droit/a-verifier/")
KINDS += (
    "regles/discretion/",
    "outils/",
    "outils/police/",
    "outils/remettre/",
    "outils/minute/",
    "outils/affiche/",
)
KINDS += ("outils/decision/", "apprendre/", "exemples/decider/", "a-propos/", "a-propos/contacts/")
KINDS += ("a-propos/accessibilite/", "404.html")


def everywhere(page: Page, lang: str, told: str) -> None:
    """Look at the page as it stands at every width, in one scheme or the other."""
    for width, scheme, rules in SCREENS[lang]:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        faults = axe.found(page, rules)
        assert not faults, "\n".join([f"{lang}/{told}: {width}, {scheme}", *faults])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_on_any_kind_of_page_with_every_fold_open(reader: Reader, lang: str) -> None:
    with reader(reduced_motion="reduce") as page:
        for place in KINDS:
            page.goto(f"{lang}/{place}")
            axe.bring(page)
            axe.unfold(page)
            everywhere(page, lang, place)


def finds(page: Page, lang: str) -> None:
    page.goto(f"{lang}/")
    page.locator("form[role=search] input").first.fill("police")
    expect(page.locator("a[data-hit]").first).to_be_visible()
    page.keyboard.press("ArrowDown")


def finds_nothing(page: Page, lang: str) -> None:
    page.goto(f"{lang}/")
    page.locator("form[role=search] input").last.fill("xqzvw")
    expect(page.locator(".hits__said:visible")).not_to_be_empty()


def ticked(page: Page, lang: str) -> None:
    answer = opened(page, question("V7.1"), lang)
    tick(answer, "consent", 0)
    expect(line(answer, "consent")).to_have_attribute("data-state", "met")


def helped(page: Page, lang: str) -> None:
    answer = opened(page, question("V7.1"), lang)
    answer.locator("[data-helps]").first.click()
    expect(answer.locator(".inner .word")).to_be_visible()


TOUCHED = {
    ".number": "dialog.cite[open]",
    "button.term": ".note-card:popover-open",
    "button.chip": ".note-card:popover-open",
}


def touched(page: Page, lang: str) -> Iterator[str]:
    """What opens over a passage of the booklet, each by its own button."""
    for button, shown in TOUCHED.items():
        page.goto(f"{lang}/livre/a2/")
        page.locator(button).first.click()
        expect(page.locator(shown)).to_be_visible()
        yield button


def recorded(page: Page, lang: str) -> None:
    answer = opened(page, question("V7.1"), lang)
    answer.locator("[data-keep]").first.click()
    expect(page.locator("dialog .record code")).not_to_be_empty()


def recorded_again(page: Page, lang: str) -> None:
    recorded(page, lang)
    code = page.locator("dialog .record code").text_content() or ""
    page.goto(f"{lang}/outils/decision/")
    page.locator("[data-record] input").fill(code)
    page.keyboard.press("Enter")
    expect(page.locator(".record-again__said .record")).to_be_visible()


def comes(page: Page, lang: str) -> None:
    page.goto(f"{lang}/situations/")
    page.locator(".by-job select").select_option(index=1)
    page.locator("details.case > summary").first.click()
    page.locator("details.case[open] details.way > summary").first.click()
    expect(page.locator("details.way[open] .answer-object .word")).to_be_visible()


STATES: tuple[Callable[[Page, str], None], ...] = (
    finds,
    finds_nothing,
    ticked,
    helped,
    recorded,
    recorded_again,
    comes,
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_any_state_of_a_page(reader: Reader, lang: str) -> None:
    with reader(reduced_motion="reduce") as page:
        for state in STATES:
            state(page, lang)
            axe.bring(page)
            everywhere(page, lang, state.__name__)
        for button in touched(page, lang):
            axe.bring(page)
            everywhere(page, lang, button)


ON_PAPER = {("outils/remettre/", "page-has-heading-one")}
"""A paper is handed over alone, under its own heading: the title of the page that holds them all is not printed."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_on_paper(reader: Reader, lang: str) -> None:
    with reader(viewport={"width": 794, "height": 1123}) as page:
        for place in (
            "cas/v1/",
            "livre/a2/",
            "droit/secrecy/",
            "outils/police/",
            "outils/remettre/",
            "outils/affiche/",
        ):
            page.goto(f"{lang}/{place}")
            page.emulate_media(media="print")
            axe.bring(page)
            faults = [fault for fault in axe.found(page) if (place, fault.split(":")[0]) not in ON_PAPER]
            assert not faults, "\n".join([place, *faults])
            page.emulate_media(media="screen")
