"""One language, built by MkDocs with what we add to it; and the notebooks, run beside."""

import gc
import logging
from dataclasses import dataclass
from multiprocessing.synchronize import Event
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from decider.site.build import notebooks
from decider.site.build.finish import Finish
from decider.site.build.interviews import Interviews
from decider.site.build.keep import Keep
from decider.site.build.offers import Offers
from decider.site.build.searching import Searching
from decider.site.build.share import Shares
from decider.site.build.sources import CONFIGURATIONS
from decider.site.build.workers import Speak


@dataclass(frozen=True)
class Order:
    """What to build: the tree, where it goes, and the address where it will be read."""

    root: Path
    out: Path
    address: str


def build_language(order: Order, lang: str, ready: Event, speak: Speak) -> None:
    """Build one language; its warnings are faults, for the build is strict."""
    gc.disable()  # the process ends before a collection would pay
    log = logging.getLogger("mkdocs")
    log.addHandler(_Faults(speak))
    log.propagate = False
    address = f"{order.address}/{lang}/" if order.address else ""
    place = order.root / CONFIGURATIONS[lang]
    config = load_config(str(place), strict=True, site_dir=str(order.out / lang), site_url=address)
    keep = Keep(order.root, lang, order.address, lambda uri: speak("step", uri))
    config.plugins["notebooks"] = notebooks.Notebooks(order.root, lang, ready.wait)
    config.plugins["interviews"] = Interviews(order.root, lang)
    config.plugins["offers"] = Offers(order.root, lang)
    config.plugins["shares"] = Shares()
    config.plugins["searching"] = Searching(order.root, lang)
    config.plugins["finish"] = Finish(order.root, lang)
    config.plugins["keep"] = keep
    try:
        build(config)
    except Abort:
        return  # every fault was told
    for uri in keep.now:
        speak("made" if uri in keep.made else "kept", uri)
    keep.save()


def run_notebooks(root: Path, langs: tuple[str, ...], whole: bool, ready: Event, speak: Speak) -> None:
    """Run the notebooks that must run; the pages that show them wait for it.

    Unless the build is to be `whole`, what a notebook last made does for now: it is told as late.
    """
    try:
        stale = notebooks.stale(root, langs)
        late = [] if whole else [path for path in stale if notebooks.shows(root, path)]
        for path in late:
            speak("late", path.name)
        if stale := [path for path in stale if path not in late]:
            speak("step", ", ".join(path.name for path in stale))
            notebooks.run(root, stale)
            for path in stale:
                speak("made", f"{path.parent.name}/{path.name}")
    finally:
        ready.set()


class _Faults(logging.Handler):
    def __init__(self, speak: Speak) -> None:
        super().__init__(logging.WARNING)
        self.speak = speak

    def emit(self, record: logging.LogRecord) -> None:
        self.speak("faults", f"{record.levelname} - {' '.join(record.getMessage().split())}")
