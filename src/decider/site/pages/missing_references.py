"""Every reference still to be found: an address, a day of publication, a role number."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.law.references import Judgment
from decider.site.pages.templates import draw
from decider.wording.words import Words


def missing_references(parent: Element, md: Markdown, say: Words) -> None:
    """What each act lacks, then each judgment, the latter with the provision that it speaks of."""
    draw(parent, md, say, "missing-references", acts=list(_acts()), judgments=list(_judgments()))


def _acts() -> Iterator[tuple[law.Act, list[str]]]:
    for act in law.acts().values():
        yield act, _missing(address=act.address, mb=act.mb)


def _judgments() -> Iterator[tuple[law.Provision, Judgment, list[str]]]:
    for provision in law.provisions().values():
        for one in provision.periods[-1].reference.judgments:
            yield provision, one, _missing(role=one.role, ecli=one.ecli, address=one.address)


def _missing(**found: object) -> list[str]:
    return [key for key, value in found.items() if not value]
