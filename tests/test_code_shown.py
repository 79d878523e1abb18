"""Every Python block that a page shows has run: in a test, or as source that the tests run."""

import json
import re
from pathlib import Path

import pytest

from collecting import blocks
from decider.languages import LANGUAGES
from pages import pages

ROOT = Path(__file__).parent.parent
INCLUDED = re.compile(r'^--8<-- "(src/decider/[\w/]+\.py)(?::(\w+))?"$', re.M)


def runnable(text: str) -> list[str]:
    """The blocks that pytest-markdown-docs collects from a file."""
    fences = [t for t in blocks().parse(text) if t.type == "fence"]
    return [t.content for t in fences if t.info.split(" ")[0] in {"python", "py", "python3"}]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def shown_and_run(lang: str) -> set[str]:
    """Blocks run from the pages, cells of the notebooks, and sections of the tested source."""
    known = set()
    for path in (ROOT / "docs" / lang).rglob("*.md"):
        text = path.read_text("utf-8")
        known |= {squeezed(block) for block in runnable(text)}
        for name, section in INCLUDED.findall(text):
            known.add(squeezed(source(name, section)))
    for path in (ROOT / "examples" / lang).glob("*.ipynb"):
        cells = json.loads(path.read_text("utf-8"))["cells"]
        known |= {squeezed("".join(c["source"])) for c in cells if c["cell_type"] == "code"}
    return known


def test_a_block_is_exempt_only_where_it_includes_tested_source() -> None:
    """The doctests of the source run what it shows; no other reason is accepted."""
    for path in (ROOT / "docs").rglob("*.md"):
        for exempt in re.findall(r"^```[^\n]*notest[^\n]*\n(.*?)^```", path.read_text("utf-8"), re.M | re.S):
            assert INCLUDED.fullmatch(exempt.strip()), (
                f"{path}: not run, and no tested source: {exempt[:200]}"
            )


def source(name: str, section: str) -> str:
    text = (ROOT / name).read_text("utf-8")
    if section:
        text = text.split(f"# --8<-- [start:{section}]\n")[1].split(f"# --8<-- [end:{section}]")[0]
    return text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_block_shown_was_run(site: Path, lang: str) -> None:
    known = shown_and_run(lang)
    counted = 0
    for one in pages(site, lang):
        for code in one.code:
            assert squeezed(code) in known, f"{one.path}: shown and never run:\n{code[:300]}"
            counted += 1
    assert counted >= 10
