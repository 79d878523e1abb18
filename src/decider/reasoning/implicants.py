"""The smallest sets of facts that suffice: for an answer still open, and for one already given."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from itertools import combinations, product
from math import prod
from operator import and_, or_

FREE = None
Cube = tuple[int | None, ...]


def prime_implicants(
    wanted: Sequence[bool], sizes: Sequence[int], either: Sequence[bool] = ()
) -> tuple[Cube, ...]:
    """Return the largest cubes whose cells are all wanted, or either way where that is allowed.

    Cells stand in the order of the product of the sizes; a cube fixes a value for some facts and
    leaves the others free.

    >>> prime_implicants([True, False, False, False], [2, 2])
    ((0, 0),)
    >>> prime_implicants([True, True, True, False], [2, 2])
    ((None, 0), (0, None))
    """
    grid = _grid(tuple(sizes))
    hit = grid.cells(wanted)
    return _primes(grid, hit, hit | grid.cells(either))


@dataclass(frozen=True)
class _Grid:
    """Every cube over some facts, one bit each, so that one operation on a number treats them all.

    A cube's bit stands where its digits say; the digit after a fact's last value means "free".
    """

    sizes: tuple[int, ...]

    @cached_property
    def axes(self) -> tuple[tuple[int, int, int], ...]:
        """For each fact: how far apart its digits stand, how many values it has, the bits of value 0."""
        spans = [size + 1 for size in self.sizes]
        found = []
        for i, size in enumerate(self.sizes):
            step = prod(spans[i + 1 :])
            period = ((1 << prod(spans)) - 1) // ((1 << step * spans[i]) - 1)
            found.append((step, size, period * ((1 << step) - 1)))
        return tuple(found)

    def cells(self, chosen: Sequence[bool]) -> int:
        """Set the bits of the chosen cells, which are the cubes that leave nothing free."""
        codes = product(*(range(0, step * size, step) for step, size, _ in self.axes))
        return sum(1 << sum(code) for code, is_chosen in zip(codes, chosen, strict=False) if is_chosen)

    def cubes(self, bits: int) -> Iterator[Cube]:
        """List the cubes whose bits are set."""
        while bits:
            code = (bits & -bits).bit_length() - 1
            bits &= bits - 1
            digits = (code // step % (size + 1) for step, size, _ in self.axes)
            yield tuple(
                FREE if digit == size else digit for digit, size in zip(digits, self.sizes, strict=True)
            )


_grid = cache(_Grid)


@cache
def _primes(grid: _Grid, hit: int, allowed: int) -> tuple[Cube, ...]:
    for step, size, zeros in grid.axes:
        slices = [step * value for value in range(size)]
        allowed |= reduce(and_, (allowed >> shift & zeros for shift in slices)) << step * size
        hit |= reduce(or_, (hit >> shift & zeros for shift in slices)) << step * size
    prime = allowed & hit
    for step, size, zeros in grid.axes:
        freed = allowed >> step * size & zeros
        prime &= ~reduce(or_, (freed << step * value for value in range(size)))
    return tuple(sorted(grid.cubes(prime), key=_readable))


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
