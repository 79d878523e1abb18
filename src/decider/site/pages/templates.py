"""Markup comes from templates: what one draws becomes elements of the page, so that its links are checked.

A template's lines and indentation are for whoever reads it: a line break is no space, `{{ " " }}` is one. An element marked
`atomic` holds an identifier, which no Markdown rule may touch.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markdown import Markdown
from markdown.util import AtomicString

from decider.languages import Text
from decider.reasoning.decision import Decision
from decider.site.pages import places
from decider.site.pages.page import after, href
from decider.wording.clauses import capital
from decider.wording.words import Words

FOLDER = Path(__file__).parent / "templates"
_LAYOUT = re.compile(r"\n\s*")


def draw(parent: Element, md: Markdown, say: Words, name: str, **given: Any) -> None:
    """Append what a template draws to an element; it knows the words, the places and the way to them."""
    root = _tree(md, say, name, given)
    after(parent, root.text or "")
    parent.extend(root)


def drawn(md: Markdown, say: Words, name: str, **given: Any) -> list[Element]:
    """Return the elements that a template draws, for whoever sets them between others."""
    return list(_tree(md, say, name, given))


def _tree(md: Markdown, say: Words, name: str, given: dict[str, Any]) -> Element:
    text = _environment().get_template(f"{name}.html").render(md=md, say=say, **given)
    root = fromstring(f"<all>{text}</all>")
    for element in root.iter():
        if element.attrib.pop("atomic", None) is not None:
            element.text = AtomicString(element.text or "")
    return root


class _Flat(FileSystemLoader):
    """Reads templates without their layout."""

    def get_source(self, environment: Environment, template: str) -> Any:
        source, *rest = super().get_source(environment, template)
        return _LAYOUT.sub("", source), *rest


@cache
def _environment() -> Environment:
    made = Environment(loader=_Flat(FOLDER), autoescape=True, undefined=StrictUndefined)
    made.filters |= {"capital": capital, "href": _href, "kind": _kind, "said": _said, "typeset": _typeset}
    made.globals |= {name: there for name, there in vars(places).items() if name.startswith("home")}
    return made


def _kind(decision: Decision) -> str:
    """The answer as a class of the style sheet."""
    return decision.answer.name.lower().replace("_", "-")


@pass_context
def _href(context: Context, target: str) -> str:
    """The way to a place from the page being built."""
    return href(context["md"], target)


@pass_context
def _said(context: Context, text: Text) -> str:
    """A text of the data in the page's language."""
    return str(context["say"].typeset(text[context["say"].lang]))


@pass_context
def _typeset(context: Context, text: str) -> str:
    return str(context["say"].typeset(text))
