"""A provision as a reader sees it: before, after, where to read it, how sure we are."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.elements import add, after, link
from decider.words import Words


def provision_item(item: Element, md: Markdown, say: Words, provision: law.Provision) -> None:
    """A provision in a list: before, after, where to read it, how sure we are."""
    link(item, md, f"droit/index.md#p-{provision.id}", say.typeset(provision.name[say.lang]))
    before, current = provision.at(law.BOOK, say.lang), provision.at(law.AS_OF, say.lang)
    period = provision.period(law.AS_OF)
    if before != current:
        after(
            item,
            f": {say.word('in_booklet')}, {before}; {say.word('on_day', date=say.date(law.AS_OF))}, {current}",
        )
    else:
        after(item, f": {current}")
    after(item, ended(say, provision))
    address = law.Citation(provision, law.AS_OF).address()
    after(item, " · ")
    if address.startswith("http"):
        add(item, "a", say.word("official"), href=address)
    else:
        add(item, "span", say.word("no_address"), cls="mark")
    sure = say.word(f"confidence_{period.confidence}")
    if (period.confidence, period.seen_at) != ("seen", "official"):
        seen = "" if period.confidence == "open" else " " + say.word(f"seen_{period.seen_at}")
        after(item, " · ")
        add(item, "span", f"{sure}{seen}", cls="mark")
    if period.doubt:
        after(item, " · ")
        add(item, "span", say.typeset(period.doubt[say.lang]), cls="mark")
    if provision.territory != "BE":
        after(item, " · ")
        add(item, "span", say.word("community"), cls="mark")


def ended(say: Words, provision: law.Provision) -> str:
    if provision.status(law.AS_OF) is not law.Status.ENDED:
        return ""
    how = provision.period(law.AS_OF).ended
    return f" ({say.word('annulled' if how == 'annulled' else 'ended')})"
