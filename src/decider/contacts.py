"""Whom to call and whom to ask: data with a source, used by every face."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Contact:
    """A line or a service; `confirmed` when its own page was read."""

    id: str
    number: str
    kind: str
    who: dict[str, str]
    purpose: dict[str, str]
    hours: dict[str, str]
    territory: str
    source: str
    checked: date
    confirmed: bool


@cache
def contacts() -> tuple[Contact, ...]:
    """Return the contacts in order of urgency; one without a source is refused.

    >>> [contact.number for contact in contacts() if contact.kind == "emergency"]
    ['112', '101']
    """
    rows = tomllib.loads((files("decider") / "contacts.toml").read_text("utf-8"))["contact"]
    return tuple(
        Contact(
            id=row["id"],
            number=row["number"],
            kind=row["kind"],
            who={lang: row[f"who_{lang}"] for lang in ("fr", "en")},
            purpose={lang: row[f"for_{lang}"] for lang in ("fr", "en")},
            hours={lang: row.get(f"hours_{lang}", "") for lang in ("fr", "en")},
            territory=row["territory"],
            source=row["source"],
            checked=row["checked"],
            confirmed=row["confirmed"],
        )
        for row in rows
        if row["source"]
    )
