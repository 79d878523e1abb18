"""What the tests really read, compared with what the selection knows: a run fails on what it does not.

Heard are the files that Python opens, and the tables, declarations and labels that an answer is made from.
"""

import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from choosing import SELECTION, SHARED
from decider.reads import Read, reading
from selection import Selection, Subject
from spoken import speaking

ROOT = Path(__file__).parent.parent
MADE = (".venv", ".cache", ".git", "site")
READER = "src/decider/data.py"
"""Opens what others ask it for: whoever asks is who reads."""


class Recorder:
    """Hears one run."""

    def __init__(self, selection: Selection, shared: set[str]) -> None:
        self.selection, self.shared = selection, shared
        self.item: pytest.Item | None = None
        self.opened: dict[tuple[str, str], pytest.Item | None] = {}
        self.surprises: list[str] = []

    def hear(self, event: str, given: tuple[Any, ...]) -> None:
        """An audit hook: which file of the tree is opened, by which code of the tree."""
        if event != "open" or not isinstance(given[0], str):
            return
        file = _inside(given[0])
        if file and "__pycache__" not in file and (by := self._by()):
            self.opened.setdefault((by, file), self.item)

    def _by(self) -> str:
        frame = sys._getframe(2)
        while frame:
            name = frame.f_code.co_filename
            if (file := _inside(name) if name.startswith("/") else "") and file != READER:
                return "" if file in self.shared else file
            frame = frame.f_back  # type: ignore[assignment]
        return ""

    def compare(self, item: pytest.Item, reads: Iterator[Read]) -> None:
        """A test that keeps to some questions, or to a language, reads what these alone are made of."""
        subject = self.selection.subject(item)
        for name, given in reads if subject.asked or subject.langs else ():
            match name, given:
                case "decider.wording.words.label", (lang, *key):
                    spoken = speaking(tuple(key)) if subject.asked else None
                    known = not subject.langs or lang in subject.langs
                    known = known and (spoken is None or bool(spoken & subject.asked))
                case "decider.reasoning.registry._whole", _:
                    known = True  # which question joins which is declared where every question is
                case (
                    ("decider.reasoning.evaluated.table" | "decider.reasoning.declared.declaration"),
                    (id, *rest),
                ):
                    # A way is put to the facts of the question that joins it, by a function of that question's.
                    known = self._decided(subject, str((rest and rest[-1]) or id))
                case _:
                    known = not subject.asked
            if not known:
                self.surprises.append(f"{item.nodeid} reads {name.rpartition('.')[2]} {given}")

    def _decided(self, subject: Subject, id: str) -> bool:
        """Whether a test moves with the functions that decide a question."""
        functions = self.selection.deciding(frozenset({id}))
        return all(self.selection.moves(subject, file) for file in functions)

    @cached_property
    def unknown(self) -> list[str]:
        """What was read and is not known to be; asked once the run is over."""
        opened = (f"{by} opens {file}" for by, file in self.opened if not self._known(by, file))
        return [*opened, *self.surprises]

    def _known(self, by: str, file: str) -> bool:
        item = self.opened[by, file]
        if item and item.path == ROOT / by:
            return self.selection.moves(self.selection.subject(item), file)
        return self.selection.tree.rests({by}, file)


def _inside(name: str) -> str:
    """The place of a file in the tree; nothing for what is elsewhere, or made."""
    path = Path(name) if name.startswith("/") else ROOT / name
    # Where a folder elsewhere is taken away, its parts are opened by their names alone.
    if not path.is_relative_to(ROOT) or not (name.startswith("/") or path.exists()):
        return ""
    place = path.relative_to(ROOT)
    return "" if not place.parts or place.parts[0] in MADE else place.as_posix()


RECORDER = pytest.StashKey[Recorder]()


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    recorder = config.stash[RECORDER] = Recorder(config.stash[SELECTION], config.stash[SHARED])
    sys.addaudithook(recorder.hear)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    recorder = item.config.stash[RECORDER]
    recorder.item = item
    with reading() as made_from:
        yield
    recorder.item = None
    recorder.compare(item, iter(made_from))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.stash[RECORDER].unknown:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if unknown := config.stash[RECORDER].unknown:
        terminalreporter.section("read, and not known to the selection")
        terminalreporter.write_line("\n".join(unknown))
