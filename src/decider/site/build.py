"""Both languages into one tree: two MkDocs builds side by side, then what only the whole tree allows."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from decider.site.finish import finish

CONFIGURATIONS = {"fr": "mkdocs.yml", "en": "mkdocs.en.yml"}


def build(root: Path, address: str = "") -> int:
    """Build the site under `root/site`; return 0, or 1 after saying what stopped it.

    `address` is where it will be read; empty, it comes from site.toml.
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
        finish(root / "site")
    return int(failed)


def _environment(root: Path, address: str) -> dict[str, str]:
    urls = {f"SITE_URL_{lang.upper()}": f"{address}/{lang}/" if address else "" for lang in CONFIGURATIONS}
    # The pages are computed from this tree's own source, wherever the tree stands.
    return {**urls, "PYTHONPATH": str(root / "src"), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


def _telling(output: str) -> list[str]:
    """Keep the lines that say what is wrong; all of them where none is marked."""
    lines = [line for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(("ERROR", "WARNING", "Aborted", "Error"))]
    errors = [line for line in lines if line.rpartition(": ")[0].endswith("Error")]
    return [*telling, *errors] or lines
