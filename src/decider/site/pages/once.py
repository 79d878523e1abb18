"""What a page has said already is not said again."""

import re

_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý«“])")


class Once:
    """Remembers the sentences of a page.

    >>> once = Once()
    >>> once.of("Cite Art. 353. The two danger cases do not change.")
    'Cite Art. 353. The two danger cases do not change.'
    >>> once.of("The list is longer. The two danger cases do not change.")
    'The list is longer.'
    """

    def __init__(self) -> None:
        self._said: set[str] = set()

    def of(self, text: str) -> str:
        """Return what of a text was not said yet."""
        new = [one for one in dict.fromkeys(_ENDS.split(text)) if one not in self._said]
        self._said.update(new)
        return " ".join(new)
