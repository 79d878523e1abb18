"""What stands below an answer: what the booklet says, how the answer came to be, where it belongs."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import printed, sections
from decider.reasoning.difference import parted_by
from decider.site.pages.answer.answered import Answered
from decider.site.pages.chapter import rules_of
from decider.site.pages.places import CHECKLISTS
from decider.site.pages.templates import draw
from decider.wording.verdict import to_list, verdict
from decider.wording.words import Words


def booklet(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """What the booklet prints or, where its answer was another, what it said and which rules part them."""
    id = of.asked.id
    parted = [] if of.same or not of.asked.in_booklet else parted_by(of.now, of.book)
    parting = [
        (told, [rule for rule in parted if law.rule(rule).known is known])
        for told, known in (("omits", law.Known.OLDER), ("changed_since", law.Known.LATER))
    ]
    draw(
        parent,
        md,
        say,
        "answer/booklet",
        of=of,
        word=printed()[id].word if id in printed() else "",
        parting=parting,
        verdict=verdict,
        to_list=to_list,
        sections=_sections(of),
        lists=CHECKLISTS.get(of.asked.family, ()),
    )


def _sections(of: Answered) -> list[object]:
    """The sections of the booklet where its vignette, or the rules of the question, stand."""
    vignette = "" if of.asked.ours else of.asked.vignette
    stated = {law.rule(rule).section for rule in rules_of(of.asked.id)}
    return [
        section
        for section in sections().values()
        if vignette in section.vignettes or (not vignette and section.id in stated)
    ]
