"""Which tests a change can move.

A test rests on the Python that it runs and on the files that this Python names; a test of some questions
on the functions that decide them, a test of one language on the words of that language.
"""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from dependencies import LABELS, Tree
from sources import imports

LANGUAGES = frozenset({"fr", "en"})


@dataclass(frozen=True)
class Subject:
    """What a test is about: the files that it starts from; the questions and languages that it keeps to."""

    roots: frozenset[str]
    asked: frozenset[str] = frozenset()
    langs: frozenset[str] = frozenset()


SUBJECT = pytest.StashKey[Subject]()


class Selection:
    """The changed files of a tree, compared with what they were at a commit where there is one."""

    def __init__(self, tree: Tree, changed: Iterable[str] = (), commit: str = "") -> None:
        self.tree, self.root = tree, tree.root
        self.changed, self.commit = tuple(changed), commit
        self.site = Subject(frozenset({tree.modules.get("built", "")}))
        self._moves: dict[tuple[Subject, str], bool] = {}
        self._spoken: dict[str, frozenset[str] | None] = {}
        self._deciding: dict[frozenset[str] | None, frozenset[str]] = {}

    def about(self, *changed: str) -> "Selection":
        """The same tree, and all that was found out about it, with other changes."""
        other = copy(self)
        other.changed = changed
        return other

    def moved(self, subject: Subject) -> list[str]:
        """The changed files that can move what a test is about."""
        return [file for file in self.changed if self.moves(subject, file)]

    def moves(self, subject: Subject, file: str) -> bool:
        if (subject, file) not in self._moves:
            rests = self.rests(subject, file)
            self._moves[subject, file] = rests and (not file.startswith(LABELS) or self._says(subject, file))
        return self._moves[subject, file]

    def rests(self, subject: Subject, file: str) -> bool:
        """Whether a test rests on a file, whatever this says."""
        passing = self.deciding() - self.deciding(subject.asked) if subject.asked else frozenset[str]()
        return self.tree.rests(subject.roots, file, passing)

    def deciding(self, ids: frozenset[str] | None = None) -> frozenset[str]:
        """The files of the functions that decide some questions, or all."""
        from decider import questions

        if ids not in self._deciding:
            asked = [one for one in questions() if ids is None or one.id in ids]
            functions = {one.function for one in asked} | {one.general.function for one in asked}
            self._deciding[ids] = frozenset(self.tree.modules[one.__module__] for one in functions)
        return self._deciding[ids]

    def _says(self, subject: Subject, file: str) -> bool:
        """Whether a file of labels speaks the test's languages, and of its questions."""
        if subject.langs and not subject.langs & set(file.split("/")):
            return False
        spoken = self.spoken(file) if subject.asked else None
        return spoken is None or bool(spoken & subject.asked)

    def spoken(self, file: str) -> frozenset[str] | None:
        """The questions that the changed labels of a file speak of; None stands for all."""
        from spoken import spoken_of

        if file not in self._spoken:
            self._spoken[file] = spoken_of(self.root, file, self.commit)
        return self._spoken[file]

    def subject(self, item: pytest.Item) -> Subject:
        if SUBJECT not in item.stash:
            item.stash[SUBJECT] = self._subject(item)
        return item.stash[SUBJECT]

    def _subject(self, item: pytest.Item) -> Subject:
        """What a test is about, by its place, its fixtures, its examples, its parameters and its mark."""
        from decider import Question

        path = item.nodeid.partition("::")[0]
        mark = item.get_closest_marker("aside")
        own = f"{path}::{item.originalname}" if isinstance(item, pytest.Function) else path
        roots = {own, *self._beside(item, path), *self._fixtures(item)}
        roots |= self._place(mark.kwargs["work"]) if mark else set()
        # What is built, or done aside, is made of all questions and all words; what is noted as a whole may be.
        whole = mark or "site" in getattr(item, "fixturenames", ())
        if whole or self.tree.sums(roots):
            return Subject(frozenset(roots))
        given = _flat(item.callspec.params) if hasattr(item, "callspec") else ()
        told = {
            one.id if isinstance(one, Question) else one for one in given if isinstance(one, Question | str)
        }
        about = {id for mark in item.iter_markers("about") for id in mark.args}
        asked = frozenset().union(*(kin()[id] for id in kin().keys() & (told | about)))
        return Subject(frozenset(roots), asked, LANGUAGES & told)

    def _beside(self, item: pytest.Item, path: str) -> set[str]:
        """What the examples of a module or of a page import, where the test is one of them."""
        if isinstance(item, pytest.Function):
            return set()
        source = self.tree.sources.get(path)
        examples = source.examples.imports if source else imports(item.path.read_text("utf-8"))
        return set().union(*(self.tree.imported(*one) for one in examples))

    def _fixtures(self, item: pytest.Item) -> set[str]:
        known: dict[str, Any] = getattr(getattr(item, "_fixtureinfo", None), "name2fixturedefs", {})
        return set().union(*(self._place(used[-1].func) for used in known.values()))

    def _place(self, function: Any) -> set[str]:
        """The place of a function in the tree, if it stands there."""
        file = function.__code__.co_filename.removeprefix(f"{self.root}/")
        return {f"{file}::{function.__name__}"} if file in self.tree.sources else set()


@cache
def kin() -> dict[str, frozenset[str]]:
    """Each question with those that it asks: its general one, and a composite question with all its ways."""
    from decider import questions

    joined = [{one.id, *(way.id for way in one.asked.ways)} for one in questions()]
    return {
        one.id: frozenset({one.id, one.general.id}).union(*(ids for ids in joined if one.general.id in ids))
        for one in questions()
    }


def _flat(given: Any) -> Iterator[Any]:
    """The single values in a test's parameters."""
    if isinstance(given, dict):
        given = tuple(given.values())
    if isinstance(given, list | tuple | set | frozenset):
        for one in given:
            yield from _flat(one)
    else:
        yield given
