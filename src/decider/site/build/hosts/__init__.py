"""A built site made ready for the host that will serve it: `dist/HOST/`, with a manifest.

A host that leads on by itself gets the short addresses as a list, and none of their hundreds of small pages.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from decider.errors import DeciderError, nearest
from decider.site.build.hosts import nginx, table, underscored
from decider.site.build.hosts.manifest import write_manifest
from decider.site.build.publisher import publisher

OUT, PAGES = "dist", "pages"


def _github(tree: Path, out: Path) -> None:
    (tree / ".nojekyll").touch()


HOSTS: dict[str, Callable[[Path, Path], None]] = {
    "github": _github,
    "netlify": underscored.netlify,
    "cloudflare": underscored.cloudflare,
    "nginx": nginx.write,
    "storage": table.write,
}


def make_ready(host: str, site: Path, root: Path, out: Path) -> Path:
    """Copy a built site for a host, with what that host reads; return the folder, whose `pages` are what is served."""
    if host not in HOSTS:
        raise DeciderError(f"no host {host!r}; near: {nearest(host, HOSTS)}")
    if not (site / "index.html").is_file():
        raise DeciderError(f"{site}: nothing is built here; type: make site")
    path = urlsplit(publisher(root).canonical_address).path.strip("/")
    if path and host != "github":
        raise DeciderError(
            f"site.toml: canonical_address has the path /{path}, and {host} serves the site at the root"
        )
    ready = out / host
    shutil.rmtree(ready, ignore_errors=True)
    shutil.copytree(site, ready / PAGES)
    for shipped in sorted((root / "hosting" / host).glob("*")):
        shutil.copy(shipped, ready)
    HOSTS[host](ready / PAGES, ready)
    write_manifest(ready / PAGES)
    return ready
