"""What everything that is made rests on, beside what is noted as it is read."""

import os
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

from decider.reads import stamp
from decider.reasoning.declared import declarations

CONFIGURATIONS = {"fr": "mkdocs.yml", "en": "mkdocs.en.yml"}
_BASE = ("src/decider/**/*", "snippets/**/*", "mkdocs*.yml", "site.toml", "requirements.lock")
_NOTED = {
    "labels": ("src/decider/wording/labels/**/*",),
    "rules": ("src/decider/rules/**/*",),
    "pages": ("docs/**/*.md", "translations.lock"),
}
"""What is read label by label and table by table: `decider.reads` notes which."""
_STORIES = "src/decider/vignettes/**/*"


@cache
def base(root: Path) -> str:
    """Stamp the code, the data and the settings that no reading notes piece by piece."""
    noted = {path for patterns in (*_NOTED.values(), (_STORIES,)) for path in _files(root, patterns)}
    return _stamp(root, (path for path in _files(root, _BASE) if path not in noted))


@cache
def theme(root: Path) -> str:
    """Stamp the templates."""
    return _stamp(root, _files(root, ("theme/**/*.html",)))


@cache
def pieces(root: Path) -> dict[str, str]:
    """Stamp each kind of source that is read piece by piece, as a whole.

    Of a story's file, all that counts is what it declares; a page that shows its code includes it.
    """
    files = {kind: _stamp(root, _files(root, patterns)) for kind, patterns in _NOTED.items()}
    return {**files, "stories": stamp(declarations())}


def moved(root: Path, before: Mapping[str, str]) -> frozenset[str]:
    """Name the kinds that are not what they were."""
    return frozenset(kind for kind, now in pieces(root).items() if before.get(kind) != now)


def _files(root: Path, patterns: Iterable[str]) -> list[Path]:
    found = (path for pattern in patterns for path in sorted(root.glob(pattern)))
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def _stamp(root: Path, paths: Iterable[Path]) -> str:
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
