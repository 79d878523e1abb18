"""A table as a tree in asking order, with branches that agree on outcome and duties merged."""

from dataclasses import dataclass

from decider.facts import Value
from decider.outcomes import Outcome
from decider.table import Table


@dataclass(frozen=True)
class Tree:
    """A leaf has an outcome and its duties; any other node asks a fact and has branches.

    A branch lists all values that lead to the same subtree.
    """

    outcome: Outcome | None = None
    duties: frozenset[Outcome] = frozenset()
    fact: str = ""
    branches: tuple[tuple[tuple[Value, ...], "Tree"], ...] = ()

    def leaves(self) -> int:
        """Count the answers at the ends."""
        return sum(branch.leaves() for _, branch in self.branches) or 1


def reduced(table: Table) -> Tree:
    """Build the tree of a table; a fact that changes nothing in a branch is not asked there."""

    def build(depth: int, start: int) -> Tree:
        if depth == len(table.names):
            ruling = table.rulings[start]
            return Tree(ruling.outcome, ruling.duties)
        name, values = table.names[depth], table.values[depth]
        merged: dict[Tree, list[Value]] = {}
        for i, value in enumerate(values):
            merged.setdefault(build(depth + 1, start + i * table.strides[name]), []).append(value)
        if len(merged) == 1:
            return next(iter(merged))
        return Tree(fact=name, branches=tuple((tuple(group), branch) for branch, group in merged.items()))

    return build(0, 0)
