"""A builder that waits: what no save changes is imported; the tree's own source is read at the order.

Run as a script, so that its own package is not read before. The order is one line: the languages,
whether it waits for the notebooks, the folder to build into.
"""

import gc
import importlib
import sys
from pathlib import Path

LIBRARIES = (
    "mkdocs.commands.build",
    "mkdocs.config.defaults",
    "mkdocs_jupyter.convert",
    "mkdocs_jupyter.plugin",
    "nbclient",
    "pymdownx.inlinehilite",
    "pymdownx.snippets",
    "pymdownx.superfences",
)


def wait() -> int:
    """Build what is ordered; nothing, if who would order has gone."""
    for library in LIBRARIES:
        importlib.import_module(library)
    gc.freeze()  # what stays to the end is looked through by no collection, nor at the end
    order = sys.stdin.readline()
    if not order:
        return 0
    from decider.site.build.whole import build

    langs, how, folder = order.rstrip("\n").split(" ", 2)
    return build(Path.cwd(), Path(folder), langs=langs.split(","), whole=how == "whole", named=False)


if __name__ == "__main__":
    sys.exit(wait())
