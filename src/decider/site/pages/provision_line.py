"""A provision in a line: before, after, where to read it, how sure we are."""

from dataclasses import dataclass

from decider import law
from decider.site.pages.legal import Held, community, ended, held
from decider.wording.words import Words


@dataclass(frozen=True)
class ProvisionLine:
    """What the line of a provision shows; `role` is what it is to the answer that cites it, where that is said.

    `then` names the older day: the booklet where it cites the text, else the day itself.
    """

    provision: law.Provision
    then: str
    before: str
    current: str
    ended: str
    held: Held
    community: str
    role: str = ""


def line_of(say: Words, provision: law.Provision, role: str = "") -> ProvisionLine:
    """Say a provision in a line."""
    return ProvisionLine(
        provision,
        say.word("in_booklet")
        if law.cited_by_booklet(provision.id)
        else say.word("on_day", date=say.date(law.BOOK)),
        provision.at(law.BOOK, say.lang),
        provision.at(law.AS_OF, say.lang),
        ended(say, provision),
        held(say, provision.period(law.AS_OF)),
        community(say, provision),
        role,
    )
