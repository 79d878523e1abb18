"""What pages fetch beside themselves, once for both languages: sources of `theme/assets` joined into few files."""

import re
import shutil
from collections.abc import Iterable
from multiprocessing.synchronize import Event
from pathlib import Path

from decider.site.build.share import draw
from decider.site.build.workers import Speak

SOURCES, FOLDER = "theme/assets", "assets"
JOINED = {
    "style.css": (
        "base.css",
        "shell.css",
        "home.css",
        "text.css",
        "answer.css",
        "law.css",
        "tools.css",
        "pictures.css",
        "search.css",
    ),
    "print.css": ("print.css",),
    "site.js": ("load.js", "site.js", "reach.js"),
    "answer.js": (
        "held.js",
        "tables.js",
        "case.js",
        "pieces.js",
        "pictures.js",
        "answer.js",
        "doors.js",
    ),
    "search.js": ("search.js",),
    "cite.js": ("cite.js",),
    "record.js": ("record.js",),
    "door.js": ("door.js",),
    "missing.js": ("missing.js",),
    "mark.svg": ("mark.svg",),
}
"""Each file that is served, with its sources in their order: for every page, for answers, for what is reached for."""

_COMMENT = re.compile(r"^\s+|/\*.*?\*/\s*", re.DOTALL | re.MULTILINE)


def clear(out: Path, langs: Iterable[str]) -> None:
    """Make room for what these languages share and for what each has; what a build before left goes."""
    shutil.rmtree(out / FOLDER, ignore_errors=True)
    for lang in langs:
        (out / FOLDER / lang).mkdir(parents=True)


def write(root: Path, out: Path, ready: Event, speak: Speak) -> None:
    """Write what the languages share, beside their pages."""
    for name in JOINED:
        (out / FOLDER / name).write_text(joined(root, name), "utf-8")
    draw(out / FOLDER)


def joined(root: Path, name: str) -> str:
    """Join the sources of a file, without what is for those who read them."""
    return "\n".join(bare((root / SOURCES / source).read_text("utf-8")) for source in JOINED[name])


def bare(source: str) -> str:
    """Leave out comments and indentation.

    >>> bare("/* Why. */\\n.answer {\\n  color: red; /* and how */\\n}\\n")
    '.answer {\\ncolor: red; }\\n'
    """
    return _COMMENT.sub("", source)
