"""What is done to a built language: the strict policy, the short addresses."""

import re
from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin

from decider.site.build.addresses import LOCK, publish
from decider.site.build.cited import FILE, cited, written
from decider.site.build.policy import secured
from decider.wording.words import words

_COMMENT = re.compile(r"^\s+|/\*.*?\*/\s*", re.DOTALL | re.MULTILINE)
SCRIPTS = (
    "held.js",
    "tables.js",
    "case.js",
    "pieces.js",
    "answer.js",
    "doors.js",
    "cite.js",
    "record.js",
    "search.js",
)


class Finish(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Completes one language."""

    def __init__(self, root: Path, lang: str) -> None:
        self.root, self.lang = root, lang

    def on_pre_build(self, *, config: Any) -> None:
        """Save the short addresses, hundreds of small files, from the cleaning that comes next."""
        tree = Path(config.site_dir)
        self.saved = tree.with_name(f".{tree.name}-short")
        if (tree / "s").is_dir() and not self.saved.exists():
            (tree / "s").rename(self.saved)

    def on_post_page(self, output: str, **_: Any) -> str:
        return secured(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: Any) -> str:
        return secured(output_content) if template_name.endswith(".html") else output_content

    def on_post_build(self, *, config: Any) -> None:
        tree = Path(config.site_dir)
        for script in (tree / "assets" / name for name in SCRIPTS):
            script.write_text(bare(script.read_text("utf-8")), "utf-8")
        (tree / FILE).write_text(written(self.lang, cited(tree, config, words(self.lang))), "utf-8")
        publish(self.saved, tree, self.lang, self.root / LOCK, secured)
        self.saved.rename(tree / "s")


def bare(script: str) -> str:
    """Leave out the comments and the indentation, which are for those who read the source."""
    return _COMMENT.sub("", script)
