"""Copies of the tree, to change and to see fail: each is built and checked where the change can show."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest

from aside import Done, run
from built import BUILT

ROOT = Path(__file__).parent.parent
LANGUAGES = ("fr", "en")
FOLDERS = ("answers/", "src/", "docs/", "examples/", "snippets/", "theme/", "tests/")
FILES = (
    "addresses.lock",
    "translations.lock",
    "requirements.lock",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "mkdocs.yml",
    "mkdocs.en.yml",
    "pyproject.toml",
    "site.toml",
)
KEPT = (".cache/pages", ".cache/interviews", ".cache/notebooks", ".cache/templates", ".cache/read")
"""What the last build made: a copy makes again what its changes move."""

BUILD = """
import sys
from pathlib import Path
from decider.site.build.whole import build
sys.exit(build(Path.cwd(), langs=sys.argv[1:]))
"""


@pytest.fixture
def copy() -> Iterator["Copy"]:
    """A copy that a test works on while it runs; what can be done aside starts earlier."""
    with Copy() as one:
        yield one


class Copy:
    """A tree that a test may damage; gone at the end of the block."""

    def __init__(self, kept: bool = True) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="decider-", ignore_cleanup_errors=True)
        self.root = Path(self._folder.name) / "tree"
        self.changed: list[str] = []
        if kept:
            BUILT.wait()
        there = (name for name in KEPT if (ROOT / name).is_dir())
        for name in (*FOLDERS, *(there if kept else ())):
            shutil.copytree(ROOT / name, self.root / name)
        for name in FILES:
            shutil.copy2(ROOT / name, self.root / name)

    def __enter__(self) -> "Copy":
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._folder.cleanup()

    def change(self, name: str, old: str, new: str) -> None:
        """Replace one text, which must be there, in one file."""
        assert old in (self.root / name).read_text("utf-8"), f"{name} no longer holds {old!r}"
        self.edit(name, lambda text: text.replace(old, new, 1))

    def edit(self, name: str, how: Callable[[str], str]) -> None:
        before = (self.root / name).read_text("utf-8")
        after = how(before)
        assert before != after, f"{name} was not changed"
        (self.root / name).write_text(after, "utf-8")
        self.changed.append(name)

    def remove(self, name: str) -> None:
        (self.root / name).unlink()
        self.changed.append(name)

    def build(self, *langs: str, **environment: str) -> Done:
        """Build some languages: unless told, the one that the changes are in, or both."""
        said = [{*Path(name).parts} & {*LANGUAGES} for name in self.changed]
        chosen = langs or (sorted(set().union(*said)) if said and all(said) else LANGUAGES)
        return run(self.root, [sys.executable, "-c", BUILD, *chosen], **environment)

    def check(self, *options: str) -> Done:
        """Run the tests of the copy that its changes can move; without any, all but the sweeps."""
        changed = [f"--changed={name}" for name in self.changed]
        chosen = [
            "-m",
            "not browser and not slow" + ("" if self.changed else " and not sweep"),
            "--deselect=tests/test_style.py",
            "-p",
            "no:halves",
            *changed,
            *options,
        ]
        return run(self.root, [sys.executable, "-m", "pytest", "-q", "--maxfail=8", "--no-header", *chosen])

    def python(self, program: str) -> str:
        """Run a program on the copy's own source; return what it prints."""
        done = run(self.root, [sys.executable, "-c", program])
        assert done.returncode == 0, done.stderr
        return done.stdout
