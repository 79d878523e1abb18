"""What a job or an asker settles: the facts that come with it, and those that it makes impossible."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from decider.errors import DeciderError, nearest
from decider.facts import Asker, FactValue, Profession, Value
from decider.registry import questions
from decider.spelling import told

KINDS: Mapping[str, type[FactValue]] = {"profession": Profession, "asker": Asker}


def settled(role: Value) -> Mapping[str, Value]:
    """Return the facts that come with a role.

    >>> dict(settled(Asker.PROSECUTOR)), settled(Profession.SOCIAL_WORKER)["lawyer_exposing_client"]
    ({'forum': PUBLIC_PROSECUTOR}, False)
    """
    return _roles()[role]


def job(word: str) -> Profession | None:
    """Return the profession of a job as people name it, in either language; None if nobody named it yet.

    >>> job("Assistante sociale"), job("nurse"), job("directrice")
    (SOCIAL_WORKER, HEALTH_PROFESSIONAL, None)
    """
    return _jobs().get(_plain(word))


@cache
def _jobs() -> Mapping[str, Profession]:
    rows, found = _rows()["profession"], dict[str, Profession]()
    for profession in Profession:
        for word in rows.get(profession.name, {}).get("jobs", ()):
            if found.setdefault(_plain(word), profession) is not profession:
                other = found[_plain(word)].name
                raise DeciderError(
                    f"people.toml: {profession.name}: {word!r} is a job of {other} too; keep one"
                )
    return found


def _plain(word: str) -> str:
    """A job as a key: with a straight apostrophe, whatever its capitals."""
    return " ".join(word.casefold().replace("’", "'").split())


def _rows() -> Mapping[str, Any]:
    return tomllib.loads((files("decider") / "people.toml").read_text("utf-8"))


@cache
def _roles() -> Mapping[Value, Mapping[str, Value]]:
    asked = {name: values for one in questions() for name, values in one.facts.items()}
    rows, found = _rows(), dict[Value, Mapping[str, Value]]()
    for kind, roles in KINDS.items():
        for role in roles:
            place = f"people.toml: {kind}.{role.name}"
            row = rows[kind].get(role.name)
            if row is None:
                raise DeciderError(f"{place}: not there; give the facts that it settles, or none")
            facts = {name: value for name, value in row.items() if name != "jobs"}
            unknown = [name for name in facts if name not in asked]
            if unknown:
                raise DeciderError(f"{place}: no fact {unknown[0]!r}; near: {nearest(unknown[0], asked)}")
            come = {name: told(place, name, asked[name], given) for name, given in facts.items()}
            found[role] = MappingProxyType(come)
    return found
