"""The facts that a story's answer takes for granted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.facts import JUDGEMENTS, Value
from decider.site.pages.decision.answered import Answered
from decider.site.pages.templates import draw
from decider.wording.shown import suffices
from decider.wording.words import Words


@dataclass(frozen=True)
class Taken:
    """A fact and its value, none where it is open; who tells it, and whether somebody had to weigh it."""

    name: str
    value: Value | None
    group: str
    told: str
    weighed: bool


def taken(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """The facts that the story tells, those that the answer supposes, those left open."""
    if of.asked.is_vignette:
        given = {"facts": list(_facts(of)), "suffices": suffices(of.now, say.lang)}
        draw(parent, md, say, "decision/taken", asked=of.asked, **given)


def _facts(of: Answered) -> Iterator[Taken]:
    groups: dict[str, Mapping[str, Value | None]] = {
        "told": of.asked.settled,
        "assumed": of.asked.assumed,
        "open": dict.fromkeys(of.now.missing),
    }
    count = of.asked.facts_at(law.AS_OF)
    for group, facts in groups.items():
        for name in (name for name in facts if name in count):
            unsaid = group == "told" and not of.asked.ours and name in of.asked.general.dated
            yield Taken(name, facts[name], group, "unsaid" if unsaid else group, name in JUDGEMENTS)
