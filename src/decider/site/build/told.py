"""Where a long task is: a line that moves on a terminal, a line a step elsewhere, and a word on silence."""

import shutil
import sys
from typing import TextIO


class Told:
    """Counts the steps of each part of a task."""

    def __init__(self, out: TextIO = sys.stderr) -> None:
        self.out, self.moving = out, out.isatty()
        self.counts: dict[str, int] = {}
        self.last = "nothing yet"

    def step(self, part: str, text: str) -> None:
        """A part has come to its next step: a terminal shows each in place, a file one in 25."""
        self.counts[part] = self.counts.get(part, 0) + 1
        self.last = f"{part}: {text}"
        if not self.moving and self.counts[part] % 25 == 0:
            self.line(f"{part}: {self.counts[part]} so far, now {text}")
        if self.moving:
            counts = " · ".join(f"{name} {count}" for name, count in self.counts.items())
            width = shutil.get_terminal_size().columns - 1
            self.out.write(f"\r\x1b[K{f'{counts} · {text}'[:width]}")
            self.out.flush()

    def line(self, text: str) -> None:
        """Say something that stays."""
        self.out.write(f"{chr(13) + chr(27) + '[K' if self.moving else ''}{text}\n")
        self.out.flush()

    def silent(self, seconds: int) -> None:
        """Nothing was heard for a while: say what was being done."""
        self.line(f"No word for {seconds} s; the last step was {self.last}.")
