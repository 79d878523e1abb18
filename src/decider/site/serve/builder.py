"""One build in a process of its own: it runs the functions as just saved, and can be given up."""

import os
import re
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic

from decider.site.slip import slip

PATIENCE = 2.0  # seconds for a process to end when it is asked
OFTEN, LONG = 4.0, 10.0  # seconds after which a build that runs, or that says nothing, is told
_STOPPED = re.compile(r"^.*: the build stopped$", re.MULTILINE)


class Build:
    """Builds `languages` into a new folder, and hands itself to `ended` when it is over.

    `failed`, `seconds`, and `faults`, the lines that say what stopped it, are known then.
    """

    def __init__(
        self,
        command: Sequence[str],
        root: Path,
        into: Path,
        languages: set[str],
        ended: Callable[["Build"], None],
    ) -> None:
        self.into, self.languages = into, languages
        self._root, self._ended, self._began = root, ended, monotonic()
        into.mkdir(parents=True)
        self._output = into.with_name("output")
        with self._output.open("w") as output:
            self._process = subprocess.Popen(
                [*command, str(into), *sorted(languages)],
                cwd=root,
                # What it leaves in a hurry, it leaves in a folder that goes with the server.
                env={**os.environ, "TMPDIR": str(into.parent)},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                # A group, so that what it has started ends with it, and Ctrl-C is for the server to hear.
                start_new_session=True,
            )
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
        self.failed = self._process.returncode != 0
        said = self._said()
        stopped = _STOPPED.search(said)
        lines = said[stopped.start() :].splitlines() if stopped else [slip(said, self._root)]
        self.faults = list(dict.fromkeys(lines))  # both languages may have met the same
        self._ended(self)

    def _over(self) -> bool:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(OFTEN)
        return self._process.returncode is not None

    def _said(self) -> str:
        return self._output.read_text("utf-8", "replace")
