"""What a test rests on: the Python that it runs, and the files that this Python names.

All of it is read from the source, so that nothing is kept by hand; `recorder.py` compares it with what
the tests really read.
"""

import inspect
import pickle
import re
from collections.abc import Iterable
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from sources import Scope, Source, names

REGISTRY = "src/decider/reasoning/declared.py"
LABELS = "src/decider/wording/labels"
NOTED = "noted"
"""What `decider.reads` hears. Here piece by piece, each with its question or its language:"""
PIECES = (
    REGISTRY,
    "src/decider/reasoning/evaluated.py",
    "src/decider/reasoning/registry.py",
    "src/decider/wording/words.py",
)
MKDOCS = "mkdocs.config"
"""Whoever imports it rests on MkDocs' settings, and on what these name."""
TOKEN = re.compile(r"[\w./-]+")


class Tree:
    """The Python files of a tree, the tests in them, and its settings: on what each rests."""

    def __init__(self, root: Path) -> None:
        self.root = root
        packages = {_dotted(path.relative_to(root / "src")): path for path in root.glob("src/**/*.py")}
        helpers = {path.stem: path for path in root.glob("tests/*.py")}
        found = (packages | helpers).items()
        self.modules = {name: path.relative_to(root).as_posix() for name, path in found}
        self.sources = _sources(root, self.modules.values())
        self._wanted: dict[str, frozenset[str]] = {}
        self._backs: dict[tuple[frozenset[str], frozenset[str]], frozenset[str]] = {}
        self._resting: dict[tuple[str, frozenset[str]], frozenset[str]] = {}

    def imported(self, module: str, name: str = "") -> set[str]:
        """What an import runs: a file, or one name in it; where a package only passes it on, what it is there."""
        if f"{module}.{name}" in self.modules:
            return {self.modules[f"{module}.{name}"]}
        if module not in self.modules:
            return set()
        path = self.modules[module]
        if name in self.sources[path].parts:
            return {f"{path}::{name}"}
        passed_on = self.sources[path].exported.get(name) if path.endswith("__init__.py") else None
        return (self.imported(*passed_on) if passed_on else set()) or {path}

    def rests(self, roots: Iterable[str], file: str, passing: frozenset[str] = frozenset()) -> bool:
        """Whether some files, or names in them, rest on a file: run it, or run what names it.

        The registry holds all questions; whoever asks some of them passes over the files of the others.
        """
        return not self._resting_on(file, passing).isdisjoint(map(self._known, roots))

    def sums(self, roots: Iterable[str]) -> bool:
        """Whether some rest on what is noted as one whole, which may be made of any question and any words."""
        return not self._summing.isdisjoint(map(self._known, roots))

    def _known(self, root: str) -> str:
        """A name that a file does not have at its top is the file's."""
        return root if root in self._next else root.partition("::")[0]

    def reached(self, root: str) -> set[str]:
        """All that a file runs, and the files of this."""
        seen, ahead = set[str](), [root]
        while ahead:
            if (one := ahead.pop()) not in seen:
                seen.add(one)
                ahead += self._next.get(one, ())
        return {one.partition("::")[0] for one in seen}

    def _resting_on(self, file: str, passing: frozenset[str]) -> frozenset[str]:
        if (file, passing) not in self._resting:
            if file not in self._wanted:
                self._wanted[file] = self._within_or_naming(file)
            self._resting[file, passing] = self._back(self._wanted[file], passing) | {file}
        return self._resting[file, passing]

    def _within_or_naming(self, file: str) -> frozenset[str]:
        """What of the tree is in a file, or names it."""
        # A package runs before its modules, without all that it passes on.
        files = {file, *(path for path, packages in self._packages.items() if file in packages)}
        within = {one for path in files for one in self._within.get(path, ())}
        naming = set().union(*(found for path, found in self._paths.items() if names(path, file)))
        return frozenset(within | naming)

    def _back(self, wanted: frozenset[str], passing: frozenset[str] = frozenset()) -> frozenset[str]:
        """All that runs something of what is wanted, which is the same for most pages."""
        if (wanted, passing) in self._backs:
            return self._backs[wanted, passing]
        seen, ahead = set[str](), list(wanted)
        while ahead:
            if (one := ahead.pop()) not in seen:
                seen.add(one)
                before = self._before.get(one, [])
                ahead += [b for b in before if not b.startswith(REGISTRY)] if one in passing else before
        return self._backs.setdefault((wanted, passing), frozenset(seen))

    @cached_property
    def _within(self) -> dict[str, list[str]]:
        """Each file, with itself and the names in it."""
        found: dict[str, list[str]] = {}
        for one in self._next:
            found.setdefault(one.partition("::")[0], []).append(one)
        return found

    @cached_property
    def _before(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one, ahead in self._next.items():
            for other in ahead:
                found.setdefault(other, []).append(one)
        return found

    @cached_property
    def _scopes(self) -> dict[str, Scope]:
        """What each file uses as it is loaded, each name in it where it is used, and each file of settings."""
        loaded = {f"{path}::": source.code for path, source in self.sources.items()}
        parts = {
            f"{p}::{name}": one for p, source in self.sources.items() for name, one in source.parts.items()
        }
        return {**loaded, **parts, **{path.name: self._settings(path) for path in self.root.glob("*.yml")}}

    def _settings(self, path: Path) -> Scope:
        scope = Scope()
        for token in TOKEN.findall(path.read_text("utf-8")):
            scope.imports.add((token, ""))
            if token.strip("./") and ("/" in token or (self.root / token).is_dir()):
                scope.paths.add(token.strip("/"))
        return scope

    @cached_property
    def _next(self) -> dict[str, frozenset[str]]:
        """The next on which each rests: a file on all that is in it, a name on what it uses."""
        settings = {name for name in self._scopes if name.endswith(".yml")}
        found = {
            p: frozenset({f"{p}::", *(f"{p}::{one}" for one in s.parts)}) for p, s in self.sources.items()
        }
        for one, scope in self._scopes.items():
            path, _, name = one.partition("::")
            ahead = set().union(*(self.imported(*imported) for imported in scope.imports))
            ahead |= settings if MKDOCS in {module for module, _ in scope.imports} else set()
            ahead |= {f"{path}::{used}" for used in scope.names} & self._scopes.keys()
            ahead |= {f"{path}::"} if name else set()
            found[one] = frozenset(ahead | scope.paths & set(self.sources))
        return found

    @cached_property
    def _summing(self) -> frozenset[str]:
        wearing = (one for one, scope in self._scopes.items() if NOTED in scope.names)
        return self._back(frozenset(one for one in wearing if one.partition("::")[0] not in PIECES))

    @cached_property
    def _packages(self) -> dict[str, frozenset[str]]:
        names = {path: name.split(".") for name, path in self.modules.items()}
        parents = {path: [".".join(parts[:i]) for i in range(1, len(parts))] for path, parts in names.items()}
        return {path: frozenset(self.modules[one] for one in above) for path, above in parents.items()}

    @cached_property
    def _paths(self) -> dict[str, set[str]]:
        """Each path that is named, and where."""
        found: dict[str, set[str]] = {}
        for one, scope in self._scopes.items():
            for path in scope.paths:
                found.setdefault(path, set()).add(one)
        return found


def _sources(root: Path, paths: Iterable[str]) -> dict[str, Source]:
    """Read some files; what a text says was found is kept by the text, and by the code that found it."""
    kept, code = root / ".cache/sources.pickle", Path(inspect.getfile(Source)).read_bytes()
    try:
        known: dict[str, Source] = pickle.loads(kept.read_bytes())
    except Exception:  # nothing kept, or not in today's form
        known = {}
    texts = {path: (root / path).read_bytes() for path in paths}
    marks = {path: blake2b(code + text, digest_size=12).hexdigest() for path, text in texts.items()}
    found = {
        marks[path]: known.get(marks[path]) or Source(text, commands=path.split("/")[0] == "tests")
        for path, text in texts.items()
    }
    if found.keys() != known.keys():
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(pickle.dumps(found))
    return {path: found[mark] for path, mark in marks.items()}


def _dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")
