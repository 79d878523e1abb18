"""What an edit can move is among what is chosen for it, kind by kind; and most of the rest is not.

`edits.toml` has the kinds; `test_changes_show.py` plants such faults at each run, in copies that run the
chosen tests alone.
"""

import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from changes import changed_since
from choosing import SELECTION, SHARED, Choice
from dependencies import Tree
from selection import Selection, Subject
from spoken import spoken_between

EDITS = tomllib.loads((Path(__file__).parent / "edits.toml").read_text("utf-8"))
OF = {edit["of"]: edit for edit in EDITS["edit"]}


Chosen = Callable[[str], set[str]]


@pytest.fixture(scope="session")
def selection(request: pytest.FixtureRequest) -> Selection:
    """The tree with no change in it, and no commit to compare labels with."""
    return Selection(request.config.stash[SELECTION].tree)


@pytest.fixture(scope="session")
def chosen(every: list[pytest.Item], selection: Selection) -> Chosen:
    """The tests that a changed file chooses, among all that there are."""
    alone = "run it among all tests: make check, or pytest -k selection"
    assert len({item.path for item in every}) > 50, alone
    alike: dict[Subject, list[str]] = {}
    for item in every:
        alike.setdefault(selection.subject(item), []).append(item.nodeid)
    return lambda file: {id for one, ids in alike.items() if selection.moves(one, file) for id in ids}


@pytest.mark.parametrize("edit", OF)
def test_an_edit_chooses_what_it_can_turn_red_and_not_all(
    chosen: Chosen, every: list[pytest.Item], selection: Selection, edit: str
) -> None:
    assert selection.root.joinpath(OF[edit]["file"]).is_file(), OF[edit]["file"]
    found, moves, stays = chosen(OF[edit]["file"]), OF[edit]["moves"], tuple(OF[edit].get("stays", ()))
    for one in (*moves, *stays):
        assert any(item.nodeid.startswith(one) for item in every), f"no such test: {one}"
    for one in moves:
        assert any(test.startswith(one) for test in found), one
    assert not [test for test in found if test.startswith(stays)]


@pytest.fixture
def choice(selection: Selection, request: pytest.FixtureRequest) -> Callable[..., Choice]:
    shared = request.config.stash[SHARED]
    return lambda *changed: Choice(selection.about(*changed), shared, " since the last commit")


@pytest.mark.parametrize("file", EDITS["everything"])
def test_what_is_not_understood_chooses_everything(
    every: list[pytest.Item], choice: Callable[..., Choice], file: str
) -> None:
    made = choice(OF["a French page"]["file"], file)
    assert made.of(every, every) == every and file in made.line


def test_nothing_changed_means_that_everything_is_looked_at(
    every: list[pytest.Item], choice: Callable[..., Choice]
) -> None:
    made = choice()
    assert made.of(every, every) == every
    assert made.line == f"All {len(every)} tests: nothing changed since the last commit."


def test_a_file_that_is_no_python_chooses_everything(tmp_path: Path) -> None:
    (tmp_path / "src/decider").mkdir(parents=True)
    (tmp_path / "src/decider/half.py").write_text("def half(", "utf-8")
    made = Choice(Selection(Tree(tmp_path), ["a-page"]), ())
    assert made.all_because == "src/decider/half.py is no Python as it stands"


def test_labels_speak_of_the_questions_that_use_them() -> None:
    spoken = spoken_between
    consent = spoken('facts.consent.topic = "a"', 'facts.consent.topic = "b"')
    assert consent is not None and {"V7.1", "sharing.share"} <= consent and "V9.2" not in consent
    outcome = spoken("", 'outcomes.MAY_SHARE.clause = "a"')
    assert outcome is not None and {"V7.1", "sharing.share"} <= outcome and "V8.1" not in outcome
    own = spoken('questions."hierarchy.tell".outcomes.DECLINE = "a"', "")
    assert own is not None and {"hierarchy.tell", "V9.1"} <= own and "V7.1" not in own
    assert spoken('questions."hierarchy.tell".text = "a"', "") is None, "any answer may hand over to it"
    assert spoken('words.section = "a"', 'words.section = "b"') is None
    assert spoken("words", 'words.section = "b"') is None
    assert spoken('facts.consent.topic = "a"', 'facts.consent.topic = "a"') == frozenset()


def test_git_tells_what_changed_and_what_is_new(tmp_path: Path) -> None:
    def git(*command: str) -> None:
        names = ["-c", "user.name=N", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *names, *command], cwd=tmp_path, check=True, capture_output=True)

    assert changed_since(tmp_path, "HEAD") is None
    git("init")
    for name in ("stays", "moves", "goes", "is named otherwise"):
        (tmp_path / name).write_text(name, "utf-8")
    git("add", ".")
    git("commit", "-m", "first")
    assert changed_since(tmp_path, "HEAD") == []
    (tmp_path / "moves").write_text("more", "utf-8")
    (tmp_path / "goes").unlink()
    (tmp_path / "is named otherwise").rename(tmp_path / "named é")
    assert changed_since(tmp_path, "HEAD") == ["goes", "is named otherwise", "moves", "named é"]
    git("add", ".")
    assert changed_since(tmp_path, "HEAD") == ["goes", "is named otherwise", "moves", "named é"]
    git("commit", "-m", "second")
    assert changed_since(tmp_path, "HEAD") == []
    assert changed_since(tmp_path, "HEAD~1") == ["goes", "is named otherwise", "moves", "named é"]
    assert changed_since(tmp_path, "nowhere") is None
