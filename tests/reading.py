"""A real browser on the built site: who reads has a watch beside them (safe.py), and may leave nothing behind."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from browser import chromium
from safe import Watch

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SERVER = Path(__file__).with_name("pages_server.py")
PHONE = {"width": 390, "height": 844}
PATIENCE = 300_000
"""Milliseconds until what does not come is called wrong: a machine that is busy with other work is not."""
Reader = Callable[..., AbstractContextManager[Page]]
expect.set_options(timeout=PATIENCE)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    command = [sys.executable, str(SERVER), str(site)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield (browser := playwright.chromium.launch(executable_path=chromium(), args=FLAGS))
        browser.close()


@contextmanager
def watched(browser: Browser, address: str, **options: Any) -> Iterator[tuple[Page, Watch]]:
    """A new page, and the watch that hears it."""
    with browser.new_context(**{"base_url": address, "viewport": PHONE, **options}) as context:
        context.set_default_timeout(PATIENCE)
        watch = Watch(context, options.get("base_url", address))
        yield (page := context.new_page()), watch
        page.wait_for_load_state("networkidle")
        if options.get("java_script_enabled", True):
            watch.stays(page)


@pytest.fixture(scope="module")
def reader(address: str, browser: Browser) -> Iterator[Reader]:
    """Open a page as one reader would; when it closes, nothing but what was `expected` may have gone wrong, nor stay."""

    @contextmanager
    def read(expected: str = "", **options: Any) -> Iterator[Page]:
        with watched(browser, address, **options) as (page, watch):
            yield page
        wrong = [str(fault) for fault in watch.faults if not expected or expected not in fault.told]
        assert not wrong, "\n".join(wrong)

    yield read
