"""Style and types: ruff on all Python, mypy on the source. Both remember what they looked at."""

import sys
from pathlib import Path

import pytest

from aside import Done, run

ROOT = Path(__file__).parent.parent
PYTHON = ("benchmarks/**/*.py", "src/**/*.py", "tests/**/*.py", "examples/**/*.ipynb")


def tool(name: str, *options: str, on: tuple[str, ...]) -> Done:
    files = sorted(str(path.relative_to(ROOT)) for pattern in on for path in ROOT.glob(pattern))
    return run(ROOT, [sys.executable, "-m", name, *options, *files])


def style() -> Done:
    return tool("ruff", "check", "--quiet", on=PYTHON)


def layout() -> Done:
    return tool("ruff", "format", "--check", "--quiet", on=PYTHON)


def types() -> Done:
    return tool("mypy", on=("src/**/*.py",))


def nothing_said(done: Done, remedy: str = "") -> None:
    if done.returncode:
        pytest.fail(f"{remedy}{done.stdout}{done.stderr}", pytrace=False)


@pytest.mark.aside(work=style)
def test_ruff_has_nothing_to_say(aside: Done) -> None:
    nothing_said(aside)


@pytest.mark.aside(work=layout)
def test_the_layout_is_ruffs(aside: Done) -> None:
    nothing_said(aside, "type: .venv/bin/ruff format .\n")


@pytest.mark.aside(work=types)
def test_the_types_are_strict(aside: Done) -> None:
    nothing_said(aside)
