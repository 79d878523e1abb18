"""A fault in a page, which stops the build with one line."""

from decider.errors import DeciderError

try:
    from mkdocs.exceptions import BuildError as _Stop
except ImportError:  # another builder, or plain Markdown
    _Stop = Exception  # type: ignore[assignment,misc]


class PageError(_Stop, DeciderError):
    """Names the page, what was found, what is valid, and what to do."""
