"""From a save to the pages: what is copied, what is built, and what is put up when it is whole."""

import shutil
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue

from decider.site.serve.builder import Build
from decider.site.serve.live import Live
from decider.site.serve.trees import changed, copy, is_copy
from decider.site.serve.watch import LANGUAGES, languages

SETTLED = 0.05  # seconds without a save after which an editor has finished
_NAMES = {"fr": "French", "en": "English"}


class Loop:
    """Works on `events`: a path that was saved, a build that is over, None to end."""

    def __init__(self, command: Sequence[str], root: Path, folder: Path, live: Live) -> None:
        self.events: SimpleQueue[Path | Build | None] = SimpleQueue()
        self._command, self._root, self._folder, self._live = command, root, folder, live
        self._number = count(1)
        self._running: Build | None = None
        self._insists = False  # the running build took the place of one that was given up
        self._behind = set(LANGUAGES)  # whose sources are newer than any build
        self._unbuilt: set[Path] = set()  # saved since the last good pages
        self._unseen: set[Path] = set()  # saved since the last build began
        self._copied: set[Path] = set()  # likewise, and copied: the build may have read them before

    def work(self) -> None:
        """Build, and build again on each save, until told to end."""
        saved: set[Path] = set()
        try:
            self._build()
            while True:
                try:
                    event = self.events.get(timeout=SETTLED if saved else None)
                except Empty:
                    self._take(saved)
                    saved = set()
                    continue
                if event is None:
                    return
                if isinstance(event, Path):
                    saved.add(event)
                elif event is self._running:
                    self._end(event)
        finally:
            self._give_up()

    def _take(self, saved: set[Path]) -> None:
        """Copy what can be copied; build for the rest, now or when the running build has ended."""
        rest = {path for path in saved if not self._copy(path)}
        self._unbuilt |= rest
        self._unseen |= rest
        for path in rest:
            self._behind |= languages(path)
        if rest and not self._insists:  # who saves without pause must see some build end
            self._insists = self._give_up()
        if rest and not self._running:
            self._build()

    def _build(self) -> None:
        saved = f"{_listed(self._unseen)} saved: " if self._unseen else ""
        print(f"{saved}building {_spoken(self._behind)}", flush=True)
        into = self._folder / str(next(self._number))
        self._running = Build(self._command, self._root, into, self._behind, self.events.put)
        self._behind, self._unseen, self._copied = set(), set(), set()

    def _end(self, build: Build) -> None:
        """Put up what was built, or keep what is up under a message."""
        self._running, self._insists = None, False
        if build.failed:
            self._stop(build)
        else:
            self._put_up(build)
        if self._unseen:
            self._build()

    def _stop(self, build: Build) -> None:
        self._behind |= build.languages
        shutil.rmtree(build.into, ignore_errors=True)
        stays = "; the last good pages stay" if self._live.tree else ""
        saved = [f"saved since: {_listed(self._unbuilt)}"] if self._unbuilt else []
        told = "\n".join([f"The build stopped{stays}.", *build.faults, *saved])
        self._live.stopped(told)
        print(told, flush=True)

    def _put_up(self, build: Build) -> None:
        for path in self._copied:
            copy(path, self._root, build.into)
        self._unbuilt = set(self._unseen)
        last = self._live.swap(build.into)
        pages = changed(last, build.into, build.languages)
        named = f" ({_listed(pages)})" if pages else ""
        print(
            f"{_spoken(build.languages)} in {build.seconds:.1f} s, pages changed: {len(pages)}{named}",
            flush=True,
        )
        if last:
            shutil.rmtree(last)

    def _give_up(self) -> bool:
        """End the running build, if there is one; say whether there was."""
        if not self._running:
            return False
        self._running.give_up()
        self._behind |= self._running.languages
        shutil.rmtree(self._running.into, ignore_errors=True)
        self._running = None
        return True

    def _copy(self, path: Path) -> bool:
        """Copy a style, a script or a picture over the one that is up; say whether there was one."""
        up = self._live.tree
        if not up or not is_copy(path, self._root, up):
            return False
        try:
            self._live.change(lambda tree: copy(path, self._root, tree))
        except FileNotFoundError:  # deleted just now, perhaps to be written anew
            return False
        self._copied.add(path)
        print(f"{path.as_posix()} saved: copied", flush=True)
        return True


def _listed(names: Iterable[object]) -> str:
    first, *others = sorted(map(str, names))
    return first + (f" and {len(others)} more" if others else "")


def _spoken(languages: set[str]) -> str:
    return " and ".join(_NAMES[lang] for lang in LANGUAGES if lang in languages)
