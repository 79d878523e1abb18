"""Where the booklet and the law part on an answer, and on which text."""

from decider import law
from decider.reasoning.decision import Decision
from decider.reasoning.difference import differences, differs, other_reading, parted_by
from decider.wording.clauses import ALTERNATIVES, clause, spoken
from decider.wording.words import Words, words

COMPARED_FACTS = 4


def comparison(decision: Decision, lang: str) -> str:
    """Say what the text is, and where the booklet and the law part; nothing where they agree.

    Nobody can then quote an answer of 2019 without hearing that the law answers otherwise.

    >>> from decider import ask
    >>> comparison(ask("V9.2", on=law.BOOK), "en")
    ''
    """
    say, there = words(lang), _elsewhere(decision)
    parts = [say.word("day_ahead", date=say.date(law.AS_OF))] if decision.on > law.AS_OF else []
    if decision.question.in_booklet and differs(decision, there):
        # The text on which the two readings part, where this day has it; else the one that gives the reason.
        rules = (decision.carrier or decision).rules
        news = [rule for rule in parted_by(decision, there) if law.rule(rule).known and rule in rules]
        cited = law.rule(next(iter(news), decision.lead)).authority
        parts += [_grounds(law.Citation(law.provision(cited[0]), decision.on), say)] if cited else []
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


def _grounds(citation: law.Citation, say: Words) -> str:
    """Name the text that the answer rests on, where it was read, and how sure we are."""
    period = citation.period
    sure = f"{say.word(f'confidence_{period.confidence}')} {say.word(f'seen_{period.seen_at}')}"
    source = period.source.partition(";")[0]
    return say.typeset(f"{say.word('basis')}: {citation.text(say.lang)} ({sure}: {source}).")


def _parting(here: Decision, there: Decision, say: Words) -> str:
    """Say under which facts the other reading answers otherwise, and how."""
    day = say.date(there.on)
    opening = say.word("booklet_differs") if there.on == law.BOOK else say.word("law_differs", date=day)
    if there.outcome and there.outcome not in here.outcomes:
        return say.typeset(f"{opening}: {clause(here, there.outcome, say)}.")
    many = max(len(decision.missing) for decision in (here, there)) > COMPARED_FACTS
    parts = () if many else differences(here, there)
    if many or any(len(part.when) > ALTERNATIVES for part in parts):
        return say.typeset(f"{opening} {say.word('differs_on_points')}.")
    told = [
        f"{say.find('sentence', 'if')} {spoken(here, part.when, say)}, {clause(here, part.there, say)}"
        if part.when != ({},)
        else clause(here, part.there, say)
        for part in parts
    ]
    return say.typeset(
        f"{opening}: {'; '.join(told)}." if told else f"{opening} {say.word('differs_on_duties')}."
    )
