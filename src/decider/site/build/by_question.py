"""What is written for each question is kept from one build to the next, until something that it was made from moves."""

import pickle
from collections.abc import Callable
from pathlib import Path

from decider.reads import Reads, reading, stands
from decider.reasoning.registry import questions
from decider.site.build.sources import base, keep, moved, pieces


def by_question(root: Path, place: Path, write: Callable[[str], str]) -> dict[str, str]:
    """Write every question, or take what was kept at a place."""
    told, before = _load(root, place)
    now: dict[str, tuple[Reads, str]] = {}
    for asked in questions():
        kept = before.get(asked.id)
        if kept is None or not stands(kept[0], told):
            with reading() as made_from:
                kept = made_from, write(asked.id)
        now[asked.id] = kept
    keep(place, pickle.dumps((base(root), pieces(root), now)))
    return {id: text for id, (_, text) in now.items()}


def _load(root: Path, place: Path) -> tuple[frozenset[str], dict[str, tuple[Reads, str]]]:
    try:
        stamp, before, kept = pickle.loads(place.read_bytes())
    except Exception:  # nothing kept, or not in today's form
        return frozenset(), {}
    return moved(root, before), kept if stamp == base(root) else {}
