"""What a job or an asker settles: the facts that come with it, and those that it makes impossible."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from decider.decision import told
from decider.errors import DeciderError, nearest
from decider.facts import Asker, FactValue, Profession, Value
from decider.registry import questions

KINDS: Mapping[str, type[FactValue]] = {"profession": Profession, "asker": Asker}


def settled(role: Value) -> Mapping[str, Value]:
    """Return the facts that come with a role.

    >>> dict(settled(Asker.PROSECUTOR)), settled(Profession.SOCIAL_WORKER)["lawyer_exposing_client"]
    ({'forum': PUBLIC_PROSECUTOR}, False)
    """
    return _roles()[role]


@cache
def _roles() -> Mapping[Value, Mapping[str, Value]]:
    rows = tomllib.loads((files("decider") / "people.toml").read_text("utf-8"))
    asked = {name: values for one in questions() for name, values in one.facts.items()}
    found: dict[Value, Mapping[str, Value]] = {}
    for kind, roles in KINDS.items():
        for role in roles:
            place = f"people.toml: {kind}.{role.name}"
            row = rows[kind].get(role.name)
            if row is None:
                raise DeciderError(f"{place}: not there; give the facts that it settles, or none")
            unknown = [name for name in row if name not in asked]
            if unknown:
                raise DeciderError(f"{place}: no fact {unknown[0]!r}; near: {nearest(unknown[0], asked)}")
            facts = {name: told(place, name, asked[name], given) for name, given in row.items()}
            found[role] = MappingProxyType(facts)
    return found
