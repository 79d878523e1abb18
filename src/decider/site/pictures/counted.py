"""How often each kind of answer stands in a table, and how many squares that makes."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from math import ceil, prod
from typing import cast

from decider.outcomes import Outcome, Verb
from decider.reasoning.diagram import Node
from decider.reasoning.evaluated import Evaluated
from decider.reasoning.joined import Joined
from decider.site.pictures.kinds import Kind, kind

Shares = dict[Kind, Fraction]


def counted(verb: Verb, table: Evaluated) -> dict[Kind, int]:
    """Count the cases of each kind; those of a composite question in its diagram, without going through them.

    >>> from decider import law, question
    >>> share, protect = question("sharing.share"), question("danger.protective-disclosure")
    >>> counts = counted(share.verb, share.evaluated(law.AS_OF))
    >>> [f"{count} {kind}" for kind, count in counts.items()]
    ['2 yes', '1 if', '61 no']
    >>> sum(counted(protect.verb, protect.evaluated(law.AS_OF)).values())
    1179648
    """
    if isinstance(table, Joined):
        cases = prod(map(len, table.values))
        shares = _shares(verb, table.told, {})
        counts = {of: int(share * cases) for of, share in shares.items()}
    else:
        counts = Counter(kind(verb, ruling.outcome) for ruling in table.rulings)
    return {of: counts[of] for of in Kind if counts.get(of)}


def _shares(verb: Verb, node: Node, seen: dict[Node, Shares]) -> Shares:
    """The part of all cases that each kind has below a point of a diagram."""
    if node not in seen:
        if not node.fact:
            outcome, _ = cast(tuple[Outcome, object], node.cell)
            seen[node] = {kind(verb, outcome): Fraction(1)}
        else:
            found: Shares = {}
            for branch in node.branches:
                for of, share in _shares(verb, branch, seen).items():
                    found[of] = found.get(of, Fraction(0)) + share / len(node.branches)
            seen[node] = found
    return seen[node]


def squares(counts: Mapping[Kind, int], each: int) -> dict[Kind, int]:
    """Share out squares of so many cases each by largest remainder; what happens at all keeps one.

    >>> squares({Kind.YES: 1, Kind.OPEN: 30, Kind.NO: 29}, 10)
    {<Kind.YES: 'yes'>: 1, <Kind.OPEN: 'open'>: 3, <Kind.NO: 'no'>: 2}
    """
    whole = {of: max(1, count // each) for of, count in counts.items()}
    wanted = ceil(sum(counts.values()) / each)

    def owed(of: Kind) -> int:
        return counts[of] - whole[of] * each

    while sum(whole.values()) < wanted:
        whole[max(whole, key=owed)] += 1
    while sum(whole.values()) > wanted:
        whole[min((of for of in whole if whole[of] > 1), key=owed)] -= 1
    return whole
