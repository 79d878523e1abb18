"""What a table still says once some facts are told: alike for many sets of facts."""

from collections.abc import Callable, Hashable, Iterator, Mapping

from decider.facts import Value
from decider.reasoning.diagram import Diagrams, Facts, Node
from decider.reasoning.table import Table
from decider.ruling import Ruling


class Residue:
    """A table as a diagram of what its rulings say; where two sets of facts leave the same, that is one node."""

    def __init__(self, table: Table, says: Callable[[Ruling], Hashable]) -> None:
        self.facts = dict(zip(table.names, table.values, strict=True))
        self.diagrams = Diagrams(self.facts)
        self.root = self.diagrams.of(lambda told: says(*table.completions(told)), self.facts)
        self._given: dict[tuple[Node, str, Value], Node] = {}

    def sets(self) -> Iterator[tuple[Facts, Node]]:
        """Each set of facts that may be told, and what it leaves; the last fact changing fastest."""
        yield from self._sets(tuple(self.facts), {}, self.root)

    def left(self, known: Mapping[str, Value]) -> Node | None:
        """What some facts leave; nothing where the table cannot say one of them."""
        node = self.root
        for name, value in known.items():
            if value not in self.facts[name]:
                return None
            node = self._told(node, name, value)
        return node

    def _sets(self, names: tuple[str, ...], known: Facts, node: Node) -> Iterator[tuple[Facts, Node]]:
        if not names:
            yield known, node
            return
        name, *others = names
        yield from self._sets(tuple(others), known, node)
        for value in self.facts[name]:
            yield from self._sets(tuple(others), {**known, name: value}, self._told(node, name, value))

    def _told(self, node: Node, name: str, value: Value) -> Node:
        key = node, name, value
        if key not in self._given:
            self._given[key] = self.diagrams.given(node, {name: value})
        return self._given[key]
