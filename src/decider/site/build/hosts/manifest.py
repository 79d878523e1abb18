"""The manifest of what is published: the SHA-256 of every file, as `sha256sum --check` reads it."""

from hashlib import sha256
from pathlib import Path


def write_manifest(tree: Path, file: Path) -> None:
    """List every file of a tree, by its place in it."""
    paths = sorted(path for path in tree.rglob("*") if path.is_file())
    lines = [
        f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(tree).as_posix()}" for path in paths
    ]
    file.write_text("\n".join([*lines, ""]), "utf-8")
