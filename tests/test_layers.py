"""The house has floors: each room imports from those below it alone, and no two files import each other."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src/decider"
TOOLS = {"errors", "languages", "typed", "data", "reads"}
VOCABULARY = {"outcomes", "forces", "facts", "files", "professions", "since", "alike", "ruling"}
FLOORS = (
    TOOLS,
    VOCABULARY,
    {"law"},
    {"rules"},
    {"book"},
    {"vignettes"},
    {"reasoning"},
    {"wording"},
    {"faces"},
    {"site.pages", "site.pictures"},
    {"site.blocks"},
    {"site.markdown"},
    {"site.search"},
    {"site.build"},
    {"site.editions"},
    {"site.__main__"},
)
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
APART = {("rules", "book"), ("vignettes", "book"), ("site.pages", "faces"), ("site.blocks", "faces")}
"""Rooms that know nothing of one another, whatever their floors."""


def modules() -> dict[str, Path]:
    found = {}
    for path in SOURCE.rglob("*.py"):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = path
    return found


MODULES = modules()


def imports(module: str) -> Iterator[str]:
    """The modules that one imports, wherever in its text, those for its types alone included."""
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            for alias in node.names:
                inside = f"{node.module}.{alias.name}"
                yield inside if inside in MODULES else str(node.module)


def room(module: str) -> str:
    """The room of a module: its folder, or itself where it stands in none."""
    parts = module.split(".")[1:]
    return ".".join(parts[:2]) if parts[:1] == ["site"] and len(parts) > 1 else ".".join(parts[:1])


def test_a_room_imports_from_those_below_it_alone() -> None:
    for module in (name for name in MODULES if room(name) not in {"", "__main__", "site"}):
        for other in imports(module):
            own, below = room(module), room(other)
            assert LEVEL.get(below, len(FLOORS)) <= LEVEL[own], f"{module} imports {other}, from above it"
            assert (own, below) not in APART, f"{module} imports {other}, which it must not know"


def test_a_picture_knows_of_the_pages_only_what_draws() -> None:
    """Pages place pictures, so that a picture must know none of them."""
    drawing = {f"decider.site.pages.{name}" for name in ("templates", "snippets")}
    for module in (name for name in MODULES if room(name) == "site.pictures"):
        pages = {other for other in imports(module) if room(other) == "site.pages"}
        assert pages <= drawing, f"{module} imports {pages - drawing}"


def test_nothing_imports_a_face() -> None:
    for module in MODULES:
        if room(module) not in {"faces", "__main__"}:
            assert not [other for other in imports(module) if room(other) == "faces"], module


def test_no_two_files_import_each_other() -> None:
    graph = {module: {other for other in imports(module) if other != "decider"} for module in MODULES}
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise AssertionError(" -> ".join(error.args[1])) from None
