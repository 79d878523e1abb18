"""Short permanent addresses: `/fr/s/b3-1-4/` leads to the passage wherever it stands, without a script.

`addresses.lock` lists every id ever published, one a line, and only grows. An id that left the pages
keeps its line, marked `withdrawn`, and its address says so.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree

from decider.book import sections
from decider.errors import DeciderError
from decider.reasoning.registry import questions
from decider.site.pages.situations import doors

LOCK = "addresses.lock"
_ID = re.compile(r'<(?:h[1-6]|p|dt|section|span|ul|ol|details)\b[^>]*?\bid="([a-z0-9-]+)"')
_CITABLE = re.compile(
    r"[ab]\d[\d-]*-p\d+(?:bis)?|[vw]\d{1,2}(?:-\d)?|[rl]\d{2,3}|rt\d{1,2}|cl\d{1,2}|n\d{1,2}|[gp]-[a-z0-9-]+|(?:fiche|remettre)-[a-z-]+"
    r"|situations|concordance|ancien-nouveau|nouveau-ancien"
)
_WORDS = {
    "fr": ("Ce passage est ici", "Ce passage a été retiré. Rien ne le remplace sous cette adresse."),
    "en": ("This passage is here", "This passage was withdrawn. Nothing replaces it at this address."),
}


def citable(tree: Path) -> dict[str, str]:
    """Find every citable id of a language, with the page where it stands from that language's root."""
    found: dict[str, str] = {}
    for page in sorted(tree.rglob("index.html")):
        place = page.parent.relative_to(tree).as_posix()
        if place != "." and not place.startswith("s/"):
            for id in _ids(page.read_text("utf-8")):
                if found.setdefault(id, place) != place:
                    raise DeciderError(f"id {id!r} stands on {found[id]} and on {place}; keep one of them")
    return found


def publish(short: Path, tree: Path, lang: str, lock: Path, finished: Callable[[str], str]) -> None:
    """Write under `short` the address of each citable passage of a language, and of each withdrawn one.

    What stands there already is left alone where it is the same.
    """
    found = citable(tree)
    leading = {id: _leading(lang, f"../../{place}/#{id}") for id, place in found.items()}
    gone = {id: f"<p>{_WORDS[lang][1]}</p>" for id in withdrawn(lock) if id not in found}
    pages = {id: finished(_page(id, lang, body)) for id, body in {**leading, **gone}.items()}
    short.mkdir(exist_ok=True)
    there = {path.name: path for path in short.iterdir()}
    for id in there.keys() - pages.keys():
        rmtree(there[id])
    for id, page in pages.items():
        path = short / id / "index.html"
        if id not in there:
            path.parent.mkdir()
        elif path.read_text("utf-8") == page:
            continue
        path.write_text(page, "utf-8")


def published(lock: Path) -> list[str]:
    """Return every id ever published, in the order in which they were."""
    return [line.split()[0] for line in lock.read_text("utf-8").splitlines() if line.strip()]


def withdrawn(lock: Path) -> list[str]:
    """Return the ids whose line says that they were withdrawn."""
    return [line.split()[0] for line in lock.read_text("utf-8").splitlines() if line.endswith(" withdrawn")]


def record(site: Path, lock: Path) -> list[str]:
    """Add the ids that are new to the end of the lock; return them."""
    new = [id for id in citable(site / "fr") if id not in set(published(lock))]
    with lock.open("a", encoding="utf-8") as file:
        file.writelines(f"{id}\n" for id in new)
    return new


def _ids(html: str) -> Iterator[str]:
    anchors = {asked.anchor for asked in questions()}
    anchors |= {f"{door.id}-{case.id}" for door in doors() for case in door.cases}
    for id in dict.fromkeys(_ID.findall(html)):
        if id in sections() or id in anchors or _CITABLE.fullmatch(id):
            yield id


def _leading(lang: str, href: str) -> str:
    return (
        f'<meta http-equiv="refresh" content="0; url={href}">\n<p><a href="{href}">{_WORDS[lang][0]}</a></p>'
    )


def _page(id: str, lang: str, body: str) -> str:
    head = f'<!doctype html>\n<html lang="{lang}">\n<head><meta charset="utf-8"><meta name="robots" content="noindex"><link rel="icon" href="data:,">'
    title = f"<title>{id}</title>\n</head>\n<body>\n"
    refresh, _, rest = body.rpartition("\n")
    return f"{head}{refresh}{title}{rest}\n</body>\n</html>\n"
