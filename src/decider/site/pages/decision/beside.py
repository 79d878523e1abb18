"""What goes with an answer: help where it is silence, duties, remarks, other questions and rules."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.outcomes import Answer, Outcome
from decider.reasoning.registry import question
from decider.site.pages.decision.answered import Answered
from decider.site.pages.help import help_block
from decider.site.pages.templates import draw
from decider.wording.meaning import duties_beside, duty_beside
from decider.wording.words import Words

_SILENCES = {Answer.NO, Answer.NOT_SETTLED, Answer.IT_DEPENDS}


def whom_to_call(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """No verdict of silence stands alone."""
    if {of.now.answer, of.book.answer} & _SILENCES or Outcome.MUST_ASSIST in of.now.possible_duties:
        help_block(parent, md, say)


def also(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """The duties beside the answer, the remarks, and the questions that take over."""
    now = of.now
    handled_by = {Outcome.MUST_ASSIST: question("danger.assist")}
    draw(
        parent,
        md,
        say,
        "decision/also",
        asked=of.asked,
        duties=[(duty_beside(now, duty, say.lang), handled_by.get(duty)) for duty in duties_beside(now)],
        notes=() if now.ways else now.notes,  # each way has told its own
        next=[question(id) for id in now.next],
        rules=[rule for rule in now.rules if rule != now.lead],
    )
