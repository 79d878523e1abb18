"""Things that are told often, each once, under a number."""

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Pool(Generic[T]):
    """Numbers things in the order in which they are first named.

    >>> said = Pool[str]()
    >>> [said("yes"), said("no"), said("yes")], said.all
    ([0, 1, 0], ['yes', 'no'])
    """

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}

    def __call__(self, thing: T) -> int:
        return self._numbers.setdefault(thing, len(self._numbers))

    @property
    def all(self) -> list[T]:
        return list(self._numbers)
