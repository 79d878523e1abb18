"""A large run in two processes, whose results have one order: that in which the tests stand.

The other process runs some of the test files and tells each report in a line; here they are reported with
our own, in their places.
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
from _pytest.runner import runtestprotocol

from took import other_half


class Other:
    """The other process, and what it tells."""

    def __init__(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        self.config, self.ids, self.wrong = config, {item.nodeid for item in items}, ""
        self.folder = tempfile.TemporaryDirectory(prefix="decider-half-", ignore_cleanup_errors=True)
        place = Path(self.folder.name)
        (place / "chosen").write_text(json.dumps(sorted(self.ids)), "utf-8")
        (place / "reports").touch()
        self.lines, self.said = (place / "reports").open(encoding="utf-8"), (place / "said").open("w+")
        coverage = sys.modules.get("coverage")
        measured = ["coverage", "run", "-p", "-m"] if coverage and coverage.Coverage.current() else []
        options = [f"--half={place}", f"--tb={config.option.tbstyle}", "-q", "-p", "no:progress"]
        files = dict.fromkeys(item.nodeid.partition("::")[0] for item in items)
        self.process = subprocess.Popen(
            [sys.executable, "-m", *measured, "pytest", *options, *files],
            cwd=config.rootpath,
            stdin=subprocess.DEVNULL,
            stdout=self.said,
            stderr=subprocess.STDOUT,
        )

    def told(self) -> Iterator[Any]:
        """The reports that are there and were not given yet."""
        while True:
            place, line = self.lines.tell(), self.lines.readline()
            if not line.endswith("\n"):
                self.lines.seek(place)
                return
            yield self.config.hook.pytest_report_from_serializable(config=self.config, data=json.loads(line))

    def end(self, failed: bool) -> None:
        """Wait for its end, which may be wrong though no test of it is."""
        if self.process.wait() and not failed:
            self.said.seek(0)
            self.wrong = self.said.read()

    def leave(self) -> None:
        self.process.terminate()
        self.process.wait()
        self.lines.close()
        self.said.close()
        self.folder.cleanup()


class Halves:
    """Runs our half, and reports both."""

    def __init__(self, items: list[pytest.Item], other: Other) -> None:
        self.other, self.ahead = other, list(items)
        self.reports: dict[str, list[Any]] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        if item.nodeid not in self.other.ids:
            self.reports[item.nodeid] = runtestprotocol(item, log=False, nextitem=nextitem)
        self._report()
        while nextitem is None and self.ahead:
            if self.other.process.poll() is not None and not self._report():
                self.other.end(failed=False)
                raise RuntimeError(f"the other half ended before {self.ahead[0].nodeid}:\n{self.other.wrong}")
            time.sleep(0.02)
            self._report()
        return True

    def _report(self) -> int:
        """Report each test whose turn has come; return how many."""
        for report in self.other.told():
            self.reports.setdefault(report.nodeid, []).append(report)
        count = 0
        while self.ahead and self._is_whole(self.ahead[0].nodeid):
            item = self.ahead.pop(0)
            item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
            for report in self.reports[item.nodeid]:
                item.ihook.pytest_runtest_logreport(report=report)
            item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
            count += 1
        return count

    def _is_whole(self, id: str) -> bool:
        reports = self.reports.get(id)
        return bool(reports) and reports[-1].when == "teardown"

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if not self.ahead:
            self.other.end(failed=session.testsfailed > 0)
            session.exitstatus = pytest.ExitCode.TESTS_FAILED if self.other.wrong else session.exitstatus

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if self.other.wrong:
            terminalreporter.section("the other half of the tests")
            terminalreporter.write_line(self.other.wrong)

    def pytest_unconfigure(self) -> None:
        self.other.leave()


class Told:
    """What the other process does: run what was chosen, and tell each report in a line."""

    def __init__(self, config: pytest.Config, place: Path) -> None:
        self.config, self.reports = config, place / "reports"
        self.chosen = set(json.loads((place / "chosen").read_text("utf-8")))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if item.nodeid in self.chosen]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        data = self.config.hook.pytest_report_to_serializable(config=self.config, report=report)
        with self.reports.open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps(data)}\n")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--half", metavar="FOLDER", help="run what another process chose, and tell it")


def pytest_configure(config: pytest.Config) -> None:
    if config.option.half:
        config.pluginmanager.register(Told(config, Path(config.option.half)))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Iterator[None]:
    yield
    option = config.option
    alone = option.half or option.collectonly or option.usepdb or option.capture == "no"
    if theirs := [] if alone or (os.cpu_count() or 1) < 2 else other_half(items):
        config.pluginmanager.register(Halves(items, Other(config, theirs)))
        ids = {item.nodeid for item in theirs}
        items[:] = [item for item in items if item.nodeid not in ids] + theirs
