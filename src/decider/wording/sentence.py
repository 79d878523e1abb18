"""The conditions of a yes in one sentence: if this and that, unless the other; or except in these cases."""

from decider.outcomes import Answer, Outcome, Verb
from decider.reasoning.decision import Decision
from decider.wording.clauses import spoken, together
from decider.wording.conditions import Condition, closes_where, exceptions
from decider.wording.factoring import Part
from decider.wording.words import Words

SPOKEN_CONDITIONS = 2
FEARED = frozenset({"danger.good-faith"})
"""Asked by whoever fears a yes and mostly has a no: the no comes first."""


def feared(decision: Decision) -> bool:
    """Say whether the question is asked by somebody who fears a yes."""
    return decision.question.general.id in FEARED


def in_one(decision: Decision, parts: tuple[Part, ...], say: Words) -> str:
    """Yes, if this and that, unless the other; nothing where that would be too long to say.

    >>> from decider import ask
    >>> from decider.wording.conditions import parts_of
    >>> from decider.wording.words import words
    >>> seen = ask("danger.assist", grave_peril=True, seen_directly=True)
    >>> in_one(seen, parts_of(seen), words("en"))
    'Yes, unless stepping in puts you or others in serious danger.'
    >>> written = ask("danger.good-faith", to_authority=True, malicious=True, accusation_false=True)
    >>> in_one(written, parts_of(written), words("en"))
    'No, unless you report in writing.'
    """
    id, closing = decision.question.id, () if feared(decision) else exceptions(parts)
    if len(parts) > (1 if feared(decision) else SPOKEN_CONDITIONS) or len(closing) > 1:
        return ""
    open = [part for part in parts if part not in closing]
    told = together(id, open, say) if open else ""
    if open and not told:
        return ""
    unless = say.find("sentence", "unless")
    if feared(decision):
        return say.typeset(f"{say.find('sentence', 'no')}, {unless} {told}.")
    said = [f"{say.find('sentence', 'if')} {told}"] if told else []
    said += [f"{unless} {say.all_of(closes_where(id, part, say))}" for part in closing]
    ending = "" if closing or silent_otherwise(decision) else f"; {say.find('sentence', 'otherwise_no')}"
    whole = say.typeset(f"{say.find('sentence', 'yes')}, {', '.join(said)}{ending}.")
    return whole if spoken(whole) else ""


def silent_otherwise(decision: Decision) -> bool:
    """Say whether what is no duty is forbidden: "not obliged" is then not the whole answer."""
    closed = {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is not Answer.YES}
    return decision.question.verb is Verb.MUST and closed == {Outcome.MUST_STAY_SILENT}


def except_in(decision: Decision, parts: tuple[Part, ...], say: Words) -> str:
    """Yes, except in some cases, and of a duty if its own case is there; nothing where it is not so simple.

    >>> from decider import ask
    >>> from decider.wording.conditions import parts_of
    >>> from decider.wording.words import words
    >>> told = ask("danger.assist")
    >>> except_in(told, parts_of(told), words("en"))
    'Yes, if a person is in grave peril, except in two cases.'
    """
    closing = exceptions(parts)
    open = [part for part in parts if part not in closing]
    told = together(decision.question.id, open, say) if open else ""
    if feared(decision) or not closing or (open and not (told and decision.question.verb is Verb.MUST)):
        return ""
    case = f"{say.find('sentence', 'if')} {told}, " if told else ""
    key = "except_in" if len(closing) > 1 else "except_in_one"
    cases = say.find("sentence", key).format(count=say.find("numbers")[len(closing)])
    whole = say.typeset(f"{say.find('sentence', 'yes')}, {case}{cases}.")
    return whole if spoken(whole) else ""


def cases_excepted(decision: Decision, parts: tuple[Part, ...], say: Words) -> tuple[Condition, ...]:
    """List the cases excepted."""
    return tuple(
        Condition(say.typeset(say.both(closes_where(decision.question.id, part, say))))
        for part in exceptions(parts)
    )
