"""Where a page stands, and the way from it to another."""

from pathlib import Path
from posixpath import dirname, relpath
from xml.etree.ElementTree import Element

from markdown import Markdown


def after(parent: Element, text: str) -> None:
    """Append text after whatever the element already holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def page(md: Markdown) -> str:
    """Name the page being built, from the root of its language."""
    if "relpath" in md.treeprocessors:
        return str(md.treeprocessors["relpath"].file.src_uri)  # type: ignore[attr-defined]
    return ""


def tree(md: Markdown) -> Path:
    """The project's top folder, above `docs/<lang>/`."""
    source = Path(md.treeprocessors["relpath"].file.abs_src_path)  # type: ignore[attr-defined]
    return next(folder for folder in source.parents if (folder / "mkdocs.yml").is_file())


def href(md: Markdown, target: str) -> str:
    """Write the way from the page being built to a page of the same language."""
    path, _, fragment = target.partition("#")
    return relpath(path, dirname(page(md)) or ".") + (f"#{fragment}" if fragment else "")
