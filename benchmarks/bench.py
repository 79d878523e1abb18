"""One table: what an answer, a build and a page cost, beside the bare look-up and plain mkdocs-material, in one run.

`python benchmarks/bench.py [RUNS] [SIZE …]`: medians of RUNS of each in turn, one unless said otherwise, at one,
three and ten times the size. Ratios are what counts: the times are those of this machine, now.
"""

import gzip
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ask import beside_tables
from builds import Pairs, builds, edits
from grown import grown
from playwright.sync_api import Browser, sync_playwright
from served import Served, served
from viewed import MATERIAL, OURS, PLACES, first_result, viewed

from browser import chromium
from reading import FLAGS

ROOT = Path(__file__).parent.parent
LINES = {False: "", True: ", slow 4G, a quarter of the speed"}
INDEX = ("assets/fr/index.*.js", "fr/search/search_index.json")


def main(runs: int, sizes: Sequence[int]) -> None:
    print(f"{'':<58}{'ours':>12}{'other':>12}{'ratio':>8}")
    row("ask with all known, beside the bare look-up in its table", beside_tables(5), "µs")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for size in sizes:
            tree = grown(ROOT, Path(folder) / f"ours-{size}", size)
            other = Path(folder) / f"plain-{size}"
            built(tree, other, runs, size)
            with served(tree / "site") as one, served(other / "site") as two:
                weighed(one, two, size)
                for slow in LINES:
                    seen(browser, one, two, runs, size, slow)
        browser.close()


def built(tree: Path, other: Path, runs: int, size: int) -> None:
    row(f"{size}x: build from nothing", builds(tree, other, runs), "s")
    for name, pairs in edits(tree, other, runs) if size == 1 else ():
        row(f"{size}x: build after an edit of {name}", pairs, "s")


def weighed(one: Served, two: Served, size: int) -> None:
    """What grows with the site: the page, and what its search reads."""
    sites = (one.site, two.site)
    pages = [len(gzip.compress((site / PLACES[0] / "index.html").read_bytes(), 6)) for site in sites]
    index = [
        sum(len(gzip.compress(file.read_bytes(), 6)) for file in site.glob(name))
        for site, name in zip(sites, INDEX, strict=True)
    ]
    row(f"{size}x: a page", [(pages[0], pages[1])], "KB")
    row(f"{size}x: the index of a search", [(index[0], index[1])], "KB")


def seen(browser: Browser, one: Served, two: Served, runs: int, size: int, slow: bool) -> None:
    """What a reader meets, each site in turn."""
    line = LINES[slow]
    found = [
        [first_result(browser, *site, slow) for site in ((one, OURS), (two, MATERIAL))] for _ in range(runs)
    ]
    row(f"{size}x: first result{line}", [(a, b) for a, b in found], "s")
    if size > 1:
        return
    views = [(viewed(browser, one, slow), viewed(browser, two, slow)) for _ in range(runs)]
    row(f"first paint{line}", [(a.painted, b.painted) for a, b in views], "s")
    if not slow:
        row("first view, all that is fetched", [(a.bytes, b.bytes) for a, b in views], "KB")
        row("first view, requests", [(a.requests, b.requests) for a, b in views], "")
        row("a later page, all that is fetched", [(a.later, b.later) for a, b in views], "KB")


def row(name: str, pairs: Pairs, unit: str) -> None:
    """Print the medians of two things and that of their ratios."""
    per, digits = {"µs": (1e6, 1), "s": (1, 2), "KB": (1e-3, 1), "": (1, 0)}[unit]
    mine, theirs = (f"{per * statistics.median(p[i] for p in pairs):.{digits}f} {unit}" for i in (0, 1))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name:<58}{mine:>12}{theirs:>12}{ratio:>8.2f}", flush=True)


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]] or [1]
    main(given[0], given[1:] or (1, 3, 10))
