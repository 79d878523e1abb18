"""Which answers a change of the law moved, and which it left as they were."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from decider import law
from decider.reasoning.ask import ask
from decider.reasoning.decision import Decision
from decider.reasoning.difference import parted_by
from decider.reasoning.question import Question
from decider.reasoning.registry import questions


@dataclass(frozen=True)
class Effect:
    """The questions that rest on what changed: those that answer otherwise since, and the others."""

    changed: tuple[Question, ...]
    same: tuple[Question, ...]


@cache
def effect(change: law.Change) -> Effect | None:
    """Compare the day of a change with the day before; None where the data does not reach back to it.

    >>> narrowed = next(c for c in law.changes() if c.provision.id == "cass-2021-03-26")
    >>> [asked.id for asked in effect(narrowed).changed]
    ['danger.protective-disclosure', 'danger.inform-prosecutor', 'danger.victim-client']
    """
    before = change.day - timedelta(days=1)
    if before < law.FIRST:
        return None
    provision, days = change.provision.id, (before, change.day)
    changed, same = [], []
    for asked in questions():
        parting = _parting(asked, *days)
        if provision in _texts(parting):
            changed.append(asked)
        # An answer that moved on another text's account is neither changed by this one nor the same.
        elif not parting and provision in _texts(rule for day in days for rule in cited(asked, day)):
            same.append(asked)
    return Effect(tuple(changed), tuple(same))


def omitted() -> tuple[tuple[str, tuple[Question, ...]], ...]:
    """Return the rules that are older than the booklet but not in it, each with the questions that
    cite it and answer otherwise for the booklet.

    >>> dict(omitted())["L13"][0].id
    'search.seizure'
    """
    older = [rule.id for rule in law.rules().values() if rule.known is law.Known.OLDER]
    return tuple(
        (
            rule,
            tuple(asked for asked in questions() if rule in _parting(asked, law.BOOK, law.AS_OF)),
        )
        for rule in older
    )


@cache
def cited(asked: Question, on: date) -> frozenset[str]:
    """Every rule that the rulings of a question name on a day; a vignette's, with its own facts."""
    if asked.is_vignette:
        return frozenset(ask(asked.id, on=on).rules)
    return asked.evaluated(on).rules


@cache
def _parting(asked: Question, before: date, after: date) -> tuple[str, ...]:
    """The rules on which two days part, for a general question whatever the facts."""
    if asked.is_vignette:
        return parted_by(ask(asked.id, on=before), ask(asked.id, on=after))
    return parted_by(Decision(asked, before, {}), Decision(asked, after, {}))


def _texts(rules: Iterable[str]) -> set[str]:
    """The provisions that carry some rules."""
    named = [law.rule(rule) for rule in rules]
    return {id for rule in named for id in (*rule.authority, *rule.support)}
