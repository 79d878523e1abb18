"""The notebooks as pages: what running one made is kept, until it or what it read has changed."""

import pickle
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.exceptions import BuildError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from decider.reads import stands
from decider.site.build.described import described
from decider.site.build.ran import Ran
from decider.site.build.sources import base, keep, moved, pieces, stamped
from decider.wording.words import words

KEPT = ".cache/notebooks"


class Notebook(File):
    """A notebook of `examples/`, built as a page."""

    def is_documentation_page(self) -> bool:
        return True


class Notebooks(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Adds the notebooks of a language to its pages; `ready` waits until they have run."""

    def __init__(self, root: Path, lang: str, ready: Callable[[], object]) -> None:
        self.root, self.lang, self.ready = root, lang, ready

    @event_priority(-200)
    def on_files(self, files: Files, *, config: Any) -> Files:
        for path in notebooks(self.root, self.lang):
            files.append(Notebook.generated(config, f"exemples/{path.name}", abs_src_path=str(path)))
        return files

    def on_pre_page(self, page: Page, *, config: Any, files: Files) -> Page:
        if isinstance(page.file, Notebook):
            page.render = partial(self._render, page)  # type: ignore[method-assign]
        return page

    def _render(self, page: Page, config: Any, files: Files) -> None:
        self.ready()
        _, ran = _kept(self.root, Path(str(page.file.abs_src_path)))
        if ran is None or ran.failed:
            raise BuildError(f"{page.file.src_uri}: {ran.failed if ran else 'the notebook was not run'}")
        page.content, page.toc = ran.content, ran.toc or page.toc
        page.meta["description"] = described(page.file.src_uri, ran.content, words(self.lang))


def notebooks(root: Path, lang: str = "*") -> list[Path]:
    """List the notebooks of a language, or of all."""
    return sorted(root.glob(f"examples/{lang}/*.ipynb"))


def stale(root: Path, langs: Sequence[str]) -> list[Path]:
    """List the notebooks to run: they, the code, or something that they read has changed."""
    return [path for lang in langs for path in notebooks(root, lang) if not _stands(root, path)]


def run(root: Path, paths: Sequence[Path]) -> None:
    """Run notebooks and keep what they make, or why they failed."""
    from decider.site.build.kernels import ran  # a second to import, only where something must run

    for path, made in zip(paths, ran(root, paths), strict=True):
        keep(_place(root, path), pickle.dumps((_source(root, path), pieces(root), made)))


def shows(root: Path, path: Path) -> bool:
    """Whether a notebook, as it is written, has run and made a page."""
    _, ran = _kept(root, path)
    return ran is not None and not ran.failed


def _stands(root: Path, path: Path) -> bool:
    before, ran = _kept(root, path)
    return ran is not None and not ran.failed and stands(ran.made_from, moved(root, before))


def _kept(root: Path, path: Path) -> tuple[dict[str, str], Ran | None]:
    """What a notebook made when it last ran, if it still is what it was, and the sources of that day."""
    try:
        source, before, ran = pickle.loads(_place(root, path).read_bytes())
    except Exception:  # nothing kept, or not in today's form
        return {}, None
    return before, ran if source == _source(root, path) else None


def _place(root: Path, path: Path) -> Path:
    return root / KEPT / f"{path.parent.name}-{path.stem}.pickle"


def _source(root: Path, path: Path) -> str:
    return f"{stamped([(path.name, path)])} {base(root)}"
