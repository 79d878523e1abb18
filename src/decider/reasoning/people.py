"""What a job or an asker settles: the facts that come with it, and those that it makes impossible."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from decider.data import shipped, whole
from decider.errors import nearest
from decider.facts import FactValue, Value
from decider.professions import Asker, Profession
from decider.reasoning.registry import all_facts
from decider.reasoning.spelling import told
from decider.typed import WrongData

_PLACE = "reasoning/people.toml"


@dataclass(frozen=True)
class _Role:
    facts: dict[str, bool | str] = field(default_factory=dict)
    jobs: tuple[str, ...] = ()


@dataclass(frozen=True)
class _People:
    profession: dict[Profession, _Role]
    asker: dict[Asker, _Role]


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
def _people() -> _People:
    return whole(shipped(_PLACE), _People)


@cache
def _jobs() -> Mapping[str, Profession]:
    found = dict[str, Profession]()
    for profession, role in _people().profession.items():
        for word in role.jobs:
            if found.setdefault(_plain(word), profession) is not profession:
                other = found[_plain(word)].name
                raise WrongData(f"{_PLACE}: {profession.name}: {word!r} is a job of {other} too; keep one")
    return found


def _plain(word: str) -> str:
    """A job as a key: with a straight apostrophe, whatever its capitals."""
    return " ".join(word.casefold().replace("’", "'").split())


@cache
def _roles() -> Mapping[Value, Mapping[str, Value]]:
    asked = all_facts()
    rows: dict[FactValue, _Role] = dict([*_people().profession.items(), *_people().asker.items()])
    found = dict[Value, Mapping[str, Value]]()
    for role in (*Profession, *Asker):
        place = f"{_PLACE}: {type(role).__name__.lower()}.{role.name}"
        if role not in rows:
            raise WrongData(f"{place}: not there; give the facts that it settles, or none")
        facts = rows[role].facts
        unknown = [name for name in facts if name not in asked]
        if unknown:
            raise WrongData(f"{place}: no fact {unknown[0]!r}; near: {nearest(unknown[0], asked)}")
        come = {name: told(place, name, asked[name], given) for name, given in facts.items()}
        found[role] = MappingProxyType(come)
    return found
