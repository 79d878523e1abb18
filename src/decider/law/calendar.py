"""The three dates that the data stands on."""

import tomllib
from datetime import date
from importlib.resources import files

_DATES = tomllib.loads((files("decider.law") / "data/dates.toml").read_text("utf-8"))

BOOK: date = _DATES["book"]
"""The day that stands for the booklet's own reading."""

AS_OF: date = _DATES["as_of"]
"""The day of the editors' last check of the law."""

FIRST: date = _DATES["first"]
"""The first day that the data describes."""
