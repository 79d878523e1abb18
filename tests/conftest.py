"""What the tests share: the built site, copies of the tree, and how Markdown blocks are read."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from reading import address, reader

__all__ = ["address", "reader"]

ROOT = Path(__file__).parent.parent
TREE = ("src", "docs", "examples", "snippets", "theme", "tests")
FILES = (
    "addresses.lock",
    "translations.lock",
    "answers.lock",
    "CHANGELOG.md",
    "mkdocs.yml",
    "mkdocs.en.yml",
    "site.toml",
    "pyproject.toml",
    "README.md",
    "CONTRIBUTING.md",
)


def pytest_markdown_docs_markdown_it() -> MarkdownIt:
    """Read blocks inside admonitions and tabs too, which plain CommonMark takes for indented code."""
    return MarkdownIt("commonmark").disable("code")


@pytest.fixture(scope="session")
def site() -> Path:
    """Both languages, built from the tree as it stands."""
    done = run_build(ROOT)
    assert done.returncode == 0, done.stderr
    return ROOT / "site"


@pytest.fixture
def copy(tmp_path: Path) -> "Copy":
    """A copy of the tree, to change and to see fail."""
    return Copy(tmp_path / "tree")


class Copy:
    """A tree that a test may damage."""

    def __init__(self, root: Path) -> None:
        self.root = root
        skipped = shutil.ignore_patterns("__pycache__", "*.pyc")
        for name in TREE:
            shutil.copytree(ROOT / name, root / name, ignore=skipped)
        for name in FILES:
            shutil.copy(ROOT / name, root / name)

    def change(self, name: str, old: str, new: str) -> None:
        """Replace one text, which must be there, in one file."""
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text, f"{name} no longer holds {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    def edit(self, name: str, how: Callable[[str], str]) -> None:
        path = self.root / name
        before = path.read_text("utf-8")
        after = how(before)
        assert before != after, f"{name} was not changed"
        path.write_text(after, "utf-8")

    def build(self) -> "subprocess.CompletedProcess[str]":
        return run_build(self.root)

    def check(self, *chosen: str) -> "subprocess.CompletedProcess[str]":
        """Run tests of the copy on the copy."""
        options = ["-q", "--maxfail=4", "--no-header", "-m", "not browser and not slow"]
        return _run(self.root, [sys.executable, "-m", "pytest", *options, *chosen])


def run_build(root: Path) -> "subprocess.CompletedProcess[str]":
    return _run(root, [sys.executable, "-m", "decider.site", "build"])


def run_python(root: Path, program: str) -> str:
    """Run a program on a tree's own source; return what it prints."""
    done = _run(root, [sys.executable, "-c", program])
    assert done.returncode == 0, done.stderr
    return done.stdout


def _run(root: Path, command: list[str]) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300)
