"""The answer: its verdict, what that means, its reason, its article, and the booklet's own word."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import printed
from decider.reasoning.difference import parted_by
from decider.reasoning.registry import question
from decider.site.pages.decision.answered import Answered
from decider.site.pages.helping import ASSUMED_BY
from decider.site.pages.legal import ended
from decider.site.pages.templates import draw
from decider.wording.reply import reply
from decider.wording.verdict import to_list, verdict
from decider.wording.words import Words


def answer(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """The verdict after what it takes for granted, then all that it stands on."""
    asked, now = of.asked, of.now
    said = reply(now, say.lang)
    duties = (duty.text for duty in said.duties)
    draw(
        parent,
        md,
        say,
        "decision/answer",
        now=now,
        said=said,
        means=list(filter(None, (said.other_ways, said.meaning, *duties, said.status))),
        lead=law.rule(now.lead),
        supposed=[
            say.clause(asked.id, name, value) for name, value in asked.said.items() if name in now.known
        ],
        checked_by={assumption: question(ASSUMED_BY[assumption]) for assumption in asked.assumes},
        otherwise=question("discretion.retell"),
    )
    _article(parent[-1], md, say, of)
    _booklet(parent[-1], md, say, of)


def _article(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """The text that the reason rests on, if there is one, and the text on secrecy where it counts."""
    lead = law.rule(of.now.lead)
    own = [law.Citation(law.provision(id), law.AS_OF) for id in lead.authority]
    # What stands in the law comes before what has left it.
    own.sort(key=lambda citation: citation.provision.status(law.AS_OF) is not law.Status.IN_FORCE)
    beside = [] if "secrecy" in lead.authority else of.now.provisions
    secrecy = [citation for citation in beside if citation.provision.id == "secrecy"][:1]
    draw(
        parent,
        md,
        say,
        "decision/article",
        day=say.date(law.AS_OF),
        lead=lead,
        own=own,
        secrecy=secrecy,
        same=_same(say, own or secrecy) if of.same else "",
        ended=ended,
    )


def _same(say: Words, cited: Sequence[law.Citation]) -> str:
    """Say that the answer has stayed, and whether its article has; nothing where no text is sure."""
    for citation in (citation for citation in cited if citation.sure):
        before, after = citation.provision.at(law.BOOK, say.lang), citation.text(say.lang)
        key = "same_answer" if before != after else "same_both"
        return say.word(key, before=before, after=after, date=say.date(law.AS_OF))
    return ""


def _booklet(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """What the booklet prints or, where its answer was another, what it said and which rules part them."""
    id = of.asked.id
    parted = [] if of.same or not of.asked.in_booklet else parted_by(of.now, of.book)
    parting = [
        (told, [rule for rule in parted if law.rule(rule).known is known])
        for told, known in (("omits", law.Known.OLDER), ("changed_since", law.Known.LATER))
    ]
    word = printed()[id].word if id in printed() else ""
    draw(
        parent,
        md,
        say,
        "decision/booklet",
        of=of,
        word=word,
        parting=parting,
        verdict=verdict,
        to_list=to_list,
    )
