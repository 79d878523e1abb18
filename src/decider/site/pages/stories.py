"""The stories as cards: how each begins, its questions, and the word of their answers."""

import re
from os.path import relpath
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.reads import noted
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.registry import questions
from decider.site.pages.page import tree
from decider.site.pages.places import home_of
from decider.site.pages.templates import draw
from decider.wording.word import word_of
from decider.wording.words import Words

_TOLD = re.compile(r"^(.+)\n\{: \.story \}$", re.MULTILINE)
_ENDS = re.compile(r"(?<=[.!?])\s+(?=\S)")
ENOUGH = 12
"""A first sentence of fewer words does not yet say who is there: the next one comes with it."""


def stories(parent: Element, md: Markdown, say: Words, ours: bool) -> None:
    """The stories of the booklet, or our own, as cards."""
    found: dict[str, list[Decision]] = {}
    for asked in questions():
        if asked.is_vignette and asked.ours is ours:
            found.setdefault(asked.vignette, []).append(ask(asked.id, **asked.said))
    folder = relpath(tree(md))
    begins = {id: say.typeset(begins_with(folder, say.lang, id)) for id in found}
    draw(parent, md, say, "stories", stories=found, begins=begins, word_of=word_of)


@noted("pages")
def begins_with(folder: str, lang: str, story: str) -> str:
    """Say how a story begins, as its own page tells it."""
    page = Path(folder) / "docs" / lang / home_of(story)
    told = _TOLD.search(page.read_text("utf-8"))
    return opening(told[1]) if told else ""


def opening(story: str) -> str:
    """Take the first sentence of a story, and the next where it is too short to say who is there.

    >>> opening("Jeanne died in the spring. In March she had changed her will. Her daughter writes.")
    'Jeanne died in the spring. In March she had changed her will.'
    """
    first, *others = _ENDS.split(story, maxsplit=2)
    return f"{first} {others[0]}" if others and len(first.split()) < ENOUGH else first
