"""`questions.json` of a language: every question with its answers, for whoever builds on them."""

from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from decider.data import shipped
from decider.site.build.by_question import by_question
from decider.site.pages.offered import FILE, SCHEMA, offered, whole
from decider.wording.words import words

_KEPT = ".cache/offers"


class Offers(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Writes the file of one language."""

    def __init__(self, root: Path, lang: str) -> None:
        self.root, self.lang = root, lang

    def on_files(self, files: Files, *, config: Any) -> Files:
        place = self.root / _KEPT / f"{self.lang}.pickle"
        asked = by_question(self.root, place, lambda id: offered(id, self.lang))
        text = whole(words(self.lang), asked, config.site_name, config.site_url or "")
        schema = shipped(f"site/pages/{SCHEMA}").file.read_text("utf-8")
        files.append(File.generated(config, FILE, content=text))
        files.append(File.generated(config, SCHEMA, content=schema))
        return files
