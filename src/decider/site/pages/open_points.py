"""What stays open about the texts that a family's rules rest on: the closed list, on the family's page."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.places import TO_VERIFY
from decider.site.pages.templates import draw
from decider.wording.words import Words


def open_points(parent: Element, md: Markdown, say: Words, family: str) -> None:
    """Each point that nobody could settle, with the text that it is about."""
    draw(
        parent,
        md,
        say,
        "open-points",
        findings=open_in(family),
        provision=law.provision,
        to_verify=TO_VERIFY,
    )


def open_in(family: str) -> list[law.Finding]:
    """The open findings about the texts that carry or support this family's rules."""
    rules = [rule for rule in law.rules().values() if rule.family == family]
    resting = {id for rule in rules for id in (*rule.authority, *rule.support)}
    return [f for f in law.to_verify() if f.mark is law.Mark.OPEN and f.provision in resting]
