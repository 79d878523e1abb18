"""The codes, acts, decrees and orders that provisions belong to, each under its short and full names."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Act:
    """A text of law; `mb` is its day in the Moniteur belge, None while no source gives it."""

    id: str
    kind: str
    dated: date | None
    mb: date | None
    short: dict[str, str]
    name: dict[str, str]
    address: str
    confidence: str
    source: str


@cache
def acts() -> dict[str, Act]:
    """Return every act by id.

    >>> acts()["penal-code-2024"].short["fr"]
    'C. pén. (2024)'
    """
    data = tomllib.loads((files("decider.law") / "data/acts.toml").read_text("utf-8"))
    return {
        id: Act(
            id=id,
            kind=row["kind"],
            dated=row.get("date"),
            mb=row.get("mb"),
            short={lang: row[lang] for lang in ("fr", "en")},
            name={lang: row[f"name_{lang}"] for lang in ("fr", "en")},
            address=row["address"],
            confidence=row["confidence"],
            source=row["source"],
        )
        for id, row in data.items()
    }
