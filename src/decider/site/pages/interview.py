"""Where a question can be answered for one's own case; without a script the tree stands as text.

The page names the question, and the facts that it tells already; all that may be said of it comes with the script.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.reasoning.question import Question
from decider.site.pages.helping import helpers
from decider.site.pages.templates import draw
from decider.wording.words import Words

_SAID = "decider_interview"


def interview(parent: Element, md: Markdown, say: Words, asked: Question) -> None:
    """The place of a question's interview."""
    draw(
        parent,
        md,
        say,
        "decision/interview",
        asked=asked,
        needs=helpers(asked),
        first=first_of(md),
        broken=say.find("interview"),
    )


def first_of(md: Markdown) -> bool:
    """Say whether a place is the first of its page, which brings what is said where the data fail."""
    first = not md.__dict__.get(_SAID)
    md.__dict__[_SAID] = True
    return first
