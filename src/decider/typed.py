"""A table of data becomes the dataclass that describes it, or says in a line why not.

A key that no field has, a field without its key, a value of another kind, a name that names nothing: each
is told with its place, what was found, and what is valid, the nearest first.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from decider.errors import DeciderError, nearest

_T = TypeVar("_T")

_WANTED = {
    str: "text, in quotes",
    bool: "true or false",
    int: "a number",
    date: "a day such as 2026-12-01",
    tuple: "a list, in square brackets",
    dict: "a table of keys and values",
}


class WrongData(DeciderError, ValueError):
    """Something in a data file is not as it must be."""


@dataclass(frozen=True)
class One:
    """Marks a text that is the id of one of many; `among` lists them, and is asked when a text is read."""

    of: str
    among: Callable[[], Iterable[str]]

    def check(self, found: object, place: str) -> None:
        known = set(self.among())
        if found not in known:
            raise WrongData(f"{place}: no {self.of} {found!r}; near: {nearest(str(found), known)}")


@dataclass(frozen=True)
class Like:
    """Marks a text of a certain form; `for_example` shows it."""

    pattern: str
    for_example: str

    def check(self, found: object, place: str) -> None:
        if not re.fullmatch(self.pattern, str(found)):
            raise WrongData(f"{place}: {found!r}; write it like {self.for_example}")


def made(kind: type[_T], found: object, place: str) -> _T:
    """Make one thing of its kind from what a file holds.

    >>> from decider.languages import Text
    >>> @dataclass(frozen=True)
    ... class Line:
    ...     text: Text
    ...     rule: Annotated[str, One("rule", lambda: ["R18", "R51"])]
    ...     aloud: bool = False
    >>> made(Line, {"text": {"fr": "Oui", "en": "Yes"}, "rule": "R51"}, "sheet")
    Line(text=Both(fr='Oui', en='Yes'), rule='R51', aloud=False)
    >>> made(Line, {"text": {"fr": "Oui", "en": "Yes"}, "rule": "R52"}, "sheet")
    Traceback (most recent call last):
        ...
    decider.typed.WrongData: sheet: rule: no rule 'R52'; near: R51, R18
    """
    return cast(_T, _made(kind, found, place))


def _made(kind: Any, found: Any, place: str) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        value = _made(parts[0], found, place)
        for mark in parts[1:]:
            mark.check(value, place)
        return value
    if origin in {Union, UnionType}:
        kinds = [part for part in parts if part is not NoneType]
        fits = [part for part in kinds if type(found) is _held(part)]
        return _made(fits[0] if fits else kinds[0], found, place)
    if origin is tuple:
        return tuple(_listed(parts, as_kind(tuple, found, place), place))
    if origin in {dict, Mapping}:
        return {
            _made(parts[0], key, place): _made(parts[1], value, f"{place}: {key}")
            for key, value in as_kind(dict, found, place).items()
        }
    if is_dataclass(origin or kind):
        return _filled(origin or kind, parts, as_kind(dict, found, place), place)
    if issubclass(kind, Enum):
        return _member(kind, found, place)
    return as_kind(kind, found, place)


def _filled(kind: Any, parts: tuple[Any, ...], found: dict[str, Any], place: str) -> Any:
    """A dataclass from a table: `parts` say of what a generic one is."""
    hints = _hints(kind)
    only([field.name for field in fields(kind)], found, place)
    values = {}
    for field in fields(kind):
        wanted = parts[0] if isinstance(hints[field.name], TypeVar) else hints[field.name]
        required = field.default is MISSING and field.default_factory is MISSING
        if field.name in found:
            values[field.name] = _made(wanted, found[field.name], f"{place}: {field.name}")
        if required and values.get(field.name, "") == "":
            raise WrongData(f"{place}: no {field.name}; give {_wanted(wanted)}")
    return kind(**values)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _member(kind: type[Enum], found: Any, place: str) -> Enum:
    names = {str(member.value) if isinstance(member, str) else member.name: member for member in kind}
    if as_kind(str, found, place) not in names:
        raise WrongData(f"{place}: {found!r} is not known; near: {nearest(found, names)}")
    return names[found]


def _listed(parts: tuple[Any, ...], found: list[Any], place: str) -> Iterable[Any]:
    kinds = [parts[0]] * len(found) if parts[-1] is ... else parts
    if len(kinds) != len(found):
        raise WrongData(f"{place}: {len(found)} in the list; give {len(kinds)}")
    return (_made(kind, one, place) for kind, one in zip(kinds, found, strict=True))


def only(valid: list[str], found: Mapping[str, Any], place: str) -> None:
    """Refuse a key that is not one of those."""
    unknown = next((key for key in found if key not in valid), None)
    if unknown is not None:
        raise WrongData(f"{place}: no key {unknown!r}; near: {nearest(unknown, valid)}")


def as_kind(kind: Any, found: Any, place: str) -> Any:
    """Refuse what TOML holds as something else."""
    if type(found) is not _held(kind):
        raise WrongData(f"{place}: {found!r}; give {_wanted(kind)}")
    return found


def _held(kind: Any) -> Any:
    """As what TOML holds a kind."""
    plain = get_origin(kind) or kind
    return list if plain is tuple else plain


def _wanted(kind: Any) -> str:
    """Say what a kind looks like in a file."""
    origin = get_origin(kind)
    if origin is Annotated or origin in {Union, UnionType}:
        return _wanted(get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return "one of " + ", ".join(str(m.value) if isinstance(m, str) else m.name for m in kind)
    return _WANTED.get(origin or kind, _WANTED[dict])
