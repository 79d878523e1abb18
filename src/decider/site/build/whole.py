"""Both languages into one tree: two MkDocs builds side by side, and the notebooks beside them."""

import os
import sys
import time
from calendar import timegm
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from decider import law
from decider.site.build import assets
from decider.site.build.checked import faults
from decider.site.build.door import DOOR, missing
from decider.site.build.language import Order, build_language, run_notebooks
from decider.site.build.named import name
from decider.site.build.policy import secured
from decider.site.build.publisher import publisher
from decider.site.build.sitemap import write_sitemap
from decider.site.build.slip import LATE, STOPPED
from decider.site.build.sources import CONFIGURATIONS, base, pieces
from decider.site.build.told import Told
from decider.site.build.workers import work

os.environ["NO_MKDOCS_2_WARNING"] = "1"
# What MkDocs dates bears the day of the law, and not that of the build.
os.environ["SOURCE_DATE_EPOCH"] = str(timegm(law.AS_OF.timetuple()))


def build(
    root: Path,
    out: Path | None = None,
    address: str = "",
    langs: Sequence[str] = tuple(CONFIGURATIONS),
    whole: bool = True,
    named: bool = True,
) -> int:
    """Build the site under `out`, else under `root/site`; return 0, or 1 after saying what stopped it.

    `address` is where it will be read; empty, it comes from site.toml. A build that is not to be `whole`
    waits for no notebook that has a page from before, and returns LATE if that page may be out of date.
    One that is not to be `named` leaves each file that pages fetch under its plain name, for a preview.
    """
    began = time.monotonic()
    publishing = publisher(root)
    address = (address or publishing.canonical_address).rstrip("/")
    order = Order(root, out or root / "site", address)
    order.out.mkdir(parents=True, exist_ok=True)
    (order.out / "index.html").unlink(missing_ok=True)
    if wrong := faults(root):
        print(f"the data{STOPPED}", *wrong, sep="\n  ", file=sys.stderr)
        return 1
    base(root)  # once, for all the processes
    pieces(root)
    assets.clear(order.out, langs)
    told = Told()
    heard = work(
        {f"docs/{lang}": (build_language, order, lang) for lang in langs}
        | {"examples": (run_notebooks, root, tuple(langs), whole), "theme": (assets.write, root, order.out)},
        told,
    )
    stopped = {part: found.faults for part, found in heard.items() if found.faults}
    for part, found in stopped.items():
        print(f"{part}{STOPPED}", *found, sep="\n  ", file=sys.stderr)
    if stopped:
        return 1
    nowhere = {lang: order.out / lang / "404.html" for lang in CONFIGURATIONS}
    answers = {lang: path.read_text("utf-8") for lang, path in nowhere.items() if path.is_file()}
    (order.out / "404.html").write_text(missing(answers, urlsplit(address).path), "utf-8")
    (order.out / "index.html").write_text(secured(DOOR), "utf-8")
    write_sitemap(order.out, address, publishing)
    if named:
        name(order.out)
    made, kept = (sum(len(getattr(one, kind)) for one in heard.values()) for kind in ("made", "kept"))
    seconds = time.monotonic() - began
    told.line(f"{made} pages made and {kept} kept in {seconds:.1f} s: {order.out / 'index.html'}")
    return LATE if heard["examples"].late else 0
