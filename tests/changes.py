"""What changed in the tree since a commit, by git."""

import subprocess
from pathlib import Path


def git(root: Path, *command: str) -> str:
    """What git says; nothing where it has nothing to say, or is not there."""
    try:
        done = subprocess.run(["git", *command], cwd=root, capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def changed_since(root: Path, commit: str) -> list[str] | None:
    """The files that are not as they were at a commit, new ones too; None where git does not know it."""
    if not git(root, "rev-parse", "--verify", f"{commit}^{{commit}}"):
        return None
    told = git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", commit)
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return sorted({*told.split("\0"), *new.split("\0")} - {""})
