"""From a save to the pages: what is copied, what is built, and what is put up when it is whole."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

from decider.languages import LANGUAGES
from decider.site.build.serve.builder import Build
from decider.site.build.serve.live import Live
from decider.site.build.serve.trees import changed, copy, is_copy
from decider.site.build.serve.watch import languages

SETTLED = 0.05  # seconds without a save after which an editor has finished
_NAMES = {"fr": "French", "en": "English"}


class Loop:
    """Works on `events`: a path that was saved, a build that is over, None to end."""

    def __init__(self, builder: Sequence[str], root: Path, folder: Path, live: Live) -> None:
        self.events: SimpleQueue[Path | Build | None] = SimpleQueue()
        self._builder, self._root, self._folder, self._live = builder, root, folder, live
        self._build = self._ready()
        self._insists = False  # the running build took the place of one that was given up
        self._behind = set(LANGUAGES)  # whose sources are newer than any build
        self._unbuilt: set[Path] = set()  # saved since the last good pages
        self._unseen: set[Path] = set()  # saved since the last build began
        self._copied: set[Path] = set()  # likewise, and copied: the build may have read them before

    def work(self) -> None:
        """Build, and build again on each save, until told to end."""
        saved: set[Path] = set()
        try:
            self._start()
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
                elif event is self._build:
                    self._end(event)
        finally:
            self._build.give_up()

    def _take(self, saved: set[Path]) -> None:
        """Copy what can be copied; build for the rest, now or when the running build has ended."""
        rest = {path for path in saved if not self._copy(path)}
        self._unbuilt |= rest
        self._unseen |= rest
        for path in rest:
            self._behind |= languages(path)
        running = bool(self._build.languages)
        if rest and running and not self._insists:  # who saves without pause must see some build end
            self._build.give_up()
            self._behind |= self._build.languages
            self._insists, running = not self._build.whole, False
            self._build = self._ready()
        if rest and not running:
            self._start()

    def _ready(self) -> Build:
        return Build(self._builder, self._root, self._folder)

    def _start(self, whole: bool = False) -> None:
        saved = f"{_listed(self._unseen)} saved: " if self._unseen else ""
        why = "running the notebooks and " if whole else saved
        print(f"{why}building {_spoken(self._behind)}", flush=True)
        into = next(
            self._folder / name for name in ("one", "other") if self._folder / name != self._live.tree
        )
        self._build.start(self._behind, into, self.events.put, whole)
        self._behind, self._unseen, self._copied = set(), set(), set()

    def _end(self, build: Build) -> None:
        """Put up what was built, or keep what is up under a message."""
        self._build, self._insists = self._ready(), False
        if build.failed:
            self._stop(build)
        else:
            self._put_up(build)
        if build.late:
            self._behind |= build.languages
        if self._unseen or build.late:
            self._start(whole=not self._unseen)

    def _stop(self, build: Build) -> None:
        self._behind |= build.languages
        told = [*build.faults]
        if self._unbuilt and self._live.tree:
            told.append(f"Saved since the last good pages, which are up: {_listed(self._unbuilt)}")
        if build.whole:
            told.append("All other pages are up as they were saved")
        self._live.stopped("\n".join(told))
        lines = "".join(f"  {line}\n" for line in told)
        print(f"The build stopped after {build.seconds:.1f} s:\n{lines}Mend it and save.", flush=True)

    def _put_up(self, build: Build) -> None:
        for path in self._copied:
            copy(path, self._root, build.into)
        self._unbuilt = set(self._unseen)
        last = self._live.swap(build.into, build.languages)
        pages = changed(last, build.into, build.languages)
        named = f" ({_listed(pages)})" if pages else ""
        print(
            f"{_spoken(build.languages)} in {build.seconds:.1f} s, pages changed: {len(pages)}{named}",
            flush=True,
        )

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


def _spoken(languages: Iterable[str]) -> str:
    return " and ".join(_NAMES[lang] for lang in LANGUAGES if lang in languages)
