"""A picture of few colours as a PNG file, with the standard library alone."""

from collections.abc import Iterable, Sequence
from struct import pack
from zlib import compress, crc32

Colour = tuple[int, int, int]


def png(lines: Sequence[bytes], colours: Iterable[Colour]) -> bytes:
    """Write lines of pixels, each the number of its colour.

    >>> png([b"\\0\\1", b"\\1\\0"], [(255, 255, 255), (26, 106, 67)])[:8]
    b'\\x89PNG\\r\\n\\x1a\\n'
    """
    header = pack(">IIBBBBB", len(lines[0]), len(lines), 8, 3, 0, 0, 0)
    above = (b"", *lines)
    # A line like the one above it is told as no difference, which is short and soon packed.
    told = (
        b"\2" + bytes(len(line)) if line == last else b"\0" + line
        for line, last in zip(lines, above, strict=False)
    )
    pixels = compress(b"".join(told), 9)
    parts = (b"IHDR", header), (b"PLTE", bytes(sum(colours, ()))), (b"IDAT", pixels), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(*part) for part in parts)


def _part(kind: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + kind + body + pack(">I", crc32(kind + body))
