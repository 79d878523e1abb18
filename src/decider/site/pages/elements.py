"""Small helpers to build the elements of a page."""

from pathlib import Path
from posixpath import dirname, relpath
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString


def add(parent: Element, tag: str, text: str = "", cls: str = "", **attributes: str) -> Element:
    """Append an element."""
    element = SubElement(parent, tag, {**({"class": cls} if cls else {}), **attributes})
    element.text = text
    return element


def literal(parent: Element, text: str, cls: str = "id") -> Element:
    """Append an identifier, which no Markdown rule may touch."""
    element = SubElement(parent, "span", {"class": cls, "translate": "no"})
    element.text = AtomicString(text)
    return element


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


def link(parent: Element, md: Markdown, target: str, text: str, cls: str = "") -> Element:
    """Append a link to a page of the same language, written from the root of that language.

    The builder rewrites and checks it like any link of the page.
    """
    return add(parent, "a", text, cls, href=href(md, target))


def href(md: Markdown, target: str) -> str:
    """Write the way from the page being built to a page of the same language."""
    path, _, fragment = target.partition("#")
    return relpath(path, dirname(page(md)) or ".") + (f"#{fragment}" if fragment else "")
