"""What a page costs a reader, in bytes as they travel and in requests; and no file that nothing leads to."""

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from decider import questions
from decider.languages import LANGUAGES
from decider.site.build.addresses import LOCK, published
from decider.site.build.assets import JOINED, SOURCES
from decider.site.build.interviews import FOLDER
from decider.site.build.named import name
from decider.site.pages.exported.spoken import SPOKEN
from reading import Reader

FIRST, LATER, MOST = 75_000, 15_000, 6
"""The most that a first view and a later page may weigh, the latter its text alone; the most requests of a first view."""
LONG = {
    "situations/": 36_000,
    "regles/danger/": 35_000,
    "regles/testimony/": 26_000,
    "droit/a-verifier/": 21_500,
    "regles/sharing/": 20_500,
    "cas/v4/": 20_000,
    "livre/b3/": 20_000,
    "regles/status/": 20_000,
    "regles/secrecy/": 19_000,
    "droit/chronologie/": 18_500,
    "cas/v7/": 17_000,
}
"""Pages that hold more than a later page may weigh: several questions with their pictures, or long lists."""
ROOT = Path(__file__).parent.parent
HERE = "https://site.example/"
FETCHED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script) (?:href|src)="([^"]+)"')
LED = re.compile(r' (?:href|src|content|data-at-\w+)="([^"]+)"')
ASKED_FOR = {"404.html", "robots.txt"} | {
    f"{lang}/{name}" for lang in LANGUAGES for name in ("404.html", "sitemap.xml", "sitemap.xml.gz")
}
"""What a host or a machine asks for by its name."""


@cache
def weight(file: Path) -> int:
    """The bytes of a file as a server sends it."""
    return len(gzip.compress(file.read_bytes(), 6))


def standing(site: Path, address: str) -> Path:
    """The file at an address of the site."""
    place = site / unquote(urldefrag(address)[0].removeprefix(HERE))
    return place / "index.html" if place.is_dir() else place


def addresses(site: Path) -> list[str]:
    """Every page that is read; a short address only leads to one."""
    found = (f"{page.parent.relative_to(site).as_posix()}/" for page in site.rglob("index.html"))
    return sorted(place for place in found if place != "./" and place.split("/")[1] != "s")


def fetched(site: Path, address: str) -> list[Path]:
    """What a browser fetches of a page that nobody has touched, the page first."""
    page = standing(site, HERE + address)
    beside = FETCHED.findall(page.read_text("utf-8"))
    return [page, *(standing(site, urljoin(HERE + address, one)) for one in beside)]


def test_a_first_view_of_any_page_is_light_and_asks_for_little(site: Path) -> None:
    views = {address: fetched(site, address) for address in addresses(site)}
    weights = {address: sum(map(weight, files)) for address, files in views.items()}
    assert len(weights) > 300
    assert {address: size for address, size in weights.items() if size > FIRST} == {}
    assert {address: len(files) for address, files in views.items() if len(files) > MOST} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_later_page_is_lighter_still_but_for_those_that_are_long(site: Path, lang: str) -> None:
    sizes = {one: weight(standing(site, HERE + one)) for one in addresses(site) if one.startswith(lang)}
    places = {address.partition("/")[2]: size for address, size in sizes.items()}
    assert {place: size for place, size in places.items() if size > LONG.get(place, LATER)} == {}
    assert {place for place in LONG if places[place] <= LATER} == set(), "these are long no more"


def named(out: Path, script: str, answer: str) -> list[str]:
    """The addresses that a page has of a script and of some data."""
    files = {
        "index.html": "",
        "404.html": "",
        "fr/a/index.html": '<script src="../../assets/site.js" data-at-questions="../../assets/fr/questions/"></script>',
        "assets/site.js": script,
        "assets/fr/questions/V7.1.js": answer,
    }
    for place, text in files.items():
        (out / place).parent.mkdir(parents=True, exist_ok=True)
        (out / place).write_text(text, "utf-8")
    name(out)
    told = re.findall(r'="([^"]+)"', (out / "fr/a/index.html").read_text("utf-8"))
    assert (out / "fr/a" / told[0]).read_text("utf-8") == script
    assert (out / "fr/a" / told[1] / "V7.1.js").read_text("utf-8") == answer
    return told


def test_a_script_or_data_that_changed_has_another_name_and_the_page_says_it(tmp_path: Path) -> None:
    """So what a browser kept is never taken for what the page means."""
    before, same = named(tmp_path / "a", "go();", "yes"), named(tmp_path / "b", "go();", "yes")
    script, data = named(tmp_path / "c", "stop();", "yes"), named(tmp_path / "d", "go();", "no")
    assert before == same
    assert (script[0] != before[0], script[1] != before[1]) == (True, False)
    assert (data[0] != before[0], data[1] != before[1]) == (False, True)


def test_every_source_of_the_theme_is_in_one_file_that_is_served() -> None:
    joined = [source for sources in JOINED.values() for source in sources]
    assert sorted(joined) == sorted(path.name for path in (ROOT / SOURCES).iterdir())


def test_something_leads_to_every_file_of_the_site(site: Path) -> None:
    """From the door, link by link; the data of a question by its name, a short address by the list of them."""
    ids = [SPOKEN, *(asked.id for asked in questions())]
    left = {f"{lang}/s/{id}/index.html" for lang in LANGUAGES for id in published(ROOT / LOCK)} | ASKED_FOR
    reached, ahead = set[str](), ["index.html", *sorted(left)]
    while ahead:
        name = ahead.pop()
        if name in reached or not (site / name).is_file():
            continue
        reached.add(name)
        if not name.endswith(".html"):
            continue
        text = (site / name).read_text("utf-8")
        for one in [one for found in LED.findall(text) for one in found.removeprefix("0; url=").split(" ")]:
            there = urljoin(HERE + name, one)
            if there.endswith("/") and FOLDER in there:
                ahead += [f"{there.removeprefix(HERE)}{id}.js" for id in ids]
            elif there.startswith(HERE):
                ahead.append(standing(site, there).relative_to(site).as_posix())
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert sorted(files - reached) == []
    assert not [name for name in files if name.endswith(".map")]


@pytest.mark.browser
@pytest.mark.parametrize("place", ["fr/", "en/cas/v7/", "fr/livre/b3/"])
def test_a_browser_fetches_what_the_page_names_and_nothing_else(
    reader: Reader, site: Path, address: str, place: str
) -> None:
    with reader() as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(place)
        page.wait_for_load_state("networkidle")
    icon = {file for file in fetched(site, place) if file.suffix == ".svg"}  # which not every browser shows
    got = [standing(site, url.replace(address, HERE)) for url in asked]
    assert sorted({*got} | icon) == sorted(fetched(site, place))
    assert len(got) == len({*got}) <= MOST
