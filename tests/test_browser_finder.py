"""The finder returns a browser that starts, and otherwise says in one line what to type."""

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

import browser

STARTS = 'case "$*" in *--version*) echo "Chromium 1.0";; *--dump-dom*) echo "<html></html>";; esac'
ONLY_HAS_A_VERSION = 'case "$*" in *--version*) echo "Chromium 1.0";; *) exit 1;; esac'


def stub(folder: Path, name: str, script: str) -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def nothing_installed(tmp_path, monkeypatch):
    """An empty PATH, no CHROMIUM, no download, no package manager, no memory of an earlier search."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "playwrights_own", lambda: iter(()))
    browser.chromium.cache_clear()
    yield
    browser.chromium.cache_clear()


@pytest.mark.parametrize("name", browser.NAMES)
def test_an_installed_browser_is_found(tmp_path, name):
    path = stub(tmp_path, name, STARTS)
    assert browser.chromium() == path


def test_one_that_does_not_start_is_passed_over(tmp_path):
    stub(tmp_path, "chromium", ONLY_HAS_A_VERSION)
    starts = stub(tmp_path, "google-chrome", STARTS)
    assert browser.chromium() == starts


def test_the_named_one_goes_first(tmp_path, monkeypatch):
    stub(tmp_path, "chromium", STARTS)
    monkeypatch.setenv("CHROMIUM", stub(tmp_path, "mine", STARTS))
    assert browser.chromium() == str(tmp_path / "mine")


def test_a_named_one_that_does_not_start_is_never_replaced(tmp_path, monkeypatch):
    stub(tmp_path, "chromium", STARTS)
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "absent"))
    with pytest.raises(browser.NoBrowser, match=r"absent does not start.*unset CHROMIUM"):
        browser.chromium()


def test_playwrights_own_comes_after_the_installed_ones(tmp_path, monkeypatch):
    own = stub(tmp_path, "own", STARTS)
    monkeypatch.setattr(browser, "playwrights_own", lambda: iter([own]))
    assert browser.chromium() == own
    browser.chromium.cache_clear()
    path = stub(tmp_path, "chromium", STARTS)
    assert browser.chromium() == path


def test_the_package_manager_comes_last(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    log = tmp_path / "log"
    installs = f"[ $1 = update ] || /bin/mv {tmp_path}/new {tmp_path}/chromium"
    stub(tmp_path, "apt-get", f'echo "$@" >>{log}; {installs}')
    stub(tmp_path, "env", 'shift; exec "$@"')
    stub(tmp_path, "new", STARTS)
    assert browser.chromium() == str(tmp_path / "chromium")
    assert log.read_text().splitlines() == ["update", "install -y chromium"]


def test_the_package_manager_is_left_alone_without_the_right(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    called = tmp_path / "called"
    stub(tmp_path, "apt-get", f": > {called}")
    with pytest.raises(browser.NoBrowser):
        browser.chromium()
    assert not called.exists()


def test_nothing_found_says_what_to_type(tmp_path):
    with pytest.raises(browser.NoBrowser) as caught:
        browser.chromium()
    assert str(caught.value).endswith("Type: sudo apt-get install chromium")
    assert "\n" not in str(caught.value)


def test_a_command_that_hangs_is_ended_with_its_children(tmp_path):
    held = tmp_path / "held"
    os.mkfifo(held)
    reader = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    hangs = f"exec 3>{held}; echo late; /bin/sleep 3600 & wait"
    assert browser.run("/bin/sh", "-c", hangs, seconds=1) == ""
    # Whoever holds it lives; it ends with the last of them, however slow the machine.
    ended, _, _ = select.select([reader], [], [], 1800)
    os.close(reader)
    assert ended, "the child lives on"


@pytest.mark.parametrize(("script", "status"), [(STARTS, 0), (ONLY_HAS_A_VERSION, 1)])
def test_as_a_command(tmp_path, monkeypatch, script, status):
    monkeypatch.setenv("CHROMIUM", stub(tmp_path, "mine", script))
    done = subprocess.run([sys.executable, browser.__file__], capture_output=True, text=True)
    assert done.returncode == status
    said = done.stderr if status else done.stdout
    assert str(tmp_path / "mine") in said
    assert said.count("\n") == 1
