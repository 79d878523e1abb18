"""Where the booklet and the law part on an answer."""

from collections.abc import Mapping
from datetime import date

from decider import law
from decider.facts import Value
from decider.outcomes import Outcome
from decider.reasoning.decision import Decision
from decider.reasoning.difference import Difference, differences, differs, other_reading
from decider.reasoning.question import Question
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
    parted = decision.question.in_booklet and differs(decision, there)
    return beside(decision.on, _parting(decision, there, say) if parted else "", say)


def beside(on: date, parting: str, say: Words) -> str:
    """Say that a day is not yet known to us, before what another reading answers."""
    ahead = say.word("day_ahead", date=say.date(law.AS_OF)) if on > law.AS_OF else ""
    return " ".join(filter(None, (ahead, parting)))


def known_elsewhere(asked: Question, on: date, known: Mapping[str, Value]) -> dict[str, Value]:
    """What is known of the same case at the other reading."""
    told, columns = {**asked.settled, **asked.assumed}, asked.facts_at(on)
    # A fact that this day's law does not know keeps what the story tells of it.
    found = {**known, **{name: told[name] for name in asked.dated if name in told and name not in columns}}
    return {name: found[name] for name in asked.facts_at(other_reading(on)) if name in found}


def _elsewhere(decision: Decision) -> Decision:
    """The same question with the same facts, at the other reading."""
    asked, on = decision.question, decision.on
    return Decision(asked, other_reading(on), known_elsewhere(asked, on, decision.known))


def on_points(there: date, say: Words) -> str:
    """Say that the other reading answers otherwise somewhere."""
    return say.typeset(f"{_opening(there, say)} {say.word('differs_on_points')}.")


def with_outcome(asked: Question, there: date, outcome: Outcome, say: Words) -> str:
    """Say that the other reading answers otherwise, and what."""
    return say.typeset(f"{_opening(there, say)}: {say.outcome(asked.id, outcome, asked.general.id)}.")


def _opening(there: date, say: Words) -> str:
    return say.word("booklet_differs") if there == law.BOOK else say.word("law_differs", date=say.date(there))


def _parting(here: Decision, there: Decision, say: Words) -> str:
    """Say under which facts the other reading answers otherwise, and how."""
    if there.outcome and there.outcome not in here.outcomes:
        return with_outcome(here.question, there.on, there.outcome, say)
    if here.ways or max(len(decision.missing) for decision in (here, there)) > COMPARED_FACTS:
        return on_points(there.on, say)
    parts = differences(here, there)
    if not parts:
        return say.typeset(f"{_opening(there.on, say)} {say.word('differs_on_duties')}.")
    told = _part(here, parts[0], say) if len(parts) == 1 else ""
    whole = say.typeset(f"{_opening(there.on, say)}: {told}.")
    return whole if told and spoken(whole) else on_points(there.on, say)


def _part(here: Decision, part: Difference, say: Words) -> str:
    """Say one difference; nothing where its conditions cannot be said in a breath."""
    there = clause(here, part.there, say)
    met = together(here.question.id, factored(part.when, list(here.question.facts)), say)
    return f"{say.find('sentence', 'if')} {met}, {there}" if met else ""
