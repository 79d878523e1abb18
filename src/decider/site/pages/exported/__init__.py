"""A question as the page's script reads it: its tables, and every reply of it, ready-made or in its parts.

The script holds no logic of the law and composes no words: it looks up what the facts told leave open. A
composite question comes as the diagram of its ways, and each of these with where it stands.
`interview.schema.json` describes it all; a change of shape is a new version (`seal.py`).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from decider import law
from decider.facts import JUDGEMENTS, Value
from decider.outcomes import Outcome
from decider.reads import remembered
from decider.reasoning.joined import Joined, drawn
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.reasoning.roles import texts
from decider.reasoning.table import Table
from decider.ruling import Ruling
from decider.site.pages.exported.codes import coded, compact
from decider.site.pages.exported.legend import legend
from decider.site.pages.exported.pool import Pool
from decider.site.pages.exported.said import ANSWERS, Said, kind_of
from decider.site.pages.exported.ways import Ways, compared, nodes, without
from decider.site.pages.helping import APART, ASSUMED_BY, ASSUMED_IF, brought_back, helped_by, helpers
from decider.site.pages.places import address, place_of
from decider.wording.clauses import capital
from decider.wording.lines import choices_of, line_text
from decider.wording.reply import to_say
from decider.wording.standing import reading
from decider.wording.steps import first
from decider.wording.words import Words, value_name, words


@remembered
def exported(id: str, lang: str) -> str:
    """Write a question with all that may be said of it as compact JSON."""
    return compact(_question(question(id), words(lang)))


def days(asked: Question) -> list[date]:
    """The booklet's reading, then each day on which the tables of a question turn."""
    found, last = [law.BOOK], None
    for day in law.turning_days():
        table = asked.evaluated(day)
        cells = (table.names, table.root if isinstance(table, Joined) else table.rulings)
        if cells != last:
            found.append(day)
        last = cells
    return found


def quoted(asked: Question, day: date) -> date:
    """The day as whose law a reading is told: that of the last check, where it still holds.

    >>> asked = question("sharing.share")
    >>> [str(quoted(asked, day)) for day in days(asked)][1:] == [str(law.AS_OF)]
    True
    """
    return law.AS_OF if day == max(one for one in days(asked)[1:] if one <= law.AS_OF) else day


def outcomes(asked: Question) -> list[Outcome]:
    """Every outcome and duty of a question on any day: the order that numbers them."""
    rulings = [ruling for day in days(asked) for ruling in asked.evaluated(day).rulings]
    found = {outcome for ruling in rulings for outcome in (ruling.outcome, *ruling.duties)}
    return sorted(found, key=lambda outcome: outcome.value)


def _question(asked: Question, say: Words) -> dict[str, Any]:
    said = Said(say.lang, Pool(), Pool())
    met = outcomes(asked)
    ways = Ways(asked, met, said, say)
    written = [_day(asked, day, met, ways, said, say) for day in days(asked)]
    rulings = [ruling for day in days(asked) for ruling in asked.evaluated(day).rulings]
    names = list(asked.facts)
    return {
        "id": asked.id,
        "text": asked.text(say.lang),
        "first": [[step.rule, say.typeset(step.text[say.lang])] for step in first(asked)],
        "story": int(asked.is_vignette),
        "facts": [_fact(asked, name, say) for name in names],
        # What a story tells, and what is said for the reader: all of it can be ticked otherwise.
        "told": _places(asked, {**asked.settled, **asked.assumed}),
        "said": _places(asked, asked.said),
        "supposed": [names.index(name) for name in names if name in asked.supposed],
        "assumes": [
            [
                one.value,
                say.typeset(say.find("lines", f"{one.value}_story" if asked.is_vignette else one.value)),
                ASSUMED_BY[one],
                _numbers(ASSUMED_BY[one], ASSUMED_IF[one]),
            ]
            for one in asked.assumes
        ],
        "days": written,
        "ways": ways.all,
        "openings": said.openings.all,
        "texts": said.texts.all,
        "rules": {rule: _rule(rule, say) for ruling in rulings for rule in ruling.rules},
        "notes": {note: say.note(note) for ruling in rulings for note in ruling.notes},
        "next": {id: question(id).text(say.lang) for ruling in rulings for id in ruling.next},
        "aloud": {kind_of(answer): told for answer in ANSWERS if (told := to_say(asked, answer, say))},
        "places": _addresses(asked, rulings),
    }


def _places(asked: Question, facts: Mapping[str, Value]) -> dict[int, int]:
    names = list(asked.facts)
    return {names.index(name): asked.facts[name].index(value) for name, value in facts.items()}


def _addresses(asked: Question, rulings: Iterable[Ruling]) -> dict[str, str]:
    """Where the rules, the texts, the ways and the questions stand that a reply may name."""
    named = [id for ruling in rulings for id in (*ruling.rules, *ruling.next)]
    cited = [
        id for day in days(asked) for ruling in asked.evaluated(day).rulings for id, _ in texts(ruling, day)
    ]
    ways = [way.id for day in days(asked) for way in asked.ways(day)]
    helping = [*helpers(asked), asked.id]
    return {id: address(place_of(id)) for id in dict.fromkeys((*named, *cited, *ways, *helping))}


def _rule(id: str, say: Words) -> list[Any]:
    """A rule's sentence, who speaks in it, what is said where no text is cited, and the texts that carry it."""
    rule = law.rule(id)
    speaks = rule.kind.value
    told = say.rule(id), capital(say.word(f"kind_{speaks}")), say.word(f"no_text_{speaks}")
    return [*told, list(rule.authority)]


def _numbers(id: str, wanted: Outcome) -> list[int]:
    return [number for number, outcome in enumerate(outcomes(question(id))) if outcome is wanted]


def _day(
    asked: Question, since: date, met: list[Outcome], ways: Ways, said: Said, say: Words
) -> dict[str, Any]:
    on = since if since == law.BOOK else quoted(asked, since)
    table, names, rulings = asked.evaluated(on), list(asked.facts), Pool[Ruling]()
    held: dict[str, Any] = {
        "day": "book" if on == law.BOOK else str(since),
        "reading": reading(on, say),
        "facts": [names.index(name) for name in table.names],
        "sizes": [len(values) for values in table.values],
    }
    if asked.ways(on):
        held["nodes"] = nodes(_drawn(asked, table), names, rulings)
        held["ways"] = [ways(one, on) for one in asked.ways(on)]
        held["without"] = without(asked, on, rulings.all, met, said, say)
        held["compared"] = compared(asked, on, met, said, say)
    else:
        assert isinstance(table, Table)
        held["rows"] = list(coded([rulings(ruling) for ruling in table.rulings]))
        held["said"] = said.day(asked, on)
    return held | legend(asked, on, rulings.all, met, say, said.texts)


def _drawn(asked: Question, table: Table | Joined[Ruling]) -> Joined[Any]:
    """The diagram of a composite question, which the booklet's day has as a table."""
    wide = asked.evaluated(law.AS_OF)
    assert isinstance(wide, Joined)
    return drawn(table, wide)


def _fact(asked: Question, name: str, say: Words) -> dict[str, Any]:
    values = asked.facts[name]
    fact: dict[str, Any] = {
        "name": name,
        "line": line_text(asked.id, name, values, say),
        "values": [_value(asked, name, value, say) for value in values],
        "choices": list(choices_of(asked.id, name, values, say)),
    }
    if name in JUDGEMENTS:
        fact["own"] = 1
    if helped := helped_by(asked, name):
        numbers = outcomes(question(helped[0]))
        brought = brought_back(asked, name, *helped)
        brings = {numbers.index(outcome): value for outcome, value in brought.items()}
        fact["help"] = [helped[0], brings, int(helped[0] in APART)]
    return fact


def _value(asked: Question, name: str, value: Value, say: Words) -> list[str]:
    """A value by its name, which is the same in every question, and as a sentence."""
    return [value_name(value), f"{capital(say.typeset(say.clause(asked.id, name, value)))}."]
