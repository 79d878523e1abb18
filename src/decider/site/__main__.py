"""`python -m decider.site build` and `python -m decider.site serve`, from the project's top folder."""

import sys
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
        case ["build"]:
            return build(root)
        case ["build", address]:
            return build(root, address=address)
        case ["addresses"]:
            failed = build(root)
            if not failed:
                print("\n".join(record(root / "site", root / LOCK)) or "no new address")
            return failed
        case ["answers", *places]:
            failed = build(root)
            if not failed:
                print("\n".join(map(str, answers.record(root / "site", root, places))) or "no page changed")
            return failed
        case ["changelog"]:
            write_changelog(root / "CHANGELOG.md")
            return 0
        case ["compared", *ids]:
            print("\n".join(look_at(root, ids)) or "every English section had been compared")
            return 0
        case ["zip"]:
            failed = build(root)
            if not failed:
                place = zipped(root / "site", root / "dist")
                print(f"{place.relative_to(root)}: {place.stat().st_size / 1e6:.1f} MB")
            return failed
        case ["pdf"]:
            failed = build(root)
            for place in (
                ()
                if failed
                else printed(
                    root / "site", root / "dist", publisher(root).canonical_address, environ["CHROMIUM"]
                )
            ):
                print(f"{place.relative_to(root)}: {place.stat().st_size / 1e6:.1f} MB")
            return failed
        case ["host", host]:
            print(make_ready(host, root / "site", root, root / OUT))
            return 0
        case ["publishable"]:
            if empty := publisher(root).empty:
                print(
                    f"site.toml: {', '.join(empty)}: empty; the site is published when all is given",
                    file=sys.stderr,
                )
            return int(bool(empty))
        case ["serve", *port] if len(port) < 2:
            return serve(root, *port)
    print(USAGE, file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except DeciderError as wrong:
        sys.exit(str(wrong))
    except KeyboardInterrupt:
        sys.exit(130)
