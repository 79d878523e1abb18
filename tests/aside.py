"""Work that goes on beside the tests: commands on the tree and on copies of it, as many at once as cores.

A test says what it needs with `@pytest.mark.aside(work=…)`. The work is a function of the test's
parameters, which starts once the tests are chosen; the fixture `aside` waits for what it returns.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

import pytest

Done = subprocess.CompletedProcess[str]
SILENCE = 60.0
"""Seconds after which a command that says nothing is told; nothing ends it."""


class Work:
    """The works of one run, each done once, in the order in which they are asked for."""

    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(max_workers=os.cpu_count())
        self.started: dict[Any, Future[Any]] = {}

    def start(self, work: Callable[..., Any], **given: Any) -> "Future[Any]":
        key = (work, *given.values())
        if key not in self.started:
            self.started[key] = self.pool.submit(work, **given)
        return self.started[key]


WORK = pytest.StashKey[Work]()
AWAITED = pytest.StashKey["Future[Any]"]()


@pytest.fixture
def aside(request: pytest.FixtureRequest) -> Any:
    """What the work of this test returned."""
    return request.node.stash[AWAITED].result()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "aside(work=…): waits for work that goes on beside: tests/aside.py")
    config.stash[WORK] = Work()
    _terminal.append(os.fdopen(os.dup(2), "w"))


def pytest_collection_finish(session: pytest.Session) -> None:
    for item in session.items:
        mark = item.get_closest_marker("aside")
        if mark and not session.config.option.collectonly:
            given = item.callspec.params if hasattr(item, "callspec") else {}
            item.stash[AWAITED] = session.config.stash[WORK].start(mark.kwargs["work"], **given)


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[WORK].pool.shutdown(cancel_futures=True)
    _terminal.pop().close()


def run(root: Path, command: list[str], silence: float = SILENCE, **environment: str) -> Done:
    """Run a command on a tree's own source. However long it takes, only its silence is told."""
    own = {**os.environ, "PYTHONPATH": str(root / "src"), **environment}
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as wrong:
        process = subprocess.Popen(command, cwd=root, env=own, stdout=said, stderr=wrong)
        heard, silent = 0, 0.0
        while process.returncode is None:
            try:
                process.wait(silence)
            except subprocess.TimeoutExpired:
                now = sum(os.fstat(file.fileno()).st_size for file in (said, wrong))
                silent = silent + silence if now == heard else 0.0
                heard = now
                if silent:
                    tell(f"Not a word for {silent:.0f} s from {' '.join(command)!r} in {root}")
        return Done(command, process.returncode, _text(said), _text(wrong))


def tell(line: str) -> None:
    """Say a line to whoever runs the tests, whatever is captured at the moment."""
    print(line, file=_terminal[-1] if _terminal else sys.stderr, flush=True)


_terminal: list[IO[str]] = []


def _text(file: IO[str]) -> str:
    file.seek(0)
    return file.read()
