"""What nginx includes: a header from where a file stands, and where each short address leads.

The server itself is `hosting/nginx/site.conf`, which is written by hand.
"""

import gzip
import re
from collections.abc import Mapping
from pathlib import Path

from decider.site.build.hosts.headers import (
    ASKED_AGAIN,
    EMBEDDED,
    ENCRYPTED,
    HASHED,
    LASTING,
    OPEN,
    SAFE,
    UNFRAMED,
)
from decider.site.build.hosts.short import places, without
from decider.site.build.policy import POLICY

PACKED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
LEAST = 1024
"""Bytes: what is smaller travels in one packet, packed or not."""


def write(tree: Path, out: Path) -> None:
    """Write the maps, the headers and the addresses beside the pages, and pack these."""
    found = places(tree)
    without(tree, found)
    (out / "maps.conf").write_text(maps(), "utf-8")
    (out / "headers.conf").write_text(_headers(), "utf-8")
    (out / "addresses.conf").write_text("".join(f'{id} "{place}";\n' for id, place in found.items()), "utf-8")
    for path in sorted(tree.rglob("*")):
        if path.suffix in PACKED and path.stat().st_size >= LEAST:
            packed = gzip.compress(path.read_bytes(), 9, mtime=0)
            path.with_name(f"{path.name}.gz").write_bytes(packed)


def maps() -> str:
    """Say each header that depends on where a file stands as a variable of nginx.

    >>> print(maps().splitlines()[0])
    map $uri $policy {
    """
    policies = {f"^{re.escape(prefix)}": POLICY for prefix in EMBEDDED}
    return (
        _map("$uri", "$policy", policies, f"{POLICY}; {UNFRAMED}")
        + _map("$uri", "$lasts", {f"^{HASHED}": LASTING}, ASKED_AGAIN)
        + _map("$uri", "$open_to", {f"^{re.escape(path)}$": "*" for path in OPEN}, "")
        + _map('"$scheme $http_x_forwarded_proto"', "$encrypted", {"https": ENCRYPTED[1]}, "")
    )


def _map(of: str, name: str, found: Mapping[str, str], otherwise: str) -> str:
    lines = [f'    "~{pattern}" "{value}";' for pattern, value in found.items()]
    return "\n".join([f"map {of} {name} {{", f'    default "{otherwise}";', *lines, "}\n"])


def _headers() -> str:
    said = {
        "Content-Security-Policy": "$policy",
        **SAFE,
        "Cache-Control": "$lasts",
        "Access-Control-Allow-Origin": "$open_to",  # nginx leaves out what is empty
        ENCRYPTED[0]: "$encrypted",
    }
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in said.items())
