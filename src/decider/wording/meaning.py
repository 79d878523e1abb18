"""What a yes amounts to, and the duties that stand beside an answer."""

from decider.outcomes import Answer, Outcome, Verb
from decider.reasoning.decision import Decision
from decider.wording.clauses import capital, clause, spoken, together
from decider.wording.conditions import exceptions, parts_of
from decider.wording.factoring import factored
from decider.wording.words import Words, words


def duties_beside(decision: Decision) -> list[Outcome]:
    """List the duties that stand or may stand beside the answer, the conditional ones first."""
    beside = decision.possible_duties - {decision.outcome}
    return sorted(beside, key=lambda duty: (duty in decision.duties, duty.value))


def duty_beside(decision: Decision, duty: Outcome, lang: str) -> str:
    """Say one duty, with its conditions where it has any that can be said in a breath."""
    say, asker = words(lang), decision.question.id
    clause = say.duty(asker, duty)
    if duty in decision.duties:
        told = clause
    elif decision.ways:
        bring = [way for way in decision.ways if duty in way.possible_duties]
        told = conditional(bring[0], duty, asker, say) if len(bring) == 1 else in_some_cases(clause, say)
    else:
        told = conditional(decision, duty, asker, say)
    return as_line(told, say)


def as_line(clause: str, say: Words) -> str:
    """Set a clause as a sentence of its own."""
    return say.typeset(f"{capital(clause)}.")


def in_some_cases(clause: str, say: Words) -> str:
    """Say a duty whose conditions no ear could follow."""
    return f"{say.find('sentence', 'in_some_cases')}, {clause}"


def opened(decision: Decision, lang: str) -> str:
    """Say what a yes amounts to where conditions open it: a tolerance, a justification, a duty."""
    say, parts = words(lang), parts_of(decision)
    outcomes = {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.YES}
    if not parts or len(outcomes) != 1 or decision.question.verb is Verb.IS:
        return ""
    only_excepted = len(exceptions(parts)) == len(parts)
    key = "apart_from_this" if only_excepted else "on_these" if len(parts) > 1 else "on_this"
    told = f"{say.find('sentence', key)}, {clause(decision, next(iter(outcomes)), say)}."
    closed = {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.NO}
    if decision.question.verb is Verb.MUST and closed == {Outcome.MUST_STAY_SILENT}:
        # "Not obliged" is not the whole answer where speaking is forbidden.
        told += f" {say.find('sentence', 'otherwise')}, {clause(decision, Outcome.MUST_STAY_SILENT, say)}."
    return say.typeset(told)


def conditional(decision: Decision, duty: Outcome, asker: str, say: Words) -> str:
    """Say when a duty stands beside, in the words of the question that asks."""
    clause, parts = say.duty(asker, duty), factored(decision.conditions[duty], list(decision.open))
    if not parts:  # it goes with the act
        return f"{say.find('sentence', 'if_yes')}, {clause}"
    met = together(asker, parts, say)
    told = f"{say.find('sentence', 'if')} {met}, {clause}"
    if len(parts) == 1 == len(exceptions(parts)):
        told = f"{clause}, {say.find('sentence', 'unless')} {say.clause(asker, parts[0][0][0][0], True)}"
    return told if met and spoken(say.typeset(told)) else in_some_cases(clause, say)
