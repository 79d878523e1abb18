"""The words that only pages need stand beside the pages, in `snippets/`."""

from pathlib import Path

from decider.data import DataFile

_FOLDER = Path(__file__).parents[4] / "snippets"


def snippet(name: str) -> DataFile:
    """A data file of the tree that this code stands in."""
    return DataFile(_FOLDER / name, f"snippets/{name}")
