"""The law as a list: what moved since the booklet, then every text, each leading to its own page."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.legal import where
from decider.site.pages.sure import Stands, Sure, stands, sure_of
from decider.site.pages.templates import draw
from decider.wording.words import Words


@dataclass(frozen=True)
class Row:
    """A text in a row: how it is cited on both days, whether it stands, how sure we are."""

    provision: law.Provision
    then: str
    now: str
    stands: Stands
    sure: Sure


def provisions(parent: Element, md: Markdown, say: Words) -> None:
    """Each provision in one row, articles first, then the texts that they cite."""
    kinds = [
        (kind.value, [_row(say, one) for one in law.provisions().values() if one.kind is kind])
        for kind in law.Kind
    ]
    draw(parent, md, say, "provisions", kinds=kinds)
    acts = [
        (law.entitled(act, say.lang), act.address, where(act.address), _unsure(say, act), act.source)
        for act in law.acts().values()
    ]
    draw(parent, md, say, "acts-cited", acts=acts)


def moved(parent: Element, md: Markdown, say: Words) -> None:
    """What moved since the booklet: texts that changed, that came, that ended."""
    found: dict[str, list[Row]] = {"changed": [], "came": [], "went": []}
    for provision in sorted(law.provisions().values(), key=lambda one: first(one.id)):
        if kind := _moved(provision):
            found[kind].append(_row(say, provision))
    draw(parent, md, say, "moved", found=found, book=law.BOOK, as_of=law.AS_OF)


FIRST = ("secrecy", "inform-prosecutor", "case-consultation", "lawyer-exclusion", "assistance")
"""The texts that practitioners know by their old numbers: they stand first wherever numbers are listed."""


def first(provision: str) -> int:
    """The place of a text among those, the same last place for all others.

    >>> first("secrecy"), first("assistance"), first("mediation")
    (0, 4, 5)
    """
    return FIRST.index(provision) if provision in FIRST else len(FIRST)


def _moved(provision: law.Provision) -> str:
    """Say what became of a text since the booklet; nothing where it reads as it did."""
    then, now = (provision.status(day) is law.Status.IN_FORCE for day in (law.BOOK, law.AS_OF))
    if then and now:
        return "" if provision.period(law.BOOK) is provision.period(law.AS_OF) else "changed"
    return "came" if now else "went" if then else ""


def _row(say: Words, provision: law.Provision) -> Row:
    return Row(
        provision,
        provision.at(law.BOOK, say.lang),
        provision.at(law.AS_OF, say.lang),
        stands(say, provision, law.AS_OF),
        sure_of(say, provision.period(law.AS_OF)),
    )


def _unsure(say: Words, act: law.Act) -> str:
    """Say how sure we are of what is held of an act, up to on whose word; nothing where it was seen."""
    if act.confidence is law.Confidence.SEEN:
        return ""
    return say.typeset(f"{say.word(f'confidence_{act.confidence}')} ({say.word('source')}")
