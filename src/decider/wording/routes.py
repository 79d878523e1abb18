"""How a way is told: open, open on some conditions, contested, or closed and by what."""

from collections.abc import Sequence

from decider.facts import Value
from decider.outcomes import Answer, Outcome
from decider.reasoning.decision import Decision
from decider.wording.clauses import ALTERNATIVES
from decider.wording.words import words

Condition = tuple[str, Value]
Conditions = frozenset[Condition]


def route(way: Decision, lang: str, asker: str) -> str:
    """Say where a way stands, in the words of the composite question, or story, that asks.

    >>> from decider import ask
    >>> threat = ask("V5.1", danger_to_this_person=True)
    >>> for way in threat.ways[:2]:
    ...     print(route(way, "en", "V5.1"), needs(way, "en", "V5.1"))
    Open if: ['he judges himself unable to protect them either alone or with the help of others']
    Closed. What stands in the way: what the decree on help for an abused or neglected child allows. []
    """
    say = words(lang)
    if way.answer is Answer.YES:
        return say.word("route_open") + "."
    if Answer.YES in way.when:
        return say.typeset(f"{say.word('route_open')} {say.find('sentence', 'if')}:")
    if Outcome.NOT_SETTLED in way.outcomes:
        contested = any("contested" in ruling.notes for ruling in way.rulings)
        return say.word("route_contested" if contested else "route_open_point")
    first, *others = (set(ruling.failed) for ruling in way.rulings)
    failed = first.intersection(*others)
    topics = [say.topic(asker, name) for name in way.question.facts if name in failed]
    barred = f" {say.word('route_failed')}: {say.listed(topics)}." if topics else ""
    return say.typeset(f"{say.word('route_closed')}{barred}")


def needs(way: Decision, lang: str, asker: str) -> list[str]:
    """List what a way still needs, what its alternatives share said once."""
    say = words(lang)
    sets = [frozenset(facts.items()) for facts in way.when.get(Answer.YES, ())]
    if way.answer is Answer.YES or not sets:
        return []
    parts = sorted(_factored(sets), key=lambda part: _place(way, part[0]))
    spoken_parts = [
        [say.all_of([say.clause(asker, n, v) for n, v in facts]) for facts in part] for part in parts
    ]
    return [say.typeset(say.any_of(part)) for part in spoken_parts]


def _factored(sets: Sequence[Conditions]) -> list[list[list[Condition]]]:
    """Take apart what must hold together: each part is a list of alternatives."""
    for name in sorted({name for facts in sets for name, _ in facts}):
        by_value: dict[Condition | None, dict[Conditions, None]] = {}
        for facts in sets:
            own = next((fact for fact in facts if fact[0] == name), None)
            by_value.setdefault(own, {})[facts - {own} if own else facts] = None
        rests = list(by_value.values())
        if None not in by_value and all(rest == rests[0] for rest in rests):
            alternatives = [[fact] for fact in by_value if fact]
            left = [rest for rest in rests[0] if rest]
            return [alternatives, *(_factored(left) if left else [])]
    return [[sorted(facts, key=str) for facts in sorted(sets, key=str)]]


def _place(way: Decision, alternative: Sequence[Condition]) -> int:
    return min(list(way.question.facts).index(name) for name, _ in alternative)


def remarks(way: Decision, lang: str) -> list[str]:
    """The remarks that hold of a way whatever is still open; a closed one needs none."""
    say = words(lang)
    if way.answer is Answer.NO:
        return []
    return [say.note(note) for note in way.notes if all(note in ruling.notes for ruling in way.rulings)]


def nearest(decision: Decision) -> Decision | None:
    """The way that what is known has brought nearest to opening, where little is left to know of it.

    >>> from decider import ask
    >>> told = dict(danger_to_this_person=True, unable_to_protect=True, lawyer_exposing_client=False)
    >>> nearest(ask("danger.protective-disclosure", **told)).question.id
    'danger.necessity'
    """
    near = [
        way
        for way in decision.ways
        if way.answer is Answer.IT_DEPENDS
        and len(way.when.get(Answer.YES, ())) == 1
        and len(way.when[Answer.YES][0]) <= ALTERNATIVES
        and set(way.known) - decision.question.said.keys()
    ]
    return min(near, key=lambda way: len(way.when[Answer.YES][0]), default=None)


def other_ways(decision: Decision, lang: str) -> str:
    """Name the ways that are open, or may open, where this one is not; nothing where it is.

    >>> from decider import ask
    >>> other_ways(ask("danger.necessity", not_own_making=False), "en").partition(": ")[0]
    'Other ways may open'
    """
    say, left = words(lang), decision.others
    opened = [way for way in left if way.answer is Answer.YES]
    if not left:
        return ""
    named = say.listed([say.way(way.question.id) for way in opened or left])
    return say.typeset(f"{say.word('way_open' if opened else 'ways_left')}: {named}.")
