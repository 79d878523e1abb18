"""A provision on a page of its own: everything held about it."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reads import noted
from decider.reasoning.effects import cited
from decider.reasoning.registry import question, questions
from decider.site.pages.legal import Held, community, held, reference
from decider.site.pages.places import TO_VERIFY
from decider.site.pages.templates import draw
from decider.wording.standing import standing
from decider.wording.words import Words


@dataclass(frozen=True)
class State:
    """A period on its provision's page: how it is cited, its days and act, and whether it was annulled."""

    held: Held
    reference: str
    dated: list[str]
    annulled: str


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
        community=community(say, provision),
        states=[_state(say, provision, period) for period in reversed(provision.periods)],
        deeds=_deeds(say, id),
        resting=_rules_on(id),
        asked=[question(one) for one in _asked_of(id)],
        unsure=_unsure(say, provision),
        to_verify=TO_VERIFY,
    )


def _state(say: Words, provision: law.Provision, period: law.Period) -> State:
    day = max(period.start or law.FIRST, law.FIRST)
    return State(
        held=held(say, period),
        reference=reference(say, provision, period),
        dated=_dated(say, provision, period),
        annulled=standing(provision, day, say.lang) if law.annulled(provision.id, day) else "",
    )


def _dated(say: Words, provision: law.Provision, period: law.Period) -> list[str]:
    """Since when, until when, and by which act."""
    dated = []
    if period.start:
        dated.append(
            say.word("known_since" if provision.only_known else "since", date=say.date(period.start))
        )
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
