"""The last step of a build: each file that pages fetch is named by what it holds, and the pages say its name.

So a file that a browser kept is never taken for another one of the same name, and may be kept for ever.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from decider.languages import LANGUAGES
from decider.site.build.assets import FOLDER
from decider.site.build.interviews import FOLDER as QUESTIONS

_ADDRESS = re.compile(rf'(?<={FOLDER}/)[\w./-]+(?=[" ])')


def name(out: Path) -> None:
    """Name the files of a built tree, and write the names into its pages."""
    folder = out / FOLDER
    names = dict(_renamed(folder))
    for page in _pages(out):
        text = page.read_text("utf-8")
        page.write_text(_ADDRESS.sub(lambda found: names.get(found[0], found[0]), text), "utf-8")


def _renamed(folder: Path) -> Iterator[tuple[str, str]]:
    """Rename each file; the questions of a language, which hold together, by their folder."""
    for lang in LANGUAGES:
        if (questions := folder / lang / QUESTIONS).is_dir():
            mark = _mark(*sorted(questions.iterdir()))
            yield f"{lang}/{QUESTIONS}/", f"{lang}/{QUESTIONS}.{mark}/"
            questions.rename(questions.with_name(f"{QUESTIONS}.{mark}"))
    for file in [path for path in folder.rglob("*") if path.is_file() and QUESTIONS not in path.parent.name]:
        named = file.with_name(f"{file.stem}.{_mark(file)}{file.suffix}")
        yield file.relative_to(folder).as_posix(), named.relative_to(folder).as_posix()
        file.rename(named)


def _mark(*files: Path) -> str:
    """What some files hold, in eight digits.

    >>> len(_mark(Path(__file__)))
    8
    """
    held = blake2b(digest_size=4)
    for file in files:
        held.update(file.name.encode() + b"\0" + file.read_bytes())
    return held.hexdigest()


def _pages(out: Path) -> Iterator[Path]:
    """The pages that fetch anything: all but the short addresses, which only lead elsewhere."""
    yield from (out / "index.html", out / "404.html")
    for lang in LANGUAGES:
        for top in sorted((out / lang).glob("*")):
            if top.suffix == ".html":
                yield top
            elif top.name != "s":
                yield from top.rglob("*.html")
