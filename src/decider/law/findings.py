"""What is held about the law, fact by fact, each with its mark; what is not sure is asked of a jurist."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Finding:
    """One fact and how sure it is: seen, partly, inferred, unverified, open.

    `ask` and `look` say what a jurist should answer and where; they are empty for what was seen.
    `weight` numbers those that matter most, 1 first. `first` is the mark it was first held with.
    """

    section: str
    mark: str
    first: str
    provision: str
    text: dict[str, str]
    source: str
    ask: dict[str, str]
    look: dict[str, str]
    weight: int


@cache
def findings() -> tuple[Finding, ...]:
    """Return every finding, in the order in which the law was examined."""
    data = tomllib.loads((files("decider.law") / "data/findings.toml").read_text("utf-8"))
    return tuple(
        Finding(
            section=row["section"],
            mark=row["mark"],
            first=row.get("first", row["mark"]),
            provision=row["provision"],
            text={lang: row[lang] for lang in ("fr", "en")},
            source=row["source"],
            ask={lang: row.get(f"ask_{lang}", "") for lang in ("fr", "en")},
            look={lang: row.get(f"look_{lang}", "") for lang in ("fr", "en")},
            weight=row.get("weight", 0),
        )
        for row in data["finding"]
    )


def settled() -> tuple[Finding, ...]:
    """Return what was not sure when it was first held, and has been seen since.

    >>> {finding.first for finding in settled()} <= {"partly", "inferred", "unverified", "open"}
    True
    """
    return tuple(finding for finding in findings() if finding.mark == "seen" != finding.first)


def to_verify() -> tuple[Finding, ...]:
    """Return what is not sure, what matters most first.

    >>> to_verify()[0].weight
    1
    """
    return tuple(
        sorted((f for f in findings() if f.mark != "seen"), key=lambda finding: finding.weight or 99)
    )
