"""Which sources were saved, told by the system within milliseconds."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog import events
from watchdog.observers import Observer

from decider.languages import LANGUAGES

FOLDERS = ("docs", "src", "examples", "snippets", "theme")
FILES = ("mkdocs.yml", "mkdocs.en.yml", "site.toml", "addresses.lock", "translations.lock")

# What editors and Python leave beside a source while they write it.
_PASSING = re.compile(
    r"(^|/)(\.[^/]*|#[^/]*#|__pycache__|4913|sed\w{6}|[^/]*(~|\.(sw.|tmp|bak|part|pyc|crswap)|___jb_\w+___))(/|$)"
)
_MOVES = [
    events.FileCreatedEvent,
    events.FileModifiedEvent,
    events.FileMovedEvent,
    events.FileDeletedEvent,
    events.DirMovedEvent,
    events.DirDeletedEvent,
]


@contextmanager
def watching(root: Path, saved: Callable[[Path], None]) -> Iterator[None]:
    """Call `saved` with the path, from `root`, of each source that is written, moved or deleted."""
    watcher = Observer()
    heard = _Heard(root.resolve(), saved)
    watcher.schedule(heard, str(heard.root), event_filter=_MOVES)
    for folder in FOLDERS:
        watcher.schedule(heard, str(heard.root / folder), recursive=True, event_filter=_MOVES)
    watcher.start()
    try:
        yield
    finally:
        watcher.stop()
        watcher.join()


class _Heard(events.FileSystemEventHandler):
    def __init__(self, root: Path, saved: Callable[[Path], None]) -> None:
        self.root, self.saved = root, saved

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        for place in (event.src_path, event.dest_path):  # the second is empty unless it was moved
            if place and is_source(path := Path(os.fsdecode(place)).relative_to(self.root)):
                self.saved(path)


def is_source(path: Path) -> bool:
    """Whether a build reads this file.

    >>> [is_source(Path(name)) for name in ("docs/fr/cas/v7.md", "site.toml", "README.md")]
    [True, True, False]
    >>> [is_source(Path("docs/fr/cas") / name) for name in (".v7.md.swp", "v7.md~", "4913", "#v7.md#")]
    [False, False, False, False]
    """
    named = path.parts[0] in FOLDERS if len(path.parts) > 1 else path.name in FILES
    return named and not _PASSING.search(path.as_posix())


def languages(path: Path) -> set[str]:
    """The languages whose pages a source can move.

    >>> sorted(languages(Path("docs/fr/cas/v7.md"))), sorted(languages(Path("site.toml")))
    (['fr'], ['en', 'fr'])

    An English chapter says which of its French sections have changed:

    >>> sorted(languages(Path("docs/fr/livre/b3.md")))
    ['en', 'fr']
    """
    match path.parts:
        case ("docs", "fr", "livre", *_):
            return set(LANGUAGES)
        case ("docs" | "examples" | "snippets", lang, *_) if lang in LANGUAGES:
            return {lang}
        case ("mkdocs.en.yml",):
            return {"en"}
    return set(LANGUAGES)
