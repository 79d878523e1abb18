"""What a search finds, and when, beside another site's: its top one and top three, what it fetches, its first result.

`python benchmarks/search.py OURS [OTHER] [SETS]`: addresses of served sites, that of Material's search for OTHER;
SETS is a folder with fr.json and en.json, ours unless said otherwise. Ratios are what counts.
"""

import gzip
import json
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from browser import chromium  # noqa: E402
from reading import FLAGS  # noqa: E402

LANGUAGES = ("fr", "en")
RUNS = 5
TIMED = {"fr": "police", "en": "police"}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
STILL = """async ([chosen, wanted]) => {
  const seen = () => [...document.querySelectorAll(chosen)].filter(one => one.checkVisibility()).map(one => one.href).join(" ");
  const until = Date.now() + 3000;
  for (let was = null, same = 0; same < 4 || !was === wanted && Date.now() < until; await new Promise(done => setTimeout(done, 50))) {
    same = was === seen() ? same + 1 : 0;
    was = seen();
  }
}"""
"""Waits until the list is there where some are wanted, is empty where none are, and no longer moves."""


@dataclass(frozen=True)
class Searched:
    """A site whose search is asked: its address, its field, its results."""

    name: str
    address: str
    field: str
    result: str


def main(ours: str, other: str, sets: Path) -> None:
    sites = [Searched("ours", ours, "form[role=search] input", "a[data-hit]")]
    if other:
        sites.append(Searched("other", other, ".md-search__input", "a.md-search-result__link"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for lang in LANGUAGES:
            asked = json.loads((sets / f"{lang}.json").read_text("utf-8"))
            for site in sites:
                print(f"{lang}, {site.name}: {found(browser, site, lang, asked)}", flush=True)
            for line in ("plain", "slow"):
                times = [[first(browser, site, lang, line) for site in sites] for _ in range(RUNS)]
                told = ", ".join(
                    f"{site.name} {1000 * statistics.median(t[at] for t in times):.0f} ms"
                    for at, site in enumerate(sites)
                )
                ratio = statistics.median(t[-1] / t[0] for t in times)
                print(f"{lang}, first result on a {line} line: {told}; ratio {ratio:.1f}", flush=True)
        browser.close()


def found(browser: Browser, site: Searched, lang: str, asked: list[dict[str, Any]]) -> str:
    """Type every query and read what comes first."""
    one = three = none = 0
    with opened(browser, site, lang) as (page, fetched):
        for query in asked:
            for keys in (
                lambda: page.keyboard.press("Backspace"),
                partial(page.keyboard.type, query["query"]),
            ):
                page.keyboard.press("Control+A")
                keys()
                page.evaluate(STILL, [site.result, bool(page.locator(site.field).first.input_value())])
            hits = page.eval_on_selector_all(
                site.result, "all => all.filter(one => one.checkVisibility()).map(one => one.href)"
            )
            root = f"{site.address}{lang}/"
            at = [answers(hit.removeprefix(root).partition("?")[0], hit, query["places"]) for hit in hits[:3]]
            one, three, none = one + any(at[:1]), three + any(at), none + (not hits)
        size, count = sum(fetched), len(fetched)
    share = 100 / len(asked)
    return (
        f"top one {one * share:.0f} %, top three {three * share:.0f} %, none {none * share:.0f} %"
        f" of {len(asked)}; {size / 1000:.0f} KB fetched in {count} for the search"
    )


def answers(place: str, hit: str, places: list[str]) -> bool:
    """Whether a result leads to one of the places: to it, to a passage of its page, or to the page that it is the title of."""
    path, _, fragment = place.partition("#")
    fragment = fragment or hit.partition("#")[2]
    told = f"{path}#{fragment}" if fragment else path
    chapter = path.rstrip("/").rpartition("/")[2]
    return any(told == p or path == p or (not fragment and p == f"{path}#{chapter}") for p in places)


def first(browser: Browser, site: Searched, lang: str, line: str) -> float:
    """Seconds from the asking of a page until the first result of one query stands there."""
    start = time.perf_counter()
    with opened(browser, site, lang, slow=line == "slow") as (page, _):
        page.keyboard.type(TIMED[lang])
        page.locator(site.result).first.wait_for()
        return time.perf_counter() - start


@contextmanager
def opened(
    browser: Browser, site: Searched, lang: str, slow: bool = False
) -> Iterator[tuple[Page, list[int]]]:
    """A page of a site in a fresh browser, its field entered, and what the search fetches, compressed."""
    fetched: list[int] = []
    with browser.new_context(viewport={"width": 1280, "height": 800}) as context:
        page = context.new_page()
        if slow:
            context.new_cdp_session(page).send("Network.enable")
            context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)

        def note(response: Any) -> None:
            if "search" in response.url.rpartition("://")[2].partition("/")[2]:
                fetched.append(len(gzip.compress(response.body(), 9)))

        page.on("response", note)
        page.goto(f"{site.address}{lang}/")
        page.locator(site.field).first.click()
        yield page, fetched


if __name__ == "__main__":
    given = [*sys.argv[1:], "", ""]
    main(
        given[0],
        given[1] if "://" in given[1] else "",
        Path(next((a for a in given[1:] if a and "://" not in a), ROOT / "tests/queries")),
    )
