"""A question walked with the keyboard alone, as a screen reader hears it: from the field of the first page to another answer.

`python benchmarks/walked.py SITE LANG [V7.1 consent]`: each stop with the name, role and state that the browser's
accessibility tree gives it, what is announced meanwhile, where a stop is not on the screen; then the answer read out.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from browser import chromium  # noqa: E402
from reading import FLAGS, PHONE  # noqa: E402

STATES = ("pressed", "expanded", "selected", "checked", "disabled", "current")
# What a live region says when it changes: the whole of an atomic one.
HEARD = """addEventListener("load", () => new MutationObserver(changes => changes.forEach(({ target }) => {
  const at = target.nodeType === 1 ? target : target.parentElement;
  const region = at?.closest?.("[aria-live], [role=status], [role=alert]");
  if (region?.checkVisibility()) (window.heard ??= new Set()).add(region.innerText.replace(/\\s+/g, " ").trim());
})).observe(document, { subtree: true, childList: true, characterData: true }))"""
OFF = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const seen = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return !seen || !(document.activeElement.contains(seen) || seen.contains(document.activeElement));
}"""
GROUPS = """() => {
  const found = [];
  for (let at = document.activeElement.parentElement; at; at = at.parentElement)
    if (at.matches("[role=group][aria-label], nav[aria-label], form[aria-label], dialog")) found.push(at.ariaLabel);
  return found;
}"""


def main(site: str, lang: str, asked: str = "V7.1", fact: str = "consent") -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_context(viewport=PHONE, locale=lang, reduced_motion="reduce").new_page()
        page.add_init_script(HEARD)
        cdp = page.context.new_cdp_session(page)
        for told in walked(page, cdp, f"{site.rstrip('/')}/{lang}/", asked, fact):
            print(told, flush=True)
        answer = page.locator(f'.answer-object[data-question="{asked}"] > .answer').first
        print("\nread out:", answer.aria_snapshot(), sep="\n")


def walked(page: Page, cdp: CDPSession, home: str, asked: str, fact: str) -> Iterator[str]:
    page.goto(home)
    yield page.title()
    yield from until(page, cdp, "article input[type=search]")
    page.keyboard.type(asked)
    page.locator("[data-hit]").first.wait_for()
    yield from press(page, cdp, "ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{asked.partition('.')[0].lower()}/**")
    yield f"\n{page.title()}"
    line = f'.answer-object[data-question="{asked}"] [data-condition="{fact}"]'
    yield from until(page, cdp, f"{line} :is(button, select)")
    yield from press(page, cdp, "Space" if page.locator(f"{line} button").count() else "ArrowDown")
    yield from press(page, cdp, "Tab")
    yield from press(page, cdp, "Space")


def until(page: Page, cdp: CDPSession, wanted: str) -> Iterator[str]:
    """Go on, stop by stop, up to what is wanted."""
    for _ in range(150):
        yield from press(page, cdp, "Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise SystemExit(f"{wanted} is not reached by Tab")


def press(page: Page, cdp: CDPSession, key: str) -> Iterator[str]:
    page.keyboard.press(key)
    page.wait_for_timeout(400)
    yield f"{key:9} {stop(page, cdp)}"
    for said in page.evaluate(
        "() => { const said = [...window.heard ?? []]; window.heard = new Set(); return said; }"
    ):
        yield f"{'':9} announced: {said}"


def stop(page: Page, cdp: CDPSession) -> str:
    """What has the focus, or stands for it: name, role, state, and whatever it stands in."""
    at = cdp.send(
        "Runtime.evaluate",
        {
            "expression": "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')) ?? document.activeElement"
        },
    )["result"]["objectId"]
    node = cdp.send("Accessibility.getPartialAXTree", {"objectId": at, "fetchRelatives": False})["nodes"][0]
    told = [node["name"]["value"].strip() or "NO NAME", node["role"]["value"]]
    told += [
        f"{one['name']}: {one['value'].get('value')}" for one in node["properties"] if one["name"] in STATES
    ]
    told += [f"in “{group}”" for group in page.evaluate(GROUPS)]
    return ", ".join([*told, *(["NOT ON THE SCREEN"] if page.evaluate(OFF) else [])])


if __name__ == "__main__":
    main(*sys.argv[1:])
