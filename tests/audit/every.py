"""axe finds nothing on any page, at three widths in both schemes; the tests look at one page of each kind.

`python tests/audit/every.py site [FOLDER …]`: all pages, or those below some folders.
"""

import subprocess
import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

import axe
from browser import chromium
from reading import FLAGS, SERVER

SCREENS = tuple(product((390, 1280, 320), ("light", "dark")))
"""What a page is made of is looked at on the first screen; what its place and colours decide, on all."""


def main(site: Path, *folders: str) -> int:
    pages = [one.relative_to(site) for one in sorted(site.rglob("*.html"))]
    chosen = [one for one in pages if not folders or one.as_posix().startswith(folders)]
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
        page = browser.new_context(reduced_motion="reduce").new_page()
        for place in (one for one in chosen if "s" not in one.parts[1:2] and len(one.parts) > 1):
            page.goto(f"{address}{place}")
            axe.bring(page)
            axe.unfold(page)
            for width, scheme in SCREENS:
                page.set_viewport_size({"width": width, "height": 844})
                page.emulate_media(color_scheme=scheme)
                faults = axe.found(page, axe.EVERY if (width, scheme) == SCREENS[0] else axe.PAINTED)
                print(
                    *(f"{place}, {width}, {scheme}: {fault}" for fault in faults),
                    sep="\n",
                    end="\n" * bool(faults),
                )
                looked, wrong = looked + 1, wrong + bool(faults)
        server.terminate()
    print(f"axe looked {looked} times, every fold open: {wrong} with a fault")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
