"""The chronology of the law: each change, what it means in practice, and which answers moved with it."""

from itertools import groupby
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reads import noted
from decider.reasoning.effects import effect, omitted
from decider.reasoning.registry import question
from decider.site.pages.legal import reference
from decider.site.pages.once import Once
from decider.site.pages.sure import sure_of
from decider.site.pages.templates import draw
from decider.wording.words import Words


def chronology(parent: Element, md: Markdown, say: Words) -> None:
    """Each change, newest first: what it was, what it is, what it means, which answers moved."""
    days = [(day, list(found)) for day, found in groupby(law.changes(), lambda change: change.day)]
    draw(
        parent,
        md,
        say,
        "chronology",
        days=days,
        today=law.AS_OF,
        moved_to=moved_to,
        sure_of=sure_of,
        once=Once(),
        effects=_effects,
        omitted=_moved_since_booklet(),
        question=question,
    )


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
def _effects(change: str) -> dict[str, tuple[str, ...]]:
    """Name the questions that answer otherwise since a change, and those that rest on it and do not."""
    found = effect(next(one for one in law.changes() if one.id == change))
    changed, same = (found.changed, found.same) if found else ((), ())
    return {
        "answers_changed": tuple(asked.id for asked in changed),
        "answers_same": tuple(asked.id for asked in same),
    }


@noted("rules", "stories")
def _moved_since_booklet() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name each rule that the booklet omits, with the questions that answer otherwise for it."""
    return tuple((rule, tuple(asked.id for asked in moved)) for rule, moved in omitted())
