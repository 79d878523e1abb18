"""From a tick to the new word, on every page that holds an answer, at six times less speed.

`python benchmarks/ticked.py SITE [SITE …]`: addresses of served sites, one after the other in one run; a frame is 16 ms.
"""

import statistics
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from decider import questions
from decider.site.pages.places import address, home

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from browser import chromium
from reading import FLAGS, PHONE

THROTTLE, LINES = 6, 4
TICKED = """async lines => {
  const taken = [], rest = () => new Promise(done => setTimeout(done, 50));
  for (const root of document.querySelectorAll(".answer-object[data-needs]")) {
    await decider.answer(root);
    for (const button of [...root.querySelectorAll(".answer .tick")].slice(0, lines).flatMap(tick => [...tick.querySelectorAll("button")].slice(0, 2))) {
      await rest();
      const began = performance.now();
      await new Promise(done => {
        const seen = new MutationObserver(() => { seen.disconnect(); done(); });
        seen.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        button.click();
      });
      taken.push(performance.now() - began);
    }
  }
  return taken;
}"""


def main(sites: list[str]) -> None:
    pages = list(dict.fromkeys(address(home(asked)).partition("#")[0] for asked in questions()))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for site in sites:
            taken = sorted(ticked(browser, site, pages))
            middle, late = statistics.median(taken), taken[len(taken) * 95 // 100]
            print(
                f"{site}: {len(taken)} ticks on {len(pages)} pages, median {middle:.1f} ms, 95 in 100 under {late:.1f} ms"
            )
        browser.close()


def ticked(browser: Browser, site: str, pages: list[str]) -> list[float]:
    """The milliseconds of each tick of the first lines of each answer."""
    with browser.new_context(viewport=PHONE) as context:  # type: ignore[arg-type]
        page = context.new_page()
        speed = context.new_cdp_session(page)
        taken: list[float] = []
        for place in pages:
            page.goto(f"{site}/fr/{place}")
            speed.send("Emulation.setCPUThrottlingRate", {"rate": THROTTLE})
            taken += page.evaluate(TICKED, LINES)
            speed.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        return taken


if __name__ == "__main__":
    main(sys.argv[1:])
