"""How a value may be spelled by who tells it: itself, or a word in any case, with hyphens or without."""

from decider.errors import UnknownValue, nearest
from decider.facts import Value


def told(place: str, name: str, values: tuple[Value, ...], given: object) -> Value:
    """Return the value that somebody gave for a fact, or say which there are."""
    for value in values:
        if type(given) is type(value) and given == value:
            return value
        if isinstance(given, str) and given.casefold().replace("-", "_") in _words(value):
            return value
    valid = [("yes" if value else "no") if isinstance(value, bool) else value.name for value in values]
    near = nearest(str(given).replace("-", "_"), valid)
    raise UnknownValue(f"{place}: {name} cannot be {given!r}; give {near}, or leave it out")


def spellings(value: Value) -> tuple[object, ...]:
    """List the usual spellings of a value; the others have the same letters.

    >>> from decider.facts import Forum
    >>> spellings(Forum.COURT_EXPERT)
    (COURT_EXPERT, 'court_expert', 'COURT_EXPERT', 'court-expert')
    """
    usual = ((word, word.upper(), word.replace("_", "-")) for word in _words(value))
    return value, *(said for word in usual for said in word)


def _words(value: Value) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("yes", "true") if value else ("no", "false")
    return (value.name.lower(),)
