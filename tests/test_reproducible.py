"""The same sources make the same site to the byte, whatever the machine and whatever was kept from before."""

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from conftest import Copy

pytestmark = pytest.mark.slow
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANGUAGE": "nl", "PYTHONHASHSEED": "7"}
BUSY = [sys.executable, "-c", "while True: pass"]

# The first two make every page anew; what follows must find each page that it moves.
EDITS = {
    "the menu": ("mkdocs.yml", "J'ai une situation", "J'ai un cas"),
    "a provision": (
        "src/decider/law/data/provisions/secrecy.toml",
        'source = "',
        'source = "so it is said; ',
    ),
    "a French page": ("docs/fr/cas/v7.md", "## Et si…", "Un mot de plus.\n\n## Et si…"),
    "a list that another page includes": ("docs/en/livre/a2.md", "[start:cl1] -->", "[start:cl1] -->\n"),
    "a fact's words": ("src/decider/labels/fr/sharing.toml", "accepte ce partage", "veut bien ce partage"),
    "a word of every page": ("src/decider/labels/en/words.toml", 'section = "', 'section = "Of '),
    "a rule": ("src/decider/rules/mandate.py", 'MUST_TRANSMIT, ("R78"', 'MUST_PROVIDE, ("R78"'),
    "the code that a page shows": ("src/decider/vignettes/v7.py", "The mother refuses;", "She refuses;"),
    "a template": ("theme/main.html", "no-referrer", "same-origin"),
}


def manifest(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def test_another_place_time_zone_locale_and_a_busy_machine_change_no_byte(site: Path, copy: Copy) -> None:
    loops = [subprocess.Popen(BUSY) for _ in range(2)]
    try:
        done = build(copy, **ELSEWHERE)
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()
    assert done.returncode == 0, done.stderr
    assert differing(manifest(site), manifest(copy.root / "site")) == []


def test_what_is_kept_is_what_would_be_made(copy: Copy) -> None:
    assert build(copy).returncode == 0
    made = {name: pages_made(edited(copy, *edit)) for name, edit in EDITS.items()}
    assert made["a French page"] == 1
    assert all(count < 60 for name, count in made.items() if name not in {"the menu", "a provision"}), made
    kept = manifest(copy.root / "site")
    for path in (copy.root / ".cache").rglob("*.pickle"):
        path.unlink()
    done = build(copy)
    assert done.returncode == 0, done.stderr
    assert pages_made(done) > 190
    assert differing(kept, manifest(copy.root / "site")) == []


def edited(copy: Copy, place: str, old: str, new: str) -> "subprocess.CompletedProcess[str]":
    copy.change(place, old, new)
    done = build(copy)
    assert done.returncode == 0, f"{place}: {done.stderr}"
    return done


def pages_made(done: "subprocess.CompletedProcess[str]") -> int:
    found = re.search(r"(\d+) pages made", done.stderr)
    assert found, done.stderr
    return int(found[1])


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def build(copy: Copy, **changed: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(copy.root / "src"), **changed}
    command = [sys.executable, "-m", "decider.site", "build"]
    return subprocess.run(command, cwd=copy.root, env=environment, capture_output=True, text=True)
