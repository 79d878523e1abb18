"""What everything that is made rests on, beside what is noted as it is read."""

import os
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path

CONFIGURATIONS = {"fr": "mkdocs.yml", "en": "mkdocs.en.yml"}
_BASE = ("src/decider/**/*", "snippets/**/*", "mkdocs*.yml", "site.toml", "requirements.lock")
# Read label by label and table by table: `decider.reads` notes these.
_NOTED = ("src/decider/labels/", "src/decider/rules/", "src/decider/vignettes/")


@cache
def base(root: Path) -> str:
    """Stamp the code, the data and the settings that no reading notes piece by piece."""
    found = (path for pattern in _BASE for path in sorted(root.glob(pattern)))
    names = ((path.relative_to(root).as_posix(), path) for path in found if path.is_file())
    return stamped((n, p) for n, p in names if not n.startswith(_NOTED) and "__pycache__" not in n)


@cache
def theme(root: Path) -> str:
    """Stamp the templates, styles and scripts."""
    paths = (path for path in sorted((root / "theme").rglob("*")) if path.is_file())
    return stamped((path.relative_to(root).as_posix(), path) for path in paths)


def keep(path: Path, content: bytes) -> None:
    """Write what another build will read, in one step: this one may be ended at any moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f"{path.name}.{os.getpid()}")
    written.write_bytes(content)
    written.replace(path)


def stamped(files: Iterable[tuple[str, Path]]) -> str:
    """Stamp some files by their names and what they hold."""
    whole = blake2b(digest_size=12)
    for name, path in files:
        content = path.read_bytes()
        whole.update(f"{name} {len(content)}\n".encode() + content)
    return whole.hexdigest()
