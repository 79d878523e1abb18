"""The short addresses as a list, for a host that leads on by itself."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from decider.errors import DeciderError
from decider.languages import LANGUAGES
from decider.site.build.addresses import citable


def places(tree: Path) -> dict[str, str]:
    """Say where each short address leads, from the root of either language.

    A withdrawn passage leads nowhere: its small page, which says so, is kept by every host.
    """
    french, english = (
        {id: f"{page}/#{id}" for id, page in citable(tree / lang).items()} for lang in LANGUAGES
    )
    if french != english:
        apart = sorted(id for id, _ in french.items() ^ english.items())
        raise DeciderError(
            f"{', '.join(apart)}: the languages have this on different pages; move one of them"
        )
    return french


def without(tree: Path, ids: Iterable[str]) -> None:
    """Take out the small pages of these addresses."""
    for id in ids:
        for lang in LANGUAGES:
            shutil.rmtree(tree / lang / "s" / id)
