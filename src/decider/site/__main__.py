"""`python -m decider.site build` and `python -m decider.site serve`, from the project's top folder."""

import sys
from pathlib import Path

from decider.site.build import build
from decider.site.serve import serve

USAGE = "usage: python -m decider.site build [ADDRESS] | preview ADDRESS | serve"


def main(arguments: list[str]) -> int:
    root = Path.cwd()
    if not (root / "mkdocs.yml").is_file():
        print(f"{root}: no mkdocs.yml here; go to the project's top folder", file=sys.stderr)
        return 2
    match arguments:
        case ["build"]:
            return build(root)
        case ["build", address]:
            return build(root, address)
        case ["preview", address]:
            return build(root, address, preview=True)
        case ["serve"]:
            return serve(root)
    print(USAGE, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
