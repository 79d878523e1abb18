"""What the interviews of a language read: a script file for each question, and one for the words.

A page names their folder alone: the script brings what a case needs from here, also where the site is opened from a disk.
"""

import json
import pickle
from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin

from decider.reads import Reads, reading, stands
from decider.reasoning.registry import questions
from decider.site.build import assets
from decider.site.build.sources import base, keep, moved, pieces
from decider.site.pages.exported import exported
from decider.site.pages.exported.codes import compact
from decider.site.pages.exported.spoken import SPOKEN, spoken
from decider.site.pages.seal import sealed
from decider.wording.words import words

FOLDER = "questions"
_KEPT = ".cache/interviews"


class Interviews(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Writes the data of one language; what no change has touched is kept from the build before."""

    def __init__(self, root: Path, lang: str) -> None:
        self.root, self.lang = root, lang
        self.place = root / _KEPT / f"{lang}.pickle"

    def on_post_build(self, *, config: Any) -> None:
        folder = Path(config.site_dir).parent / assets.FOLDER / self.lang / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        held = {SPOKEN: compact(spoken(words(self.lang))), **self._questions()}
        for name, text in sealed(held).items():
            (folder / f"{name}.js").write_text(written(name, text), "utf-8")

    def _questions(self) -> dict[str, str]:
        told, before = self._load()
        now: dict[str, tuple[Reads, str]] = {}
        for asked in questions():
            kept = before.get(asked.id)
            if kept is None or not stands(kept[0], told):
                with reading() as made_from:
                    kept = made_from, exported(asked.id, self.lang)
            now[asked.id] = kept
        keep(self.place, pickle.dumps((base(self.root), pieces(self.root), now)))
        return {id: text for id, (_, text) in now.items()}

    def _load(self) -> tuple[frozenset[str], dict[str, tuple[Reads, str]]]:
        try:
            stamp, before, kept = pickle.loads(self.place.read_bytes())
        except Exception:  # nothing kept, or not in today's form
            return frozenset(), {}
        return moved(self.root, before), kept if stamp == base(self.root) else {}


def written(name: str, text: str) -> str:
    """Write a piece as a script that hands it over as it stands.

    >>> written("V7.1", '{"id":"V7.1"}')
    'decider.hold("V7.1",String.raw`{"id":"V7.1"}`);'
    """
    return f"decider.hold({json.dumps(name)},String.raw`{text}`);"
