"""Which questions and which pages a change can move, for the line that says what was chosen."""

import re

from decider import questions
from dependencies import LABELS
from selection import Selection, Subject, kin


def moved_questions(selection: Selection) -> list[str]:
    """Those whose functions rest on a changed file, or whose words changed."""
    worded = [selection.spoken(file) for file in selection.changed if file.startswith(LABELS)]
    return [
        asked.id
        for asked in questions()
        if selection.moved(Subject(selection.deciding(kin()[asked.id])))
        or any(ids is None or asked.id in ids for ids in worded)
    ]


def moved_pages(selection: Selection, asked: list[str]) -> list[str] | None:
    """The pages that changed, and those that name a question that can move; None stands for all."""
    found, docs = set[str](), selection.root / "docs"
    for file in selection.moved(selection.site):
        if file.startswith("docs/"):
            found.add(file.removeprefix("docs/").removesuffix(".md"))
        elif len(asked) == len(questions()) or not (file in selection.deciding() or file.startswith(LABELS)):
            return None
    if asked:
        named = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, asked))})(?!\.?\w)")
        texts = ((path, path.read_text("utf-8")) for path in docs.rglob("*.md"))
        found |= {p.relative_to(docs).with_suffix("").as_posix() for p, text in texts if named.search(text)}
    return sorted(found)


def listed(names: list[str] | None, all: int = 0, most: int = 3) -> str:
    """A few of the names, and how many more there are."""
    if names is None or len(names) == all:
        return "all"
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
