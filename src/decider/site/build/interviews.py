"""What the interviews of a language read: a script file for each question, and one for the words.

A page names their folder alone: the script brings what a case needs from here, also where the site is opened from a disk.
"""

import json
from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin

from decider.site.build import assets
from decider.site.build.by_question import by_question
from decider.site.pages.exported import exported
from decider.site.pages.exported.codes import compact
from decider.site.pages.exported.spoken import SPOKEN, spoken
from decider.site.pages.seal import sealed
from decider.wording.words import words

FOLDER = "questions"
_KEPT = ".cache/interviews"


class Interviews(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Writes the data of one language."""

    def __init__(self, root: Path, lang: str) -> None:
        self.root, self.lang = root, lang

    def on_post_build(self, *, config: Any) -> None:
        folder = Path(config.site_dir).parent / assets.FOLDER / self.lang / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        place = self.root / _KEPT / f"{self.lang}.pickle"
        asked = by_question(self.root, place, lambda id: exported(id, self.lang))
        held = {SPOKEN: compact(spoken(words(self.lang))), **asked}
        for name, text in sealed(held).items():
            (folder / f"{name}.js").write_text(written(name, text), "utf-8")


def written(name: str, text: str) -> str:
    """Write a piece as a script that hands it over as it stands.

    >>> written("V7.1", '{"id":"V7.1"}')
    'decider.hold("V7.1",String.raw`{"id":"V7.1"}`);'
    """
    return f"decider.hold({json.dumps(name)},String.raw`{text}`);"
