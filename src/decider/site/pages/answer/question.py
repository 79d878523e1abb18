"""A question on its page: its answer as an object, and what is folded below."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.outcomes import Outcome
from decider.reasoning.declared import declared
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.site.pages.answer.answered import Answered, answered
from decider.site.pages.answer.folds import booklet
from decider.site.pages.answer.history import history
from decider.site.pages.answer.object import blank, functions, shown
from decider.site.pages.answer.proof import proof
from decider.site.pages.help import called, help_block, inside, once
from decider.site.pages.templates import draw
from decider.site.pictures.locks import locks, standing
from decider.wording.reply import reply
from decider.wording.words import Words

IN_DANGER = frozenset({"danger", "reporting"})
"""Families of questions where a life may be at stake: the numbers stand before the answer."""

_FIRST = ("emergency-112", "police-101")


def opened(parent: Element, md: Markdown, say: Words, of: Answered) -> Element:
    """Draw a question down to the place of the page's own words, which it returns."""
    danger = any(map(_in_danger, _beside(of.asked)))
    draw(
        parent,
        md,
        say,
        "answer/question",
        asked=of.asked,
        o=shown(of, reply(of.now, say.lang), say),
        calls=called(_FIRST) if danger and once(md, "urgent") else (),
        inside=inside,
        private=once(md, "private"),
        **functions(),
    )
    section = parent[-1]
    _lock(section, md, say, of.asked)
    if once(md, "call"):
        help_block(section, md, say)
    return section


def _lock(section: Element, md: Markdown, say: Words, asked: Question) -> None:
    """Set the locks above the lines that they stand for, where there are several."""
    states = standing(asked, say.lang)
    if len(states) > 1:
        card = section.find(".//ul[@class='conditions']/..")
        assert card is not None
        held = Element("div")
        locks(held, md, say, states)
        card.insert([child.get("class") for child in card].index("conditions"), held[0])


def _beside(asked: Question) -> list[Question]:
    """The questions of the same story, or the question alone."""
    same = [id for id in declared() if asked.is_vignette and id.partition(".")[0] == asked.vignette]
    return [question(id) for id in same] or [asked]


def _in_danger(asked: Question) -> bool:
    return asked.family in IN_DANGER or Outcome.MUST_ASSIST in answered(asked).now.possible_duties


def closed(section: Element, md: Markdown, say: Words, of: Answered) -> None:
    """Add what only a page shows below."""
    folds = section.find(".//div[@class='folds']")
    assert folds is not None
    history(_law(folds), md, say, of)
    booklet(folds, md, say, of)
    proof(folds, md, say, of)
    blank(section, md, say)


def _law(folds: Element) -> Element:
    return next(fold for fold in folds if fold.get("data-fold") == "law")
