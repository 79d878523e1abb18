"""Both languages into one tree: two MkDocs builds side by side, then what only the whole tree allows."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from decider.site.finish import finish

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_RAISED = re.compile(r"[\w.]*[A-Z]\w+: ")
CONFIGURATIONS = {"fr": "mkdocs.yml", "en": "mkdocs.en.yml"}


def build(root: Path, address: str = "", preview: bool = False) -> int:
    """Build the site under `root/site`; return 0, or 1 after saying what stopped it.

    `address` is where it will be read; empty, it comes from site.toml. A preview leaves the content
    policy out, which would forbid the server's own reloading script.
    """
    publisher = tomllib.loads((root / "site.toml").read_text("utf-8"))
    address = (address or publisher["canonical_address"]).rstrip("/")
    running = {
        lang: subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "-f", name],
            cwd=root,
            env={**os.environ, **_environment(root, address)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for lang, name in CONFIGURATIONS.items()
    }
    failed = False
    for lang, process in running.items():
        output, _ = process.communicate()
        if process.returncode:
            failed = True
            print(f"docs/{lang}: the build stopped", file=sys.stderr)
            print("\n".join(f"  {line}" for line in _telling(output)), file=sys.stderr)
    if not failed:
        finish(root / "site", secure=not preview)
    return int(failed)


def _environment(root: Path, address: str) -> dict[str, str]:
    urls = {f"SITE_URL_{lang.upper()}": f"{address}/{lang}/" if address else "" for lang in CONFIGURATIONS}
    # The pages are computed from this tree's own source, wherever the tree stands.
    return {**urls, "PYTHONPATH": str(root / "src"), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


def _telling(output: str) -> list[str]:
    """Keep the lines that say what is wrong; all of them where none does."""
    lines = [line.rstrip() for line in _COLOUR.sub("", output).splitlines() if line.strip()]
    told = [line for line in lines if line.startswith(("ERROR", "WARNING"))]
    raised = [line for line in lines if _RAISED.match(line)]
    if raised and not any(raised[-1].partition(": ")[2] in line for line in told):
        # What a notebook's cell raised stands far below the line that names the page: join them.
        told = [*told[:-1], " ".join([*told[-1:], raised[-1]])]
    return told or lines
