"""What a reader of a served site waits for and pays: bytes, requests, first paint, first result; plain and slow."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page
from served import Served

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from reading import PHONE

PLACES = ("fr/cas/v7/", "fr/livre/b4/")
"""The page that is opened first, and the one after it."""
TYPED = "police"
# Slow 4G and a telephone, as Lighthouse has them.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
SPEED = {"rate": 4}
PAINTED = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
  .observe({ type: "paint", buffered: true }))"""


@dataclass(frozen=True)
class Field:
    """Where a site is searched, and what a result is."""

    field: str
    result: str
    opens: str = ""


OURS = Field("form[role=search] input", "a[data-hit]")
MATERIAL = Field(".md-search__input", "a.md-search-result__link", "label.md-header__button[for=__search]")


@dataclass(frozen=True)
class View:
    """A first view and the page after it, in bytes as sent; the seconds until something is painted."""

    bytes: int
    requests: int
    later: int
    painted: float


def viewed(browser: Browser, site: Served, slow: bool) -> View:
    """Open a page as somebody who comes for the first time, then another one."""
    with opened(browser, slow) as page:
        site.sent.clear()
        page.goto(site.address + PLACES[0])
        painted = page.evaluate(PAINTED) / 1000
        page.wait_for_load_state("networkidle")
        first, requests = sum(site.sent), len(site.sent)
        site.sent.clear()
        page.goto(site.address + PLACES[1])
        page.wait_for_load_state("networkidle")
        return View(first, requests, sum(site.sent), painted)


def first_result(browser: Browser, site: Served, field: Field, slow: bool) -> float:
    """The seconds from the asking of a page until a query's first result stands there."""
    with opened(browser, slow) as page:
        began = time.perf_counter()
        page.goto(site.address + PLACES[0], wait_until="domcontentloaded")
        if field.opens:
            page.locator(field.opens).first.click()
        page.locator(field.field).first.click()
        page.keyboard.type(TYPED)
        page.locator(field.result).first.wait_for()
        return time.perf_counter() - began


@contextmanager
def opened(browser: Browser, slow: bool) -> Iterator[Page]:
    """A page in a fresh browser, on a telephone; slow in its line and in its speed."""
    with browser.new_context(viewport=PHONE) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.set_default_timeout(300_000)
        if slow:
            told = context.new_cdp_session(page)
            told.send("Network.enable")
            told.send("Network.emulateNetworkConditions", LINE)
            told.send("Emulation.setCPUThrottlingRate", SPEED)
        yield page
