"""Markup comes from templates: what one draws becomes elements of the page, so that its links are checked.

A template's lines and indentation are for whoever reads it: a line break is no space. An element marked
`atomic` holds an identifier, which no Markdown rule may touch.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown import Markdown
from markdown.util import AtomicString

from decider.site.pages.elements import after, href
from decider.wording.words import Words

FOLDER = Path(__file__).parent / "templates"
_LAYOUT = re.compile(r"\s*\n\s*")


def draw(parent: Element, md: Markdown, say: Words, name: str, **given: Any) -> None:
    """Append what a template draws to an element; `say` and `href` are known in each."""
    drawn = _template(name).render(say=say, href=lambda target: href(md, target), **given)
    root = fromstring(f"<all>{_LAYOUT.sub('', drawn)}</all>")
    for element in root.iter():
        if element.attrib.pop("atomic", None) is not None:
            element.text = AtomicString(element.text or "")
    after(parent, root.text or "")
    parent.extend(root)


@cache
def _template(name: str) -> Any:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    made = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
    made.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    return made
