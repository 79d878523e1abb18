"""A reply: a decision said to one reader in one language, made once and printed by every face."""

from collections.abc import Iterator
from dataclasses import dataclass

from decider.outcomes import Answer
from decider.reasoning.decision import Decision
from decider.wording.comparison import comparison
from decider.wording.conditions import Condition
from decider.wording.meaning import duties_beside, duty_beside, opened
from decider.wording.routes import needs, other_ways, remarks, route
from decider.wording.sentence import answer
from decider.wording.shown import asked_status, penalties, reviewed, suffices
from decider.wording.standing import reading
from decider.wording.texts import Text, texts
from decider.wording.verdict import to_list, verdict
from decider.wording.words import Words, words


@dataclass(frozen=True)
class Named:
    """Something to say, with the id of what it is: a fact, a rule, a question, a duty."""

    id: str
    text: str


@dataclass(frozen=True)
class Way:
    """A way of a composite question: where it stands, what it still needs, what to know of it."""

    id: str
    name: str
    answer: Answer
    standing: str
    needs: tuple[str, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Reply:
    """All that a face shows of a decision; `str()` is its text."""

    lang: str
    question: Named
    reading: str
    answer: Answer
    sentence: str
    verdict: str
    conditions: tuple[Condition, ...]
    other_ways: str
    meaning: str
    duties: tuple[Named, ...]
    comparison: str
    status: str
    suffices: str
    ways: tuple[Way, ...]
    reason: Named
    ground: str
    penalties: tuple[str, ...]
    notes: tuple[str, ...]
    depends: str
    missing: tuple[Named, ...]
    texts: tuple[Text, ...]
    uncarried: str
    reviewed: tuple[str, ...]
    rules: tuple[str, ...]
    next: tuple[Named, ...]

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def reply(decision: Decision, lang: str) -> Reply:
    """Say a decision.

    >>> from decider import ask
    >>> said = reply(ask("V7.1"), "en")
    >>> said.verdict, [fact.id for fact in said.missing]
    ('Yes, if the mother agrees and the aims of their work are the same; otherwise, no.', ['consent', 'same_mission'])
    """
    say, id, parted = words(lang), decision.question.id, comparison(decision, lang)
    return Reply(
        lang=lang,
        question=Named(id, decision.question.text(lang)),
        reading=reading(decision.on, say),
        answer=decision.answer,
        sentence=" ".join(filter(None, (answer(decision, lang), parted))),
        verdict=verdict(decision, lang),
        conditions=to_list(decision, lang),
        other_ways=other_ways(decision, lang),
        meaning=opened(decision, lang),
        duties=tuple(_duties(decision, lang)),
        comparison=parted,
        status=asked_status(decision, lang),
        suffices=suffices(decision, lang),
        ways=tuple(_way(way, id, say) for way in decision.ways),
        reason=Named(decision.lead, say.rule(decision.lead)),
        ground=say.grounds(decision.grounds),
        penalties=tuple(penalties(decision, lang)),
        notes=() if decision.ways else tuple(map(say.note, decision.notes)),  # each way has told its own
        depends=_depends(decision, say),
        missing=tuple(Named(fact, say.ask(id, fact)) for fact in decision.missing),
        texts=texts(decision, lang),
        uncarried=say.word("uncarried") if decision.uncarried else "",
        reviewed=tuple(reviewed(decision.provisions, lang)),
        rules=decision.rules,
        next=tuple(Named(next, say.question(next)) for next in decision.next),
    )


def _duties(decision: Decision, lang: str) -> Iterator[Named]:
    for duty in duties_beside(decision):
        yield Named(duty.name, duty_beside(decision, duty, lang))


def _depends(decision: Decision, say: Words) -> str:
    topics = [say.topic(decision.question.id, fact) for fact in decision.missing]
    return say.typeset(f"{say.depends_on(topics)}.") if topics else ""


def _way(way: Decision, asker: str, say: Words) -> Way:
    told = route(way, say.lang, asker), tuple(needs(way, say.lang, asker)), tuple(remarks(way, say.lang))
    return Way(way.question.id, say.way(way.question.id), way.answer, *told)


def _lines(said: Reply) -> Iterator[str]:
    """A reply as text: the answer first, then why, then the law."""
    say = words(said.lang)
    colon = say.typeset(":")
    yield from (f"{said.question.id}  {said.question.text}", said.reading, "", said.sentence)
    for condition in said.conditions:
        yield f"- {condition.text}{colon if condition.any_of else ''}"
        yield from (f"  · {one}" for one in condition.any_of)
    yield from filter(None, (said.status, said.suffices))
    if said.ways:
        yield say.word("ways_text")
    for way in said.ways:
        yield say.typeset(f"- {way.name} ({way.id}): {way.standing}")
        yield from (f"  · {need}" for need in way.needs)
        yield from (f"  {remark}" for remark in way.remarks)
    yield said.reason.text
    yield from (*said.penalties, *said.notes)
    if said.missing:
        yield f"{said.depends.removesuffix('.')} ({', '.join(fact.id for fact in said.missing)})."
    if said.ground:
        yield f"{say.word('ground')}{colon} {said.ground}"
    if said.texts:
        yield f"{say.word('basis')}{colon}"
        yield from (say.typeset(f"- {text}") for text in said.texts)
    yield from filter(None, (said.uncarried, *said.reviewed))
    yield f"{say.word('rules_named')}{colon} {', '.join(said.rules)}"
    yield from (f"{say.word('next')}{colon} {one.id}" for one in said.next)
