"""Every page is valid HTML, as the Nu checker reads it: `python tests/audit/valid.py vnu.jar site`."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

EXCUSED = {
    "Trailing slash on void elements": "Markdown writes elements as XML, and each attribute in quotes",
    "Resource violates Content Security Policy": "the checker reads files, whose origin is never 'self'",
}
"""How a message begins that is no fault of a page, and why."""


def messages(jar: Path, site: Path) -> list[dict[str, str]]:
    """What the checker says of all pages, warnings included."""
    command = ["java", "-Xss8m", "-jar", str(jar), "--skip-non-html", "--format", "json", "--stdout"]
    done = subprocess.run([*command, "--exit-zero-always", str(site)], stdout=subprocess.PIPE, check=True)
    return list(json.loads(done.stdout)["messages"])


def excuse(message: str) -> str:
    return next((start for start in EXCUSED if message.startswith(start)), "")


def main(jar: Path, site: Path) -> int:
    pages = sum(1 for _ in site.rglob("*.html"))
    said = messages(jar, site)
    excused = Counter(excuse(one["message"]) for one in said)
    for one in said:
        if not excuse(one["message"]):
            place = one["url"].partition(f"{site.resolve()}/")[2]
            print(f"{place}:{one.get('lastLine', '')}: {one['message']}: {one.get('extract', '')!r}")
    print(f"{pages} pages read, {excused.pop('', 0)} messages")
    for start, count in excused.items():
        print(f"  and {count} times “{start} …”, which is no fault: {EXCUSED[start]}")
    return int(sum(excused.values()) < len(said))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
