"""The built site in a real browser: the answer in view, in both languages, and nothing fetched elsewhere."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from decider import questions
from decider.languages import LANGUAGES
from reading import PHONE, Reader

pytestmark = pytest.mark.browser

DESK = {"width": 1280, "height": 800}
A4 = {"width": 794, "height": 1123}
SCHEMES = {"light": "rgb(251, 248, 242)", "dark": "rgb(22, 24, 29)"}
OTHERS = ["", "situations/", "livre/", "passages/", "droit/", "regles/sharing/"]
OTHERS += [
    "livre/b3/",
    "outils/",
    "a-propos/",
    "a-propos/contacts/",
    "a-propos/couverture/",
    "exemples/decider/",
]
COLOURED = [".word", ".said", ".line__text", ".line__notes", ".ground", ".help", ".act", ".language-switch"]

# What is wrong with the layout of the page as it opens: texts, none if all is well.
LAYOUT = r"""opensOnVerdict => {
  document.getAnimations().forEach(one => one.finish()); // a screen that was turned is still moving
  document.querySelectorAll("details[data-opened]").forEach(e => { e.open = false; });
  const width = document.documentElement.clientWidth, wrong = [];
  const shown = e => (e.className || e.tagName) + " " + e.textContent.trim().slice(0, 40);
  const [header, verdict] = [".bar", ".word"].map(
    found => document.querySelector(found)?.getBoundingClientRect());
  if (opensOnVerdict && !(verdict.height > 0 && verdict.top >= header.bottom && verdict.bottom <= innerHeight))
    wrong.push(`verdict from ${verdict.top} to ${verdict.bottom} of ${innerHeight}`);
  document.querySelectorAll("details:not([open])").forEach(e => { e.open = true; e.dataset.opened = ""; });
  if (document.scrollingElement.scrollWidth > width)
    wrong.push(`page ${document.scrollingElement.scrollWidth} wide of ${width}`);
  const scrolls = e => e.matches("article *")
    && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
  for (const e of document.querySelectorAll("article *"))
    if (e.getBoundingClientRect().right > width + 0.5 && !scrolls(e.parentElement))
      wrong.push(`sticks out: ${shown(e)}`);
  for (const e of document.querySelectorAll(".story, .answer *, .help *")) {
    const least = e.matches(".word") ? 17 : 12.5, size = parseFloat(getComputedStyle(e).fontSize);
    if (innerWidth < 480 && size < least) wrong.push(`${size} px: ${shown(e)}`);
  }
  return wrong;
}"""

# WCAG 2 contrast of every text in the elements chosen, against what is painted behind it.
CONTRAST = r"""chosen => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = colour => {
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (low, [r, g, b, a]) => [r, g, b].map((c, i) => c * a + low[i] * (1 - a));
  const light = colour => colour
    .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const lineage = e => e ? [...lineage(e.parentElement), e] : [];
  const ratio = e => {
    const styles = lineage(e).map(one => getComputedStyle(one));
    const behind = styles.map(s => rgba(s.backgroundColor)).reduce(over, [255, 255, 255]);
    const [r, g, b, a] = rgba(styles.at(-1).color);
    const text = over(behind, [r, g, b, styles.reduce((all, s) => all * s.opacity, a)]);
    const [low, high] = [light(behind), light(text)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const speaks = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return chosen.flatMap(one => [...document.querySelectorAll(`${one}, ${one} *`)].filter(speaks)
    .map(e => [one, e.textContent.trim().slice(0, 40), ratio(e)]));
}"""


def layout_faults(page: Page, places: list[str], screens: list[Any], verdict: bool = False) -> list[str]:
    found = []
    for place in places:
        page.goto(place)
        for screen in screens:
            page.set_viewport_size(screen)
            found += [f"{place}: {screen}: {fault}" for fault in page.evaluate(LAYOUT, verdict)]
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_vignette_opens_on_its_verdict(reader: Reader, lang: str) -> None:
    stories = dict.fromkeys(asked.vignette.lower() for asked in questions() if asked.is_vignette)
    with reader() as page:
        faults = layout_faults(page, [f"{lang}/cas/{one}/" for one in stories], [DESK, PHONE], verdict=True)
        assert not faults, "\n".join(faults)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_page_keeps_to_a_phone(reader: Reader, lang: str) -> None:
    with reader() as page:
        faults = layout_faults(page, [f"{lang}/{place}" for place in OTHERS], [PHONE])
        assert not faults, "\n".join(faults)


def test_the_switch_keeps_page_and_passage(reader: Reader, address: str) -> None:
    with reader() as page:
        page.goto("fr/cas/v7/#v7-2")
        for lang in ("en", "fr"):
            page.click("a.language-switch")
            expect(page).to_have_url(f"{address}{lang}/cas/v7/#v7-2")
            expect(page.locator("html")).to_have_attribute("lang", lang)
            expect(page.locator("#v7-2")).to_be_in_viewport()


@pytest.mark.parametrize("place", ["", "cas/v7/", "exemples/decider/"])
def test_the_switch_keeps_the_page_without_scripts(reader: Reader, address: str, place: str) -> None:
    with reader(java_script_enabled=False) as page:
        page.goto(f"fr/{place}")
        for lang in ("en", "fr"):
            page.click("a.language-switch")
            expect(page).to_have_url(f"{address}{lang}/{place}")
            expect(page.locator("h1").first).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answer_help_and_basis_need_no_script(reader: Reader, lang: str) -> None:
    with reader(java_script_enabled=False) as page:
        page.goto(f"{lang}/cas/v7/")
        expect(page.locator(".word").first).to_be_in_viewport(ratio=1)
        for part in ("#d-v7-1 .help", "#d-v7-1 .ground", "#d-v7-1 .conditions >> nth=0"):
            expect(page.locator(part)).to_be_visible()
        for name, held in (("law", "[data-part=texts]"), ("proof", ".leaf")):
            fold = page.locator(f"#d-v7-1 [data-fold={name}]")
            expect(fold.locator(held).first).to_be_hidden()
            fold.locator("summary").first.click()
            expect(fold.locator(held).first).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_doors_lead_to_pages_and_a_question_to_its_answer(reader: Reader, address: str, lang: str) -> None:
    with reader() as page:
        opened = set()
        page.goto(f"{lang}/")
        tiles = page.locator(".tile")
        leads = tiles.evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert len(leads) == 12
        for tile in (0, 5, 11):
            page.goto(f"{lang}/")
            tiles.nth(tile).click()
            page.wait_for_url(re.compile(rf"/{lang}/situations/#"))
            expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()
            opened.add(page.url)
        assert len(opened) == 3
        page.goto(f"{lang}/situations/")
        way = page.locator('.ways a[href$="cas/v7/#v7-1"]').first
        page.locator("details.case", has=way).locator("summary").first.click()
        page.locator("details.way", has=page.locator('a[href$="cas/v7/#v7-1"]')).locator(
            "summary"
        ).first.click()
        way.click()
        expect(page).to_have_url(f"{address}{lang}/cas/v7/#v7-1")
        for part in ("h2#v7-1", "#d-v7-1 .word"):
            expect(page.locator(part)).to_be_in_viewport(ratio=1)
        header, heading = (page.locator(one).bounding_box() for one in (".bar", "h2#v7-1"))
        assert header and heading and heading["y"] >= header["y"] + header["height"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_paper_shows_the_answer_and_what_is_folded(reader: Reader, lang: str) -> None:
    with reader(viewport=A4) as page:
        page.goto(f"{lang}/cas/v7/")
        page.emulate_media(media="print")
        for part in (".word", ".help", "[data-fold=proof] .pic-desk"):
            expect(page.locator(part).first).to_be_visible()
        for part in (".bar", ".tick", ".say__copy", ".pic-told", ".line__notes [data-helps]"):
            expect(page.locator(part).first).to_be_hidden()
        whole = "story => story.scrollHeight <= story.clientHeight"
        assert page.locator("details.story summary").first.evaluate(whole)


@pytest.mark.parametrize("scheme, painted", SCHEMES.items())
def test_what_matters_can_be_read(reader: Reader, scheme: str, painted: str) -> None:
    with reader(color_scheme=scheme) as page:
        met = set()
        for number in (1, 2, 5, 7):
            page.goto(f"fr/cas/v{number}/")
            expect(page.locator("body")).to_have_css("background-color", painted)
            read = page.evaluate(CONTRAST, COLOURED)
            assert not (faint := [one for one in read if one[2] < 4.5]), (number, faint)
            met |= {one[0] for one in read}
        assert met == set(COLOURED)
