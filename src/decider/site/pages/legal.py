"""A provision as a reader sees it: in one line, and on a page of its own."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reads import noted
from decider.reasoning.effects import cited
from decider.reasoning.registry import question, questions
from decider.site.pages.elements import add, after, link, literal
from decider.site.pages.places import TO_VERIFY, home, home_of_provision, home_of_rule
from decider.wording.shown import review_line
from decider.wording.standing import standing
from decider.wording.words import Words


def provision_item(item: Element, md: Markdown, say: Words, provision: law.Provision) -> None:
    """A provision in a list: before, after, where to read it, how sure we are."""
    link(item, md, home_of_provision(provision.id), say.typeset(provision.name[say.lang]))
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
    after(item, " · ")
    _address(item, say, period)
    _sure(item, say, period)
    for review in law.reviewed(law.Citation(provision, law.AS_OF)):
        after(item, f" · {review_line(review, say.lang)}")
    if period.doubt:
        after(item, " · ")
        add(item, "span", say.typeset(period.doubt[say.lang]), cls="mark")
    if provision.territory is not law.Territory.BE:
        after(item, " · ")
        add(item, "span", say.word("community"), cls="mark")


def ended(say: Words, provision: law.Provision) -> str:
    """Say in brackets that a provision is no longer there, and how it ended."""
    if provision.status(law.AS_OF) is not law.Status.ENDED:
        return ""
    how = provision.period(law.AS_OF).ended
    return f" ({say.word('annulled' if how == 'annulled' else 'ended')})"


def provision_page(parent: Element, md: Markdown, say: Words, id: str) -> None:
    """Everything held about one provision: on the day, what rests on it, each period, what is not sure."""
    provision = law.provision(id)
    add(parent, "p", standing(provision, law.AS_OF, say.lang), cls="standing")
    if provision.territory is not law.Territory.BE:
        add(parent, "p", say.word("community"), cls="mark")
    for period in reversed(provision.periods):
        _period(parent, say, provision, period)
    _deeds(parent, say, provision)
    _resting(parent, md, say, provision)
    _not_sure(parent, md, say, provision)


def _deeds(parent: Element, say: Words, provision: law.Provision) -> None:
    """What the text does: to whom, and towards whom."""
    deeds = law.does(provision.id)
    if not deeds:
        add(parent, "p", say.word("does_frames"), cls="carries")
    for deed in deeds:
        does, whom, towards = (
            say.find("deeds", key) for key in (f"force_{deed.force.value}", deed.whom, f"to-{deed.towards}")
        )
        add(parent, "p", say.typeset(f"{does} ({whom}, {towards})."), cls="carries")


def how_sure(say: Words, period: law.Period) -> str:
    """Say how sure we are of a period, and where it was seen; what is open was seen nowhere."""
    sure = say.word(f"confidence_{period.confidence}")
    return sure if period.confidence == "open" else f"{sure} {say.word(f'seen_{period.seen_at}')}"


def reference(say: Words, provision: law.Provision, period: law.Period) -> str:
    """Cite a provision as it stood in one of its periods."""
    day = period.start or period.end or law.AS_OF
    return law.Citation(provision, day).text(say.lang)


def _resting(parent: Element, md: Markdown, say: Words, provision: law.Provision) -> None:
    """The rules that rest on it, then the questions: vignettes first."""
    resting = [r for r in law.rules().values() if provision.id in (*r.authority, *r.support)]
    if not resting:
        add(parent, "p", say.word("no_rule_on_it"), cls="carries")
        return
    line = add(parent, "p", say.word("rules_on_it") + ": ", cls="carries")
    for i, rule in enumerate(resting):
        after(line, ", " if i else "")
        link(line, md, home_of_rule(rule.id), rule.id)
    after(line, ".")
    asked = _asked_of(provision.id)
    if asked:
        add(parent, "h2", say.word("questions_here"), id=f"{provision.id}-questions")
        listed = add(parent, "ul", cls="resting")
        for one in map(question, asked):
            item = add(listed, "li")
            link(item, md, home(one), one.text(say.lang))
            if one.is_vignette:
                after(item, " ")
                literal(item, one.id)


@noted("rules", "stories")
def _asked_of(provision: str) -> tuple[str, ...]:
    """Name the questions that cite a rule resting on a provision, in the booklet or as last checked."""
    rules = {r.id for r in law.rules().values() if provision in (*r.authority, *r.support)}
    return tuple(one.id for one in questions() if rules & (cited(one, law.BOOK) | cited(one, law.AS_OF)))


def _period(parent: Element, say: Words, provision: law.Provision, period: law.Period) -> None:
    day = max(period.start or law.FIRST, law.FIRST)
    add(parent, "h2", reference(say, provision, period), id=f"{provision.id}-{period.start or 'avant'}")
    dated = [say.word("since", date=say.date(period.start))] if period.start else []
    if provision.kind in {"judgment", "opinion"} and period.start:
        dated = [say.word("known_since", date=say.date(period.start))]
    if period.end:
        dated.append(say.word("before_ended", date=say.date(period.end)))
    if period.reference.act:
        dated.append(law.entitled(law.acts()[period.reference.act], say.lang))
    if dated:
        add(parent, "p", say.typeset(" · ".join(dated)), cls="period")
    if law.annulled(provision.id, day):
        add(parent, "p", standing(provision, day, say.lang), cls="period")
    listed = add(parent, "ul")
    for element in period.substance[say.lang]:
        add(listed, "li", say.typeset(element))
    if period.penalty:
        add(listed, "li", say.typeset(period.penalty[say.lang]))
    if period.means:
        line = add(parent, "p", cls="means")
        add(line, "strong", say.word("in_practice") + ": ")
        after(line, say.typeset(period.means[say.lang]))
    line = add(parent, "p", cls="mark")
    _address(line, say, period)
    _sure(line, say, period)
    after(
        line,
        f" · {say.word('source')}: {period.source} · {say.word('checked', date=say.date(period.checked))}",
    )
    for review in law.reviews():
        if review.period is period:
            after(line, f" · {review_line(review, say.lang)}")


def _address(parent: Element, say: Words, period: law.Period) -> None:
    if period.official.startswith("http"):
        official = "ejustice.just.fgov.be" in period.official
        add(parent, "a", say.word("official" if official else "copy"), href=period.official)
    else:
        add(parent, "span", say.word("no_address"), cls="mark")


def _sure(parent: Element, say: Words, period: law.Period) -> None:
    if (period.confidence, period.seen_at) != ("seen", "official"):
        after(parent, " · ")
        add(parent, "span", how_sure(say, period), cls="mark")


def _not_sure(parent: Element, md: Markdown, say: Words, provision: law.Provision) -> None:
    """What was not verified: each doubt and each open question, with the form where to answer it."""
    doubts = [period.doubt[say.lang] for period in provision.periods if period.doubt]
    asked = [f.ask[say.lang] for f in law.to_verify() if f.provision == provision.id]
    if not (doubts or asked):
        return
    add(parent, "h2", say.word("not_verified"), id=f"{provision.id}-doute")
    listed = add(parent, "ul")
    for text in dict.fromkeys([*doubts, *asked]):
        add(listed, "li", say.typeset(text))
    link(add(parent, "p"), md, TO_VERIFY, say.word("to_verify_page"))
