"""The codes, acts, decrees and orders that provisions belong to, each under its short and full names."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from decider.data import keyed, shipped
from decider.languages import Text
from decider.law.confidence import Confidence


@dataclass(frozen=True)
class Act:
    """A text of law; `mb` is its day in the Moniteur belge, None while no source gives it."""

    id: str
    short: Text
    name: Text
    confidence: Confidence
    source: str
    dated: date | None = None
    mb: date | None = None
    address: str = ""


@cache
def acts() -> dict[str, Act]:
    """Return every act by id.

    >>> acts()["penal-code-2024"].short["fr"]
    'C. pén. (2024)'
    """
    return keyed(shipped("law/data/acts.toml"), Act)
