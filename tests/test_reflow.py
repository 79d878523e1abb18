"""Nothing is wider than its screen, nor cut: on the narrowest phone, with a text twice as large, ticked and unfolded."""

import pytest
from playwright.sync_api import Page, expect

from decider import questions
from decider.languages import LANGUAGES
from decider.site.pages.places import address, home
from reading import Reader

pytestmark = pytest.mark.browser

SCREENS, TEXTS = (320, 390, 1280), ("100%", "200%")
"""Every width with every size of text: a rule for the one is easily lost on the other."""

KINDS = (
    "",
    "situations/",
    "cas/",
    "livre/",
    "livre/b3/",
    "livre/b4/",
    "passages/",
    "glossaire/",
    "exemples/decider/",
)
KINDS += (
    "droit/",
    "droit/secrecy/",
    "droit/chronologie/",
    "droit/concordance/",
    "droit/a-verifier/",
    "apprendre/",
)
KINDS += (
    "outils/",
    "outils/police/",
    "outils/minute/",
    "outils/remettre/",
    "outils/affiche/",
    "outils/decision/",
)
KINDS += (
    "a-propos/",
    "a-propos/contacts/",
    "a-propos/couverture/",
    "a-propos/bibliotheque/",
    "a-propos/errata/",
)
QUESTIONS = dict.fromkeys(address(home(asked)).partition("#")[0] for asked in questions())
PAGES = tuple(dict.fromkeys((*KINDS, *QUESTIONS)))

# Every fold; of the ways of a case the first, which brings its answer.
OPENED = "document.querySelectorAll('details:not(li + li > .way)').forEach(fold => { fold.open = true; })"
AWAITED = "details.way[open]:not(.way--answered)"
SIZED = "size => { document.documentElement.style.fontSize = size; }"
# Past the edge of the screen, or of what cuts it off; what scrolls on purpose is reached by key and has a name.
# Only the rules say what cuts: to ask each element of a page for its overflow takes minutes.
WIDE = r"""() => {
  const screen = document.documentElement.clientWidth, page = document.scrollingElement.scrollWidth;
  const cutting = rules => [...rules].flatMap(rule => rule.cssRules?.length ? cutting(rule.cssRules)
    : ["", "visible", undefined].includes(rule.style?.overflowX) ? [] : [rule.selectorText]);
  const cuts = [...document.querySelectorAll([...document.styleSheets].flatMap(sheet => cutting(sheet.cssRules)).join())];
  const cut = e => e.scrollWidth > e.clientWidth + 1 && e.matches(":not(.crumbs li)") && getComputedStyle(e).clipPath === "none";
  const reached = e => e.tabIndex >= 0 && (e.ariaLabel || e.ariaLabelledByElements);
  const past = e => { const box = e.getBoundingClientRect(); return box.width && (box.left < -1 || box.right > screen + 1); };
  const over = [...document.querySelectorAll(".places *, dialog *, :popover-open *")];
  const wide = [...cuts.filter(e => cut(e) && !reached(e)), ...over.filter(past)].filter(e => e.checkVisibility());
  return [...(page > screen ? [`the page: ${page}`] : []), ...wide.map(e => e.outerHTML.slice(0, 90))].slice(0, 4);
}"""


def wide(page: Page) -> dict[tuple[str, int], list[str]]:
    """What is too wide, by the size of the text and of the screen."""
    found = {}
    for text in TEXTS:
        page.evaluate(SIZED, text)
        for width in SCREENS:
            page.set_viewport_size({"width": width, "height": 844})
            found[text, width] = page.evaluate(WIDE)
    return {at: one for at, one in found.items() if one}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_wider_than_its_screen(reader: Reader, lang: str) -> None:
    with reader() as page:
        found = {}
        for place in PAGES:
            page.goto(f"{lang}/{place}")
            unfold(page)
            found[place] = wide(page)
    assert not any(found.values()), {place: one for place, one in found.items() if one}


def unfold(page: Page) -> None:
    """Open the folds, and tick a line."""
    page.evaluate(OPENED)
    expect(page.locator(AWAITED)).to_have_count(0)
    no = page.locator(".answer-object[data-needs] .tick button[value='1']").first
    if no.count():
        no.click()
        expect(no).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nor_is_what_comes_over_a_page(reader: Reader, lang: str) -> None:
    """The citation, the record, a rule's note, what a search finds, a question that helps."""
    with reader() as page:
        page.goto(f"{lang}/livre/b3/")
        page.locator("button.chip").first.click()
        assert not (found := wide(page)), found
        page.locator(".headerlink").first.click()
        expect(page.locator("dialog.cite")).to_be_visible()
        assert not (found := wide(page)), found
        page.goto(f"{lang}/regles/sharing/")
        page.locator(".bar [type=search]").fill("police")
        expect(page.locator("[data-hit]").first).to_be_visible()
        assert not (found := wide(page)), found
        page.locator("[data-helps]:visible").first.click()
        expect(page.locator(".inner").first).to_be_visible()
        assert not (found := wide(page)), found
        page.locator("[data-keep]:visible").first.click()
        expect(page.locator("dialog.record-box")).to_be_visible()
        assert not (found := wide(page)), found
