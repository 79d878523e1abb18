"""The spaces, the apostrophes and, in French, the elision that a text needs."""

import re
from functools import cache

_FRENCH = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b([Ss])i (ils?)\b", "\\1’\\2"),
        (r"[ \u00a0\u202f]*([;!?])(?=[\s»]|$)", "\u202f\\1"),
        (r"[ \u00a0\u202f]*(:)(?=\s|$)", "\u00a0\\1"),
        (r"[ \u00a0\u202f]+»", "\u00a0»"),
        (r"«[ \u00a0\u202f]+", "«\u00a0"),
    )
]
_KEPT_TOGETHER = re.compile(r"(\b(?:art\.|arts|no\.|Madame(?= L\.)|Mrs(?= L\.))|n°|§§?) (?=\d|L\.)")


@cache
def typeset(lang: str, text: str) -> str:
    """Set a text as its language is set."""
    text = _KEPT_TOGETHER.sub("\\1\u00a0", text.replace("'", "’"))
    for pattern, replacement in _FRENCH if lang == "fr" else ():
        text = pattern.sub(replacement, text)
    return text
