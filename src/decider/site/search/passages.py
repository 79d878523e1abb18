"""What the pages say under each heading that has an id, as plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAGES = (
    "situations", "outils/minute", "outils/remettre", "outils", "a-propos/contacts", "a-propos/contacts#conseil",
    "a-propos/contacts#nuit", "a-propos/hors-champ", "cas", "passages", "livre", "glossaire", "droit", "droit/chronologie",
    "droit/concordance", "droit/a-verifier", "apprendre", "a-propos", "a-propos#vie-privee", "a-propos/citer",
    "a-propos/errata", "a-propos/couverture", "a-propos/bibliotheque",
)  # fmt: skip
"""What is found as a whole page, or as a passage of one, beside all that is made of data."""

_BEYOND = "a-propos/hors-champ"
_HEADING = re.compile(r"^(#{1,6}) (.+?) \{#([a-z0-9-]+)[^}]*\}$", re.MULTILINE)
_CODE = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
_MARKUP = re.compile(
    r"^///.*$|^\s{4}claim:.*$|^--8<--.*$|^\{:.*\}$|<[^>]+>|\[[RL]\d+\]|`#![^`]*`", re.MULTILINE
)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`#]+|^\s*(?:-|\d+\.) ", re.MULTILINE)


@dataclass(frozen=True)
class Passage:
    """A heading, its level, and what stands under it until the next one."""

    id: str
    level: int
    title: str
    text: str


def passages(root: Path, lang: str, page: str) -> Iterator[Passage]:
    """Cut a page of the tree, named as its address is, at its headings."""
    folder = root / "docs" / lang
    file = folder / f"{page}.md"
    text = (file if file.exists() else folder / page / "index.md").read_text("utf-8")
    parts = _HEADING.split(_CODE.sub("", text))
    for level, title, id, body in zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True):
        yield Passage(id, len(level), plain(title), plain(body))


def beyond(root: Path, lang: str = "fr") -> dict[str, Passage]:
    """What the site does not cover, point by point, each by its page and its id."""
    return {f"{_BEYOND}#{one.id}": one for one in passages(root, lang, _BEYOND) if one.level == 2}


def plain(text: str) -> str:
    """Leave the words of a text alone.

    >>> plain("/// decision | V7.1\\n**Oui**, [si](b.md#c) : `#!count sharing.share` conditions. [R67]\\n{: #p1 }")
    'Oui, si : conditions.'
    """
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", _MARKUP.sub("", text))).split())
