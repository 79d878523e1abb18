"""`_headers` and `_redirects`, which Netlify, Cloudflare Pages and others like them read at the root of a tree.

Such a host joins what several lines say of one file, so that each header is said once for each file.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from decider.languages import LANGUAGES
from decider.site.build.hosts.headers import (
    EMBEDDED,
    ENCRYPTED,
    HASHED,
    LASTING,
    OPEN,
    SAFE,
    UNFRAMED,
    Headers,
)
from decider.site.build.hosts.short import places, without
from decider.site.build.policy import POLICY

MOST = 2000
"""Redirects that Cloudflare Pages takes; Netlify asks for fewer than 10,000."""


def netlify(tree: Path, out: Path) -> None:
    """Write both files; the page for what is missing is chosen by the language of the address."""
    _write(tree, ["/en/* /en/404.html 404", "/* /fr/404.html 404"])


def cloudflare(tree: Path, out: Path) -> None:
    """Write both files; the page for what is missing is the nearest one up the tree."""
    _write(tree, [])


def _write(tree: Path, missing: Collection[str]) -> None:
    # What the list cannot hold keeps its small pages.
    led = dict(list(places(tree).items())[: MOST // len(LANGUAGES)])
    without(tree, led)
    lines = [f"/{lang}/s/{id}/ /{lang}/{place} 302" for lang in LANGUAGES for id, place in led.items()]
    (tree / "_headers").write_text("".join(rules(tree)), "utf-8")
    (tree / "_redirects").write_text("\n".join([*lines, *missing, ""]), "utf-8")


def rules(tree: Path, embedded: Collection[str] = EMBEDDED) -> Iterator[str]:
    """Write the headers of a tree, a pattern and what goes with it at a time.

    That a page is asked for again each time is what these hosts say of themselves.
    """
    policy = POLICY if embedded else f"{POLICY}; {UNFRAMED}"
    yield _rule("/*", {"Content-Security-Policy": policy, **SAFE, ENCRYPTED[0]: ENCRYPTED[1]})
    for pattern in _around(tree, "/", embedded) if embedded else ():
        yield _rule(pattern, {"Content-Security-Policy": UNFRAMED})
    yield _rule(f"{HASHED}*", {"Cache-Control": LASTING})
    for path in OPEN:
        yield _rule(path, {"Access-Control-Allow-Origin": "*"})


def _rule(pattern: str, said: Headers) -> str:
    return "\n".join([pattern, *(f"  {name}: {value}" for name, value in said.items()), ""])


def _around(tree: Path, folder: str, embedded: Collection[str]) -> Iterator[str]:
    """The patterns of all that stands in a folder, but for what may be embedded."""
    yield folder
    for path in sorted((tree / folder[1:]).iterdir()):
        place = f"{folder}{path.name}{'/' if path.is_dir() else ''}"
        if place in embedded:
            continue
        if any(prefix.startswith(place) for prefix in embedded):
            yield from _around(tree, place, embedded)
        else:
            yield f"{place}*" if path.is_dir() else place
