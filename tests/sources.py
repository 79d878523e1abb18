"""What a Python file imports or runs, and the files that it names: read from its source."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch

IMPORTED = re.compile(
    r"^\s*(?:(?:>>>|\.\.\.) )?(?:from ([\w.]+) import ([\w, ]+)|import ([\w.]+)|.*-m ([\w.]+))", re.M
)
PATH = re.compile(r"[\w.*?-]*(?:/[\w.*?-]*)+|[\w*?-]+(?:\.[\w-]+)+")


LANGUAGES = ("fr", "en")


class Scope:
    """What some code imports or runs, as a module and a name in it; the paths, and the names, that it uses."""

    def __init__(self) -> None:
        self.imports: set[tuple[str, str]] = set()
        self.paths: set[str] = set()
        self.names: set[str] = set()


class Source:
    """One Python file: what runs as it is loaded, what each name in it stands for, the examples in it.

    A function, an import or a constant counts where its name is used, and not before. The commands that it
    starts count where they are known to be started: in the tests.
    """

    def __init__(self, text: bytes, commands: bool = True) -> None:
        self.commands = commands
        self.code, self.examples, self.parts = Scope(), Scope(), dict[str, Scope]()
        self.exported: dict[str, tuple[str, str]] = {}
        """Where each imported name comes from."""
        self.broken = ""
        """Why it is no Python; what it rests on is not known then."""
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError) as error:
            tree, self.broken = ast.Module([], []), str(error)
        docs = {id(doc) for doc in _docstrings(tree)}
        for node in tree.body:
            if isinstance(node, ast.ImportFrom):
                self.exported |= {a.asname or a.name: (node.module or "", a.name) for a in node.names}
            for name, part in _given(node):
                scope = self.parts.setdefault(name, Scope()) if name else self.code
                self._visit(part, scope, docs)

    def _visit(self, node: ast.AST, scope: Scope, docs: set[int]) -> None:
        match node:
            case ast.Name(name):
                scope.names.add(name)
            case ast.Import(names):
                scope.imports |= {(alias.name, "") for alias in names}
            case ast.ImportFrom(module, names):
                scope.imports |= {(module or "", alias.name) for alias in names}
            case ast.Constant(str(text)):
                self._said(text, self.examples if id(node) in docs else scope)
            case ast.JoinedStr() | ast.BinOp(op=ast.Div()):
                self._said(_written(node), scope)
                scope.names |= {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
                return
            case ast.List(parts) | ast.Tuple(parts):
                scope.imports |= imports(" ".join(map(_written, parts)), self.commands)
        for child in ast.iter_child_nodes(node):
            self._visit(child, scope, docs)

    def _said(self, text: str, scope: Scope) -> None:
        """A string may be a program, an example, a command line; or a path, and all that is below it."""
        scope.imports |= imports(text, self.commands)
        if PATH.fullmatch(text):
            parts = [part for part in text.split("/") if part]
            while parts and set(parts[0]) <= set("*."):
                del parts[0]
            while parts and set(parts[-1]) <= set("*."):
                del parts[-1]
            # What names no folder and no file, as *.toml does, would make every such file a known one.
            if parts and not (len(parts) == 1 and (parts[0][0] in "*?" or parts[0] in LANGUAGES)):
                scope.paths.add("/".join(parts))


def _given(node: ast.stmt) -> list[tuple[str, ast.AST]]:
    """The names that a statement gives, each with what gives it; no name where it only does something."""
    match node:
        case ast.Import(names):
            # A module of a package, imported without another name, is loaded for what it does.
            return [
                (
                    "" if "." in alias.name and not alias.asname else alias.asname or alias.name,
                    ast.Import([alias]),
                )
                for alias in names
            ]
        case ast.ImportFrom(module, names):
            return [(alias.asname or alias.name, ast.ImportFrom(module, [alias], 0)) for alias in names]
        case ast.FunctionDef(name) | ast.ClassDef(name):
            return [(name, node)]
        case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
            return [(name, node)]
        case ast.Assign([ast.Tuple(names)]) if all(isinstance(one, ast.Name) for one in names):
            return [(one.id, node) for one in names]
    return [("", node)]


def imports(text: str, commands: bool = True) -> set[tuple[str, str]]:
    """The modules, each with a name in it, that a program, an example or a command line runs."""
    found: set[tuple[str, str]] = set()
    if "import " in text or "-m " in text:
        for origin, listed, module, run in IMPORTED.findall(text):
            found |= {(origin, name.split()[0]) for name in listed.split(",") if name.strip()}
            found |= {(module, "")} if module else set()
            found |= {(run, ""), (run, "__main__")} if run and commands else set()
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
    if "/" not in pattern and path.endswith(".py") and not pattern.endswith(".py"):
        return False  # a word; Python is known by its imports
    if "*" not in pattern and "?" not in pattern:
        return f"/{pattern}/" in f"/{path}/"
    if "**" in pattern:
        return fnmatch(path, pattern.replace("**/", "*"))
    wanted, parts = pattern.split("/"), path.split("/")
    places = range(len(parts) - len(wanted) + 1)
    return any(all(map(fnmatch, parts[at:], wanted)) for at in places)
