"""`--since COMMIT`, `--changed FILE`: run only the tests that a change can move, and say in one line why.

What is not understood selects everything: a file that nobody is known to read, the settings, what all
tests share. A tree in which nothing changed is looked at whole.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from aside import WORK
from built import build_site
from changes import changed_since, git
from dependencies import Tree
from selection import Selection

ROOT = Path(__file__).parent.parent
SETTINGS = {"pyproject.toml", "requirements.lock"}


class Choice:
    """The tests that a run chooses, or why it chooses all."""

    def __init__(self, selection: Selection, shared: Iterable[str], since: str = "") -> None:
        self.selection, self.since = selection, since
        under_all = sorted({*selection.changed} & {*shared, *SETTINGS})
        self.all_because = f"every test rests on {under_all[0]}" if under_all else ""
        broken = [path for path, source in selection.tree.sources.items() if source.broken]
        if broken:
            self.all_because = f"{broken[0]} is no Python as it stands"
        if not selection.changed:
            self.all_because = f"nothing changed{since}"
        self.line = ""

    def of(self, items: list[pytest.Item], every: list[pytest.Item]) -> list[pytest.Item]:
        """Those of the items that can move; with `every` test there is, those that only make test runs too."""
        subjects = {item: self.selection.subject(item) for item in every}
        moves = {item: bool(self.selection.moved(subject)) for item, subject in subjects.items()}
        # A copy is one of the whole tree, which does not make a file known.
        copies = self.selection.tree.modules["copies"]
        readers = [subject for subject in subjects.values() if not self.selection.rests(subject, copies)]
        own = {item.path for item in every}
        for file in self.selection.changed:
            known = ROOT / file in own or any(self.selection.moves(reader, file) for reader in readers)
            if not known:
                self.all_because = self.all_because or f"nobody is known to read {file}"
        if self.all_because:
            self.line = f"All {len(items)} tests: {self.all_because}."
            return items
        chosen = [item for item in items if moves[item]]
        self.line = self._told(len(chosen), len(items), sum(moves.values()) - len(chosen))
        return chosen

    def _told(self, chosen: int, of: int, others: int) -> str:
        from decider import questions
        from reach import listed, moved_pages, moved_questions

        changed, asked = list(self.selection.changed), moved_questions(self.selection)
        pages = moved_pages(self.selection, asked)
        files = f"{len(changed)} file{'s' * (len(changed) > 1)} changed{self.since} ({listed(changed)})"
        said = [f"{files}: {chosen} of {of} tests"]
        said += [f"questions {listed(asked, len(questions()))}"] if asked else []
        said += [f"pages {listed(pages)}"] if pages != [] else []
        said += [f"make test runs {others} more"] if others else []
        return "; ".join([*said, "all: make check ALL=1"])


SELECTION = pytest.StashKey[Selection]()
SHARED = pytest.StashKey[set[str]]()
CHOICE = pytest.StashKey[Choice]()
EVERY = pytest.StashKey[list[pytest.Item]]()


@pytest.fixture(scope="session")
def every(request: pytest.FixtureRequest) -> list[pytest.Item]:
    """All the tests that there are, chosen or not."""
    return request.config.stash[EVERY]


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("choosing")
    group.addoption("--since", metavar="COMMIT", help="only what can move by what changed since a commit")
    group.addoption("--changed", metavar="FILE", action="append", help="only what can move by this file")


def pytest_configure(config: pytest.Config) -> None:
    since, changed = config.option.since, config.option.changed
    if since:
        changed = changed_since(ROOT, since)
        if changed is None and git(ROOT, "rev-parse", "--git-dir"):
            raise pytest.UsageError(f"--since={since}: no such commit; give one that `git log` shows")
    selection = config.stash[SELECTION] = Selection(Tree(ROOT), changed or (), since or "")
    config.stash[SHARED] = _shared(config, selection.tree)
    wanted = config.args_source is config.ArgsSource.TESTPATHS and not config.option.keyword
    if changed is not None:
        since = " since the last commit" if since == "HEAD" else f" since {since}" if since else ""
        choice = config.stash[CHOICE] = Choice(selection, config.stash[SHARED], since)
        wanted = bool(choice.all_because or selection.moved(selection.site))
    if wanted and not config.option.collectonly:
        config.stash[WORK].start(build_site)  # while the tests are collected


def _shared(config: pytest.Config, tree: Tree) -> set[str]:
    """The files of the tests that every run loads."""
    loaded = [getattr(plugin, "__file__", None) for plugin in config.pluginmanager.get_plugins()]
    plugins = {path for path in tree.sources if str(ROOT / path) in loaded}
    reached = set().union(*map(tree.reached, plugins))
    return {path for path in reached & tree.sources.keys() if path.split("/")[0] == "tests"}


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> Iterator[None]:
    every = config.stash[EVERY] = list(items)
    yield
    choice = config.stash.get(CHOICE, None)
    if choice and not session.testsfailed:
        chosen = choice.of(items, every)
        config.hook.pytest_deselected(items=[item for item in items if item not in set(chosen)])
        items[:] = chosen
    items.sort(key=_waits)


def _waits(item: pytest.Item) -> int:
    """The site is built while the other tests run, and the copies are looked at meanwhile."""
    if item.get_closest_marker("slow"):
        return 2
    return int("site" in getattr(item, "fixturenames", ()))


def pytest_report_collectionfinish(config: pytest.Config) -> str:
    choice = config.stash.get(CHOICE, None)
    return choice.line if choice else ""


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """To find that no test can move is a result."""
    if session.config.stash.get(CHOICE, None) and session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = pytest.ExitCode.OK
