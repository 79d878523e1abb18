"""The manifest of what is published: the SHA-256 of every file, as `sha256sum --check` reads it."""

from hashlib import sha256
from pathlib import Path

FILE = "SHA256SUMS.txt"


def write_manifest(tree: Path) -> None:
    """List at the root of a tree every file that is served from it: neither the list nor what a host reads."""
    own = {FILE, "_headers", "_redirects", ".nojekyll"}
    paths = sorted(path for path in tree.rglob("*") if path.is_file() and path.name not in own)
    lines = [
        f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(tree).as_posix()}" for path in paths
    ]
    (tree / FILE).write_text("\n".join([*lines, ""]), "utf-8")
