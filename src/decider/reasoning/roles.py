"""What each text is to the ruling that cites it, so that a prohibition on every line proves nothing."""

from collections.abc import Iterable, Iterator
from datetime import date

from decider import law
from decider.forces import Force, forces
from decider.outcomes import Outcome
from decider.ruling import Ruling

LETS = frozenset({Force.OBLIGES, Force.ALLOWS, Force.EXEMPTS})


def texts(ruling: Ruling, on: date) -> Iterator[tuple[str, law.Role]]:
    """Name the provisions behind a ruling, each with its role; what merely supports is not the booklet's.

    >>> silent = Ruling(Outcome.MUST_STAY_SILENT, ("R65", "R18"))
    >>> [(id, role.value) for id, role in texts(silent, law.AS_OF)]
    [('case-consultation', 'does_not_reach'), ('secrecy', 'carries')]
    >>> tolerated = Ruling(Outcome.MAY_SHARE, ("R67",))
    >>> [(id, role.value) for id, role in texts(tolerated, law.AS_OF)]
    [('secrecy', 'exception_to')]
    """
    cards = [law.rule(rule) for rule in ruling.rules]
    for card in cards:
        for id in card.authority:
            yield id, _role(card.id, ruling.outcome)
    for card in cards if on != law.BOOK else ():
        for id in card.support:
            yield id, _role(card.id, ruling.outcome)
    for card in cards:
        yield from ((id, law.Role.EXCEPTION_TO) for id in card.exception)
        yield from ((id, law.Role.DOES_NOT_REACH) for id in card.unreached)


def strongest(cited: Iterable[tuple[str, law.Role]]) -> dict[str, law.Role]:
    """Say of each provision what it is at most: one that carries an answer is not cited as its exception too.

    >>> strongest([("secrecy", law.Role.DOES_NOT_REACH), ("secrecy", law.Role.CARRIES)])
    {'secrecy': <Role.CARRIES: 'carries'>}
    """
    found: dict[str, law.Role] = {}
    for id, role in cited:
        found[id] = min(role, found.get(id, role), key=list(law.Role).index)
    return found


def _role(rule: str, outcome: Outcome) -> law.Role:
    """A rule's text carries the outcome that the rule says; else it gives way to it, or does not reach it."""
    said, wanted = law.says(rule), forces(outcome)
    if outcome is Outcome.NOT_ENGAGED:
        return law.Role.DOES_NOT_REACH
    if not said or not wanted or said & wanted:
        return law.Role.CARRIES
    gives_way = Force.FORBIDS in said and bool(wanted & LETS)
    return law.Role.EXCEPTION_TO if gives_way else law.Role.DOES_NOT_REACH
