"""What Lighthouse says of five pages: `python tests/audit/lighthouse.py lighthouse site`.

All but speed must be full marks; speed is told, and asserted nowhere. What search engines want is left out: whole
addresses, which a site has when it is published.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from browser import chromium
from reading import FLAGS, SERVER

ASKED = "accessibility,best-practices,performance"
PAGES = ("fr/", "en/cas/v7/", "fr/livre/b3/", "en/droit/secrecy/", "fr/outils/police/")


def scores(command: str, address: str) -> dict[str, float]:
    """Each category with its marks; what costs a mark is printed."""
    flags = " ".join(["--headless", *FLAGS])
    options = [
        f"--only-categories={ASKED}",
        "--quiet",
        "--output=json",
        "--output-path=stdout",
        f"--chrome-flags={flags}",
    ]
    done = subprocess.run(
        [command, address, *options],
        stdout=subprocess.PIPE,
        env={**os.environ, "CHROME_PATH": chromium()},
        check=True,
    )
    report = json.loads(done.stdout)
    for name, category in report["categories"].items():
        for one in category["auditRefs"] if name != "performance" else ():
            audit = report["audits"][one["id"]]
            if one["weight"] and audit["score"] not in (None, 1):
                print(f"  {name}: {one['id']}: {audit['title']}")
    return {name: category["score"] for name, category in report["categories"].items()}


def main(command: str, site: Path) -> int:
    wrong = False
    with subprocess.Popen(
        [sys.executable, str(SERVER), str(site)], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        address = server.stdout.readline().strip()
        for place in PAGES:
            found = scores(command, f"{address}{place}")
            print(place, *(f"{name} {score * 100:.0f}" for name, score in found.items()), sep="  ")
            wrong |= any(score < 1 for name, score in found.items() if name != "performance")
        server.terminate()
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
