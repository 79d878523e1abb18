"""A question as a decision diagram: one node for each point where a fact still matters, each node once.

Where a table has a row for every combination, a diagram shares what is alike. It answers what a table
answers (which cells remain, on what they depend, which facts suffice) without going through the rows.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce

from decider.facts import Value

Facts = dict[str, Value]
Cube = frozenset[tuple[str, Value]]


@dataclass(frozen=True, eq=False)
class Node:
    """A leaf has a cell; any other node asks a fact and has one branch for each of its values."""

    cell: Hashable = None
    fact: str = ""
    branches: tuple["Node", ...] = ()


@dataclass
class Diagrams:
    """Makes the diagrams of some facts in asking order; two that say the same are one object."""

    facts: Mapping[str, tuple[Value, ...]]
    made: dict[Hashable, Node] = field(default_factory=dict)

    def leaf(self, cell: Hashable) -> Node:
        return self.made.setdefault(("", cell), Node(cell))

    def ask(self, fact: str, branches: Iterable[Node]) -> Node:
        """Ask a fact, unless it makes no difference."""
        found = tuple(branches)
        if all(branch is found[0] for branch in found):
            return found[0]
        key = (fact, *map(id, found))
        return self.made.get(key) or self.made.setdefault(key, Node(None, fact, found))

    def of(self, rule: Callable[[Facts], Hashable], names: Iterable[str]) -> Node:
        """Build the diagram of a rule that takes these facts.

        >>> both = Diagrams({"a": (True, False), "b": (True, False)})
        >>> [cell for _, cell in both.paths(both.of(lambda f: f["a"] and f["b"], "ab"))]
        [True, False, False]
        """
        asked = [name for name in self.facts if name in set(names)]

        def build(depth: int, told: Facts) -> Node:
            if depth == len(asked):
                return self.leaf(rule(told))
            name = asked[depth]
            return self.ask(name, (build(depth + 1, {**told, name: value}) for value in self.facts[name]))

        return build(0, {})

    def joined(self, join: Callable[..., Hashable], *nodes: Node) -> Node:
        """Combine diagrams cell by cell."""
        order = {fact: i for i, fact in enumerate(self.facts)}
        seen: dict[tuple[Node, ...], Node] = {}

        def build(parts: tuple[Node, ...]) -> Node:
            if parts not in seen:
                asked = [part.fact for part in parts if part.fact]
                if asked:
                    first = min(asked, key=order.__getitem__)
                    seen[parts] = self.ask(
                        first,
                        (
                            build(tuple(p.branches[i] if p.fact == first else p for p in parts))
                            for i in range(len(self.facts[first]))
                        ),
                    )
                else:
                    seen[parts] = self.leaf(join(*(part.cell for part in parts)))
            return seen[parts]

        return build(nodes)

    def given(self, node: Node, known: Mapping[str, Value]) -> Node:
        """Keep what the known facts leave open."""
        seen: dict[Node, Node] = {}

        def build(node: Node) -> Node:
            while node.fact in known:
                node = node.branches[self.facts[node.fact].index(known[node.fact])]
            if node not in seen:
                seen[node] = self.ask(node.fact, map(build, node.branches)) if node.fact else node
            return seen[node]

        return build(node)

    def paths(self, node: Node) -> Iterator[tuple[Facts, Hashable]]:
        """List each way through, with the facts that it needs and no others."""
        if not node.fact:
            yield {}, node.cell
        for value, branch in zip(self.facts.get(node.fact, ()), node.branches, strict=True):
            for facts, cell in self.paths(branch):
                yield {node.fact: value, **facts}, cell

    def sets(self, node: Node, wanted: Callable[[Hashable], bool]) -> list[Cube]:
        """Return the smallest sets of facts that suffice for a wanted cell.

        >>> either = Diagrams({"a": (True, False), "b": (True, False)})
        >>> sorted(map(sorted, either.sets(either.of(lambda f: f["a"] or f["b"], "ab"), bool)))
        [[('a', True)], [('b', True)]]
        """
        yes, no = self.leaf(True), self.leaf(False)
        found: dict[Node, list[Cube]] = {yes: [frozenset()], no: []}

        def sought(node: Node) -> list[Cube]:
            if node not in found:
                # What suffices whatever the fact is needs no value of it.
                whatever = sought(reduce(lambda a, b: self.joined(_both, a, b), node.branches))
                found[node] = whatever + [
                    cube | {(node.fact, value)}
                    for value, branch in zip(self.facts[node.fact], node.branches, strict=True)
                    for cube in sought(branch)
                    if not any(smaller <= cube for smaller in whatever)
                ]
            return found[node]

        return sought(self.joined(lambda cell: wanted(cell), node))


def cells(node: Node) -> list[Hashable]:
    """List the cells that can be reached, each once, in asking order."""
    return list(dict.fromkeys(part.cell for part in _parts(node) if not part.fact))


def depends_on(node: Node) -> set[str]:
    """Name the facts that still make a difference."""
    return {part.fact for part in _parts(node) if part.fact}


def _parts(node: Node) -> Iterator[Node]:
    seen = {node: None}
    waiting = [node]
    while waiting:
        part = waiting.pop()
        yield part
        fresh = [branch for branch in reversed(part.branches) if branch not in seen]
        seen.update(dict.fromkeys(fresh))
        waiting += fresh


def _both(one: object, other: object) -> bool:
    return bool(one and other)
