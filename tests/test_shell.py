"""What stands around the text of every page: where one is, the ways on, what a page says of itself, the policy."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from struct import unpack
from urllib.parse import urldefrag, urljoin
from zlib import decompress

import pytest
from playwright.sync_api import Page

from built import fetched
from decider import law, questions
from decider.languages import LANGUAGES
from decider.site.build.described import LEAST, MOST
from decider.site.build.policy import POLICY
from decider.site.build.share import COLOURS, GREEN, HEIGHT, INK, WIDTH
from decider.site.pages.askers import askers
from decider.site.pages.places import home
from decider.site.pages.sheets import sheets
from decider.site.pictures.kinds import Kind
from decider.site.pictures.mosaic import squared
from decider.wording.contacts import ContactKind, contacts
from decider.wording.words import words
from reading import Reader

PLACES = ("situations/", "cas/", "livre/", "droit/", "apprendre/")
NOTHING_WRITTEN = re.compile(r"<style\b|<[^>]+\s(?:style|on[a-z]+)=\"|<script(?![^>]*\bsrc=)", re.IGNORECASE)


@cache
def written(site: Path, lang: str) -> dict[str, str]:
    """The pages of a language by their address, without the short ones."""
    tree = site / lang
    found = {path.parent.relative_to(tree).as_posix() + "/": path for path in tree.rglob("index.html")}
    found["./"] = tree / "index.html"
    return {
        address: path.read_text("utf-8") for address, path in found.items() if not address.startswith("s/")
    }


def described(html: str) -> str:
    found = re.search(r'<meta name="description" content="([^"]*)">', html)
    assert found
    return unescape(found[1])


def part(html: str, name: str) -> str:
    """What a landmark of a class holds, or nothing."""
    found = re.search(rf'<(\w+) class="{name}"[^>]*>(.*?)</\1>', html, re.DOTALL)
    return found[2] if found else ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_describes_itself_and_no_two_alike(site: Path, lang: str) -> None:
    told = {address: described(html) for address, html in written(site, lang).items()}
    assert not [(address, one) for address, one in told.items() if not LEAST <= len(one) <= MOST]
    assert not [one for one, count in Counter(told.values()).items() if count > 1]
    assert not [one for one in told.values() if re.search(r"[<>\n]|&\w+;|  ", one)]
    for address, html in written(site, lang).items():
        shared = re.search(r'property="og:description" content="([^"]*)"', html)
        assert shared and unescape(shared[1]) == told[address], address


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_is_described_with_the_word_that_its_page_shows(site: Path, lang: str) -> None:
    for asked in questions():
        page, _, anchor = home(asked).partition(".md#")
        html = written(site, lang)[f"{page}/"]
        block = html.partition(f'id="{anchor}"')[2]
        word = re.search(r'data-verdict="[^"]+">([^<]+)<', block)
        told = described(html)
        if asked.text(lang) in told:
            assert word and f"{asked.text(lang)} {unescape(word[1])}" in told, (asked.id, told)
    first = {home(asked).partition("#")[0]: asked for asked in reversed(questions())}
    for asked in first.values():
        html = written(site, lang)[home(asked).partition(".md")[0] + "/"]
        assert asked.text(lang)[: MOST // 2] in described(html), asked.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_provision_is_described_by_its_name_and_where_it_stands(site: Path, lang: str) -> None:
    for provision in law.provisions().values():
        told = described(written(site, lang)[f"droit/{provision.id}/"])
        assert words(lang).typeset(provision.name[lang])[: MOST // 2] in told, provision.id


def test_nothing_is_written_into_a_page_and_its_policy_says_so(site: Path) -> None:
    """Not in a notebook, not in a short address, not where nothing stands, not at the root."""
    assert "unsafe" not in POLICY and "sha256" not in POLICY and "script-src 'self';" in POLICY
    every = [*site.rglob("*.html")]
    assert {"404.html", "index.html"} <= {path.name for path in every}
    for path in every:
        html = path.read_text("utf-8")
        assert not (found := NOTHING_WRITTEN.search(html)), (path, found)
        assert html.count(f'http-equiv="Content-Security-Policy" content="{POLICY}"') == 1, path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bar_and_the_five_places_stand_on_every_page(site: Path, lang: str) -> None:
    for address, html in written(site, lang).items():
        for landmark in ("<main ", '<header class="bar"', '<footer class="foot"', '<nav class="places"'):
            assert html.count(landmark) == 1, (address, landmark)
        bar = part(html, "bar")
        assert bar.count('type="search"') == 1 and 'href="tel:112"' in bar and 'hreflang="' in bar, address
        links = re.findall(r'href="([^"]*)"( aria-current="\w+")?', part(html, "places"))
        there = [urljoin(f"/{address.removeprefix('./')}", link).strip("/") + "/" for link, _ in links]
        assert tuple(there) == PLACES, address
        here = [place for place, (_, current) in zip(there, links, strict=True) if current]
        inside = not address.startswith(("./", "a-propos/")) or address == "a-propos/contacts/"
        assert len(here) == inside, (address, here)
        assert html.count('class="limits"') == 1, address


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_in_no_menu_has_the_menu_and_the_crumbs_of_its_place(site: Path, lang: str) -> None:
    pages: dict[str, tuple[str, ...]] = {f"droit/{id}/": ("../",) for id in law.provisions()}
    pages |= {f"outils/{sheet.id}/": ("../../situations/", "../minute/") for sheet in sheets()}
    for address, above in pages.items():
        html = written(site, lang)[address]
        crumbs = re.findall(r'<li><a href="([^"]*)"', part(html, "crumbs"))
        assert tuple(crumbs) == above, (address, crumbs)
        assert 'aria-current="page"' in part(html, "crumbs")
        menu = part(html, "menu")
        assert all(f'href="{one}"' in menu for one in above), address
        assert "data-back" in part(html, "crumbs"), address


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("place", ["livre", "cas"])
def test_who_reads_on_goes_through_the_whole_place_and_back(site: Path, lang: str, place: str) -> None:
    here, way = f"{place}/", [f"{place}/"]
    while found := re.search(r'<a rel="next" href="([^"]*)"', written(site, lang)[here]):
        there = urljoin(f"/{here}", found[1]).strip("/") + "/"
        back = re.search(r'<a rel="prev" href="([^"]*)"', written(site, lang)[there])
        assert back and urljoin(f"/{there}", back[1]) == f"/{here}", (here, there)
        assert there not in way
        way.append(here := there)
    expected = [address for address in written(site, lang) if address.startswith(f"{place}/")]
    assert sorted(way) == sorted(expected)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_for_a_wrong_address_stands_at_any_depth(site: Path, lang: str) -> None:
    html = (site / lang / "404.html").read_text("utf-8")
    targets = re.findall(r'(?:href|src)="([^"]*)"', html)
    own = [one for one in targets if not re.match(r"tel:|#|data:", one)]
    assert len(own) > 20
    for one in own:
        assert one.startswith("/"), one
        path = site / urljoin("/", urldefrag(one)[0]).lstrip("/")
        assert path.is_file() or (path / "index.html").is_file(), one


@pytest.mark.parametrize("lang", LANGUAGES)
def test_home_has_twelve_askers_each_with_a_situation_and_a_drawing(site: Path, lang: str) -> None:
    html = written(site, lang)["./"]
    tiles = part(html, "tiles")
    shown = re.findall(
        r'href="situations/#([\w-]+)".*?<path d="([^"]+)".*?<span>(.*?)</span>', tiles, re.DOTALL
    )
    assert [one for one, _, _ in shown] == [one.situation for one in askers()]
    assert len({drawing for _, drawing, _ in shown}) == len({name for _, _, name in shown}) == 12
    situations = written(site, lang)["situations/"]
    assert all(f'id="{one}"' in situations for one, _, _ in shown)
    urgent = [contact.number for contact in contacts() if contact.kind is ContactKind.EMERGENCY]
    assert re.findall(r'href="tel:(\d+)"', part(html, "danger-now")) == urgent
    assert html.count('type="search"') == 2


def pixels(card: bytes) -> Iterator[bytes]:
    """The lines of a picture, each the numbers of its colours."""
    assert card.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = unpack(">II", card[16:24])
    assert (wide, high) == (WIDTH, HEIGHT)
    length = unpack(">I", card[(start := card.index(b"IDAT") - 4) : start + 4])[0]
    told = decompress(card[start + 8 : start + 8 + length])
    line = b""
    for place in range(0, len(told), wide + 1):
        line = line if told[place] == 2 else told[place + 1 : place + 1 + wide]
        yield line


def squares_of(colour: int, lines: list[bytes]) -> int:
    """Count the full squares of a colour: how many begin in each line, where the line above has none."""
    found, above = 0, b"\0" * WIDTH
    for line in lines:
        starts = [x for x in range(1, WIDTH) if line[x] == colour and line[x - 1] != colour]
        found += sum(above[x] != colour for x in starts)
        above = line
    return found


def test_the_picture_that_goes_with_a_question_shows_its_table(site: Path) -> None:
    first = {home(asked).partition(".md")[0]: asked for asked in reversed(questions())}
    for page, asked in first.items():
        card = fetched(site, f"share/{Path(page).name}.png")
        for lang in LANGUAGES:
            html = written(site, lang)[f"{page}/"]
            named = re.search(r'property="og:image" content="([^"]*)"', html)
            assert named and named[1].endswith(f"/share/{card.name}"), page
        assert card.stat().st_size < 6000
        lines = [*pixels(card.read_bytes())]
        assert max(map(max, lines)) < len(COLOURS)
        colour = GREEN if asked.verb.value == "may" else INK
        expected = Counter(square.kind for square in squared(asked).squares)[Kind.YES]
        assert squares_of(colour, lines) == expected, asked.id


def test_the_site_has_a_picture_for_what_asks_no_question(site: Path) -> None:
    card = fetched(site, "share/site.png")
    for lang in LANGUAGES:
        for address in ("./", "livre/b3/", "regles/ethics/", "situations/"):
            assert f'/{card.parent.name}/{card.name}"' in written(site, lang)[address], address
    assert len([*pixels(card.read_bytes())]) == HEIGHT


# In a real browser.

KINDS = ("", "situations/", "cas/v7/", "cas/w2/", "livre/b3/", "droit/secrecy/", "regles/sharing/")
KINDS += ("outils/police/", "exemples/decider/", "glossaire/", "a-propos/couverture/")
SCREENS = (320, 390, 1280)

STOPS = r"""() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.matches("article *, .menu *, .here *, p a"))
  .map(e => { e.focus(); const box = e.getBoundingClientRect(); return [e.outerHTML.slice(0, 80), box.x, box.y, box.width, box.height]; })"""


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", SCREENS)
def test_every_tab_stop_of_the_frame_is_on_the_screen_and_large_enough(
    reader: Reader, lang: str, width: int
) -> None:
    with reader(viewport={"width": width, "height": 844}, reduced_motion="reduce") as page:
        for place in KINDS:
            page.goto(f"{lang}/{place}")
            for shown, x, y, wide, high in page.evaluate(STOPS):
                assert x >= 0 and x + wide <= width + 0.5 and 0 <= y < 844, (place, shown, x, y)
                assert wide >= 24 and high >= 24, (place, shown, wide, high)


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_on_the_narrowest_phone_the_bar_keeps_everything_in_one_line(reader: Reader, lang: str) -> None:
    with reader(viewport={"width": 320, "height": 568}) as page:
        page.goto(f"{lang}/cas/v7/")
        box = page.locator(".bar").bounding_box()
        assert box and box["height"] <= 52
        for one in (".bar__name span", ".bar [type=search]", ".language-switch", ".bar__call"):
            found = page.locator(one).bounding_box()
            assert found and found["width"] >= 24 and found["x"] + found["width"] <= 320, one
        page.locator(".bar [type=search]").focus()
        assert page.locator(".bar__call").is_visible()
        for one in page.locator(".places a, .bar a").all():
            found = one.bounding_box()
            assert found and found["height"] >= 44, one


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_way_back_leads_to_the_situation_one_came_from(reader: Reader, address: str, lang: str) -> None:
    with reader() as page:
        page.goto(f"{lang}/cas/v7/")
        assert page.locator("[data-back]").first.get_attribute("href") == "../../situations/"
        page.goto(f"{lang}/situations/#asked-police")
        assert page.locator("#asked-police[open]").count() == 1
        page.goto(f"{lang}/cas/w8/")
        page.locator("[data-back]").first.click()
        page.wait_for_url(f"{address}{lang}/situations/#asked-police")


@pytest.mark.browser
def test_a_screen_reader_finds_the_landmarks_by_name(reader: Reader) -> None:
    with reader() as page:
        page.goto("fr/livre/b3/")
        names = landmarks(page)
        assert len(names) == len(set(names)), names
        assert {"main", "banner", "contentinfo", "search"} <= {role for role, _ in names}


def landmarks(page: Page) -> list[tuple[str, str]]:
    found = page.evaluate(
        """() => [...document.querySelectorAll("header.bar, main, footer, nav, [role=search]")].filter(e => e.checkVisibility())
          .map(e => [({ HEADER: "banner", MAIN: "main", FOOTER: "contentinfo", NAV: "navigation" })[e.tagName] ?? "search",
                     e.getAttribute("aria-label") ?? ""])"""
    )
    return [(role, name) for role, name in found]
