"""Run the mutants of a session: a count that moves on a terminal, a line for every 25 elsewhere.

Read by `make mutants`, in a copy of the tree: `python tests/mutants/run.py SESSION`.
"""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from decider.site.build.told import Told

CONFIGURATION = Path(__file__).with_name("cosmic-ray.toml")
LOOK = 5.0
"""Seconds between two looks at how many have run."""


def main(session: str) -> int:
    subprocess.run(["cosmic-ray", "init", CONFIGURATION, session], check=True)
    told, ran, total = Told(), 0, count(session, "work_items")
    told.line(f"{total} mutants, each with the tests that could tell it from the code")
    running = subprocess.Popen(["cosmic-ray", "exec", CONFIGURATION, session])
    while running.poll() is None:
        time.sleep(LOOK)
        while ran < count(session, "work_results"):
            ran += 1
            told.step("mutants", f"of {total}")
    return running.returncode


def count(session: str, table: str) -> int:
    with sqlite3.connect(f"file:{session}?mode=ro", uri=True) as database:
        return int(database.execute(f"select count(*) from {table}").fetchone()[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
