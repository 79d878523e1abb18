"""What running a notebook made."""

from dataclasses import dataclass

from mkdocs.structure.toc import TableOfContents

from decider.reads import Reads


@dataclass(frozen=True)
class Ran:
    """A notebook as a page, and what it read while it ran; or the error that stopped it."""

    made_from: Reads
    content: str = ""
    toc: TableOfContents | None = None
    failed: str = ""
