"""What is done to a built language: the strict policy, the short addresses."""

from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin

from decider.site.build.addresses import LOCK, publish
from decider.site.build.assets import FOLDER
from decider.site.build.cited import FILE, NAME, cited
from decider.site.build.interviews import written
from decider.site.build.policy import secured
from decider.site.pages.exported.codes import compact
from decider.wording.words import words


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
        # MkDocs' own list of a language's pages; ours has both languages (`sitemap.py`).
        return secured(output_content) if template_name.endswith(".html") else ""

    def on_post_build(self, *, config: Any) -> None:
        tree = Path(config.site_dir)
        file = tree.parent / FOLDER / self.lang / FILE
        file.write_text(
            written(NAME.format(self.lang), compact(cited(tree, config, words(self.lang)))), "utf-8"
        )
        publish(self.saved, tree, self.lang, self.root / LOCK, secured)
        self.saved.rename(tree / "s")
