"""The smallest sets of facts that suffice: for an answer still open, and for one already given."""

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from math import prod

FREE = None
Cube = tuple[int | None, ...]


def prime_implicants(wanted: Sequence[bool], sizes: Sequence[int], either: Sequence[bool] = ()) -> list[Cube]:
    """Return the largest cubes whose cells are all wanted, or either way where that is allowed.

    Cells stand in the order of the product of the sizes; a cube fixes a value for some facts and
    leaves the others free.

    >>> prime_implicants([True, False, False, False], [2, 2])
    [(0, 0)]
    >>> prime_implicants([True, True, True, False], [2, 2])
    [(None, 0), (0, None)]
    """
    spans = [size + 1 for size in sizes]
    weights = [prod(spans[i + 1 :]) for i in range(len(spans))]
    allowed = bytearray(prod(spans))
    hit = bytearray(prod(spans))
    cell = iter(zip(wanted, either or [False] * len(wanted), strict=True))
    # The digit `size` stands for "free"; a cube comes after every cube that it contains.
    for code, digits in enumerate(product(*map(range, spans))):
        free = next((i for i, digit in enumerate(digits) if digit == sizes[i]), None)
        if free is None:
            is_wanted, is_either = next(cell)
            allowed[code], hit[code] = is_wanted or is_either, is_wanted
        else:
            inner = [code - weights[free] * (sizes[free] - v) for v in range(sizes[free])]
            allowed[code], hit[code] = all(allowed[i] for i in inner), any(hit[i] for i in inner)
    return sorted(
        (
            tuple(FREE if digit == size else digit for digit, size in zip(digits, sizes, strict=True))
            for code, digits in enumerate(product(*map(range, spans)))
            if allowed[code]
            and hit[code]
            and not any(
                digit != size and allowed[code + weight * (size - digit)]
                for digit, size, weight in zip(digits, sizes, weights, strict=True)
            )
        ),
        key=_readable,
    )


def smallest_hitting_sets(masks: Iterable[int], bits: int) -> list[tuple[int, ...]]:
    """Return the smallest choices of bits that meet every mask.

    A mask is a row that would answer otherwise: its bits are the known facts that rule it out.

    >>> smallest_hitting_sets([0b011, 0b110], 3)
    [(1,), (0, 2)]
    """
    needed = set(masks)
    found: list[tuple[int, ...]] = []
    for size in range(bits + 1):
        for choice in combinations(range(bits), size):
            if any(set(smaller) <= set(choice) for smaller in found):
                continue
            chosen = sum(1 << bit for bit in choice)
            if all(chosen & mask for mask in needed):
                found.append(choice)
    return found


def _readable(cube: Cube) -> tuple[int, list[tuple[int, int]]]:
    fixed = [(i, digit) for i, digit in enumerate(cube) if digit is not FREE]
    return len(fixed), [(-i, digit) for i, digit in fixed]
