"""What Python raised, in one line that names the file of the tree in which it did."""

import re
from pathlib import Path

_FRAME = re.compile(r'^  File "([^"<]+)", line (\d+).*\n(?:    (.+))?', re.MULTILINE)
_RAISED = re.compile(r"^[\w.]*[A-Z]\w+(?::|$)", re.MULTILINE)
_PLACED = re.compile(r"^(decider\.errors|mkdocs\.exceptions)\.\w+: ")  # such a message names its place itself


def slip(trace: str, root: Path) -> str:
    """Shorten what Python printed.

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
