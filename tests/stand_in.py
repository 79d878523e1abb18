"""A builder in the real one's place, of milliseconds: it waits for its order like `warm.py`.

A page for each Markdown file and each notebook. SLIP in one stops the build. While the file `hold` is
there, a build waits halfway with a process of its own; both keep the pipe `alive` open. A build that waits
for the notebooks has a file of its own for this, `hold whole`.
"""

import shutil
import subprocess
import sys
import time
from pathlib import Path

from decider.site.build.slip import LATE

SLEEPER = "import sys, time; print(end='', flush=True); time.sleep(3600)"


def log(text: str) -> None:
    with open("log", "a", encoding="utf-8") as file:
        file.write(f"{text}\n")


def hold(there: Path) -> None:
    with open("alive", "w") as alive:
        child = subprocess.Popen([sys.executable, "-c", SLEEPER], stdout=alive)
        log("holds")
        print("holding", flush=True)
        while there.exists():
            time.sleep(0.01)
        child.kill()
        child.wait()


def build(tree: Path, lang: str, whole: bool) -> bool:
    """Return whether a notebook is late: its page is the one that it made before."""
    late = False
    for source in sorted([*Path("docs", lang).glob("*.md"), *Path("examples", lang).glob("*.ipynb")]):
        text = source.read_text("utf-8")
        ran = Path(f"{source.name}-ran")
        if source.suffix == ".ipynb" and ran.exists() and ran.read_text("utf-8") != text and not whole:
            late, text = True, ran.read_text("utf-8")
        if "SLIP" in text:
            sys.exit(f"docs/{lang}: the build stopped\n  {source.name}: SLIP was not understood")
        page = tree / source.stem / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        with page.open("w", encoding="utf-8") as file:  # slowly enough to be seen half written
            file.write(
                "<!doctype html><html><head><title>A page</title><link rel=stylesheet href=../../assets/style.css></head>"
            )
            file.flush()
            time.sleep(0.02)
            file.write(f"<body><p>{text}</p></body></html>")
        if source.suffix == ".ipynb":
            ran.write_text(text, "utf-8")
    return late


if __name__ == "__main__":
    langs, how, folder = (sys.stdin.readline().rstrip("\n") or sys.exit()).split(" ", 2)
    languages = langs.split(",")
    log(f"begins {' '.join(languages)}{' whole' if how == 'whole' else ''}")
    shutil.rmtree(Path(folder, "assets"), ignore_errors=True)
    for one in languages:
        shutil.rmtree(Path(folder, one), ignore_errors=True)
        for place in (one, f"assets/{one}"):
            Path(folder, place).mkdir(parents=True)
        Path(folder, one, "404.html").write_text("<head></head><body>Nothing here.</body>", "utf-8")
    for source, name in (("base.css", "style.css"), ("answer.js", "answer.js")):
        shutil.copy(Path("theme/assets", source), Path(folder, "assets", name))
    holds = Path("hold whole" if how == "whole" else "hold")
    if holds.exists():
        hold(holds)
    late = [build(Path(folder, one), one, how == "whole") for one in languages]
    log("ends")
    sys.exit(LATE if any(late) else 0)
