"""The list of provisions, each leading to its own page, and the texts that they cite."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.legal import provision_item
from decider.site.pages.templates import draw
from decider.wording.words import Words


def provisions(parent: Element, md: Markdown, say: Words) -> None:
    """Each provision in one line, articles first, then the texts that they cite."""
    for kind in ("article", "act", "judgment", "opinion"):
        found = [provision for provision in law.provisions().values() if provision.kind == kind]
        draw(parent, md, say, "provisions", kind=kind, provisions=found)
        for item, provision in zip(parent[-1], found, strict=True):
            provision_item(item, md, say, provision)
    acts = [(law.entitled(act, say.lang), act.address, _source(act)) for act in law.acts().values()]
    draw(parent, md, say, "acts-cited", acts=acts)


def _source(act: law.Act) -> str:
    """Name the word for where an act can be read; empty where that is nowhere on the web."""
    if not act.address.startswith("http"):
        return ""
    return "official" if "ejustice" in act.address else "copy"
