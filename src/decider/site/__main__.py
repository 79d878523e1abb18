"""`python -m decider.site build` and `python -m decider.site serve`, from the project's top folder."""

import sys
from collections.abc import Sequence
from os import environ
from pathlib import Path

from decider.errors import DeciderError
from decider.site.build import answers
from decider.site.build.addresses import LOCK, record
from decider.site.build.hosts import OUT, make_ready
from decider.site.build.publisher import publisher
from decider.site.build.serve import serve
from decider.site.build.whole import build
from decider.site.editions.disk import zipped
from decider.site.editions.paper import printed
from decider.site.pages.feed import write_changelog
from decider.site.pages.translations import look_at

USAGE = "usage: python -m decider.site build [ADDRESS] | addresses | answers [PAGE …] | changelog | compared [SECTION …] | host HOST | pdf | publishable | serve [PORT] | zip"


def main(arguments: list[str]) -> int:
    root = Path.cwd()
    if not (root / "mkdocs.yml").is_file():
        print(f"{root}: no mkdocs.yml here; go to the project's top folder", file=sys.stderr)
        return 2
    match arguments:
        case ["build", *address] if len(address) < 2:
            return build(root, address="".join(address))
        case [("addresses" | "answers" | "pdf" | "zip") as what, *named] if what == "answers" or not named:
            failed = build(root)
            if not failed:
                print("\n".join(_built(what, root, named)))
            return failed
        case ["changelog"]:
            write_changelog(root / "CHANGELOG.md")
            return 0
        case ["compared", *ids]:
            print("\n".join(look_at(root, ids)) or "every English section had been compared")
            return 0
        case ["host", host]:
            print(make_ready(host, root / "site", root, root / OUT))
            return 0
        case ["publishable"]:
            if empty := publisher(root).empty:
                told = f"site.toml: {', '.join(empty)}: empty; the site is published when all is given"
                print(told, file=sys.stderr)
            return int(bool(empty))
        case ["serve", *port] if len(port) < 2:
            return serve(root, *port)
    print(USAGE, file=sys.stderr)
    return 2


def _built(what: str, root: Path, named: Sequence[str]) -> list[str]:
    """What is done with a site once it is built, each in a line."""
    site, out = root / "site", root / "dist"
    match what:
        case "addresses":
            return record(site, root / LOCK) or ["no new address"]
        case "answers":
            return [str(page) for page in answers.record(site, root, named)] or ["no page changed"]
        case "zip":
            made = [zipped(site, out)]
        case _:
            made = list(printed(site, out, publisher(root).canonical_address, environ["CHROMIUM"]))
    return [f"{place.relative_to(root)}: {place.stat().st_size / 1e6:.1f} MB" for place in made]


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except DeciderError as wrong:
        sys.exit(str(wrong))
    except KeyboardInterrupt:
        sys.exit(130)
