"""The list of provisions, each leading to its own page, and the texts that they cite."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.legal import where
from decider.site.pages.provision_line import line_of
from decider.site.pages.templates import draw
from decider.wording.words import Words


def provisions(parent: Element, md: Markdown, say: Words) -> None:
    """Each provision in one line, articles first, then the texts that they cite."""
    kinds = [
        (kind.value, [line_of(say, one) for one in law.provisions().values() if one.kind is kind])
        for kind in law.Kind
    ]
    draw(parent, md, say, "provisions", kinds=kinds, as_of=law.AS_OF)
    acts = [
        (law.entitled(act, say.lang), act.address, where(act.address), _unsure(say, act))
        for act in law.acts().values()
    ]
    draw(parent, md, say, "acts-cited", acts=acts)


def _unsure(say: Words, act: law.Act) -> str:
    """Say how sure we are of what is held of an act, and on whose word; nothing where it was seen."""
    if act.confidence is law.Confidence.SEEN:
        return ""
    return say.typeset(f"{say.word(f'confidence_{act.confidence}')} ({say.word('source')}: {act.source})")
