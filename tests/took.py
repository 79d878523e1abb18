"""How long each test took when it last ran, and how a run is cut in two that end together."""

import json
from pathlib import Path

import pytest

KEPT = Path(__file__).parent.parent / ".cache" / "took.json"
UNKNOWN = 0.01
START = 2.5
"""Seconds until a second process runs its first test."""
STAY = {"aside", "browser", "slow", "site", "every"}
"""Marks and fixtures of the tests that stay: they share the built site, wait, or look at all tests."""


_seconds: dict[str, float] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _seconds[report.nodeid] = _seconds.get(report.nodeid, 0.0) + report.duration


def pytest_sessionfinish() -> None:
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps({**took(), **_seconds}), "utf-8")
    _seconds.clear()


def took() -> dict[str, float]:
    try:
        return dict(json.loads(KEPT.read_text("utf-8")))
    except (OSError, ValueError):  # nothing kept
        return {}


def other_half(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests for a second process: whole files, so that both end together; none if it would not pay."""
    before = took()
    here, files = 0.0, dict[Path, list[pytest.Item]]()
    for item in items:
        marks = {mark.name for mark in item.iter_markers()}
        if item.path.name.startswith("test_") and not STAY & {*getattr(item, "fixturenames", ()), *marks}:
            files.setdefault(item.path, []).append(item)
        else:
            here += before.get(item.nodeid, UNKNOWN)
    there, theirs = START, set[Path]()
    seconds = {path: sum(before.get(one.nodeid, UNKNOWN) for one in found) for path, found in files.items()}
    for path in sorted(files, key=lambda path: (-seconds[path], path)):
        if there + seconds[path] < here + seconds[path] / 2:
            there += seconds[path]
            theirs.add(path)
        else:
            here += seconds[path]
    return [item for path in files if path in theirs for item in files[path]] if there > 2 * START else []
