"""The answer with its conditions, or the points on which it depends."""

from decider.outcomes import Answer, Outcome
from decider.reasoning.decision import Decision
from decider.wording.clauses import ALTERNATIVES, clause, spoken
from decider.wording.routes import nearest
from decider.wording.words import Words, words

SPOKEN_CONDITIONS = 7


def verdict(decision: Decision, lang: str) -> str:
    """Say the answer with its conditions, or on which points it depends."""
    say = words(lang)
    if decision.answer is Answer.IT_DEPENDS:
        return say.typeset(f"{_conditional(decision, say)}.")
    outcomes = sorted(decision.outcomes, key=lambda outcome: outcome.value)
    clauses = [clause(decision, outcome, say) for outcome in outcomes if outcome is not Outcome.NOT_SETTLED]
    if decision.answer is Answer.NOT_SETTLED:
        clauses = ["; ".join([*clauses, say.find("sentence", "advice")])]
    opening = say.find("sentence", decision.answer.name.lower())
    if decision.carrier:
        clauses = clauses if len(clauses) == 1 else [_carried(decision.carrier, say)]
    shared = min(clauses, key=len, default="")
    same = bool(shared) and all(clause.startswith(shared) for clause in clauses)
    return say.typeset(f"{opening}: {shared}." if same else f"{opening}.")


def one_way(decision: Decision) -> bool:
    """Whether some conditions open the way, and everything else is a no."""
    ways = decision.when.get(Answer.YES, ())
    length = sum(map(len, ways))
    return (
        set(decision.when) == {Answer.YES, Answer.NO}
        and 0 < len(ways) <= ALTERNATIVES
        and length <= SPOKEN_CONDITIONS
    )


def _one_exception(decision: Decision) -> bool:
    """Whether one set of conditions closes a way that is open otherwise."""
    ways = decision.when.get(Answer.NO, ())
    return set(decision.when) == {Answer.YES, Answer.NO} and len(ways) == 1 and len(ways[0]) == 1


def _conditional(decision: Decision, say: Words) -> str:
    def word(key: str) -> str:
        return str(say.find("sentence", key))

    if one_way(decision):
        ways = spoken(decision, decision.when[Answer.YES], say)
        return f"{word('only_if')} {ways}; {word('otherwise_no')}"
    if _one_exception(decision):
        return f"{word('yes')}, {word('unless')} {spoken(decision, decision.when[Answer.NO], say)}"
    id, missing = decision.question.id, decision.missing
    if decision.ways and len(decision.when.get(Answer.YES, ())) > ALTERNATIVES:
        near = nearest(decision)
        if near is None:
            return word("any_way")
        left = spoken(decision, near.when[Answer.YES][:1], say)
        return f"{word('yes')}, {word('by')} {say.way(near.question.id)}, {word('if')} {left}; {word('other_ways')}"
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
        f"{case[answer]} {word('if')} {spoken(decision, ways, say)}" for answer, ways in decision.when.items()
    ]
    return f"{on_points}: {'; '.join(cases)}"


def _carried(way: Decision, say: Words) -> str:
    return clause(way, min(way.outcomes, key=lambda outcome: outcome.value), say)
