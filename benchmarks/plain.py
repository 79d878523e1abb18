"""Plain mkdocs-material with as many pages as the built site, and with its Markdown settings.

Its pages are our sources as text; a page that we make from data gets an excerpt of a chapter.
"""

import re
from pathlib import Path

import yaml

LANGUAGES = ("fr", "en")
OURS = re.compile(r"^ *///.*$|^ +claim: .*$|^.*--8<--.*$|\{[:#][^}\n]*\}", re.MULTILINE)
SETTINGS = """
site_name: plain
docs_dir: docs/{lang}
site_dir: site/{lang}
theme:
  name: material
  language: {lang}
  font: false
plugins:
  search:
    lang: {lang}
"""


class _Settings(yaml.SafeLoader):
    """Reads our settings, whose tags no plain reader knows."""


_Settings.add_multi_constructor("", lambda loader, tag, node: None)


def plain(tree: Path, to: Path) -> Path:
    """Write the sources of a plain site beside a built one."""
    ours = yaml.load((tree / "mkdocs.yml").read_text("utf-8"), _Settings)
    extensions = {name: set_ for name, set_ in ours["markdown_extensions"].items() if "decider" not in name}
    (to / "snippets").mkdir(parents=True)
    for lang in LANGUAGES:
        docs, site = to / "docs" / lang, tree / "site" / lang
        written = [path.relative_to(tree / "docs" / lang) for path in (tree / "docs" / lang).rglob("*.md")]
        for path in written:
            _write(docs / path, (tree / "docs" / lang / path).read_text("utf-8"))
        excerpt = (docs / "livre/b4.md").read_text("utf-8")[:2500]
        made = sum(1 for page in site.rglob("index.html") if page.parent.parent != site / "s") - len(written)
        for number in range(made):
            _write(docs / f"made/page-{number}.md", f"# {number}\n\n{excerpt}")
        glossary = (tree / f"snippets/{lang}/glossary.md").read_text("utf-8")
        (to / f"snippets/{lang}.md").write_text(glossary, "utf-8")
        extensions["pymdownx.snippets"] = {"base_path": ["."], "auto_append": [f"snippets/{lang}.md"]}
        rest = {
            "markdown_extensions": extensions,
            "nav": [page for entry in ours["nav"] for page in _pages(entry) if page.endswith(".md")],
            "not_in_nav": "*\n",
        }
        settings = SETTINGS.format(lang=lang) + yaml.safe_dump(rest, allow_unicode=True)
        (to / f"mkdocs.{lang}.yml").write_text(settings, "utf-8")
    return to


def _pages(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return [page for value in entry.values() for page in _pages(value)]
    return [page for one in entry for page in _pages(one)] if isinstance(entry, list) else [str(entry)]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(re.sub(r"\]\([^)]*\)", "](#)", OURS.sub("", text)), "utf-8")
