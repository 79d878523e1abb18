"""A reply: a decision said to one reader in one language, made once and printed by every face."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from decider.outcomes import Answer
from decider.reasoning.decision import Decision
from decider.reasoning.question import Question
from decider.wording.aloud import aloud
from decider.wording.clauses import capital
from decider.wording.lines import Line, lines
from decider.wording.opening import IN_SENTENCE, Named, Opening, Part, opening, opening_parts
from decider.wording.routes import needs, remarks, route
from decider.wording.shown import penalties, reviewed, suffices
from decider.wording.standing import reading
from decider.wording.steps import first as steps_first
from decider.wording.texts import Text, texts
from decider.wording.word import Word, after_word, word_of
from decider.wording.words import Words, words


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
class Reply(Opening):
    """All that a face shows of a decision; `str()` is its text."""

    lang: str
    question: Named
    reading: str
    word: Word
    lines: tuple[Line, ...]
    first: tuple[Named, ...]
    answer: Answer
    aloud: str
    suffices: str
    ways: tuple[Way, ...]
    reason: Named
    ground: tuple[str, ...]
    unmet: tuple[Named, ...]
    penalties: tuple[str, ...]
    notes: tuple[str, ...]
    missing: tuple[Named, ...]
    texts: tuple[Text, ...]
    uncarried: str
    reviewed: tuple[str, ...]
    rules: tuple[str, ...]
    next: tuple[Named, ...]

    @property
    def said(self) -> str:
        """The verdict after its word, where the word has said it already.

        >>> from decider import ask
        >>> said = reply(ask("V2.1"), "en")
        >>> said.word.value, said.said
        ('no', 'He must keep silent.')
        """
        return after_word(words(self.lang).find("answer", self.word), self.verdict)

    def parts(self) -> tuple[Part, ...]:
        """The pieces in the order in which every face shows them: what to try first, the answer, why, the law.

        >>> from decider import ask
        >>> [part.kind for part in reply(ask("V9.2", necessary_and_useful=False), "en").parts()]
        ['verdict', 'aloud', 'suffices', 'reason', 'unmet', 'texts', 'reviewed', 'rules']
        """
        return tuple(part for part in _parts(self) if part.text or part.items)

    def __str__(self) -> str:
        parts = [part for part in self.parts() if part.kind not in IN_SENTENCE]
        before = [part for part in parts if part.kind == "first"]
        opening = (f"{self.question.id}  {self.question.text}", self.reading, "")
        tried = [*_lines(before), ""] if before else []
        return "\n".join(
            (*opening, *tried, self.sentence, *_lines(part for part in parts if part not in before))
        )


def reply(decision: Decision, lang: str) -> Reply:
    """Say a decision.

    >>> from decider import ask
    >>> said = reply(ask("V7.1"), "en")
    >>> said.verdict, [fact.id for fact in said.missing]
    ('Yes, if the mother agrees and the aims of their work are the same; otherwise, no.', ['consent', 'same_mission'])
    """
    say, id, first = words(lang), decision.question.id, opening(decision, lang)
    return Reply(
        **vars(first),
        lang=lang,
        question=Named(id, decision.question.text(lang)),
        reading=reading(decision.on, say),
        word=word_of(decision),
        lines=lines(decision, lang),
        first=tuple(
            Named(step.rule, say.typeset(step.text[lang])) for step in steps_first(decision.question)
        ),
        answer=decision.answer,
        aloud=to_say(decision.question, decision.answer, say),
        suffices=suffices(decision, lang),
        ways=tuple(way_of(way, id, say) for way in decision.ways),
        reason=Named(decision.lead, say.rule(decision.lead)),
        ground=tuple(say.grounds([ground]) for ground in decision.grounds),
        unmet=tuple(Named(fact, say.typeset(say.topic(id, fact))) for fact in decision.failed),
        penalties=tuple(penalties(decision, lang)),
        notes=() if decision.ways else tuple(map(say.note, decision.notes)),  # each way has told its own
        missing=tuple(Named(fact, say.ask(id, fact)) for fact in decision.missing),
        texts=texts(decision, lang),
        uncarried=say.word("uncarried") if decision.uncarried else "",
        reviewed=tuple(reviewed(decision.provisions, lang)),
        rules=decision.rules,
        next=tuple(Named(next, say.question(next)) for next in decision.next),
    )


def to_say(asked: Question, answer: Answer, say: Words) -> str:
    """Write what one may say aloud at an answer; nothing where nothing helps."""
    found = aloud(asked, answer)
    return say.typeset(found.text[say.lang]) if found else ""


def way_of(way: Decision, asker: str, say: Words) -> Way:
    """Say where a way stands, in the words of the question that asks."""
    told = route(way, say.lang, asker), tuple(needs(way, say.lang, asker)), tuple(remarks(way, say.lang))
    return Way(way.question.id, say.way(way.question.id), way.answer, *told)


def _parts(said: Reply) -> Iterator[Part]:
    say = words(said.lang)
    yield _headed("first", say, _named(said.first))
    yield from opening_parts(said, said.lang)
    yield Part("aloud", say.word("say_aloud", text=said.aloud) if said.aloud else "")
    yield Part("suffices", said.suffices)
    yield _headed("ways", say, map(way_part, said.ways))
    yield Part("reason", said.reason.text, said.reason.id)
    yield _headed("ground", say, (Part("item", text) for text in said.ground))
    yield _headed("unmet", say, _named(said.unmet))
    yield from (Part("note", text) for text in (*said.penalties, *said.notes))
    yield _headed("missing", say, _named(said.missing))
    yield _headed("texts", say, (Part("item", say.typeset(str(text)), text.provision) for text in said.texts))
    yield Part("uncarried", said.uncarried)
    yield from (Part("reviewed", text) for text in said.reviewed)
    yield _headed("rules", say, (Part("item", say.rule(rule), rule) for rule in said.rules))
    yield _headed("next", say, _named(said.next))


def _headed(kind: str, say: Words, items: Iterable[Part]) -> Part:
    held = tuple(items)
    return Part(kind, say.word(f"part_{kind}") if held else "", items=held)


def _named(ones: Iterable[Named]) -> Iterator[Part]:
    return (Part("item", one.text, one.id) for one in ones)


def way_part(way: Way) -> Part:
    """A way as a face shows it."""
    held = (*(Part("item", need) for need in way.needs), *(Part("remark", text) for text in way.remarks))
    return Part("item", f"{capital(way.name)}. {way.standing}", way.id, held)


_BEFORE_A_LIST = ": \u202f\xa0"


def _lines(parts: Iterable[Part], indent: str = "") -> Iterator[str]:
    """Parts as text: rules by their names alone, for there may be twenty."""
    for part in parts:
        if part.kind == "rules":
            yield f"{part.text} {', '.join(rule.of for rule in part.items)}"
            continue
        bullet = "- " if part.kind == "item" else ""
        if part.text:
            named = f" ({part.of})" if part.of and bullet else ""
            text = part.text.rstrip(_BEFORE_A_LIST) if part.items else part.text
            yield f"{indent}{bullet}{text}{named}{part.text.removeprefix(text)}"
        yield from _lines(part.items, f"{indent}  " if bullet else indent)
