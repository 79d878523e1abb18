"""A large run in two processes: the other one runs half of the test files, and its reports come after ours.

Which half is decided by the names of the files, so that the results have the same order in each run. The
tests that share the built site, wait for work that goes on aside, or look at all tests stay here.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LARGE = 150
"""Tests in half of the files for which a second process pays for its start."""
STAY = {"aside", "browser", "slow", "site", "every"}
"""Marks and fixtures of the tests that stay."""


class Half:
    """The other process, and what it reports."""

    def __init__(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        self.config, self.ids, self.wrong = config, {item.nodeid for item in items}, ""
        self.folder = tempfile.TemporaryDirectory(prefix="decider-half-", ignore_cleanup_errors=True)
        place = Path(self.folder.name)
        (place / "chosen").write_text(json.dumps(sorted(self.ids)), "utf-8")
        (place / "reports").touch()
        self.lines, self.said = (place / "reports").open(encoding="utf-8"), (place / "said").open("w+")
        self.reports: dict[str, list[Any]] = {}
        coverage = sys.modules.get("coverage")
        measured = ["coverage", "run", "-p", "-m"] if coverage and coverage.Coverage.current() else []
        files = dict.fromkeys(item.nodeid.partition("::")[0] for item in items)
        options = [f"--half={place}", f"--tb={config.option.tbstyle}", "-q", "-p", "no:progress"]
        self.process = subprocess.Popen(
            [sys.executable, "-m", *measured, "pytest", *options, *files],
            cwd=config.rootpath,
            stdin=subprocess.DEVNULL,
            stdout=self.said,
            stderr=subprocess.STDOUT,
        )

    def of(self, id: str) -> list[Any]:
        """The reports of a test, once all are there."""
        while not any(report.when == "teardown" for report in self.reports.get(id, ())):
            ended, place = self.process.poll() is not None, self.lines.tell()
            line = self.lines.readline()
            if line.endswith("\n"):
                data = json.loads(line)
                report = self.config.hook.pytest_report_from_serializable(config=self.config, data=data)
                self.reports.setdefault(report.nodeid, []).append(report)
            elif ended:
                raise RuntimeError(f"the other half of the tests ended before {id}:\n{self._all_said()}")
            else:
                self.lines.seek(place)
                time.sleep(0.02)
        return self.reports[id]

    def end(self) -> None:
        """Wait for its end, which may be wrong though no test of it is."""
        code = self.process.wait()
        if code and not any(report.failed for reports in self.reports.values() for report in reports):
            self.wrong = self._all_said()

    def leave(self) -> None:
        self.process.terminate()
        self.process.wait()
        self.lines.close()
        self.said.close()
        self.folder.cleanup()

    def _all_said(self) -> str:
        self.said.seek(0)
        return self.said.read()


HALF = pytest.StashKey[Half]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--half", metavar="FOLDER", help="run what another process chose, and report to it")


def pytest_configure(config: pytest.Config) -> None:
    if config.option.half:
        config.pluginmanager.register(Other(config, Path(config.option.half)))


class Other:
    """What the other process does: run what was chosen, and tell each report in a line."""

    def __init__(self, config: pytest.Config, place: Path) -> None:
        self.config, self.place = config, place
        self.chosen = set(json.loads((place / "chosen").read_text("utf-8")))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self.chosen]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        data = self.config.hook.pytest_report_to_serializable(config=self.config, report=report)
        with (self.place / "reports").open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps(data)}\n")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Iterator[None]:
    yield
    option = config.option
    alone = option.half or option.collectonly or option.usepdb or option.capture == "no"
    theirs = [] if alone or (os.cpu_count() or 1) < 2 else _half(items)
    if len(theirs) >= LARGE:
        config.stash[HALF] = Half(config, theirs)
        items[:] = [item for item in items if item not in theirs] + theirs


def _half(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests of the first half of the test files, but for those that stay."""
    free = [
        item
        for item in items
        if item.path.name.startswith("test_")
        and not STAY & {*getattr(item, "fixturenames", ()), *(mark.name for mark in item.iter_markers())}
    ]
    files = list(dict.fromkeys(item.path for item in free))
    first = set(files[: len(files) // 2])
    return [item for item in free if item.path in first]


def pytest_runtest_protocol(item: pytest.Item) -> bool | None:
    """Report what the other process found."""
    half = item.config.stash.get(HALF, None)
    if half is None or item.nodeid not in half.ids:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in half.of(item.nodeid):
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    half = session.config.stash.get(HALF, None)
    if half and not session.shouldstop and not session.shouldfail:
        half.end()
        session.exitstatus = pytest.ExitCode.TESTS_FAILED if half.wrong else session.exitstatus


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    half = config.stash.get(HALF, None)
    if half and half.wrong:
        terminalreporter.section("the other half of the tests")
        terminalreporter.write_line(half.wrong)


def pytest_unconfigure(config: pytest.Config) -> None:
    if half := config.stash.get(HALF, None):
        half.leave()
