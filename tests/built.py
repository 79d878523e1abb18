"""The built site that the tests share: both languages, from the tree as it stands, once in a run."""

import sys
from pathlib import Path
from threading import Event

import pytest

from aside import WORK, Done, run
from decider.site.build.interviews import FOLDER as QUESTIONS

ROOT = Path(__file__).parent.parent
SITE = ROOT / ".cache" / "site"
# Apart from site/, which a server may be showing.
BUILD = f"""
import sys
from pathlib import Path
from threading import Event
from decider.site.build.whole import build
sys.exit(build(Path.cwd(), out=Path({str(SITE)!r})))
"""


BUILT = Event()
"""Set once what a build keeps is there: copies of the tree go on from it."""


def build_site() -> Done:
    try:
        return run(ROOT, [sys.executable, "-c", BUILD])
    finally:
        BUILT.set()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    for item in session.items:
        asked = {"site", "copy"} & set(getattr(item, "fixturenames", ()))
        wanted = asked or item.get_closest_marker("slow")
        if wanted and not session.config.option.collectonly:
            session.config.stash[WORK].start(build_site)


def fetched(site: Path, name: str) -> Path:
    """A file that pages fetch, by its plain name: `style.css`, `fr/questions/V7.1.js`."""
    folder, file = (site / "assets" / name).parent, Path(name)
    if folder.name == QUESTIONS:
        (folder,) = folder.parent.glob(f"{QUESTIONS}.*")
        return folder / file.name
    (found,) = folder.glob(f"{file.stem}.*{file.suffix}")
    return found


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """Both languages, built from the tree as it stands."""
    done = request.config.stash[WORK].start(build_site).result()
    assert done.returncode == 0, done.stderr
    return SITE
