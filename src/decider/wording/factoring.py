"""Several sets of conditions taken apart: what must hold together, each with its alternatives."""

from collections.abc import Mapping, Sequence

from decider.facts import Value

Condition = tuple[str, Value]
Alternative = tuple[Condition, ...]
Part = tuple[Alternative, ...]
"""One of its alternatives must hold, and each holds where all its conditions do."""


def factored(sets: Sequence[Mapping[str, Value]], order: Sequence[str]) -> tuple[Part, ...]:
    """Take sets of conditions apart, in asking order, so that what they share is said once.

    >>> factored([{"a": True, "b": True}, {"a": True, "c": True}], "abc")
    (((('a', True),),), ((('b', True),), (('c', True),)))
    >>> factored([{"a": True}, {}], "a")
    ()
    """
    if not all(sets):
        return ()  # nothing more is needed
    places = {name: place for place, name in enumerate(order)}
    parts = _parts([frozenset(facts.items()) for facts in sets]) if sets else []
    told = [tuple(tuple(sorted(a, key=lambda fact: places[fact[0]])) for a in part) for part in parts]
    return tuple(sorted(told, key=lambda part: min(places[name] for name, _ in part[0])))


def _parts(sets: Sequence[frozenset[Condition]]) -> list[list[frozenset[Condition]]]:
    for name in sorted({name for facts in sets for name, _ in facts}):
        by_value: dict[Condition | None, dict[frozenset[Condition], None]] = {}
        for facts in sets:
            own = next((fact for fact in facts if fact[0] == name), None)
            by_value.setdefault(own, {})[facts - {own} if own else facts] = None
        rests = list(by_value.values())
        if None not in by_value and all(rest == rests[0] for rest in rests):
            left = [rest for rest in rests[0] if rest]
            return [[frozenset({fact}) for fact in by_value if fact], *(_parts(left) if left else [])]
    return [sorted(sets, key=lambda facts: sorted(map(str, facts)))]
