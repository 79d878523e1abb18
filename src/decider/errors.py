"""Errors that say what was found, what is valid (nearest first), and what to do."""

from collections.abc import Iterable
from difflib import get_close_matches


class DeciderError(Exception):
    """Anything a caller or an editor can put right; its text is one line."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class UnknownQuestion(DeciderError, KeyError):
    """No question has this id."""


class UnknownFact(DeciderError, TypeError):
    """The question does not ask about this fact."""


class UnknownValue(DeciderError, ValueError):
    """The fact cannot take this value."""


class UnknownDate(DeciderError, ValueError):
    """Nothing is known of the law on this day."""


class UnknownLanguage(DeciderError, ValueError):
    """The site does not speak this language."""


class UnknownProvision(DeciderError, KeyError):
    """No provision has this id."""


class MissingLabel(DeciderError, KeyError):
    """A word that a reader would see is not in the label files."""


def nearest(found: str, valid: Iterable[str]) -> str:
    """List the valid names, the nearest ones first, at most eight.

    >>> nearest("V7.11", ["V1.1", "V7.1", "V7.2"])
    'V7.1, V7.2, V1.1'
    """
    names = sorted(valid)
    by_fold = {name.casefold(): name for name in names}
    close = [by_fold[fold] for fold in get_close_matches(found.casefold(), by_fold, n=3, cutoff=0.5)]
    rest = [name for name in names if name not in close]
    shown = (close + rest)[:8]
    return ", ".join(shown) + (", …" if len(names) > len(shown) else "")
