"""A search without accents finds words that have them."""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path


def fold(index: Path) -> None:
    """Let a search without accents find words that have them."""
    data = json.loads(index.read_text("utf-8"))
    for entry in data["docs"]:
        words = set(re.findall(r"\w+", f"{entry['title']} {re.sub('<[^>]+>', ' ', entry['text'])}"))
        plain = {(word, _plain(word)) for word in words if not word.isascii()}
        entry["fold"] = " ".join(sorted({without for word, without in plain if without != word}))
    data["config"].setdefault("fields", {})["fold"] = {"boost": 1.0}
    index.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")


@cache
def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.replace("œ", "oe").replace("Œ", "OE"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
