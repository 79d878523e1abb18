"""Find a browser that really starts: `chromium()` for the tests, `python tests/browser.py` for the shell.

In this order: the one that CHROMIUM names; one installed; Playwright's own; the one that the system's
package manager installs, where we may. Otherwise one line says what to type.
"""

import functools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


class NoBrowser(Exception):
    """No browser starts; the message is one line naming what to type."""


def run(*command: str, seconds: int) -> str:
    """What the command prints, or nothing if it is missing, fails or takes longer."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    try:
        process = subprocess.Popen(command, start_new_session=True, text=True, errors="replace", **pipes)
    except OSError:
        return ""
    with process:
        try:
            said, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # with its children, which hold the pipe open
            return ""
    return said if process.returncode == 0 else ""


def starts(browser: str) -> bool:
    """Whether it says its version and renders an empty page."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = (browser, *FLAGS, f"--user-data-dir={profile}")
        if not run(*command, "--version", seconds=20):
            return False
        return "<html" in run(*command, "--dump-dom", "about:blank", seconds=40)


def installed() -> Iterator[str]:
    """The browsers on the PATH."""
    yield from filter(None, map(shutil.which, NAMES))


def playwrights_own() -> Iterator[str]:
    """The one that Playwright downloads, into the virtual environment."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return
    os.environ.setdefault("PLAYWRIGHT_BROWSERS_PATH", "0")
    run(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium", seconds=60)
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    yield own


def from_system() -> Iterator[str]:
    """The one that apt-get installs, if we are root and there is an apt-get."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        run("apt-get", "update", seconds=120)
        run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "chromium", seconds=600)
        yield from installed()


@functools.cache
def chromium() -> str:
    """The path of a browser that starts, or NoBrowser."""
    named = os.environ.get("CHROMIUM")
    if named:
        if starts(named):
            return named
        raise NoBrowser(f"CHROMIUM={named} does not start. Name another, or type: unset CHROMIUM")
    for source in (installed, playwrights_own, from_system):
        for browser in source():
            if starts(browser):
                return browser
    raise NoBrowser("No browser starts here, and none could be fetched. Type: sudo apt-get install chromium")


if __name__ == "__main__":
    try:
        print(chromium())
    except NoBrowser as error:
        sys.exit(str(error))
