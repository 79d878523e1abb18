"""The table of a general question in a state of the law, evaluated once.

Days that rule alike share one table, and so whatever is found out about it.
"""

from datetime import date
from functools import cache

from decider import law
from decider.reads import noted
from decider.reasoning.declared import declared
from decider.reasoning.diagram import Diagrams
from decider.reasoning.joined import Joined, joined
from decider.reasoning.signature import Signature, signature
from decider.reasoning.table import Row, Table
from decider.ruling import Ruling

Evaluated = Table | Joined[Ruling]


def evaluated(id: str, on: date, way_of: str = "") -> Evaluated:
    """Return the table of a question; of a way, put to the facts of the composite question that it is of."""
    return table(id, law.epoch(on) if _signature(id, way_of).turns else law.BOOK, way_of)


@noted("rules")
def table(id: str, on: date, way_of: str) -> Evaluated:
    """Evaluate a question on the first day of a state of the law."""
    known = _tables(id, way_of)
    if on not in known:
        found = _ruled(id, on, way_of)
        known[on] = next((other for other in known.values() if other.same(found)), found)
    return known[on]


@cache
def rows(of: Evaluated) -> tuple[Row, ...]:
    """Return the rows of a table, written once."""
    return of.rows()


@cache
def _tables(id: str, way_of: str) -> dict[date, Evaluated]:
    return {}


@cache
def _diagrams(id: str) -> Diagrams:
    return Diagrams(_signature(id, "").facts)


def _signature(id: str, way_of: str) -> Signature:
    ways = {way.id: way.rule for way in declared()[way_of].asked.ways} if way_of else {}
    return signature(ways[id] if way_of else declared()[id].function)


def _ruled(id: str, on: date, way_of: str) -> Evaluated:
    asked, own = declared()[id].asked, _signature(id, way_of)
    facts, otherwise = own.at(on), own.otherwise(on)
    if asked.ways and on != law.BOOK:
        return joined(asked, facts, otherwise, _diagrams(id), on)
    fixed = {**otherwise, "on": on} if own.asks_the_law else otherwise
    function = own.function
    return Table(facts, lambda **known: function(**known, **fixed))
