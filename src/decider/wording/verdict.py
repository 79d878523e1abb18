"""The answer in a word and a sentence: with its conditions, or with the fact that decides most."""

from collections.abc import Iterable, Sequence
from datetime import date

from decider.facts import Value
from decider.outcomes import Answer, Outcome
from decider.reasoning.decision import Decision
from decider.reasoning.question import Question
from decider.reasoning.registry import leads_to
from decider.wording.clauses import capital, spoken
from decider.wording.conditions import Condition, listed, parts_of
from decider.wording.factoring import Part
from decider.wording.nearest import alone, by_way, nearest, needs_listed
from decider.wording.sentence import cases_excepted, except_in, feared, in_one
from decider.wording.words import Words, words


def verdict(decision: Decision, lang: str) -> str:
    """Say the answer, then its conditions, or on what it depends.

    >>> from decider import ask
    >>> print(verdict(ask("V7.1"), "en"))
    Yes, if the mother agrees and the aims of their work are the same; otherwise, no.
    """
    say = words(lang)
    if decision.answer is not Answer.IT_DEPENDS:
        return say.typeset(_settled(decision, say))
    if parts := parts_of(decision):
        said = in_one(decision, parts, say) or except_in(decision, parts, say)
        return said or say.typeset(_counted(decision, parts, say))
    if decision.ways:
        return say.typeset(_by_ways(decision, say))
    return say.typeset(_direction(decision, say))


def to_list(decision: Decision, lang: str) -> tuple[Condition, ...]:
    """The conditions that the verdict counts and does not say.

    >>> from decider import ask
    >>> to_list(ask("V9.2"), "en"), len(to_list(ask("sharing.share"), "en"))
    ((), 5)
    """
    say, parts = words(lang), parts_of(decision)
    if decision.answer is Answer.IT_DEPENDS and (near := nearest(decision)):
        return needs_listed(near, decision.question.id, say, alone(near, decision))
    if decision.answer is not Answer.IT_DEPENDS or not parts or in_one(decision, parts, say):
        return ()
    if except_in(decision, parts, say):
        return cases_excepted(decision, parts, say)
    return listed(decision.question.id, parts, say)


def _settled(decision: Decision, say: Words) -> str:
    if way := decision.carrier:
        return carried(way, decision.question.id, say)
    return settled(decision.question, decision.on, decision.answer, decision.outcomes, say)


def settled(asked: Question, on: date, answer: Answer, outcomes: Iterable[Outcome], say: Words) -> str:
    """Say an answer that is certain, with what its outcomes share: never one after the other."""
    opening, found = say.find("sentence", answer.name.lower()), sorted(outcomes, key=lambda one: one.value)
    clauses = [
        say.outcome(asked.id, one, asked.general.id) for one in found if one is not Outcome.NOT_SETTLED
    ]
    shared = min(clauses, key=len, default="")
    if not all(said.startswith(shared) for said in clauses):
        shared = say.shared(asked.id, asked.verb, answer, found, asked.general.id)
    told = f": {shared}" if shared else ""
    if answer is Answer.NOT_SETTLED:
        return f"{opening}{told}. {capital(say.find('sentence', 'advice'))}."
    if found == [Outcome.NOT_ENGAGED] and leads_to(asked, on):
        return f"{opening}, {shared}."
    return f"{opening}{told}."


def carried(way: Decision, asker: str, say: Words) -> str:
    """Yes, in the measure of the way that carries it."""
    outcome = min(way.outcomes, key=lambda outcome: outcome.value)
    return f"{say.find('sentence', 'yes')}: {say.outcome(asker, outcome, way.question.id)}."


def _counted(decision: Decision, parts: tuple[Part, ...], say: Words) -> str:
    """Yes, on so many conditions, or no, unless there are so many: a list follows."""
    key = "on_conditions" if len(parts) > 1 else "on_one_of" if len(parts[0]) > 1 else "on_condition"
    answer, key = ("no", "unless_all") if feared(decision) else ("yes", key)
    several = say.find("sentence", key).format(count=say.find("numbers")[len(parts)])
    return f"{say.find('sentence', answer)}, {several}."


def _by_ways(decision: Decision, say: Words) -> str:
    """Yes, by the way that is nearest, if …; or that one way is enough; or that none is open for certain."""
    if near := nearest(decision):
        return by_way(near, decision.question.id, say, alone(near, decision))
    key = "any_way" if Answer.YES in decision.when else "no_way"
    return f"{say.find('sentence', key)}."


def _direction(decision: Decision, say: Words) -> str:
    """It depends on the fact that decides most: yes if …, no if …; or on what is asked first."""
    fact, cases = _deciding(decision)
    id, word = decision.question.id, say.find("sentence", "depends_first")
    told = [
        f"{say.find('sentence', f'case_{answer.name.lower()}')} {say.find('sentence', 'if')} {say.either(id, fact, values)}"
        for answer, values in cases.items()
    ]
    left = set(decision.open[fact]) - {value for values in cases.values() for value in values}
    told += [say.find("sentence", "other_points")] if left and told else []
    depends, asked = say.depends_on([say.topic(id, fact)]), say.ask(id, fact)
    in_one, in_several = f"{depends}: {'; '.join(told)}.", f"{'. '.join(map(capital, [depends, *told]))}."
    said = [one for one in (in_one, in_several) if told and spoken(say.typeset(one))]
    return said[0] if said else f"{word}: {asked[:1].lower()}{asked[1:]}"


def _deciding(decision: Decision) -> tuple[str, dict[Answer, Sequence[Value]]]:
    """The fact that settles most, with the values that lead to each answer."""
    found: dict[str, dict[Answer, Sequence[Value]]] = {}
    for name in decision.missing:
        cases: dict[Answer, list[Value]] = {}
        for value in decision.open[name]:
            known = {**decision.known, name: value}
            answer = Decision(decision.question, decision.on, known, decision.table).answer
            if answer is not Answer.IT_DEPENDS:
                cases.setdefault(answer, []).append(value)
        order = (Answer.YES, Answer.NO, Answer.NOT_SETTLED)
        found[name] = {answer: cases[answer] for answer in order if answer in cases}
    settled = {Answer.YES, Answer.NO}
    best = max(
        found, key=lambda name: (len(found[name].keys() & settled), sum(map(len, found[name].values())))
    )
    return best, found[best]
