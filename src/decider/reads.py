"""What an answer was made from: each label, table and declaration that was read on the way to it.

A face that keeps what it made notes these, and makes it again only when one of them says something else.

>>> from decider import ask
>>> with reading() as made_from:
...     _ = ask("V7.1").sentence("en")
>>> ("decider.wording.words.label", ("en", "sentence", "otherwise_no")) in made_from
True
>>> stands(made_from), stands({**made_from, ("decider.wording.words.label", ("en", "rules", "R67")): "otherwise"})
(True, False)
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, wraps
from hashlib import blake2b
from typing import Any, ParamSpec, TypeVar

Read = tuple[str, tuple[Any, ...]]
Reads = dict[Read, str]

_P = ParamSpec("_P")
_T = TypeVar("_T")
_known: dict[str, tuple[Callable[..., object], frozenset[str]]] = {}
_listening: list[Reads | None] = [None]


def noted(*sources: str) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Note what a function of plain values returns; what it reads itself is told by what it returns.

    `sources` name what it reads that is kept piece by piece: "labels", "rules", "stories", "pages".
    """

    def decorated(function: Callable[_P, _T]) -> Callable[_P, _T]:
        name = f"{function.__module__}.{function.__name__}"

        @wraps(function)
        def noting(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            made_from = _listening[-1]
            if made_from is None:
                return function(*args, **kwargs)
            _listening.append(None)
            try:
                value = function(*args, **kwargs)
            finally:
                _listening.pop()
            if (name, args) not in made_from:
                made_from[name, args] = stamp(value)
            return value

        _known[name] = noting, frozenset(sources)
        return noting

    return decorated


def remembered(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """Keep what a function of plain values returns; whoever asks again has read what it was made from.

    >>> from decider.wording.words import label
    >>> said = remembered(lambda rule: label("en", "rules", rule).split()[0])
    >>> _ = said("R67")
    >>> with reading() as made_from:
    ...     _ = said("R67")
    >>> list(made_from)
    [('decider.wording.words.label', ('en', 'rules', 'R67'))]

    What is noted itself stands for what it asks.

    >>> twice = noted("labels")(wraps(said)(lambda rule: 2 * said(rule)))
    >>> with reading() as made_from:
    ...     _ = twice("R67")
    >>> [given for _, given in made_from]
    [('R67',)]
    """
    kept: dict[tuple[Any, ...], tuple[_T, Reads]] = {}

    @wraps(function)
    def remembering(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        found = kept.get(args)
        if found is None:
            with reading() as read:
                found = kept[args] = function(*args, **kwargs), read
        made_from = _listening[-1]
        if made_from is not None:
            made_from.update(found[1])
        return found[0]

    return remembering


@contextmanager
def reading() -> Iterator[Reads]:
    """Note all that is read until the end of the block."""
    made_from: Reads = {}
    _listening.append(made_from)
    try:
        yield made_from
    finally:
        _listening.pop()


def stands(made_from: Mapping[Read, str], moved: Collection[str] | None = None) -> bool:
    """Say whether everything that was read would be read alike now; what can no longer be read is not.

    >>> stands({("decider.reasoning.evaluated.table", ("no-question", None, "")): ""})
    False

    Who knows which sources moved, and that no others did, names them: what rests on none is not read again.
    """
    return all(
        name in _known
        and (not (moved is None or _known[name][1].intersection(moved)) or _stamped(name, args) == was)
        for (name, args), was in made_from.items()
    )


def stamp(value: object) -> str:
    """Shorten a value to what tells it from any other; one that has a stamp of its own gives that."""
    own = getattr(value, "stamp", None)
    return own if isinstance(own, str) else blake2b(repr(value).encode(), digest_size=12).hexdigest()


@cache
def _stamped(name: str, args: tuple[Any, ...]) -> str:
    try:
        return stamp(_known[name][0](*args))
    except Exception as error:  # what can no longer be read has changed; who makes it again is told why
        return f"{type(error).__name__}: {error}"
