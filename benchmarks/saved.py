"""How long a save takes to be seen: in the pages that `make serve` shows, and in what `make check` says.

`python benchmarks/saved.py [RUNS] [TREE]`: five of each on a copy of this tree, or of another commit's.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from site_edits import EDITS

ROOT = Path(__file__).parent.parent
NOBODY = ["-c", "user.name=N", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
PORT = 8765
MADE = {".venv", ".cache", ".git", "site"}
SHOWN = {"the style sheet": "assets/style.css", "an English page": "en/cas/v7/", "a rule": "fr/cas/v8/"}
"""Where an edit is seen; else in the French page of V7."""


def main(runs: int, source: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        for path in source.iterdir():
            if path.is_dir() and path.name not in MADE:
                shutil.copytree(path, tree / path.name, ignore=shutil.ignore_patterns("__pycache__"))
            elif path.is_file():
                tree.mkdir(exist_ok=True)
                shutil.copy2(path, tree)
        for command in (["init", "-q"], ["add", "."], [*NOBODY, "commit", "-qm", "as it stands"]):
            subprocess.run(["git", *command], cwd=tree, check=True)
        own = {**os.environ, "PYTHONPATH": str(tree / "src")}
        checked(tree, own)  # what a check keeps
        for name, edit in EDITS.items():
            report(f"make check, {name}", [checked(tree, own, edit) for _ in range(runs)])
        report("make check ALL=1", [checked(tree, own, all=True) for _ in range(runs)])
        served(tree, own, runs)


def report(name: str, seconds: list[float]) -> None:
    print(
        f"{name}: {statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})", flush=True
    )


def checked(
    tree: Path, own: dict[str, str], edit: tuple[str, str, str] | None = None, all: bool = False
) -> float:
    """What `make check` runs for an edit, which is made and unmade."""
    before = (tree / edit[0]).read_text("utf-8") if edit else ""
    if edit:
        (tree / edit[0]).write_text(before.replace(*edit[1:], 1), "utf-8")
    since = [] if all else ["--since=HEAD"]
    command = [sys.executable, "-m", "pytest", "-q", "-m", "not browser and not slow", *since]
    seconds = timed(lambda: subprocess.run(command, cwd=tree, env=own, capture_output=True))
    if edit:
        (tree / edit[0]).write_text(before, "utf-8")
    return seconds


def served(tree: Path, own: dict[str, str], runs: int) -> None:
    """From a save until the server's page differs."""
    command = [sys.executable, "-m", "decider.site", "serve", str(PORT)]
    server = subprocess.Popen(command, cwd=tree, env=own, stdout=subprocess.DEVNULL)
    try:
        until(lambda: "v7-1" in page("fr/cas/v7/"))
        for name, (place, old, new) in EDITS.items():
            where, seconds = SHOWN.get(name, "fr/cas/v7/"), []
            texts = [(tree / place).read_text("utf-8")]
            texts.append(texts[0].replace(old, new, 1))
            for run in range(2 * runs):
                time.sleep(1)
                shown = page(where)
                (tree / place).write_text(texts[1 - run % 2], "utf-8")
                seconds.append(timed(lambda was=shown, where=where: until(lambda: page(where) != was)))
            report(f"make serve, {name}", seconds)
    finally:
        server.terminate()
        server.wait()


def page(place: str) -> str:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{place}") as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def until(seen: Callable[[], bool]) -> None:
    while not seen():
        time.sleep(0.01)


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5, Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT)
