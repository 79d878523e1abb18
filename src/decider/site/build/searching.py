"""What a search of a language reads: a script file that hands the index over, also where the site is opened from a disk."""

import pickle
from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin

from decider.site.build.assets import FOLDER
from decider.site.build.interviews import written
from decider.site.build.sources import base, keep, pieces
from decider.site.search.exported import exported

FILE = "index.js"
_KEPT = ".cache/search"


class Searching(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Writes the index of one language; it is made again where anything that it is made of moved."""

    def __init__(self, root: Path, lang: str) -> None:
        self.root, self.lang = root, lang
        self.place = root / _KEPT / f"{lang}.pickle"

    def on_post_build(self, *, config: Any) -> None:
        place = Path(config.site_dir).parent / FOLDER / self.lang / FILE
        place.write_text(written("index", self._index()), "utf-8")

    def _index(self) -> str:
        now = base(self.root), pieces(self.root)
        try:
            stamp, text = pickle.loads(self.place.read_bytes())
        except Exception:  # nothing kept, or not in today's form
            stamp = text = None
        if stamp != now:
            text = exported(self.lang, self.root)
            keep(self.place, pickle.dumps((now, text)))
        return str(text)
