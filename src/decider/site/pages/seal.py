"""What tells the page's script that its data is whole: a version, the mark of its build, and a checksum.

`theme/assets/held.js` reads what is sealed here, and refuses whatever does not pass.
"""

from collections.abc import Mapping

VERSION = 4
"""Of the shape of the data, as `interview.schema.json` has it: a script reads its own version alone."""

_START, _PRIME, _ALL = 0xCBF29CE484222325, 0x100000001B3, 0xFFFFFFFFFFFFFFFF


def checksum(text: str) -> str:
    """Sum a text up: FNV-1a of its UTF-8 bytes, 64 bits in hexadecimal digits.

    >>> checksum(""), checksum("foobar"), checksum("é")
    ('cbf29ce484222325', '85944171f73967e8', '0ac21707b7181e01')
    """
    found = _START
    for byte in text.encode():
        found = (found ^ byte) * _PRIME & _ALL
    return f"{found:016x}"


def sealed(held: Mapping[str, str]) -> dict[str, str]:
    """Seal the objects that a page holds together, each written as JSON.

    >>> sealed({"V7.1": '{"id":"V7.1"}'})["V7.1"]
    '{"version":4,"build":"5bc54cf5970d665e","id":"V7.1","sum":"ae1a3657a1b659a0"}'

    The mark of the build rests on what the page holds and on nothing else: the same in every build that holds
    the same, another as soon as a single piece differs.
    """
    build = checksum("".join(held.values()))
    start = f'{{"version":{VERSION},"build":"{build}",'
    return {name: _summed(start + body[1:-1]) for name, body in held.items()}


def _summed(text: str) -> str:
    return f'{text},"sum":"{checksum(text)}"}}'
