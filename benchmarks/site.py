"""The site's build against plain mkdocs-material, pair by pair: from nothing, at several sizes, after edits.

`python benchmarks/site.py [RUNS]`: five runs of each, unless said otherwise; ratios are what counts.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from grown import grown
from plain import LANGUAGES, plain
from site_edits import EDITS

ROOT = Path(__file__).parent.parent


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for times in (1, 3, 10):
            tree = grown(ROOT, Path(folder) / f"ours-{times}", times)
            ours(tree)
            other = partial(material, plain(tree, Path(folder) / f"plain-{times}"))
            report(f"{times}x, from nothing", runs, partial(from_nothing, tree), other)
            for name, (place, old, new) in EDITS.items() if times == 1 else ():
                report(f"1x, {name} edited", runs, edit(tree, tree / place, old, new), other)


def report(name: str, runs: int, one: Callable[[], float], other: Callable[[], float]) -> None:
    """Run two things in turn and print their medians and that of their ratios."""
    pairs = [(one(), other()) for _ in range(runs)]
    mine, theirs = (statistics.median(pair[i] for pair in pairs) for i in (0, 1))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name}: {mine:.2f} s, plain {theirs:.2f} s, ratio {ratio:.2f}", flush=True)


def edit(tree: Path, place: Path, old: str, new: str) -> Callable[[], float]:
    """A build after an edit, made and unmade in turn."""
    texts = [place.read_text("utf-8"), place.read_text("utf-8").replace(old, new, 1)]
    assert texts[0] != texts[1], f"{place} no longer holds {old!r}"

    def saved() -> float:
        texts.reverse()
        place.write_text(texts[0], "utf-8")
        return ours(tree)

    return saved


def from_nothing(tree: Path) -> float:
    for name in (".cache", "site"):
        shutil.rmtree(tree / name, ignore_errors=True)
    return ours(tree)


def ours(tree: Path) -> float:
    return timed(tree, [[sys.executable, "-m", "decider.site", "build"]])


def material(tree: Path) -> float:
    """Both languages side by side, as ours are."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
    return timed(tree, [[*command, f"mkdocs.{lang}.yml"] for lang in LANGUAGES])


def timed(tree: Path, commands: list[list[str]]) -> float:
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "NO_MKDOCS_2_WARNING": "1"}
    began = time.monotonic()
    running = [
        subprocess.Popen(
            command, cwd=tree, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        for command in commands
    ]
    said = [process.communicate()[1].decode() for process in running]
    taken = time.monotonic() - began
    assert not any(process.returncode for process in running), "\n".join(said)
    return taken


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
