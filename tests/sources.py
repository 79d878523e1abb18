"""What a Python file imports or runs, and the files that it names: read from its source."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import PurePosixPath

IMPORTED = re.compile(
    r"^\s*(?:(?:>>>|\.\.\.) )?(?:from ([\w.]+) import ([\w, ]+)|import ([\w.]+)|.*-m ([\w.]+))", re.M
)
PATH = re.compile(r"[\w.*?-]*(?:/[\w.*?-]*)+|[\w*?-]+(?:\.[\w-]+)+")


class Scope:
    """What some code imports or runs, as a module and a name in it; and the paths that it names."""

    def __init__(self) -> None:
        self.imports: set[tuple[str, str]] = set()
        self.paths: set[str] = set()


class Source:
    """One Python file: its code, each of its tests, and the examples in its docstrings."""

    def __init__(self, text: bytes) -> None:
        self.code, self.examples, self.tests = Scope(), Scope(), dict[str, Scope]()
        self.broken = ""
        """Why it is no Python; what it rests on is not known then."""
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError) as error:
            tree, self.broken = ast.Module([], []), str(error)
        self.exported: dict[str, tuple[str, str]] = {}
        """Where each imported name comes from."""
        docs = {id(doc) for doc in _docstrings(tree)}
        for node in tree.body:
            is_test = isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
            self._visit(node, self.tests.setdefault(node.name, Scope()) if is_test else self.code, docs)
            if isinstance(node, ast.ImportFrom):
                self.exported |= {a.asname or a.name: (node.module or "", a.name) for a in node.names}

    def _visit(self, node: ast.AST, scope: Scope, docs: set[int]) -> None:
        if isinstance(node, ast.Import):
            scope.imports |= {(alias.name, "") for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            scope.imports |= {(node.module or "", alias.name) for alias in node.names}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            _said(node.value, self.examples if id(node) in docs else scope)
        elif isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
        ):
            _said(_written(node), scope)
            return
        elif isinstance(node, ast.List | ast.Tuple):
            scope.imports |= imports(" ".join(_written(part) for part in node.elts))
        for child in ast.iter_child_nodes(node):
            self._visit(child, scope, docs)


def _said(text: str, scope: Scope) -> None:
    """A string may be a program, an example, a command line; or a path, and all that is below it."""
    scope.imports |= imports(text)
    if PATH.fullmatch(text):
        parts = [part for part in text.split("/") if part]
        while parts and set(parts[0]) <= set("*."):
            del parts[0]
        while parts and set(parts[-1]) <= set("*."):
            del parts[-1]
        # What names no folder and no file, as *.toml does, would make every such file a known one.
        if parts and not (len(parts) == 1 and parts[0][0] in "*?"):
            scope.paths.add("/".join(parts))


def imports(text: str) -> set[tuple[str, str]]:
    """The modules, each with a name in it, that a program, an example or a command line runs."""
    found: set[tuple[str, str]] = set()
    if "import " in text or "-m " in text:
        for origin, listed, module, run in IMPORTED.findall(text):
            found |= {(origin, name.split()[0]) for name in listed.split(",") if name.strip()}
            found |= {(module, "")} if module else set()
            found |= {(run, ""), (run, "__main__")} if run else set()
    return found


def _docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def _written(node: ast.AST) -> str:
    """A path as far as the source writes it, a star for each part that is computed."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return f"{_written(node.left)}/{_written(node.right)}"
    if isinstance(node, ast.JoinedStr):
        return "".join(_written(part) for part in node.values)
    return "*"


def names(pattern: str, path: str) -> bool:
    """Whether a path that a source names is this file, or a folder above it.

    >>> names("docs/*/livre", "docs/fr/livre/a1.md"), names("labels", "docs/fr/livre/a1.md")
    (True, False)
    """
    if "**" in pattern:
        return fnmatch(path, pattern.replace("**/", "*"))
    wanted, parts = pattern.split("/"), PurePosixPath(path).parts
    if len(wanted) == 1 and path.endswith(".py") and not pattern.endswith(".py"):
        return False
    places = range(len(parts) - len(wanted) + 1)
    return any(all(map(fnmatch, parts[at:], wanted)) for at in places)
