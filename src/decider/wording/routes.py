"""How a way is told: open, open on some conditions, contested, or closed and by what."""

from decider.outcomes import Answer, Outcome
from decider.reasoning.decision import Decision
from decider.wording.clauses import condition, spoken
from decider.wording.factoring import factored
from decider.wording.words import words

NAMED = 2
"""Ways named in one breath, at most."""


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
    topics = [say.topic(asker, name) for name in way.failed]
    barred = f" {say.word('route_failed')}: {say.listed(topics)}." if topics else ""
    return say.typeset(f"{say.word('route_closed')}{barred}")


def needs(way: Decision, lang: str, asker: str) -> list[str]:
    """List what a way still needs, what its alternatives share said once."""
    say, sets = words(lang), way.when.get(Answer.YES, ())
    if way.answer is Answer.YES:
        return []
    return [say.typeset(condition(asker, part, say)) for part in factored(sets, list(way.open))]


def remarks(way: Decision, lang: str) -> list[str]:
    """The remarks that hold of a way whatever is still open; a closed one needs none."""
    say = words(lang)
    if way.answer is Answer.NO:
        return []
    return [say.note(note) for note in way.notes if all(note in ruling.notes for ruling in way.rulings)]


def other_ways(decision: Decision, lang: str) -> str:
    """Name ways that are open, or may open, where this one is not; nothing where it is.

    >>> from decider import ask
    >>> other_ways(ask("danger.necessity", not_own_making=False), "en").partition(": ")[0]
    'Other ways may open'
    """
    say, left = words(lang), decision.others
    if not left:
        return ""
    opened = [way for way in left if way.answer is Answer.YES]
    near = sorted(opened or left, key=lambda way: min(map(len, way.when[Answer.YES])))
    names = [say.way(way.question.id) for way in near]
    key = "way_open" if opened else "ways_left" if len(left) > 1 else "way_left"
    whole = say.typeset(f"{say.word(key)}: {say.listed(names)}.")
    if spoken(whole):
        return whole
    told = (
        f"{say.word(key)}: {say.listed(names[:NAMED])}. {say.word('or_else')}: {say.listed(names[NAMED:])}."
    )
    return say.typeset(told)
