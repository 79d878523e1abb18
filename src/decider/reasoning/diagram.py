"""A question as a decision diagram: one node for each point where a fact still matters, each node once.

Where a table has a row for every combination, a diagram shares what is alike. It answers what a table
answers (which cells remain, on what they depend, which facts suffice) without going through the rows.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

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
    both: dict[frozenset[Node], Node] = field(default_factory=dict)
    smallest: dict[Node, list[Cube]] = field(default_factory=dict)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each fact."""
        return {fact: place for place, fact in enumerate(self.facts)}

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
        seen: dict[tuple[Node, ...], Node] = {}

        def build(parts: tuple[Node, ...]) -> Node:
            if parts not in seen:
                asked = [part.fact for part in parts if part.fact]
                if asked:
                    first = min(asked, key=self.order.__getitem__)
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
        return self._smallest(self.joined(wanted, node))

    def _smallest(self, node: Node) -> list[Cube]:
        """The smallest sets of facts that suffice for yes, where each leaf is yes or no."""
        if node not in self.smallest:
            if not node.fact:
                return [frozenset()] if node.cell else []
            # What suffices whatever the fact is needs no value of it; nothing less suffices for one of its values.
            whatever = self._smallest(self._all(frozenset(node.branches)))
            known = set(whatever)
            self.smallest[node] = whatever + [
                cube | {(node.fact, value)}
                for value, branch in zip(self.facts[node.fact], node.branches, strict=True)
                for cube in self._smallest(branch)
                if cube not in known
            ]
        return self.smallest[node]

    def _all(self, nodes: frozenset[Node]) -> Node:
        """Where every one of some diagrams of yes and no says yes."""
        asked = frozenset(node for node in nodes if node.fact)
        if not all(node.cell for node in nodes - asked):
            return self.leaf(False)
        if not asked:
            return self.leaf(True)
        if len(asked) > 1 and asked not in self.both:
            first = min((node.fact for node in asked), key=self.order.__getitem__)
            self.both[asked] = self.ask(
                first,
                (
                    self._all(frozenset(node.branches[i] if node.fact == first else node for node in asked))
                    for i in range(len(self.facts[first]))
                ),
            )
        return self.both[asked] if len(asked) > 1 else next(iter(asked))


def cells(node: Node) -> list[Hashable]:
    """List the cells that can be reached, each once, in asking order."""
    return list(dict.fromkeys(part.cell for part in _parts(node) if not part.fact))


def depends_on(node: Node) -> set[str]:
    """Name the facts that still make a difference."""
    return {part.fact for part in _parts(node) if part.fact}


def _parts(node: Node) -> Iterator[Node]:
    """List each part once, in asking order: whatever the first branch leads to comes before the second."""
    seen: set[Node] = set()
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if part not in seen:
            seen.add(part)
            yield part
            waiting += reversed(part.branches)
