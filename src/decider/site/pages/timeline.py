"""The law over time: what changed and when, old numbers and new, what a jurist should still look at."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.law.offences import Step, offences
from decider.reads import noted
from decider.reasoning.effects import effect, omitted
from decider.reasoning.registry import question
from decider.site.pages.elements import add, after, link, literal
from decider.site.pages.legal import how_sure, reference
from decider.site.pages.places import home, home_of_provision, home_of_rule
from decider.wording.words import Words


def chronology(parent: Element, md: Markdown, say: Words) -> None:
    """Each change, newest first: what it was, what it is, what it means, which answers moved."""
    day = None
    for change in law.changes():
        if change.day != day:
            day = change.day
            ahead = f" ({say.word('ahead')})" if day > law.AS_OF else ""
            add(parent, "h2", f"{say.date(day)}{ahead}", id=f"jour-{day}")
        _change(parent, md, say, change)
    add(parent, "h2", say.word("omitted_title"), id="omis")
    add(parent, "p", say.word("omitted_text"))
    listed = add(parent, "ul")
    for id, moved in _moved_since_booklet():
        item = add(listed, "li")
        link(item, md, home_of_rule(id), id)
        after(item, f" {say.rule(id)} ")
        if moved:
            _asked(item, md, say, "answers_differ", moved)


def renumbered(parent: Element, md: Markdown, say: Words, back: bool) -> None:
    """The numbers side by side: from the old to the new, or back."""
    keys = ("number_new", "number_old") if back else ("number_old", "number_new")
    table = add(parent, "table")
    head = add(add(table, "thead"), "tr")
    for key in (*keys, "subject"):
        add(head, "th", say.word(key))
    body = add(table, "tbody")
    for step, name, target, note in sorted(
        _renumberings(say), key=lambda row: (_natural(row[0].new if back else row[0].old), row[0].day)
    ):
        row = add(body, "tr")
        for shown in (step.new, step.old) if back else (step.old, step.new):
            add(row, "td", shown)
        cell = add(row, "td", "" if target else name)
        if target:
            link(cell, md, target, name)
        after(cell, f" · {say.word('since', date=say.date(step.day))}")
        if step.confidence != "seen":
            after(cell, " · ")
            add(cell, "span", say.word(f"confidence_{step.confidence}"), cls="mark")
        if note:
            add(cell, "p", note)


def _renumberings(say: Words) -> Iterator[tuple[Step, str, str, str]]:
    """Each step from a number to the next: the subject, its page if any, what to know of the last one."""
    for change in law.changes():
        if not (change.before and change.after):
            continue
        old, new = (reference(say, change.provision, p) for p in (change.before, change.after))
        if old != new and change.before.reference.act and change.after.reference.act:
            name = say.typeset(change.provision.name[say.lang])
            step = Step(old, new, change.day, change.after.confidence)
            yield step, name, home_of_provision(change.provision.id), ""
    for offence in offences():
        for step in offence.steps:
            note = offence.note[say.lang] if step is offence.steps[-1] else ""
            yield step, say.typeset(offence.name[say.lang]), "", say.typeset(note)


def forms(parent: Element, md: Markdown, say: Words) -> None:
    """Each open point as a form: the question, where to look, the lines to fill in."""
    for number, finding in enumerate(law.to_verify(), 1):
        box = add(parent, "section", cls="form")
        heading = add(box, "h3", f"{say.word('point')} {number}", id=f"point-{number}")
        if finding.weight:
            after(heading, f" · {say.word('weighty')}")
        add(box, "p", say.typeset(finding.ask[say.lang]), cls="form__ask")
        add(
            box,
            "p",
            f"{say.word('held')}: {say.typeset(finding.text[say.lang])} ({say.word(f'mark_{finding.mark}')})",
        )
        add(box, "p", f"{say.word('look')}: {say.typeset(finding.look[say.lang])}")
        if finding.provision:
            provision = law.provision(finding.provision)
            line = add(box, "p", f"{say.word('text')}: ")
            link(line, md, home_of_provision(provision.id), say.typeset(provision.name[say.lang]))
        _lines(box, say)


def verified(parent: Element, md: Markdown, say: Words) -> None:
    """What was not sure at first and has been seen since, each with where."""
    listed = add(parent, "ul")
    for finding in law.settled():
        item = add(listed, "li", say.typeset(finding.text[say.lang]) + " ")
        add(item, "span", say.typeset(f"({say.word('source')}: {finding.source})"), cls="mark")
        if finding.provision:
            after(item, " ")
            name = say.typeset(law.provision(finding.provision).name[say.lang])
            link(item, md, home_of_provision(finding.provision), name)


def references(parent: Element, md: Markdown, say: Words) -> None:
    """Every reference still to be found: an address, a day of publication, a role number."""
    listed = add(parent, "ul")
    for act in law.acts().values():
        missing = [key for key, found in (("address", act.address), ("mb", act.mb)) if not found]
        if missing:
            add(listed, "li", f"{say.typeset(act.name[say.lang])}: {_missing(say, missing)}")
    for provision in law.provisions().values():
        for judgment in provision.periods[-1].reference.judgments:
            found = {"role": judgment.role, "ecli": judgment.ecli, "address": judgment.address}
            missing = [key for key, value in found.items() if not value]
            if missing:
                item = add(listed, "li")
                link(item, md, home_of_provision(provision.id), say.typeset(provision.name[say.lang]))
                after(item, f", {law.written(judgment.date, say.lang)}: {_missing(say, missing)}")


def _missing(say: Words, keys: list[str]) -> str:
    return f"{say.word('reference_missing')} ({', '.join(say.word(f'missing_{key}') for key in keys)})"


def _lines(box: Element, say: Words) -> None:
    for key in ("form_answer", "form_source", "form_date", "form_name"):
        line = add(box, "p", cls="form__line")
        add(line, "span", say.word(key) + ": ")
        add(line, "span", "", cls="form__blank")


def _change(parent: Element, md: Markdown, say: Words, change: law.Change) -> None:
    provision = change.provision
    box = add(parent, "section", cls="change")
    heading = add(box, "h3", id=change.id)
    link(heading, md, home_of_provision(provision.id), say.typeset(provision.name[say.lang]))
    add(box, "p", moved_to(say, change), cls="change__numbers")
    if change.period.means:
        add(box, "p", say.typeset(change.period.means[say.lang]))
    for key, asked in zip(("answers_changed", "answers_same"), _moved(change.id), strict=True):
        if asked:
            _asked(add(box, "p", cls="carries"), md, say, key, asked)
    period = change.period
    add(box, "p", f"{how_sure(say, period)} · {say.word('source')}: {period.source}", cls="mark")


def moved_to(say: Words, change: law.Change) -> str:
    """Say in one line how a provision was cited before a day, and how since."""
    before, now = (
        period and reference(say, change.provision, period) for period in (change.before, change.after)
    )
    if before and now:
        return f"{before} → {now}" if before != now else f"{now}: {say.word('reworded')}"
    if now:
        return now
    how = change.before.ended if change.before else ""
    return f"{before}: {say.word('annulled' if how == 'annulled' else 'ended')}"


@noted("rules", "stories")
def _moved(change: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the questions that answer otherwise since a change, and those that rest on it and do not."""
    found = effect(next(one for one in law.changes() if one.id == change))
    changed, same = (found.changed, found.same) if found else ((), ())
    return tuple(asked.id for asked in changed), tuple(asked.id for asked in same)


@noted("rules", "stories")
def _moved_since_booklet() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name each rule that the booklet omits, with the questions that answer otherwise for it."""
    return tuple((rule, tuple(asked.id for asked in moved)) for rule, moved in omitted())


def _asked(line: Element, md: Markdown, say: Words, key: str, asked: tuple[str, ...]) -> None:
    after(line, f"{say.word(key)}: ")
    for i, one in enumerate(map(question, asked)):
        after(line, " · " if i else "")
        link(line, md, home(one), "" if one.is_vignette else one.text(say.lang))
        if one.is_vignette:
            literal(line[-1], one.id)


def _natural(reference: str) -> list[tuple[bool, int, str]]:
    """Order references by their numbers: 96 before 101, 458bis after 458."""
    return [
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in re.split(r"(\d+)", reference.replace("art. ", ""))
        if part
    ]
