"""One reader for all data files: one thing a file, many alike under a heading, or many under their ids."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from decider.typed import WrongData, as_kind, made, only

_T = TypeVar("_T")


def shipped(name: str) -> Traversable:
    """A data file of this package."""
    return files("decider") / name


def rows(file: Traversable, place: str, key: str, kind: type[_T]) -> tuple[_T, ...]:
    """Read a file of many alike, each under the same heading; one with an `id` has it alone."""
    whole = table(file, place)
    only([key], whole, place)
    listed = enumerate(as_kind(tuple, whole.get(key, []), place), 1)
    found = tuple(made(kind, row, f"{place}: {key} {_named(row, number)}") for number, row in listed)
    once((one.id for one in found if hasattr(one, "id")), place)
    return found


def once(ids: Iterable[str], place: str) -> None:
    """Refuse an id that stands twice."""
    twice = next((id for id, count in Counter(ids).items() if count > 1), None)
    if twice is not None:
        raise WrongData(f"{place}: {twice!r} stands twice; keep one")


def keyed(file: Traversable, place: str, kind: type[_T], **beside: object) -> dict[str, _T]:
    """Read a file of many alike, each under its own id."""
    return {
        id: made(kind, {**as_kind(dict, row, f"{place}: {id}"), "id": id, **beside}, f"{place}: {id}")
        for id, row in table(file, place).items()
    }


def folder(name: str) -> Iterator[tuple[Traversable, str]]:
    """The data files of a folder of this package, each with its place, by name."""
    for file in sorted(shipped(name).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield file, f"{name}/{file.name}"


def whole(file: Traversable, place: str, kind: type[_T]) -> _T:
    """Read a file that is one thing."""
    return made(kind, table(file, place), place)


def table(file: Traversable, place: str) -> dict[str, Any]:
    """Read a file as TOML."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise WrongData(f"{place}: {error}; mend the TOML") from None


def _named(row: Any, number: int) -> str:
    return str(row["id"]) if isinstance(row, dict) and isinstance(row.get("id"), str) else str(number)
