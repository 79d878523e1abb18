"""A provision as a reader sees it: in one line, and on a page of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reads import noted
from decider.reasoning.effects import cited
from decider.reasoning.registry import question, questions
from decider.site.pages.places import TO_VERIFY
from decider.site.pages.templates import draw
from decider.wording.shown import review_line
from decider.wording.standing import standing
from decider.wording.words import Words


@dataclass(frozen=True)
class Held:
    """A period with what is said of it everywhere: the word for its address, how sure we are, who compared it."""

    period: law.Period
    address: str
    unsure: str
    reviews: list[str]


@dataclass(frozen=True)
class State:
    """A period on its provision's page: how it is cited, its days and act, and whether it was annulled."""

    held: Held
    reference: str
    dated: list[str]
    annulled: str


def provision_item(item: Element, md: Markdown, say: Words, provision: law.Provision) -> None:
    """A provision in a list: before, after, where to read it, how sure we are."""
    draw(
        item,
        md,
        say,
        "provision-item",
        provision=provision,
        before=provision.at(law.BOOK, say.lang),
        current=provision.at(law.AS_OF, say.lang),
        as_of=law.AS_OF,
        ended=ended(say, provision),
        held=_held(say, provision.period(law.AS_OF)),
        of_community=provision.territory is not law.Territory.BE,
    )


def provision_page(parent: Element, md: Markdown, say: Words, id: str) -> None:
    """Everything held about one provision: on the day, what rests on it, each period, what is not sure."""
    provision = law.provision(id)
    draw(
        parent,
        md,
        say,
        "provision",
        provision=provision,
        standing=standing(provision, law.AS_OF, say.lang),
        of_community=provision.territory is not law.Territory.BE,
        states=[_state(say, provision, period) for period in reversed(provision.periods)],
        deeds=_deeds(say, id),
        resting=_rules_on(id),
        asked=[question(one) for one in _asked_of(id)],
        unsure=_unsure(say, provision),
        to_verify=TO_VERIFY,
    )


def ended(say: Words, provision: law.Provision) -> str:
    """Say in brackets that a provision is no longer there, and how it ended."""
    if provision.status(law.AS_OF) is not law.Status.ENDED:
        return ""
    how = provision.period(law.AS_OF).ended
    return f" ({say.word('annulled' if how == 'annulled' else 'ended')})"


def how_sure(say: Words, period: law.Period) -> str:
    """Say how sure we are of a period, and where it was seen; what is open was seen nowhere."""
    sure = say.word(f"confidence_{period.confidence}")
    return sure if period.confidence == "open" else f"{sure} {say.word(f'seen_{period.seen_at}')}"


def reference(say: Words, provision: law.Provision, period: law.Period) -> str:
    """Cite a provision as it stood in one of its periods."""
    day = period.start or period.end or law.AS_OF
    return law.Citation(provision, day).text(say.lang)


def citations(say: Words, provisions: Iterable[str]) -> dict[str, str]:
    """Cite provisions as they stood at the last check, each once."""
    return {id: law.provision(id).at(law.AS_OF, say.lang) for id in provisions}


def _held(say: Words, period: law.Period) -> Held:
    address = ""
    if period.official.startswith("http"):
        address = "official" if "ejustice.just.fgov.be" in period.official else "copy"
    seen = (period.confidence, period.seen_at) == ("seen", "official")
    reviews = [review_line(review, say.lang) for review in law.reviews() if review.period is period]
    return Held(period, address, "" if seen else how_sure(say, period), reviews)


def _state(say: Words, provision: law.Provision, period: law.Period) -> State:
    day = max(period.start or law.FIRST, law.FIRST)
    return State(
        held=_held(say, period),
        reference=reference(say, provision, period),
        dated=_dated(say, provision, period),
        annulled=standing(provision, day, say.lang) if law.annulled(provision.id, day) else "",
    )


def _dated(say: Words, provision: law.Provision, period: law.Period) -> list[str]:
    """Since when, until when, and by which act."""
    dated = []
    if period.start:
        known = provision.kind in {"judgment", "opinion"}
        dated.append(say.word("known_since" if known else "since", date=say.date(period.start)))
    if period.end:
        dated.append(say.word("before_ended", date=say.date(period.end)))
    if period.reference.act:
        dated.append(law.entitled(law.acts()[period.reference.act], say.lang))
    return dated


def _deeds(say: Words, provision: str) -> list[str]:
    """What the text does: to whom, and towards whom."""
    told = []
    for deed in law.does(provision):
        keys = (f"force_{deed.force.value}", deed.whom, f"to-{deed.towards}")
        does, whom, towards = (say.find("deeds", key) for key in keys)
        told.append(say.typeset(f"{does} ({whom}, {towards})."))
    return told or [say.word("does_frames")]


def _rules_on(provision: str) -> list[str]:
    return [rule.id for rule in law.rules().values() if provision in (*rule.authority, *rule.support)]


@noted("rules", "stories")
def _asked_of(provision: str) -> tuple[str, ...]:
    """Name the questions that cite a rule resting on a provision, in the booklet or as last checked."""
    rules = set(_rules_on(provision))
    return tuple(one.id for one in questions() if rules & (cited(one, law.BOOK) | cited(one, law.AS_OF)))


def _unsure(say: Words, provision: law.Provision) -> list[str]:
    """What was not verified: each doubt and each open question, once."""
    doubts = [period.doubt[say.lang] for period in provision.periods if period.doubt]
    asked = [finding.ask[say.lang] for finding in law.to_verify() if finding.provision == provision.id]
    return list(dict.fromkeys([*doubts, *asked]))
