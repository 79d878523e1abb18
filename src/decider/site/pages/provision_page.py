"""A provision on a page of its own: where it stands, then and now side by side, what each period changed."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reads import noted
from decider.reasoning.effects import cited
from decider.reasoning.registry import question, questions
from decider.reasoning.resting import rules_on
from decider.site.pages.compared import Kept, Line, Piece, compared, marked
from decider.site.pages.legal import Held, community, held, reference
from decider.site.pages.once import Once
from decider.site.pages.places import TO_VERIFY
from decider.site.pages.sure import Sure, levels, stands, sure_of
from decider.site.pages.templates import draw
from decider.site.pictures.timeline import timeline
from decider.wording.standing import stood
from decider.wording.words import Words


@dataclass(frozen=True)
class State:
    """A period on its provision's page: how it is cited, its days, what it brought, how sure we are."""

    held: Held
    sure: Sure
    reference: str
    dated: list[str]
    act: str
    annulled: str
    means: str
    brought: list[tuple[Piece, ...]]

    @property
    def id(self) -> str:
        """What its place on the page is called."""
        return str(self.held.period.start or "avant")


def provision_page(parent: Element, md: Markdown, say: Words, id: str) -> None:
    """Everything held about one provision: what a reader needs at a glance, and folded what proves it."""
    provision = law.provision(id)
    then, now = provision.period(law.BOOK), provision.period(law.AS_OF)
    started = provision.status(law.BOOK) is not law.Status.NOT_YET
    asked = [question(one) for one in _asked_of(id)]
    draw(
        parent,
        md,
        say,
        "provision",
        provision=provision,
        book=law.BOOK,
        as_of=law.AS_OF,
        stands=stands,
        started=started,
        moved=started and then is not now,
        stood=_stood(say, provision, now),
        says=_says(provision),
        held=held(say, now),
        sure=sure_of(say, now),
        community=community(say, provision),
        now=now,
        lines=_lines(say, then, now) if started else _lines(say, now, now),
        penalties=_sides(say, then if started else now, now),
        states=_states(say, provision, started),
        deeds=_deeds(say, id),
        resting=rules_on(id),
        general=[one for one in asked if not one.is_vignette],
        told=[one for one in asked if one.is_vignette],
        unsure=_unsure(say, provision),
        to_verify=TO_VERIFY,
        levels=levels(say),
    )
    for place in parent.iter("div"):
        if place.get("class") == "law__time":
            timeline(place, md, say, provision, told=True)


def _stood(say: Words, provision: law.Provision, now: law.Period) -> str:
    """Since when it stands, or why it no longer does; its one word says the rest."""
    if provision.status(law.AS_OF) is not law.Status.IN_FORCE:
        return stood(provision, law.AS_OF, say.lang)
    days = (("since", now.start), ("before_ended", now.end))
    return ", ".join(say.word(key, date=say.date(day)) for key, day in days if day)


def _says(provision: law.Provision) -> str:
    """Name the word for what a text says: what a judgment holds, what a text that ended said."""
    if provision.only_known:
        return "known_says"
    return "text_says" if provision.status(law.AS_OF) is law.Status.IN_FORCE else "text_said"


def _told(say: Words, period: law.Period) -> list[str]:
    """What a period says, element by element."""
    return [say.typeset(element) for element in period.substance[say.lang]]


def _penalty(say: Words, period: law.Period) -> list[str]:
    return [say.typeset(period.penalty[say.lang])] if period.penalty else []


def _lines(say: Words, then: law.Period, now: law.Period) -> list[Line]:
    return compared(_told(say, then), _told(say, now))


def _sides(say: Words, then: law.Period, now: law.Period) -> Line | None:
    """The penalty on both days, the one beside the other; None where no text gives one."""
    before, after = (tuple(Piece(text) for text in _penalty(say, period)) for period in (then, now))
    if not (before or after):
        return None
    return Line(Kept.SAME if before == after else Kept.CHANGED, before, after)


def _states(say: Words, provision: law.Provision, started: bool) -> list[State]:
    """Each period, newest first, with what it says that is said nowhere else on the page."""
    shown = {provision.period(law.AS_OF)} | ({provision.period(law.BOOK)} if started else set())
    said = {text for period in shown for text in _whole(say, period)}
    found: list[State] = []
    once = Once()
    once.of(provision.period(law.AS_OF).means[say.lang])
    for place in reversed(range(len(provision.periods))):
        period = provision.periods[place]
        earlier = _whole(say, provision.periods[place - 1]) if place else []
        own = [text for text in _whole(say, period) if text not in said and text not in earlier]
        said.update(own)
        brought = [marked(text, earlier) for text in own]
        found.append(_state(say, provision, period, once.of(period.means[say.lang]), brought))
    return found


def _whole(say: Words, period: law.Period) -> list[str]:
    """What a period says, its penalty included."""
    return [*_told(say, period), *_penalty(say, period)]


def _state(
    say: Words, provision: law.Provision, period: law.Period, means: str, brought: list[tuple[Piece, ...]]
) -> State:
    day = max(period.start or law.FIRST, law.FIRST)
    return State(
        held=held(say, period),
        sure=sure_of(say, period),
        reference=reference(say, provision, period),
        dated=_dated(say, provision, period),
        act=law.entitled(law.acts()[period.act], say.lang) if period.act else "",
        annulled=stood(provision, day, say.lang) if law.annulled(provision.id, day) else "",
        means=say.typeset(means),
        brought=brought,
    )


def _dated(say: Words, provision: law.Provision, period: law.Period) -> list[str]:
    """Since when, and until when."""
    dated = []
    if period.start:
        since = "known_since" if provision.only_known else "since"
        dated.append(say.word(since, date=say.date(period.start)))
    if period.end:
        dated.append(say.word("before_ended", date=say.date(period.end)))
    return dated


def _deeds(say: Words, provision: str) -> list[str]:
    """What the text does: to whom, and towards whom."""
    told = []
    for deed in law.does(provision):
        keys = (f"force_{deed.force.value}", deed.whom, f"to-{deed.towards}")
        does, whom, towards = (say.find("deeds", key) for key in keys)
        told.append(say.typeset(f"{does} ({whom}, {towards})."))
    return told or [say.word("does_frames")]


@noted("rules", "stories")
def _asked_of(provision: str) -> tuple[str, ...]:
    """Name the questions that cite a rule resting on a provision, in the booklet or as last checked."""
    rules = set(rules_on(provision))
    return tuple(one.id for one in questions() if rules & (cited(one, law.BOOK) | cited(one, law.AS_OF)))


def _unsure(say: Words, provision: law.Provision) -> list[str]:
    """What was not verified: each doubt and each open question, once."""
    doubts = [period.doubt[say.lang] for period in provision.periods if period.doubt]
    asked = [finding.ask[say.lang] for finding in law.to_verify() if finding.provision == provision.id]
    once = Once()
    return [told for text in (*doubts, *asked) if (told := once.of(text))]
