"""axe finds nothing on any page: `python tests/audit/every.py site`; the tests look at one page of each kind."""

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

import axe
from browser import chromium
from reading import FLAGS, PHONE, SERVER


def main(site: Path) -> int:
    pages = [one.relative_to(site) for one in sorted(site.rglob("*.html"))]
    wrong, looked = 0, 0
    with (
        subprocess.Popen(
            [sys.executable, str(SERVER), str(site)], stdout=subprocess.PIPE, text=True
        ) as server,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium(), args=FLAGS) as browser,
    ):
        assert server.stdout
        address = server.stdout.readline().strip()
        page = browser.new_context(viewport=PHONE, reduced_motion="reduce").new_page()  # type: ignore[arg-type]
        for place in (one for one in pages if "s" not in one.parts[1:2] and len(one.parts) > 1):
            page.goto(f"{address}{place}")
            axe.bring(page)
            axe.unfold(page)
            faults = axe.found(page)
            print(*(f"{place}: {fault}" for fault in faults), sep="\n", end="\n" if faults else "")
            looked, wrong = looked + 1, wrong + bool(faults)
        server.terminate()
    print(f"axe looked at {looked} pages with every fold open: {wrong} with a fault")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
