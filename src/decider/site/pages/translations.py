"""Which English sections were compared with the French as it stands.

`translations.lock` holds a stamp of each French section, taken when somebody last looked at its
English. A section whose French changed since is named by `make check` and marked on its English page.
"""

import hashlib
import re
from pathlib import Path

from decider.book import sections
from decider.reads import noted

LOCK = "translations.lock"
_HEADING = re.compile(r"^#{1,6} .*\{#([a-z0-9-]+)\}$", re.MULTILINE)


def sections_of(text: str) -> dict[str, str]:
    """Cut a chapter into its sections, the lists inside them included.

    >>> sections_of("# A {#a1}\\nOne.\\n## List {#cl1}\\n- two\\n## B {#a1-1}\\nThree.")
    {'a1': '\\nOne.\\n\\n- two\\n', 'a1-1': '\\nThree.'}
    """
    parts = _HEADING.split(text)
    found: dict[str, str] = {}
    current = ""
    for id, body in zip(parts[1::2], parts[2::2], strict=True):
        current = id if id in sections() else current
        if current:  # a page may open with a title that is no section's
            found[current] = found.get(current, "") + body
    return found


def taken(root: Path) -> dict[str, str]:
    """Return the stamps that were taken, by section."""
    lines = (root / LOCK).read_text("utf-8").splitlines()
    return dict(line.split() for line in lines if line.strip())


def standing(root: Path) -> dict[str, str]:
    """Stamp every French section as it stands."""
    found: dict[str, str] = {}
    for path in sorted((root / "docs/fr/livre").glob("??.md")):
        for id, text in sections_of(path.read_text("utf-8")).items():
            found[id] = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]
    return found


@noted("pages")
def to_look_at(folder: str) -> list[str]:
    """Name the sections of a tree whose English was not compared with the French as it stands."""
    before = taken(Path(folder))
    return [id for id, stamp in standing(Path(folder)).items() if before.get(id) != stamp]


def look_at(root: Path, ids: list[str]) -> list[str]:
    """Record that the English of these sections was compared; all that changed, if none is named."""
    now, before = standing(root), taken(root)
    chosen = ids or to_look_at(str(root))
    before |= {id: now[id] for id in chosen}
    lines = [f"{id} {before[id]}\n" for id in now if id in before]
    (root / LOCK).write_text("".join(lines), "utf-8")
    return chosen
