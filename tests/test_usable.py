"""What eyes and hands need beside what axe knows: links that look like links, where one is, colours not one's own."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

import axe
from decider import question
from decider.languages import LANGUAGES
from reading import Reader
from test_axe import KINDS
from ticking import opened, tick

pytestmark = pytest.mark.browser

WALKED = ("", "cas/v7/", "livre/a2/", "droit/secrecy/", "outils/police/")

PLAIN_LINKS = """() => [...document.querySelectorAll("article :is(p, li, dd, td) a[href], .foot a")]
  .filter(e => e.checkVisibility() && getComputedStyle(e).display === "inline" && !e.matches("[data-cite], .anchor-link")
    && e.closest("p, li, dd, td").textContent.trim().length > e.textContent.trim().length + 20
    && !getComputedStyle(e).textDecorationLine.includes("underline"))
  .map(e => e.outerHTML.slice(0, 160))"""

STOPS = """() => {
  const at = e => `${e.outerHTML.slice(0, 120)}`, wrong = [];
  const plain = new Map();
  const ring = e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow].join(); };
  const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0);
  for (const e of stops) {
    document.activeElement.blur();
    const before = ring(e);
    e.focus();
    if (document.activeElement !== e) continue;
    const box = e.getBoundingClientRect(), width = document.documentElement.clientWidth;
    if (ring(e) === before || getComputedStyle(e).outlineStyle === "none") wrong.push(`no ring: ${at(e)}`);
    if (box.width < 1 || box.height < 1 || box.right > width + 0.5 || box.left < -0.5) wrong.push(`off the screen: ${at(e)}`);
    const lines = [...e.getClientRects()].flatMap(one => [one.left + 1, (one.left + one.right) / 2, one.right - 1]
      .map(x => document.elementFromPoint(x, (one.top + one.bottom) / 2)));
    if (!lines.some(found => found && (e.contains(found) || found.contains(e)))) wrong.push(`hidden by another: ${at(e)}`);
  }
  return [stops.length, wrong];
}"""

MOVING = """() => [...document.querySelectorAll("*")].flatMap(e => [null, "::before", "::after", "::backdrop"].map(part => [e, part, getComputedStyle(e, part)]))
  .filter(([, , s]) => /[1-9]/.test(s.transitionDuration) || s.animationName !== "none" || s.scrollBehavior === "smooth")
  .map(([e, part]) => e.tagName + (part ?? ""))"""

TOLD = """() => {
  const style = (found, part) => getComputedStyle(document.querySelector(found), part), distinct = new Set();
  const lock = state => {
    const [rect, half, cross] = ["rect", ".pic-half", ".pic-cross"].map(one => {
      const e = document.querySelector(`[data-lock][data-state="${state}"] > ${one}`);
      return e && getComputedStyle(e);
    });
    return rect && [rect.fill, rect.strokeDasharray, half?.display, cross?.display].join();
  };
  return {
    word: [style(".word", "::before").maskImage.slice(0, 12), style(".word", "::before").backgroundColor, style(".answer").backgroundColor],
    pressed: [style(".tick [aria-pressed=true]").outlineStyle, style(".tick [aria-pressed=false]").outlineStyle],
    locks: ["met", "supposed", "open", "unmet"].map(lock).filter(Boolean),
    sure: [...document.querySelectorAll(".sure")].map(e => getComputedStyle(e, "::before").content),
  };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_link_in_a_text_is_underlined(reader: Reader, scheme: Literal["light", "dark"]) -> None:
    with reader(color_scheme=scheme) as page:
        for place in KINDS:
            page.goto(f"fr/{place}")
            axe.unfold(page)
            assert not (plain := page.evaluate(PLAIN_LINKS)), (place, plain)


@pytest.mark.parametrize("width", [390, 1280])
def test_one_sees_where_one_is_at_every_stop(reader: Reader, width: int) -> None:
    with reader(viewport={"width": width, "height": 844}, reduced_motion="reduce") as page:
        for place in WALKED:
            page.goto(f"en/{place}")
            axe.unfold(page)
            page.keyboard.press("Tab")
            count, wrong = page.evaluate(STOPS)
            assert count > 20 and not wrong, "\n".join([place, *wrong])


def test_nothing_moves_for_whoever_asked_for_rest(reader: Reader) -> None:
    for motion, still in (("reduce", True), ("no-preference", False)):
        with reader(reduced_motion=motion) as page:
            for place in WALKED:
                page.goto(f"fr/{place}")
                assert (not page.evaluate(MOVING)) == still, (motion, place)


def test_colours_forced_by_the_system_leave_every_sign_apart(reader: Reader) -> None:
    with reader(forced_colors="active") as page:
        answer = opened(page, question("V7.1"), "fr")
        tick(answer, "consent", 0)
        tick(answer, "same_mission", 1)
        told = page.evaluate(TOLD)
        mask, shape, behind = told["word"]
        assert mask.startswith("url(") and shape != behind, told["word"]
        assert told["pressed"] == ["solid", "none"]
        assert len(told["locks"]) >= 3 and len({*told["locks"]}) == len(told["locks"]), told["locks"]
        assert all("●" in one or "○" in one for one in told["sure"]) and told["sure"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_term_opens_and_closes_by_key_and_by_tap(reader: Reader, lang: str) -> None:
    with reader(has_touch=True) as page:
        page.goto(f"{lang}/livre/a2/")
        term, card = page.locator("button.term").first, page.locator(".note-card:popover-open")
        term.focus()
        for key in ("Enter", "Space"):
            page.keyboard.press(key)
            expect(card).to_be_visible()
            page.keyboard.press("Escape")
            expect(card).to_have_count(0)
            expect(term).to_be_focused()
        term.tap()
        expect(card).to_be_visible()
        page.locator("h1").tap()
        expect(card).to_have_count(0)


def stop(page: Page) -> str:
    """What has the focus, as it is called."""
    told = page.evaluate(
        """() => { const e = document.activeElement;
          return `${e.localName}: ${(e.getAttribute("aria-label") ?? (e.labels?.[0] ?? e).textContent).trim().slice(0, 60)}`; }"""
    )
    return str(told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_keyboard_alone_leads_from_home_to_an_answer_of_one_s_own(reader: Reader, lang: str) -> None:
    with reader(viewport={"width": 1280, "height": 800}) as page:
        page.goto(f"{lang}/")
        way = [until(page, ".places a"), press(page, "Enter", "**/situations/")]
        way += [until(page, "details.case > summary"), press(page, "Enter")]
        way += [until(page, "details.way > summary"), press(page, "Enter")]
        word = page.locator("details.way[open] .answer-object .word").first
        expect(word).to_be_visible()
        way += [until(page, ".answer-object .tick button[aria-pressed=false]")]
        state = page.locator("details.way[open] .answer-object [data-condition]").first
        before = state.get_attribute("data-state")
        way += [press(page, "Enter")]
        expect(state).not_to_have_attribute("data-state", before or "")
        expect(word).not_to_be_empty()
        print(*way, sep="\n")


def until(page: Page, found: str) -> str:
    """Go on with Tab until what is looked for has the focus: in less than a screen reader's patience."""
    for count in range(1, 80):
        page.keyboard.press("Tab")
        if page.evaluate("found => document.activeElement.matches(found)", found):
            return f"{count} × Tab → {stop(page)}"
    raise AssertionError(f"{found} was not reached; the last stop was {stop(page)}")


def press(page: Page, key: str, url: str = "") -> str:
    page.keyboard.press(key)
    if url:
        page.wait_for_url(url)
    return f"{key} → {page.url.partition('//')[2].partition('/')[2]}"
