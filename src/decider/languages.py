"""The languages of the site: what is said in one is said in both."""

from dataclasses import dataclass, fields
from typing import Generic, TypeVar, cast

_T = TypeVar("_T")


@dataclass(frozen=True)
class Both(Generic[_T]):
    """Something in each language, French first.

    >>> Both("le secret", "secrecy")["en"]
    'secrecy'
    """

    fr: _T
    en: _T

    def __getitem__(self, lang: str) -> _T:
        return cast(_T, getattr(self, lang))

    def __bool__(self) -> bool:
        return any(vars(self).values())


Text = Both[str]
NOTHING: Text = Both("", "")
LANGUAGES = tuple(field.name for field in fields(Both))
"""The languages by their codes, the source language first."""
