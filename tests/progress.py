"""Where a run is: a bar on a terminal; elsewhere a line for each file, and for each test that took its time."""

import time
from collections import Counter
from pathlib import PurePosixPath
from typing import Any

import pytest

from aside import WORK
from built import SITE, build_site

LONG = 5.0
"""Seconds after which a test is a step of its own."""
BAR = 20


class Progress:
    """Counts what the tests report."""

    def __init__(self, reporter: Any) -> None:
        self.reporter, self.moves = reporter, reporter.isatty()
        self.total = self.done = 0
        self.file, self.found, self.began = "", Counter[str](), time.monotonic()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.total = len(session.items)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        file = nodeid.partition("::")[0]
        file = file if file.split("/")[0] == "tests" else str(PurePosixPath(file).parent)
        if file != self.file:
            self.end_of_file()
            self.file, self.found, self.began = file, Counter(), time.monotonic()
        if self.moves:
            full = BAR * self.done // max(self.total, 1)
            bar = f"{'█' * full}{'░' * (BAR - full)} {self.done} of {self.total} · {nodeid}"
            self.reporter.rewrite(bar[: self.reporter.screen_width - 1], erase=True)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed or report.skipped:
            self.line(f"{report.outcome.upper()} {report.nodeid}")
        if report.when == "call" and report.duration > LONG and not self.moves:
            self.line(f"{report.nodeid}: {report.outcome} in {report.duration:.0f} s")
        if report.when == "call" or report.failed or report.skipped:
            self.found[report.outcome] += 1
        self.done += report.when == "teardown"

    def end_of_file(self) -> None:
        if self.found and not self.moves and self.reporter.verbosity == 0:
            found = ", ".join(f"{count} {outcome}" for outcome, count in self.found.items())
            seconds = time.monotonic() - self.began
            self.line(f"{self.file}: {found} in {seconds:.1f} s, {self.done} of {self.total}")

    def line(self, text: str) -> None:
        """Say something that stays, where the bar is."""
        if self.moves:
            self.reporter.rewrite("", erase=True)
            self.reporter.rewrite("")
        self.reporter.write_line(text)

    def pytest_sessionfinish(self) -> None:
        self.end_of_file()
        if self.moves:
            self.reporter.rewrite("", erase=True)

    def pytest_report_teststatus(self, report: pytest.TestReport) -> tuple[str, str, str]:
        """No letter for each test."""
        if report.when != "call" and report.passed:
            return "", "", ""
        category = "error" if report.failed and report.when != "call" else report.outcome
        return category, "", category.upper()


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    reporter: Any = config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.verbosity <= 0:
        reporter.showfspath = False
        config.pluginmanager.register(Progress(reporter))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if (build_site,) in config.stash[WORK].started:
        terminalreporter.write_line(f"The site that was tested: {SITE / 'index.html'}")
