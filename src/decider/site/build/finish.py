"""What is done to a built language: the strict policy, search without accents, the short addresses."""

import base64
import hashlib
import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.plugins import BasePlugin

from decider.site.build.addresses import LOCK, publish

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
_COMMENT = re.compile(r"^\s+|/\*.*?\*/\s*", re.DOTALL | re.MULTILINE)
SCRIPT = "interview.js"

DOOR = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Le secret professionnel · Professional secrecy</title>
<meta http-equiv="refresh" content="0; url=fr/">
<link rel="icon" href="data:,">
</head>
<body>
<p><a href="fr/">Le secret professionnel, règle par règle</a></p>
<p lang="en"><a href="en/" hreflang="en">Professional secrecy, rule by rule</a></p>
</body>
</html>
"""


class Finish(BasePlugin):  # type: ignore[type-arg]  # it has no settings
    """Completes one language."""

    def __init__(self, root: Path, lang: str) -> None:
        self.root, self.lang = root, lang

    def on_pre_build(self, *, config: Any) -> None:
        """Save the short addresses, hundreds of small files, from the cleaning that comes next."""
        tree = Path(config.site_dir)
        self.saved = tree.with_name(f".{tree.name}-short")
        if (tree / "s").is_dir() and not self.saved.exists():
            (tree / "s").rename(self.saved)

    def on_post_page(self, output: str, **_: Any) -> str:
        return secured(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: Any) -> str:
        return secured(output_content) if template_name.endswith(".html") else output_content

    def on_post_build(self, *, config: Any) -> None:
        tree = Path(config.site_dir)
        fold(tree / "search" / "search_index.json")
        script = tree / "assets" / SCRIPT
        script.write_text(bare(script.read_text("utf-8")), "utf-8")
        publish(self.saved, tree, self.lang, self.root / LOCK, secured)
        self.saved.rename(tree / "s")


def bare(script: str) -> str:
    """Leave out the comments and the indentation, which are for those who read the source."""
    return _COMMENT.sub("", script)


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


def secured(html: str) -> str:
    """Allow a page its own scripts alone, each inline one by its hash, and no other origin."""
    inline = [m["body"] for m in _SCRIPT.finditer(html) if "src=" not in m["attributes"] and _runs(m)]
    hashes = " ".join(sorted({f"'sha256-{_digest(body)}'" for body in inline}))
    policy = (
        f"default-src 'none'; script-src 'self' {hashes}; style-src 'self'; img-src 'self' data:;"
        " font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
    tag = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace("<head>", tag, 1)


def _runs(script: re.Match[str]) -> bool:
    return "application/json" not in script["attributes"] and bool(script["body"].strip())


@cache
def _digest(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
