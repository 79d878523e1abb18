"""Where tests are looked for: in the files that can hold one, and in every block of a page."""

import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

# What a file must hold for a collector to find a test in it.
MARKS = {"DoctestModule": ">>>", "MarkdownDocstringCodeModule": "```", "MarkdownTextFile": "```"}


@cache
def blocks() -> MarkdownIt:
    """Read blocks inside admonitions and tabs too, which plain CommonMark takes for indented code; no text."""
    return MarkdownIt("commonmark").disable(["code", "inline"])


def pytest_markdown_docs_markdown_it() -> MarkdownIt:
    return blocks()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """What is imported and found here stays to the end: no collection of garbage looks through it."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path) -> Iterator[None]:
    """Pass over the files in which there is nothing to find: most pages, most modules."""
    found = yield
    text = file_path.read_text("utf-8") if found else ""
    return [one for one in found if MARKS.get(type(one).__name__, "") in text]
