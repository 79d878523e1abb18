"""What a yes amounts to, and the duties that stand beside an answer."""

from decider.outcomes import Answer, Outcome, Verb
from decider.reasoning.decision import Decision
from decider.wording.clauses import capital, clause, spoken, together
from decider.wording.conditions import closes_where, exceptions, parts_of
from decider.wording.factoring import Part, factored
from decider.wording.sentence import except_in, in_one, silent_otherwise
from decider.wording.words import Words, words


def duties_beside(decision: Decision) -> list[Outcome]:
    """List the duties that stand or may stand beside the answer, the conditional ones first."""
    beside = decision.possible_duties - {decision.outcome}
    return sorted(beside, key=lambda duty: (duty in decision.duties, duty.value))


def duties_told(decision: Decision, lang: str) -> list[tuple[Outcome, str]]:
    """Say each duty beside the answer; the conditions that two of them share are said once.

    >>> from decider import ask
    >>> [told.partition(",")[0] for _, told in duties_told(ask("testimony.answer"), "en")]
    ['If you are heard as a suspect', 'In the same case']
    """
    say, beside = words(lang), duties_beside(decision)
    told = []
    for duty, before in zip(beside, [None, *beside], strict=False):
        if before and not decision.ways and _alike(decision, before, duty):
            clause = f"{say.find('sentence', 'same_case')}, {say.duty(decision.question.id, duty)}"
            told.append((duty, as_line(clause, say)))
        else:
            told.append((duty, duty_beside(decision, duty, lang)))
    return told


def _alike(decision: Decision, before: Outcome, duty: Outcome) -> bool:
    """Whether two duties stand in the same cases, and not in all."""
    return duty not in decision.duties and decision.conditions.get(before) == decision.conditions[duty]


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
    closing = exceptions(parts)
    if len(closing) == len(parts) or (not in_one(decision, parts, say) and except_in(decision, parts, say)):
        key = "apart_from_these" if len(closing) > 1 else "apart_from_this"
    else:
        key = "on_these" if len(parts) > 1 else "on_this"
    told = f"{say.find('sentence', key)}, {clause(decision, next(iter(outcomes)), say)}."
    if silent_otherwise(decision):
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
        unmet = say.all_of(closes_where(asker, parts[0], say))
        told = f"{clause}, {say.find('sentence', 'unless')} {unmet}"
    if met and spoken(say.typeset(told)):
        return told
    return _with_a_yes(decision, parts, clause, asker, say) or in_some_cases(clause, say)


def _with_a_yes(decision: Decision, parts: tuple[Part, ...], clause: str, asker: str, say: Words) -> str:
    """Say a duty that only a yes brings, with what it needs besides; nothing where it is not so."""
    opening = factored(decision.when.get(Answer.YES, ()), list(decision.open))
    left = [part for part in parts if frozenset(part) not in set(map(frozenset, opening))]
    if not opening or len(parts) - len(left) < len(opening):
        return ""
    if not left:
        return f"{say.find('sentence', 'if_yes')}, {clause}"
    met = together(asker, left, say)
    told = f"{say.find('sentence', 'if_yes_and')} {met}, {clause}"
    return told if met and spoken(say.typeset(told)) else ""
