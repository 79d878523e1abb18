"""Readers are safe: what a browser does and keeps through a whole walk, and what the policy refuses it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from decider.languages import LANGUAGES
from plants import LEAKS, LOOSE, Plant, copied, sow
from probes import let_through
from reading import serve, watched
from safe import Fault, Watch
from walk import short, whole

pytestmark = pytest.mark.browser
Walk = Callable[[Page, Watch, str, str], None]
KINDS = ["", "404.html", "s/v7-1/", "situations/", "cas/v7/", "outils/decision/", "droit/secrecy/"]
KINDS += ["exemples/decider/"]


def faults(browser: Browser, address: str, walk: Walk, lang: str, other: str) -> list[Fault]:
    """All that is wrong with a walk, and with the policy of the page that it begins or passes."""
    with watched(browser, address, permissions=["clipboard-read", "clipboard-write"]) as (page, watch):
        walk(page, watch, lang, other)
    return [*watch.faults, *let_through(browser, address, [f"{lang}/cas/v7/"])]


@pytest.mark.parametrize("lang, other", [LANGUAGES, LANGUAGES[::-1]])
def test_a_whole_walk_sends_keeps_and_tells_nothing(
    browser: Browser, address: str, lang: str, other: str
) -> None:
    found = faults(browser, address, whole, lang, other)
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_policy_of_every_kind_of_page_holds(browser: Browser, address: str, lang: str) -> None:
    places = [f"{lang}/{kind}" for kind in KINDS] + ["", "404.html"] * (lang == "fr")
    found = let_through(browser, address, places)
    assert not found, "\n".join(map(str, found))


@pytest.fixture
def planted(site: Path, tmp_path: Path) -> Path:
    return copied(site, tmp_path / "site")


@pytest.mark.parametrize("kind", LEAKS)
def test_a_planted_leak_is_named(browser: Browser, planted: Path, kind: str) -> None:
    for plant in LEAKS[kind]:
        sow(planted, plant)
    with serve(planted) as address:
        found = faults(browser, address, short, *LANGUAGES)
        for plant in LEAKS[kind]:
            assert _named(found, plant, address), (plant.told, "\n".join(map(str, found)))


def _named(found: list[Fault], plant: Plant, address: str) -> bool:
    told = plant.told.replace("{}", address)
    return any(one.leak is plant.leak and told in one.told for one in found)


def test_each_part_of_the_policy_is_needed(browser: Browser, planted: Path) -> None:
    page = planted / "fr/cas/v7/index.html"
    written = page.read_text("utf-8")
    with serve(planted) as address:
        for plant in LOOSE:
            page.write_text(plant.change(written), "utf-8")
            found = let_through(browser, address, ["fr/cas/v7/"])
            assert _named(found, plant, address), (plant.told, found)
