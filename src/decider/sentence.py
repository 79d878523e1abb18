"""The answer as a person would say it, made from labels: verdict, conditions, what goes with it."""

from datetime import date

from decider import law
from decider.decision import Decision, Facts
from decider.difference import differences, differs, other_reading, parted_by
from decider.outcomes import Answer, Outcome, Verb
from decider.routes import ALTERNATIVES, nearest, other_ways, spoken
from decider.words import Words, words

SPOKEN_CONDITIONS = 7
COMPARED_FACTS = 4


def sentence(decision: Decision, lang: str) -> str:
    """Say the verdict, what it means, the duties beside it, and what another reading answers.

    >>> from decider import ask
    >>> print(ask("V9.2", on=law.BOOK, necessary_and_useful=False).sentence("en"))
    No: silence must be kept.
    """
    parts = (
        verdict(decision, lang),
        other_ways(decision, lang),
        meaning(decision, lang),
        comparison(decision, lang),
    )
    return " ".join(part for part in parts if part)


def verdict(decision: Decision, lang: str) -> str:
    """Say the answer with its conditions, or on which points it depends."""
    say = words(lang)
    if decision.answer is Answer.IT_DEPENDS:
        return say.typeset(f"{_conditional(decision, say)}.")
    outcomes = sorted(decision.outcomes, key=lambda outcome: outcome.value)
    clauses = [_clause(decision, outcome, say) for outcome in outcomes if outcome is not Outcome.NOT_SETTLED]
    if decision.answer is Answer.NOT_SETTLED:
        clauses = ["; ".join([*clauses, say.find("sentence", "advice")])]
    opening = say.find("sentence", decision.answer.name.lower())
    if decision.carrier:
        clauses = clauses if len(clauses) == 1 else [_carried(decision.carrier, say)]
    shared = min(clauses, key=len, default="")
    same = bool(shared) and all(clause.startswith(shared) for clause in clauses)
    return say.typeset(f"{opening}: {shared}." if same else f"{opening}.")


def meaning(decision: Decision, lang: str) -> str:
    """Say what the way that opens amounts to, and which duties stand beside the answer."""
    say = words(lang)
    opens = _one_way(decision) and decision.question.verb is not Verb.IS
    parts = [say.typeset(_opened(decision, say))] if opens else []
    return " ".join([*parts, *(duty_beside(decision, duty, lang) for duty in duties_beside(decision))])


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


def duties_beside(decision: Decision) -> list[Outcome]:
    """List the duties that stand or may stand beside the answer, the conditional ones first."""
    beside = decision.possible_duties - {decision.outcome}
    return sorted(beside, key=lambda duty: (duty in decision.duties, duty.value))


def duty_beside(decision: Decision, duty: Outcome, lang: str) -> str:
    """Say one duty, with its conditions where it has any."""
    say = words(lang)
    said = say.duty(duty) if duty in decision.duties else _conditional_duty(decision, duty, say)
    return say.typeset(f"{said[0].upper()}{said[1:]}.")


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
        return say.typeset(f"{opening}: {_clause(here, there.outcome, say)}.")
    many = max(len(decision.missing) for decision in (here, there)) > COMPARED_FACTS
    parts = () if many else differences(here, there)
    if many or any(len(part.when) > ALTERNATIVES for part in parts):
        return say.typeset(f"{opening} {say.word('differs_on_points')}.")
    told = [
        f"{say.find('sentence', 'if')} {spoken(here, part.when, say)}, {_clause(here, part.there, say)}"
        if part.when != ({},)
        else _clause(here, part.there, say)
        for part in parts
    ]
    return say.typeset(
        f"{opening}: {'; '.join(told)}." if told else f"{opening} {say.word('differs_on_duties')}."
    )


def _one_way(decision: Decision) -> bool:
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

    if _one_way(decision):
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


def _opened(decision: Decision, say: Words) -> str:
    """Say what a yes amounts to: a tolerance, a justification, a duty."""
    ways = decision.when[Answer.YES]
    key = "on_this_condition" if max(map(len, ways)) == 1 else "on_these_conditions"
    opened = sorted(
        {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.YES},
        key=lambda outcome: outcome.value,
    )
    said = f"{say.find('sentence', key)}, {'; '.join(_clause(decision, outcome, say) for outcome in opened)}."
    closed = {ruling.outcome for ruling in decision.rulings if decision.reads(ruling) is Answer.NO}
    if decision.question.verb is Verb.MUST and closed == {Outcome.MUST_STAY_SILENT}:
        # "Not obliged" is not the whole answer where speaking is forbidden.
        said += f" {say.find('sentence', 'otherwise')}, {_clause(decision, Outcome.MUST_STAY_SILENT, say)}."
    return said


def _carried(way: Decision, say: Words) -> str:
    return _clause(way, min(way.outcomes, key=lambda outcome: outcome.value), say)


def _clause(decision: Decision, outcome: Outcome, say: Words) -> str:
    return say.outcome(decision.question.id, outcome, decision.question.general.id)


def _conditional_duty(decision: Decision, duty: Outcome, say: Words) -> str:
    clause, ways = say.duty(duty), decision.conditions[duty]
    if len(ways) == 1 and list(ways[0].values()) == [False]:
        exception: Facts = dict.fromkeys(ways[0], True)
        return f"{clause}, {say.find('sentence', 'unless')} {spoken(decision, [exception], say)}"
    return f"{say.find('sentence', 'if')} {spoken(decision, ways, say)}, {clause}"


def standing(provision: law.Provision, on: date, lang: str) -> str:
    """Say how a provision is cited on a day, and whether it is in force: since when, until when, or why not.

    >>> standing(law.provision("terrorism-report"), date(2018, 5, 1), "en").partition(": ")[2]
    'stood in the text from 1 September 2017 to 14 March 2019; annulled with retroactive effect, so that nobody can rely on it.'
    """
    say, period = words(lang), provision.period(on)

    def on_day(key: str, day: date | None) -> str:
        return say.word(key, date=say.date(day)) if day else ""

    if period.ended == "annulled":
        found = say.word("stood", start=say.date(period.start or law.FIRST), end=say.date(period.end or on))
    elif provision.status(on) is law.Status.NOT_YET:
        found = on_day("not_yet", period.start)
    elif provision.status(on) is law.Status.ENDED:
        found = on_day("ended_on", period.end) or say.word("ended_unknown")
    else:
        since = "known_since" if provision.kind in {"judgment", "opinion"} else "in_force_since"
        parts = [on_day(since, period.start) or say.word("in_force"), on_day("before_ended", period.end)]
        found = ", ".join(part for part in parts if part)
    return say.typeset(f"{law.Citation(provision, on).text(lang)}: {found}.")
