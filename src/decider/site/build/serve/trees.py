"""Files of a built tree: those that a build only copies, and the pages in which two builds differ."""

import filecmp
import shutil
from collections.abc import Iterable
from pathlib import Path

from decider.site.build.assets import FOLDER, JOINED, joined


def copies(path: Path) -> list[str]:
    """Where a built tree holds a file that a build copies: a style, a script, a picture.

    >>> copies(Path("theme/assets/base.css")), copies(Path("docs/fr/cas/v7.md"))
    (['assets/style.css'], [])
    """
    match path.parts:
        case ("theme", "assets", source):
            return [f"{FOLDER}/{name}" for name, sources in JOINED.items() if source in sources]
        case ("docs", lang, *rest) if path.suffix not in (".md", ".ipynb"):
            return ["/".join([lang, *rest])]
    return []


def is_copy(path: Path, root: Path, tree: Path) -> bool:
    """Whether it only has to be copied again: it is there, and was when the tree was built."""
    places = copies(path)
    return bool(places) and all(file.is_file() for file in [root / path, *map(tree.joinpath, places)])


def copy(path: Path, root: Path, tree: Path) -> None:
    """Copy such a file as a build would, into the languages that the tree has."""
    for place in map(tree.joinpath, copies(path)):
        if place.is_file():
            if path.parts[0] == "theme":
                place.write_text(joined(root, place.name), "utf-8")
            else:
                shutil.copyfile(root / path, place)


def pages(tree: Path) -> set[str]:
    """The addresses of a tree's pages, without the short ones that only lead to them."""
    found = (page.relative_to(tree) for page in tree.rglob("*.html"))
    return {page.as_posix().removesuffix("index.html") for page in found if page.parent.parent.name != "s"}


def changed(last: Path | None, built: Path, languages: Iterable[str]) -> set[str]:
    """The addresses of the pages that differ, or that only one of two trees has."""
    trees = [tree for tree in (last, built) if tree]
    found = {f"{lang}/{page}" for tree in trees for lang in languages for page in pages(tree / lang)}
    return {page for page in found if not last or not _same(last / page, built / page)}


def _same(one: Path, other: Path) -> bool:
    one, other = (file / "index.html" if file.is_dir() else file for file in (one, other))
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)
