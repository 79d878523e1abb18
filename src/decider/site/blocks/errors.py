"""A fault in a page, which stops the build with one line."""

from collections.abc import Iterator
from contextlib import contextmanager

from markdown import Markdown

from decider.errors import DeciderError
from decider.site.pages.page import page

try:
    from mkdocs.exceptions import BuildError as _Stop
except ImportError:  # another builder, or plain Markdown
    _Stop = Exception  # type: ignore[assignment,misc]


class PageError(_Stop, DeciderError):
    """Names the page, what was found, what is valid, and what to do."""


@contextmanager
def on(md: Markdown, written: str) -> Iterator[None]:
    """Name the page and the line in whatever goes wrong inside."""
    try:
        yield
    except DeciderError as error:
        raise PageError(f"{page(md) or 'page'}: {written}: {error}") from None
