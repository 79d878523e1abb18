"""What a yes amounts to, and the duties that stand beside an answer."""

from decider.outcomes import Answer, Outcome, Verb
from decider.reasoning.decision import Decision, Facts
from decider.wording.clauses import clause, spoken
from decider.wording.verdict import one_way
from decider.wording.words import Words, words


def meaning(decision: Decision, lang: str) -> str:
    """Say what the way that opens amounts to, and which duties stand beside the answer."""
    say = words(lang)
    opens = one_way(decision) and decision.question.verb is not Verb.IS
    parts = [say.typeset(_opened(decision, say))] if opens else []
    return " ".join([*parts, *(duty_beside(decision, duty, lang) for duty in duties_beside(decision))])


def duties_beside(decision: Decision) -> list[Outcome]:
    """List the duties that stand or may stand beside the answer, the conditional ones first."""
    beside = decision.possible_duties - {decision.outcome}
    return sorted(beside, key=lambda duty: (duty in decision.duties, duty.value))


def duty_beside(decision: Decision, duty: Outcome, lang: str) -> str:
    """Say one duty, with its conditions where it has any."""
    say = words(lang)
    said = (
        say.duty(decision.question.id, duty)
        if duty in decision.duties
        else _conditional_duty(decision, duty, say)
    )
    return say.typeset(f"{said[0].upper()}{said[1:]}.")


def _opened(decision: Decision, say: Words) -> str:
    """Say what a yes amounts to: a tolerance, a justification, a duty."""
    ways = decision.when[Answer.YES]
    key = "on_this_condition" if max(map(len, ways)) == 1 else "on_these_conditions"
    opened = sorted(
        {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.YES},
        key=lambda outcome: outcome.value,
    )
    said = f"{say.find('sentence', key)}, {'; '.join(clause(decision, outcome, say) for outcome in opened)}."
    closed = {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.NO}
    if decision.question.verb is Verb.MUST and closed == {Outcome.MUST_STAY_SILENT}:
        # "Not obliged" is not the whole answer where speaking is forbidden.
        said += f" {say.find('sentence', 'otherwise')}, {clause(decision, Outcome.MUST_STAY_SILENT, say)}."
    return said


def _conditional_duty(decision: Decision, duty: Outcome, say: Words) -> str:
    clause, ways = say.duty(decision.question.id, duty), decision.conditions[duty]
    if len(ways) == 1 and list(ways[0].values()) == [False]:
        exception: Facts = dict.fromkeys(ways[0], True)
        return f"{clause}, {say.find('sentence', 'unless')} {spoken(decision, [exception], say)}"
    return f"{say.find('sentence', 'if')} {spoken(decision, ways, say)}, {clause}"
