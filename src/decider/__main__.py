"""`python -m decider`: the command line, without installing anything."""

import sys

from decider.faces.cli import main

if __name__ == "__main__":
    sys.exit(main())
