"""Where the booklet and the law part on an answer."""

from decider import law
from decider.reasoning.decision import Decision
from decider.reasoning.difference import Difference, differences, differs, other_reading
from decider.wording.clauses import clause, spoken, together
from decider.wording.factoring import factored
from decider.wording.words import Words, words

COMPARED_FACTS = 4


def comparison(decision: Decision, lang: str) -> str:
    """Say where the booklet and the law part; nothing where they agree.

    Nobody can then quote an answer of 2019 without hearing that the law answers otherwise.

    >>> from decider import ask
    >>> comparison(ask("V9.2", on=law.BOOK), "en")
    ''
    """
    say, there = words(lang), _elsewhere(decision)
    parts = [say.word("day_ahead", date=say.date(law.AS_OF))] if decision.on > law.AS_OF else []
    if decision.question.in_booklet and differs(decision, there):
        parts += [_parting(decision, there, say)]
    return " ".join(parts)


def _elsewhere(decision: Decision) -> Decision:
    """The same question with the same facts, at the other reading."""
    asked, day = decision.question, other_reading(decision)
    told = {**asked.settled, **asked.assumed}
    # A fact that this day's law does not know keeps what the story tells of it.
    dated = {name: told[name] for name in asked.dated if name in told and name not in decision.table.names}
    known = {**decision.known, **dated}
    return Decision(asked, day, {name: known[name] for name in asked.facts_at(day) if name in known})


def _parting(here: Decision, there: Decision, say: Words) -> str:
    """Say under which facts the other reading answers otherwise, and how."""
    day = say.date(there.on)
    opening = say.word("booklet_differs") if there.on == law.BOOK else say.word("law_differs", date=day)
    if there.outcome and there.outcome not in here.outcomes:
        return say.typeset(f"{opening}: {clause(here, there.outcome, say)}.")
    on_points = f"{opening} {say.word('differs_on_points')}."
    many = max(len(decision.missing) for decision in (here, there)) > COMPARED_FACTS
    parts = () if many else differences(here, there)
    if many or not parts:
        return say.typeset(on_points if many else f"{opening} {say.word('differs_on_duties')}.")
    told = _part(here, parts[0], say) if len(parts) == 1 else ""
    whole = say.typeset(f"{opening}: {told}.")
    return whole if told and spoken(whole) else say.typeset(on_points)


def _part(here: Decision, part: Difference, say: Words) -> str:
    """Say one difference; nothing where its conditions cannot be said in a breath."""
    there = clause(here, part.there, say)
    met = together(here.question.id, factored(part.when, list(here.question.facts)), say)
    return f"{say.find('sentence', 'if')} {met}, {there}" if met else ""
