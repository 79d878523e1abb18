"""The site's build against plain mkdocs-material, pair by pair: from nothing and after edits."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from plain import LANGUAGES, plain
from site_edits import EDITS

Pairs = Sequence[tuple[float, float]]


def builds(tree: Path, other: Path, runs: int) -> Pairs:
    """Build both sites from nothing, in turn; the other is made of what the first build of ours has."""
    pairs = []
    for turn in range(runs):
        mine = from_nothing(tree)
        if not turn:
            plain(tree, other)
        pairs.append((mine, material(other)))
    return pairs


def edits(tree: Path, other: Path, runs: int) -> Iterator[tuple[str, Pairs]]:
    """Build ours after an edit of each kind, and the other, which always builds all, in turn."""
    for name, (place, old, new) in EDITS.items():
        one = edit(tree, tree / place, old, new)
        yield name, [(one(), material(other)) for _ in range(runs)]


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
