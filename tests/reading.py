"""A real browser on the built site, which hears every fault: a policy broken, a request gone elsewhere."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from browser import chromium

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SERVER = Path(__file__).with_name("pages_server.py")
PHONE = {"width": 390, "height": 844}
VIOLATION = "addEventListener('securitypolicyviolation', e => console.error('policy:', e.blockedURI))"
PATIENCE = 300_000
"""Milliseconds until what does not come is called wrong: a machine that is busy with other work is not."""
Reader = Callable[..., AbstractContextManager[Page]]
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    command = [sys.executable, str(SERVER), str(site)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        yield server.stdout.readline().strip()
        server.terminate()


@pytest.fixture(scope="module")
def reader(address: str) -> Iterator[Reader]:
    """Open a page as one reader would; when it closes, nothing may have gone wrong behind it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)

        @contextmanager
        def read(**options: Any) -> Iterator[Page]:
            with browser.new_context(**{"base_url": address, "viewport": PHONE, **options}) as context:
                context.set_default_timeout(PATIENCE)
                faults = listen(context, options.get("base_url", address))
                page = context.new_page()
                yield page
                page.wait_for_load_state("networkidle")
                assert not faults, "\n".join(faults)

        yield read
        browser.close()


def listen(context: BrowserContext, address: str) -> list[str]:
    """Write down each fault of any page of the context: errors, requests that fail or leave, violations."""
    faults: list[str] = []

    def note(event: str, told: Callable[[Any], object]) -> None:
        def hear(subject: Any) -> None:
            if fault := told(subject):
                faults.append(f"{event}: {fault}")

        context.on(event, hear)  # type: ignore[call-overload]

    context.add_init_script(VIOLATION)
    note("weberror", lambda error: error.error)
    note("console", lambda said: said.type == "error" and f"{said.text} at {said.location.get('url')}")
    note("request", lambda asked: not asked.url.startswith((address, "data:", "blob:")) and asked.url)
    note("response", lambda answer: answer.status >= 400 and f"{answer.status} {answer.url}")
    # A request is aborted when the reader leaves before the answer; all other failures are faults.
    note("requestfailed", lambda r: r.failure != "net::ERR_ABORTED" and f"{r.failure} {r.url}")
    return faults
