"""How a build ended: what stopped it, a line for each fault, which names its file."""

import re
from pathlib import Path

_FRAME = re.compile(r'^  File "([^"<]+)", line (\d+).*\n(?:    (.+))?', re.MULTILINE)
_RAISED = re.compile(r"^[\w.]*[A-Z]\w+(?::|$)", re.MULTILINE)
_PLACED = re.compile(r"^(decider\.errors|mkdocs\.exceptions)\.\w+: ")  # such a message names its place itself
_LEVEL = re.compile(r"^(ERROR|WARNING) - ")
STOPPED = ": the build stopped"
LATE = 3
"""What a build returns that went through with pages of notebooks that have yet to run."""


def faults(output: str, root: Path) -> list[str]:
    """Take from what a build has printed each fault once, after the parts of the build that met it.

    >>> page, rule = "Error reading page 'index.md': no such name", "src/decider/rules/search.py:3: no such name"
    >>> printed = [f"docs/{lang}{STOPPED}\\n  ERROR - {page}\\n  {rule}" for lang in ("fr", "en")]
    >>> faults("\\n".join(["docs/fr: 25 so far", *printed]), Path("/tree"))
    ['docs/fr, docs/en: src/decider/rules/search.py:3: no such name']
    """
    met: dict[str, list[str]] = {}
    part = ""
    for line in output.splitlines():
        if line.endswith(STOPPED):
            part = line.removesuffix(STOPPED)
        elif part and line.startswith("  "):
            met.setdefault(_LEVEL.sub("", line.strip()), []).append(part)
    # MkDocs names the page first; the next line says more.
    said = {fault: parts for fault, parts in met.items() if not fault.startswith("Error reading page")} or met
    return [f"{', '.join(parts)}: {fault}" for fault, parts in said.items()] or [slip(output, root)]


def slip(trace: str, root: Path) -> str:
    """Shorten what Python printed to what it raised, after the last file of the tree that it passed.

    >>> trace = '''Traceback (most recent call last):
    ...   File "/tree/src/decider/rules/search.py", line 3, in attend
    ...     failed = unmett(present=present)
    ...   File "/usr/lib/python3.11/inspect.py", line 9, in call
    ...     return function()
    ... NameError: name 'unmett' is not defined
    ... '''
    >>> slip(trace, Path("/tree"))
    "src/decider/rules/search.py:3: NameError: name 'unmett' is not defined | failed = unmett(present=present)"
    """
    starts = [found.start() for found in _RAISED.finditer(trace)]
    raised = " ".join(trace[starts[-1] if starts else 0 :].split())
    if _PLACED.match(raised):
        return _PLACED.sub("", raised)
    for name, line, code in reversed(_FRAME.findall(trace)):
        file = root / name
        if file.is_relative_to(root) and not file.is_relative_to(root / ".venv"):
            return f"{file.relative_to(root).as_posix()}:{line}: {raised}" + (f" | {code}" if code else "")
    return raised
