"""The answer as a person would say it, made from labels: verdict, conditions, what goes with it."""

from collections.abc import Sequence

from decider.decision import Decision, Facts
from decider.outcomes import Answer, Outcome, Verb
from decider.words import Words, words

ALTERNATIVES = 2
SPOKEN_CONDITIONS = 7


def sentence(decision: Decision, lang: str) -> str:
    """Say the verdict, what it means, and the duties beside it.

    >>> from decider import ask, law
    >>> print(ask("V9.2", on=law.BOOK, necessary_and_useful=False).sentence("en"))
    No: silence must be kept.
    """
    return " ".join(part for part in (verdict(decision, lang), meaning(decision, lang)) if part)


def verdict(decision: Decision, lang: str) -> str:
    """Say the answer with its conditions, or on which points it depends."""
    say = words(lang)
    if decision.answer is Answer.IT_DEPENDS:
        return say.typeset(f"{_conditional(decision, say)}.")
    outcomes = sorted(decision.outcomes, key=lambda outcome: outcome.value)
    clauses = [say.outcome(outcome) for outcome in outcomes if outcome is not Outcome.NOT_SETTLED]
    if decision.answer is Answer.NOT_SETTLED:
        clauses = ["; ".join([*clauses, say.find("sentence", "advice")])]
    opening = say.find("sentence", decision.answer.name.lower())
    shared = min(clauses, key=len, default="")
    same = bool(shared) and all(clause.startswith(shared) for clause in clauses)
    return say.typeset(f"{opening}: {shared}." if same else f"{opening}.")


def meaning(decision: Decision, lang: str) -> str:
    """Say what the way that opens amounts to, and which duties stand beside the answer."""
    say = words(lang)
    opens = _one_way(decision) and decision.question.verb is not Verb.IS
    parts = [say.typeset(_opened(decision, say))] if opens else []
    return " ".join([*parts, *(duty_beside(decision, duty, lang) for duty in duties_beside(decision))])


def duties_beside(decision: Decision) -> list[Outcome]:
    """List the duties that stand or may stand beside the answer, the conditional ones first."""
    beside = decision.possible_duties - {decision.outcome}
    return sorted(beside, key=lambda duty: (duty in decision.duties, duty.value))


def duty_beside(decision: Decision, duty: Outcome, lang: str) -> str:
    """Say one duty, with its conditions where it has any."""
    say = words(lang)
    said = say.duty(duty) if duty in decision.duties else _conditional_duty(decision, duty, say)
    return say.typeset(f"{said[0].upper()}{said[1:]}.")


def _one_way(decision: Decision) -> bool:
    """Whether some conditions open the way, and everything else is a no."""
    ways = decision.when.get(Answer.YES, ())
    spoken = sum(map(len, ways))
    return (
        set(decision.when) == {Answer.YES, Answer.NO}
        and 0 < len(ways) <= ALTERNATIVES
        and spoken <= SPOKEN_CONDITIONS
    )


def _one_exception(decision: Decision) -> bool:
    """Whether one set of conditions closes a way that is open otherwise."""
    ways = decision.when.get(Answer.NO, ())
    return set(decision.when) == {Answer.YES, Answer.NO} and len(ways) == 1 and len(ways[0]) == 1


def _conditional(decision: Decision, say: Words) -> str:
    def word(key: str) -> str:
        return str(say.find("sentence", key))

    if _one_way(decision):
        ways = _ways(decision, decision.when[Answer.YES], say)
        return f"{word('only_if')} {ways}; {word('otherwise_no')}"
    if _one_exception(decision):
        return f"{word('yes')}, {word('unless')} {_ways(decision, decision.when[Answer.NO], say)}"
    id, missing = decision.question.id, decision.missing
    topics = [say.topic(id, fact) for fact in missing[:SPOKEN_CONDITIONS]]
    if len(missing) > SPOKEN_CONDITIONS:
        topics.append(word("other_points"))
    on_points = say.depends_on(topics)
    if len(missing) > 1:
        return on_points
    case = {
        Answer.YES: word("yes").lower(),
        Answer.NO: word("no").lower(),
        Answer.NOT_SETTLED: word("not_settled_case"),
    }
    cases = [
        f"{case[answer]} {word('if')} {_ways(decision, ways, say)}" for answer, ways in decision.when.items()
    ]
    return f"{on_points}: {'; '.join(cases)}"


def _opened(decision: Decision, say: Words) -> str:
    """Say what a yes amounts to: a tolerance, a justification, a duty."""
    ways = decision.when[Answer.YES]
    key = "on_this_condition" if max(map(len, ways)) == 1 else "on_these_conditions"
    opened = sorted(
        {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.YES},
        key=lambda outcome: outcome.value,
    )
    said = f"{say.find('sentence', key)}, {'; '.join(say.outcome(outcome) for outcome in opened)}."
    closed = {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.NO}
    if decision.question.verb is Verb.MUST and closed == {Outcome.MUST_STAY_SILENT}:
        # "Not obliged" is not the whole answer where speaking is forbidden.
        said += f" {say.find('sentence', 'otherwise')}, {say.outcome(Outcome.MUST_STAY_SILENT)}."
    return said


def _conditional_duty(decision: Decision, duty: Outcome, say: Words) -> str:
    clause, ways = say.duty(duty), decision.conditions[duty]
    if len(ways) == 1 and list(ways[0].values()) == [False]:
        exception: Facts = dict.fromkeys(ways[0], True)
        return f"{clause}, {say.find('sentence', 'unless')} {_ways(decision, [exception], say)}"
    return f"{say.find('sentence', 'if')} {_ways(decision, ways, say)}, {clause}"


def _ways(decision: Decision, ways: Sequence[Facts], say: Words) -> str:
    id = decision.question.id
    return say.any_of([say.all_of([say.clause(id, f, v) for f, v in way.items()]) for way in ways])
