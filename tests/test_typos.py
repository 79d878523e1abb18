"""A slip of a finger in any data file stops the build with one line that says where, what, and what is valid."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from aside import run
from copies import Copy

TYPOS = tomllib.loads((Path(__file__).parent / "typos.toml").read_text("utf-8"))["typo"]
CHECK = "from pathlib import Path; from decider.site.build.checked import faults; print(*faults(Path.cwd()), sep='\\n')"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tree() -> Iterator[Copy]:
    with Copy(kept=False) as one:
        yield one


@pytest.mark.parametrize("typo", TYPOS, ids=[f"{typo['file']}: {typo['now'] or 'gone'}" for typo in TYPOS])
def test_a_typo_is_told_in_a_line(tree: Copy, typo: dict[str, str]) -> None:
    file = tree.root / typo["file"]
    before = file.read_text("utf-8")
    tree.change(typo["file"], typo["was"], typo["now"])
    done = run(tree.root, [sys.executable, "-c", CHECK])
    file.write_text(before, "utf-8")
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith(typo["told"])], done.stdout + done.stderr
    assert len(lines) == 1, "one slip, one line"


def test_the_build_says_it_before_it_makes_a_page(tree: Copy) -> None:
    typo = TYPOS[0]
    file = tree.root / typo["file"]
    before = file.read_text("utf-8")
    tree.change(typo["file"], typo["was"], typo["now"])
    done = tree.build()
    file.write_text(before, "utf-8")
    assert done.returncode == 1 and "docs/" not in done.stdout
    assert done.stderr.splitlines()[0] == "the data: the build stopped"
    assert done.stderr.splitlines()[1].strip().startswith(typo["told"])


def test_the_data_has_no_fault(tree: Copy) -> None:
    assert run(tree.root, [sys.executable, "-c", CHECK]).stdout.strip() == ""
