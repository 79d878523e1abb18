"""Which questions the labels that changed speak of."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from changes import git
from decider import law, question, questions

Key = tuple[str, ...]


def spoken_of(root: Path, file: str, commit: str) -> frozenset[str] | None:
    """The questions whose words a file of labels changed since a commit; None stands for all."""
    before = git(root, "show", f"{commit}:./{file}") if commit else ""
    now = root / file
    return spoken_between(before, now.read_text("utf-8")) if before and now.is_file() else None


def spoken_between(before: str, now: str) -> frozenset[str] | None:
    """The questions that the labels in which two texts differ can speak of."""
    try:
        was, stands = (dict(_keys(tomllib.loads(text))) for text in (before, now))
    except tomllib.TOMLDecodeError:
        return None
    moved = [speaking(key) for key in was.keys() | stands.keys() if was.get(key) != stands.get(key)]
    return None if None in moved else frozenset().union(*filter(None, moved))


def _keys(labels: Mapping[str, Any], path: Key = ()) -> Iterator[tuple[Key, Any]]:
    for key, value in labels.items():
        if isinstance(value, Mapping):
            yield from _keys(value, (*path, key))
        else:
            yield (*path, key), value


def speaking(key: Key) -> set[str] | None:
    """The questions that one label can speak of: by their facts, their outcomes or their rules."""
    match key:
        case ("facts", fact, *_):
            return {asked.id for asked in questions() if fact in asked.facts}
        case ("questions", _, "text"):
            return None  # any answer may hand over to any question
        case ("questions", id, *_):
            return {asked.id for asked in questions() if id in (asked.id, asked.general.id)}
        case ("outcomes", name, *_) | ("rules", name):
            return {asked.id for asked in questions() if name in _said(asked.general.id)}
        case _:
            return None


@cache
def _said(id: str) -> set[str]:
    """The outcomes, the duties and the rules that a table has on some day, and the status that is asked about."""
    tables = {question(id).evaluated(day) for day in law.readings()}
    rulings = [ruling for table in tables for ruling in table.rulings]
    duties = {duty.name for ruling in rulings for duty in ruling.duties}
    rules = {rule for ruling in rulings for rule in ruling.rules}
    asked_about = {status.name} if (status := question(id).of) else set()
    return {ruling.outcome.name for ruling in rulings} | duties | rules | asked_about
