"""A question as the page's script reads it: its tables, a code of letters and digits a row, and its words.

The script holds no logic of the law: it looks up the rows that the answers given leave open. A composite
question comes as the diagram of its ways, and each of these as its table. `interview.schema.json` describes
it all; a change of shape is a new version (`seal.py`), which the script must know.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any, cast

from decider import law
from decider.errors import DeciderError
from decider.facts import JUDGEMENTS, Value
from decider.outcomes import Outcome, reading
from decider.reads import remembered
from decider.reasoning.diagram import Node
from decider.reasoning.joined import Joined
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.ruling import Ruling
from decider.site.pages.helping import ASSUMED_BY, brought_back, helped_by
from decider.site.pages.places import CHECKLISTS
from decider.wording.clauses import capital
from decider.wording.words import Words, words

Key = tuple[Any, ...]

CODES = digits + ascii_uppercase + ascii_lowercase
WIDEST = 2
"""Characters of a row's code: one, or more where the question has more rulings."""


@remembered
def exported(id: str, lang: str) -> str:
    """Write a question with its words as compact JSON."""
    return compact(_question(question(id), words(lang)))


def compact(data: object) -> str:
    """Write JSON that may stand inside a page: no character of it can close the element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _question(asked: Question, say: Words) -> dict[str, Any]:
    names = list(asked.facts)
    readings, legend, outcomes = _looked_up(asked, names)
    named = dict.fromkeys(rule for ruling in legend for rule in ruling[2])
    notes = dict.fromkeys(note for ruling in legend for note in ruling[3])
    return {
        "id": asked.id,
        "verb": asked.verb.value,
        "text": asked.text(say.lang),
        "facts": [_fact(asked, name, say) for name in names],
        "known": {
            names.index(name): asked.facts[name].index(value)
            for name, value in {**asked.settled, **asked.assumed, **asked.said}.items()
            # What the worker alone can judge is never filled in.
            if name not in JUDGEMENTS
        },
        "story": int(asked.is_vignette),
        "later": int(not asked.in_booklet),
        "readings": readings,
        "width": width(asked.id, len(legend)),
        "legend": _legend(legend, outcomes, names, say),
        "outcomes": [_outcome(asked, outcome, say) for outcome in outcomes],
        "ways": [_way(way, names, say) for way in asked.ways(law.AS_OF)],
        "rules": {rule: say.rule(rule) for rule in named},
        "texts": {rule: texts for rule in named if (texts := _texts(rule, say))},
        "notes": {note: say.note(note) for note in notes},
        # Covered information supposes that one is bound: one question asks for both.
        "assumes": [[a.value, ASSUMED_BY[a]] for a in asked.assumes[-1:]],
        "lists": list(CHECKLISTS.get(asked.family, ())),
        "next": {id: question(id).text(say.lang) for ruling in legend for id in ruling[4]},
    }


def _looked_up(asked: Question, names: list[str]) -> tuple[list[dict[str, Any]], list[Key], list[Outcome]]:
    """The tables of a question, the rulings that their cells stand for, and the outcomes of those."""
    rulings: dict[Key, int] = {}
    readings = [_reading(asked, day, names, rulings) for day in _days(asked)]
    for table in readings:
        if "rows" in table:
            table["rows"] = coded(table["rows"], width(asked.id, len(rulings)))
    found = {outcome for ruling in rulings for outcome in (ruling[0], *ruling[1])}
    return readings, list(rulings), sorted(found, key=lambda o: o.value)


def width(id: str, rulings: int) -> int:
    """How many characters the code of a row takes.

    >>> width("V7.1", 62), width("V7.1", 63)
    (1, 2)
    >>> width("V7.1", 3845)
    Traceback (most recent call last):
        ...
    decider.errors.DeciderError: V7.1: 3845 rulings, and codes for 3844; part the question, or let codes be wider in export.py
    """
    for wide in range(1, WIDEST + 1):
        if rulings <= len(CODES) ** wide:
            return wide
    most = len(CODES) ** WIDEST
    raise DeciderError(
        f"{id}: {rulings} rulings, and codes for {most}; part the question, or let codes be wider in export.py"
    )


def coded(numbers: Iterable[int], wide: int) -> str:
    """Write numbers as the codes of rows.

    >>> coded([0, 10, 61], 1), coded([0, 61, 62], 2)
    ('0Az', '000z10')
    """
    places = [len(CODES) ** place for place in reversed(range(wide))]
    return "".join(CODES[number // place % len(CODES)] for number in numbers for place in places)


def _legend(legend: list[Key], outcomes: list[Outcome], names: list[str], say: Words) -> list[list[Any]]:
    return [
        [
            outcomes.index(ruling[0]),
            [outcomes.index(duty) for duty in ruling[1]],
            list(ruling[2]),
            list(ruling[3]),
            list(ruling[4]),
            [names.index(name) for name in ruling[5] if name in names],
            say.grounds([ruling[6]]) if ruling[6] else "",
        ]
        for ruling in legend
    ]


def _way(way: Question, names: list[str], say: Words) -> dict[str, Any]:
    """A way of a composite question, in the composite's facts: the script tells where it stands."""
    readings, legend, outcomes = _looked_up(way, names)
    return {
        "id": way.id,
        "name": capital(say.way(way.id)),
        "readings": readings,
        "width": width(way.id, len(legend)),
        "legend": _legend(legend, outcomes, names, say),
        "outcomes": [_outcome(way, outcome, say) for outcome in outcomes],
    }


def _days(asked: Question) -> list[date]:
    """The booklet's reading, then each day on which the tables of a question turn."""
    days, last = [law.BOOK], None
    for day in law.turning_days():
        table = asked.evaluated(day)
        said = (table.names, table.root if isinstance(table, Joined) else table.rulings)
        if said != last:
            days.append(day)
        last = said
    return days


def _reading(asked: Question, day: date, names: list[str], rulings: dict[Key, int]) -> dict[str, Any]:
    table = asked.evaluated(day)

    def number(ruling: Ruling) -> int:
        return rulings.setdefault(_key(ruling), len(rulings))

    if isinstance(table, Joined):
        cells: dict[str, Any] = {"nodes": _nodes(table, names, number)}
    else:
        cells = {"rows": [number(ruling) for ruling in table.rulings]}
    return {
        "day": "book" if day == law.BOOK else str(day),
        "facts": [names.index(name) for name in table.names],
        "sizes": [len(values) for values in table.values],
        **cells,
    }


def _nodes(table: Joined[Ruling], names: list[str], number: Callable[[Ruling], int]) -> list[Any]:
    """A diagram, its root last: a node is a fact and its branches, a negative one a ruling."""
    places: dict[Node, int] = {}
    nodes: list[Any] = []

    def place(node: Node) -> int:
        if node not in places:
            if node.fact:
                branches = [place(branch) for branch in node.branches]
                nodes.append([names.index(node.fact), *branches])
                places[node] = len(nodes) - 1
            else:
                places[node] = -1 - number(cast(Ruling, node.cell))
        return places[node]

    place(table.root)
    return nodes


def _key(ruling: Ruling) -> Key:
    duties = tuple(sorted(ruling.duties, key=lambda duty: duty.value))
    return ruling.outcome, duties, ruling.rules, ruling.notes, ruling.next, ruling.failed, ruling.basis


def _fact(asked: Question, name: str, say: Words) -> dict[str, Any]:
    fact: dict[str, Any] = {
        "name": name,
        "ask": say.ask(asked.id, name),
        "topic": say.typeset(say.topic(asked.id, name)),
        "values": [_value(asked, name, value, say) for value in asked.facts[name]],
    }
    if name in JUDGEMENTS:
        fact["own"] = 1
    if helped := helped_by(asked, name):
        fact["help"] = [helped[0], brought_back(asked, name, *helped)]
    return fact


def _value(asked: Question, name: str, value: Value, say: Words) -> list[str]:
    clause = say.typeset(say.clause(asked.id, name, value))
    short = say.short(asked.id, name, value)
    return [f"{capital(clause)}.", short]


def _outcome(asked: Question, outcome: Outcome, say: Words) -> list[str]:
    try:
        read = reading(asked.verb, outcome).name
    except KeyError:
        read = ""
    clause = say.outcome(asked.id, outcome, asked.general.id) if read else ""
    try:
        duty = say.duty(asked.id, outcome)
    except KeyError:
        duty = ""
    return [outcome.name, read, say.typeset(clause), say.typeset(duty)]


def _texts(rule: str, say: Words) -> list[list[str]]:
    """The texts that carry a rule: as the booklet cites them, and as the last check has them."""
    card = law.rule(rule)
    return [[law.provision(id).at(day, say.lang) for id in card.authority] for day in (law.BOOK, law.AS_OF)]
