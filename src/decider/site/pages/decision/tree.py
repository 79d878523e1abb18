"""The whole general question, fact by fact."""

from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.facts import Value
from decider.outcomes import Outcome, reading
from decider.reasoning.tree import Tree
from decider.site.pages.decision.answered import Answered
from decider.site.pages.templates import draw
from decider.wording.words import Words

LEAVES_DRAWN = 16


def tree(parent: Element, md: Markdown, say: Words, of: Answered) -> None:
    """Drawn where it is small, nested text where it is not; each way of a composite has its own."""
    ways = of.asked.ways(law.AS_OF)
    parts = [(part, part.tree()) for part in ways or (of.asked,)]
    draw(
        parent,
        md,
        say,
        "decision/tree",
        drawn=sum(whole.leaves() for _, whole in parts) <= LEAVES_DRAWN,
        asked=of.asked,
        ways=ways,
        parts=parts,
        read=partial(reading, of.asked.verb),
        duties=_duties,
        either=partial(_either, say),
    )


def _duties(leaf: Tree) -> list[Outcome]:
    return sorted(leaf.duties, key=lambda duty: duty.value)


def _either(say: Words, id: str, fact: str, values: tuple[Value, ...]) -> str:
    """The values that lead to the same branch."""
    return " / ".join(say.short(id, fact, value) for value in values)
