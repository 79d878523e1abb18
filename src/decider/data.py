"""One reader for all data files: one thing a file, many alike under a heading, or many under their ids."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from decider.typed import WrongData, as_kind, made, only

_T = TypeVar("_T")


@dataclass(frozen=True)
class DataFile:
    """A file, and the place that an editor is told."""

    file: Traversable
    place: str

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return self.file.name.removesuffix(".toml")

    def table(self) -> dict[str, Any]:
        """Read it as TOML."""
        try:
            return tomllib.loads(self.file.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise WrongData(f"{self.place}: {error}; mend the TOML") from None


def shipped(name: str) -> DataFile:
    """A data file of this package."""
    return DataFile(files("decider") / name, name)


def folder(name: str) -> Iterator[DataFile]:
    """The data files of a folder of this package, by name."""
    for file in sorted(shipped(name).file.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield DataFile(file, f"{name}/{file.name}")


def whole(source: DataFile, kind: type[_T]) -> _T:
    """Read a file that is one thing."""
    return made(kind, source.table(), source.place)


def rows(source: DataFile, key: str, kind: type[_T]) -> tuple[_T, ...]:
    """Read a file of many alike, each under the same heading; one with an `id` has it alone."""
    table, place = source.table(), source.place
    only([key], table, place)
    listed = enumerate(as_kind(tuple, table.get(key, []), place), 1)
    found = tuple(made(kind, row, f"{place}: {key} {_named(row, number)}") for number, row in listed)
    once((one.id for one in found if hasattr(one, "id")), place)
    return found


def keyed(source: DataFile, kind: type[_T], **beside: object) -> dict[str, _T]:
    """Read a file of many alike, each under its own id."""
    table = source.table()
    places = {id: f"{source.place}: {id}" for id in table}
    return {
        id: made(kind, {**as_kind(dict, row, places[id]), "id": id, **beside}, places[id])
        for id, row in table.items()
    }


def once(ids: Iterable[str], place: str) -> None:
    """Refuse an id that stands twice."""
    twice = next((id for id, count in Counter(ids).items() if count > 1), None)
    if twice is not None:
        raise WrongData(f"{place}: {twice!r} stands twice; keep one")


def _named(row: Any, number: int) -> str:
    return str(row["id"]) if isinstance(row, dict) and isinstance(row.get("id"), str) else str(number)
