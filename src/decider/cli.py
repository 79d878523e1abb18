"""The command line: `decider list` prints the booklet's questions with their answers."""

import argparse
import sys
from collections.abc import Sequence

from decider import law
from decider.decision import ask
from decider.errors import DeciderError
from decider.registry import questions
from decider.words import LANGUAGES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when it answered, 2 when it was not understood."""
    parser = argparse.ArgumentParser(prog="decider", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    listing = commands.add_parser("list", help="print the fifteen questions with the booklet's answers")
    listing.add_argument("--lang", default="fr", choices=LANGUAGES, help="fr (default) or en")
    chosen = parser.parse_args(arguments)
    try:
        print(_list(chosen.lang))
    except DeciderError as error:
        print(f"decider: {error}", file=sys.stderr)
        return 2
    return 0


def _list(lang: str) -> str:
    lines = []
    for asked in questions():
        if asked.is_vignette:
            lines += [f"{asked.id}  {asked.text(lang)}", f"      {ask(asked.id, on=law.BOOK).sentence(lang)}"]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
