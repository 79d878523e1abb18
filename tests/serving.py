"""The server of `make serve` as a process, to be asked, listened to and ended."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

from decider.site.build.assets import JOINED

HERE = Path(__file__).parent
STAND_IN = HERE / "stand_in.py"
STYLE, SCRIPT = "theme/assets/base.css", "theme/assets/answer.js"
PROGRAM = f"""
import sys
from pathlib import Path
from decider.site.build.serve import serve
sys.exit(serve(Path.cwd(), sys.argv[1], [sys.executable, {str(STAND_IN)!r}]))
"""
ASKED = 600.0  # seconds, of which a quiet machine needs one: an end to waiting for what never comes


class Serving:
    """A server that runs; `said` is what it has printed so far."""

    def __init__(self, root: Path, *program: str, port: str = "0") -> None:
        self.root, self.said = root, ""
        # The tree's own source, where it has one; by no name, for the tests that need it rest on none.
        here = Path(str(find_spec("decider").origin)).parent  # type: ignore[union-attr]
        own = root / here.parent.name
        source = own if (own / here.name).is_dir() else here.parent
        self.process = subprocess.Popen(
            [sys.executable, *(program or ("-c", PROGRAM)), port],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._thread = Thread(target=self._hear)
        self._thread.start()
        self.wait("its address", lambda: "Ctrl-C" in self.said)
        self.address = self.said.split("/fr/")[0]

    def _hear(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said += line

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text at an address."""
        try:
            with urllib.request.urlopen(self.address + path) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    @property
    def message(self) -> str:
        """What an open page is told, now."""
        with urllib.request.urlopen(f"{self.address}/_preview/events") as events:
            line = next(line for line in events if line.startswith(b"data: "))
        return str(json.loads(line.removeprefix(b"data: "))["message"])

    def wait(self, awaited: str, seen: Callable[[], object]) -> None:
        """Wait until something is seen."""
        until = time.monotonic() + ASKED
        while not seen():
            assert time.monotonic() < until and self.process.poll() is None, (
                f"no {awaited}; said:\n{self.said}"
            )
            time.sleep(0.02)

    def shows(self, path: str, text: str) -> None:
        """Wait until a page shows a text."""
        self.wait(f"{text!r} at {path}", lambda: text in self.get(path)[1])

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal; return what the process returns."""
        self.process.send_signal(number)
        code = self.process.wait()
        self._thread.join()
        assert self.process.stdout
        self.process.stdout.close()
        return code


@contextmanager
def serving(root: Path, *program: str, port: str = "0") -> Iterator[Serving]:
    server = Serving(root, *program, port=port)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.end()


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def small_tree(root: Path) -> Path:
    """Two pages in each language, a style and a script; all the folders that are watched."""
    for folder in ("src", "examples", "snippets"):
        (root / folder).mkdir(parents=True)
    files = {f"docs/{lang}/{name}.md": f"{name} in {lang}, 0." for lang in ("fr", "en") for name in "ab"}
    files |= {f"theme/assets/{source}": "" for sources in JOINED.values() for source in sources}
    files |= {STYLE: "p { color: red }", SCRIPT: "go();\n", "log": ""}
    write(root, files)
    return root
