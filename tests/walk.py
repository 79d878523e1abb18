"""A reader's whole walk through the site, in which something is typed, ticked, kept, cited and printed."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from safe import CLIPBOARD, Watch

TYPED = {"fr": "la police veut le dossier de Zoé Quirke", "en": "the police want the file of Zoé Quirke"}
MARK = "quirke"
"""What no page of the site has, and is typed wherever one can type."""
Look = Callable[[], None]


def searched(page: Page, lang: str) -> None:
    """Type into the field of the page and follow what is found."""
    field = page.locator("form[role=search] input").last
    field.fill(TYPED[lang])
    hits = page.locator(".hits:not([hidden]) .hit")
    expect(hits.first).to_be_visible()
    field.press("ArrowDown")
    with page.expect_navigation():
        field.press("Enter")


def ticked(page: Page, question: str) -> None:
    """Tick the first condition of an answer both ways, have another one helped with, and read what would change it."""
    answer = page.locator(f'.answer-object[data-question="{question}"]').first
    first = answer.locator(":scope > .answer > .conditions > li").first
    for button in (0, 1, 0):
        first.locator(":scope > .tick button").nth(button).click()
        expect(first.locator(":scope > .tick button").nth(button)).to_have_attribute("aria-pressed", "true")
    answer.locator("[data-fold=changes] > summary").first.click()


def kept(page: Page, question: str) -> str:
    """Make the record of an answer and print it; return its code."""
    page.locator(f'.answer-object[data-question="{question}"] [data-keep]').first.click()
    code = page.locator("dialog .record code")
    expect(code).to_be_visible()
    page.pdf()
    told = str(code.text_content())
    page.keyboard.press("Escape")
    expect(code).to_have_count(0)
    return told


def cited(page: Page, mark: str) -> None:
    """Open the forms of a citation and copy two of them."""
    page.locator(mark).first.click()
    dialog = page.locator("dialog.cite")
    expect(dialog).to_be_visible()
    for button in (1, 4):
        dialog.locator("button").nth(button).click()
        expect(dialog.locator("[role=status]")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def switched(page: Page, lang: str) -> None:
    """Go to the same page in another language."""
    page.locator("a.language-switch").click()
    expect(page.locator("html")).to_have_attribute("lang", lang)


def short(page: Page, watch: Watch, lang: str, other: str) -> None:
    """One page: something is typed and ticked, kept, cited, printed; then the other language."""
    watch.typed = {MARK}
    page.add_init_script(CLIPBOARD)
    page.goto(f"{lang}/cas/v7/")
    ticked(page, "V7.1")
    kept(page, "V7.1")
    cited(page, "[data-cite]")
    page.locator(".bar [type=search]").fill(TYPED[lang])
    expect(page.locator(".hits:not([hidden]) .hit").first).to_be_visible()
    look(page, watch)
    switched(page, other)
    look(page, watch)


def look(page: Page, watch: Watch) -> None:
    watch.stays(page)
    watch.leads(page)


def whole(page: Page, watch: Watch, lang: str, other: str) -> None:
    """From the first page to an answer, its record, a sheet and a text of law, then the other language, and back."""
    watch.typed = {MARK}
    page.add_init_script(CLIPBOARD)
    page.emulate_media(color_scheme="light")
    page.goto(f"{lang}/")
    searched(page, lang)
    look(page, watch)
    page.goto(f"{lang}/")
    page.locator(".tile").first.click()
    page.wait_for_url(re.compile("situations/#"))
    page.locator(".by-job select").select_option(index=3)
    page.locator(".by-job select").select_option("")
    case = page.locator("details.case:visible").first
    if not case.evaluate("e => e.open"):
        case.locator("summary").first.click()
    way = case.locator("details.way").first
    way.locator("summary").first.click()
    expect(way.locator(".answer-object .word")).to_be_visible()
    question = str(way.locator(".answer-object").get_attribute("data-question"))
    ticked(page, question)
    look(page, watch)
    way.locator(".way__whole a").click()
    page.wait_for_url(re.compile("/(cas|regles)/"))
    look(page, watch)
    page.goto(f"{lang}/cas/v7/")
    ticked(page, "V7.1")
    code = kept(page, "V7.1")
    page.locator(".answer-object[data-question='V7.1'] [data-helps]:visible").first.click()
    expect(page.locator(".inner .asked").first).to_be_focused()
    cited(page, "[data-cite]")
    look(page, watch)
    page.goto(f"{lang}/outils/decision/")
    for told in (f"{MARK} {code}", code):
        page.locator("[data-record] input").fill(told)
        page.keyboard.press("Enter")
        expect(page.locator(".record-again__said > *").first).to_be_visible()
    look(page, watch)
    page.emulate_media(color_scheme="dark")
    page.goto(f"{lang}/outils/police/")
    page.pdf()
    page.goto(f"{lang}/droit/secrecy/")
    cited(page, "[data-cite]")
    switched(page, other)
    look(page, watch)
    page.go_back()
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", lang)
    look(page, watch)
