"""One build in a process of its own: it runs the functions as just saved, and can be given up."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic

from decider.site.build.slip import LATE, faults

PATIENCE = 2.0  # seconds for a process to end when it is asked
OFTEN, LONG = 4.0, 10.0  # seconds after which a build that runs, or that says nothing, is told


class Build:
    """A process that waits, then builds `languages` into the folder `into`.

    `failed`, `late`, `seconds` and `faults`, a line for each, are known when it is over.
    """

    def __init__(self, command: Sequence[str], root: Path, folder: Path) -> None:
        self.languages: frozenset[str] = frozenset()
        self.whole = False
        self._root, self._output = root, folder / "output"
        folder.mkdir(parents=True, exist_ok=True)
        with self._output.open("w") as output:
            self._process = subprocess.Popen(
                command,
                cwd=root,
                # What it leaves in a hurry, it leaves in a folder that goes with the server.
                env={**os.environ, "TMPDIR": str(folder)},
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
                # A group, so that what it has started ends with it, and Ctrl-C is for the server to hear.
                start_new_session=True,
            )

    def start(
        self, languages: Iterable[str], into: Path, ended: Callable[["Build"], None], whole: bool = False
    ) -> None:
        """Build, and hand this to `ended` when it is over; if `whole`, wait for the notebooks too."""
        self.languages, self.into, self._ended, self.whole = frozenset(languages), into, ended, whole
        self._began = monotonic()
        assert self._process.stdin
        with suppress(BrokenPipeError), self._process.stdin as order:  # if it has ended, its output says why
            order.write(f"{','.join(sorted(languages))} {'whole' if whole else 'soon'} {into}\n".encode())
        self._thread = Thread(target=self._follow)
        self._thread.start()

    @property
    def seconds(self) -> float:
        return monotonic() - self._began

    def give_up(self) -> None:
        """End it and all that it has started."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(PATIENCE)
        if self.languages:
            self._thread.join()

    def _follow(self) -> None:
        heard, since, quiet = "", 0.0, False
        while not self._over():
            line = (self._said().splitlines() or ["it has begun"])[-1]
            if line != heard:
                heard, since, quiet = line, self.seconds, False
                print(f"  {since:.0f} s: {line}", flush=True)
            elif self.seconds - since >= LONG and not quiet:
                quiet = True
                print(f"  no word for {self.seconds - since:.0f} s; the last was: {line}", flush=True)
        self.late = self._process.returncode == LATE
        self.failed = self._process.returncode not in (0, LATE)
        self.faults = faults(self._said(), self._root)
        self._ended(self)

    def _over(self) -> bool:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(OFTEN)
        return self._process.returncode is not None

    def _said(self) -> str:
        return self._output.read_text("utf-8", "replace")
