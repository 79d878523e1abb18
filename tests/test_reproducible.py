"""The same sources make the same site to the byte, whatever the machine and whatever was kept from before."""

import re
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from aside import Done
from copies import LANGUAGES, Copy

pytestmark = pytest.mark.slow
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANGUAGE": "nl",
    "PYTHONHASHSEED": "7",
    "SOURCE_DATE_EPOCH": "86400",
}
BUSY = [sys.executable, "-c", "while True: pass"]

# The first two make every page anew; what follows must find each page that it moves.
EDITS = {
    "the menu": ("mkdocs.yml", "La première minute", "La minute"),
    "a provision": (
        "src/decider/law/data/provisions/secrecy.toml",
        'source = "',
        'source = "so it is said; ',
    ),
    "a French page": ("docs/fr/cas/v7.md", "## Et si…", "Un mot de plus.\n\n## Et si…"),
    "a list that another page includes": ("docs/en/livre/a2.md", "[start:cl1] -->", "[start:cl1] -->\n"),
    "a fact's words": (
        "src/decider/wording/labels/fr/sharing.toml",
        "accepte ce partage",
        "veut bien ce partage",
    ),
    "a word of every page": ("src/decider/wording/labels/en/words.toml", 'section = "', 'section = "Of '),
    "a rule": ("src/decider/rules/mandate.py", 'MUST_TRANSMIT, ("R78"', 'MUST_PROVIDE, ("R78"'),
    "what a story tells": ("src/decider/vignettes/v4.py", "sworn: bool = True", "sworn: bool = False"),
    "the code that a page shows": ("src/decider/vignettes/v7.py", "The mother refuses;", "She refuses;"),
    "a template": ("theme/main.html", "light dark", "light"),
    "a style": ("theme/assets/base.css", "{", "{ --edited: 1;"),
}


def manifest(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def elsewhere() -> tuple[Done, dict[str, str]]:
    loops = [subprocess.Popen(BUSY) for _ in range(2)]
    try:
        with Copy(kept=False) as copy:
            return copy.build(**ELSEWHERE), manifest(copy.root / "site")
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


@pytest.mark.aside(work=elsewhere)
def test_another_place_day_time_zone_locale_and_a_busy_machine_change_no_byte(
    site: Path, aside: tuple[Done, dict[str, str]]
) -> None:
    done, made = aside
    assert done.returncode == 0, done.stderr
    assert differing(manifest(site), made) == []


@dataclass(frozen=True)
class Edited:
    """A tree after its edits: how many pages each made, what stands then, and what a build from nothing makes."""

    pages: dict[str, int]
    stands: dict[str, str]
    whole: int
    anew: dict[str, str]


def through_edits() -> Edited:
    with Copy() as copy:
        pages_made(copy.build())
        pages = {}
        for name, edit in EDITS.items():
            copy.change(*edit)
            pages[name] = pages_made(copy.build(*LANGUAGES))
        stands = manifest(copy.root / "site")
        for path in (copy.root / ".cache").rglob("*.pickle"):
            path.unlink()
        whole = pages_made(copy.build(*LANGUAGES))
        return Edited(pages, stands, whole, manifest(copy.root / "site"))


@pytest.mark.aside(work=through_edits)
def test_what_is_kept_is_what_would_be_made(aside: Edited) -> None:
    assert aside.pages["a French page"] == 1
    assert aside.pages["a style"] == 0
    few = {name: count for name, count in aside.pages.items() if name not in {"the menu", "a provision"}}
    assert max(few.values()) < 60, few
    assert aside.whole > 190
    assert differing(aside.stands, aside.anew) == []


def pages_made(done: Done) -> int:
    found = re.search(r"(\d+) pages made", done.stderr)
    assert done.returncode == 0 and found, done.stderr
    return int(found[1])


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
