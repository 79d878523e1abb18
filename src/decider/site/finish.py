"""What is done to the built tree: the door to both languages, search without accents, the strict policy."""

import base64
import hashlib
import json
import re
import unicodedata
from pathlib import Path

from decider.site.addresses import LOCK, publish

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
_FOREIGN = re.compile(r"cdnjs\.|jp-|MathJax|clipboard-copy|ClipboardCopyElement|src=\"\"")
_HEAD = re.compile(r"<head>")

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


def finish(site: Path, secure: bool = True) -> None:
    """Complete a tree in which both languages are built."""
    (site / "index.html").write_text(DOOR, "utf-8")
    for lang in ("fr", "en"):
        publish(site, lang, site.parent / LOCK)
    for index in site.glob("*/search/search_index.json"):
        _fold(index)
    for script in site.glob("*/assets/interview.js"):
        # Comments and indentation are for those who read the source.
        text = re.sub(r"^\s+|/\*.*?\*/\s*", "", script.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        script.write_text(text, "utf-8")
    for page in site.rglob("*.html"):
        if secure:
            _secure(page)


def _fold(index: Path) -> None:
    """Let a search without accents find words that have them."""
    data = json.loads(index.read_text("utf-8"))
    for entry in data["docs"]:
        words = set(re.findall(r"\w+", f"{entry['title']} {re.sub('<[^>]+>', ' ', entry['text'])}"))
        entry["fold"] = " ".join(sorted({_plain(word) for word in words if _plain(word) != word}))
    data["config"].setdefault("fields", {})["fold"] = {"boost": 1.0}
    index.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.replace("œ", "oe").replace("Œ", "OE"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _secure(page: Path) -> None:
    """Allow a page its own scripts alone, each inline one by its hash, and no other origin."""
    # The notebook template brings half a megabyte of style, and would fetch a drawing library from
    # elsewhere: site.css has the little that its cells need.
    html = _STYLE.sub("", page.read_text("utf-8"))
    html = _SCRIPT.sub(lambda m: "" if _FOREIGN.search(m[0]) else m[0], html)
    inline = [m["body"] for m in _SCRIPT.finditer(html) if "src=" not in m["attributes"] and _runs(m)]
    hashes = " ".join(sorted({f"'sha256-{_digest(body)}'" for body in inline}))
    policy = (
        f"default-src 'none'; script-src 'self' {hashes}; style-src 'self'; img-src 'self' data:;"
        " font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )
    tag = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'
    page.write_text(_HEAD.sub(lambda _: tag, html, count=1), "utf-8")


def _runs(script: re.Match[str]) -> bool:
    return "application/json" not in script["attributes"] and bool(script["body"].strip())


def _digest(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
