"""What axe finds wrong on a page as it stands: every rule of WCAG 2.2 at A and AA, and its best practices."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

EVERY = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
PAINTED = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")
"""The rules that can fail in one scheme or at one width alone, where the same elements are shown."""
FOUND = """async rules => (await axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false })).violations
  .flatMap(({ id, nodes }) => nodes.map(({ target, html, failureSummary }) => `${id}: ${target}: ${html.slice(0, 200)}: ${failureSummary}`))"""
SET_DOWN = """() => document.querySelectorAll(".bar, .places, .cite__head")
  .forEach(one => { one.style.position = "static"; })"""
UNFOLD = """() => document.querySelectorAll("details:not(.way), .case:first-of-type li:first-child > .way")
  .forEach(one => { one.open = true; })"""


def bring(page: Page) -> None:
    """Set axe in the page that is open, beside its own scripts: no policy of a page reaches what a test runs.

    What stays over a text as it moves covers half a target for a moment: here it takes its place in the page.
    """
    page.evaluate(AXE_SCRIPT)
    page.evaluate(SET_DOWN)


def found(page: Page, rules: tuple[str, ...] = EVERY) -> list[str]:
    """Say what is wrong with the page as it stands, an element a line; nothing where all is well."""
    faults: Any = page.evaluate(FOUND, list(rules))
    return list(faults)


def unfold(page: Page) -> None:
    """Open every fold; of the ways to an answer, each of which brings one, the first."""
    page.evaluate(UNFOLD)
