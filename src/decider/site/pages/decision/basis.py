"""What an answer rests on: the provisions, what a breach costs, and the booklet's sections."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import sections
from decider.site.pages.chapter import rules_of
from decider.site.pages.decision.answered import Answered
from decider.site.pages.provision_line import line_of
from decider.site.pages.templates import draw
from decider.wording import shown
from decider.wording.words import Words


def basis(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """Each provision at both readings, with its address and how sure we are."""
    cited = {c.provision.id: c for decision in (of.book, of.now) for c in decision.provisions}
    bare = [rule for rule in of.now.rules if not law.rule(rule).authority]
    carries = law.Role.CARRIES
    lines = [
        line_of(say, one.provision, "" if one.role is carries else say.word(f"text_{one.role.value}"))
        for one in cited.values()
    ]
    draw(
        parent, md, say, "decision/basis", asked=of.asked, now=of.now, bare=bare, lines=lines, as_of=law.AS_OF
    )


def penalties(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """What a breach costs, by the day of the facts; where the question asks about it."""
    told = shown.penalties(of.now, say.lang)
    if told:
        draw(parent, md, say, "decision/penalties", asked=of.asked, penalties=told)


def belongs(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """The sections of the booklet where its vignette, or the rules of the question, stand."""
    vignette = "" if of.asked.ours else of.asked.vignette
    stated = {law.rule(rule).section for rule in rules_of(of.asked.id)}
    found = [
        section
        for section in sections().values()
        if vignette in section.vignettes or (not vignette and section.id in stated)
    ]
    draw(parent, md, say, "decision/belongs", sections=found)
