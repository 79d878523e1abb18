"""Which tests are measured: a sweep over every case, or what runs in a browser or a copy, covers nothing new.

Following each line makes such tests three to eight times slower.
"""

import sys
from collections.abc import Iterator

import pytest

ELSEWHERE = {"aside", "copy", "reader"}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "sweep: goes through every case; covers nothing that others do not")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    measuring = sys.modules.get("coverage")  # imported by who measures, and by nobody else
    coverage = measuring and measuring.Coverage.current()
    passed_over = item.get_closest_marker("sweep") or ELSEWHERE & {*getattr(item, "fixturenames", ())}
    if coverage and passed_over:
        coverage.stop()
    yield
    if coverage and passed_over:
        coverage.start()
