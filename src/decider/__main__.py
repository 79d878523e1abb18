"""`python -m decider`: the command line, without installing anything."""

import sys

from decider.cli import main

if __name__ == "__main__":
    sys.exit(main())
