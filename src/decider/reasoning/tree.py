"""A table as a tree in asking order, with branches that agree on outcome and duties merged."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from decider.facts import Value
from decider.outcomes import Outcome
from decider.reasoning.diagram import Node
from decider.reasoning.joined import Joined
from decider.reasoning.table import Table
from decider.ruling import Ruling


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


def reduced(table: Table | Joined[Ruling]) -> Tree:
    """Build the tree of a table; a fact that changes nothing in a branch is not asked there."""
    if isinstance(table, Joined):
        return _unfolded(table.told, table.diagrams.facts)

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


def _unfolded(node: Node, facts: Mapping[str, tuple[Value, ...]]) -> Tree:
    if not node.fact:
        return Tree(*cast(tuple[Outcome, frozenset[Outcome]], node.cell))
    merged: dict[Node, list[Value]] = {}
    for value, branch in zip(facts[node.fact], node.branches, strict=True):
        merged.setdefault(branch, []).append(value)
    branches = ((tuple(group), _unfolded(branch, facts)) for branch, group in merged.items())
    return Tree(fact=node.fact, branches=tuple(branches))
