"""Numbers written as letters and digits, a fixed count of them each, so that a list of them is one text."""

import json
from collections.abc import Sequence
from string import ascii_lowercase, ascii_uppercase, digits

CODES = digits + ascii_uppercase + ascii_lowercase


def coded(numbers: Sequence[int]) -> tuple[int, str]:
    """Write numbers as codes, and say how many characters each takes.

    >>> coded([0, 10, 61]), coded([0, 61, 62])
    ((1, '0Az'), (2, '000z10'))
    """
    width, most = 1, max(numbers)
    while most >= len(CODES) ** width:
        width += 1
    places = [len(CODES) ** place for place in reversed(range(width))]
    return width, "".join(CODES[number // place % len(CODES)] for number in numbers for place in places)


def compact(data: object) -> str:
    """Write JSON that a script can hold as it stands: no character of it ends the text or the element.

    >>> compact({"a": "`${x}</script>"})
    '{"a":"\\\\u0060\\\\u0024{x}\\\\u003c/script>"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("`", "\\u0060").replace("$", "\\u0024")
