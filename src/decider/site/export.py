"""A question as the page's script reads it: its tables, one character a row, and the page's words.

The script holds no logic of the law: it looks up the rows that the answers given leave open.
"""

import json
from datetime import date
from functools import cache
from typing import Any

from decider import law
from decider.facts import JUDGEMENTS, Value
from decider.outcomes import Assumption, Outcome, reading
from decider.reads import noted
from decider.registry import Question, question
from decider.ruling import Ruling
from decider.site.places import CHECKLISTS
from decider.words import Words, value_name, words

FIRST_CHARACTER = 35
HELPED_BY: dict[str, tuple[str, Outcome | None]] = {
    "recipient_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "superior_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "own_role_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "holder_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "holder_status": ("status.secrecy", None),
    "same_mission": ("sharing.same-mission", Outcome.SAME_MISSION),
    "lawyer_exposing_client": ("lawyer.excluded", Outcome.EXCLUDED),
}
"""Facts that are legal questions of their own: the question that decides them, and the outcome that means
yes; None where each outcome is the value of the same name."""

HELPED_OTHERWISE = {("reporting.witness", "holder_bound"): ("object.covered", Outcome.COVERED)}
"""A witness is asked whether what they saw is covered, not whether they are bound at work."""

ASSUMED_BY = {Assumption.BOUND: "status.secrecy", Assumption.COVERED: "object.covered"}
"""Which question checks what an answer takes for granted."""


@noted
@cache
def exported(id: str, lang: str) -> str:
    """Write a question with its words as compact JSON."""
    return compact(_question(question(id), words(lang)))


def compact(data: object) -> str:
    """Write JSON that may stand inside a page: no character of it can close the element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def helpers(asked: Question) -> list[str]:
    """Name the questions that help to decide this one's facts and assumptions."""
    of_facts = [helped[0] for name in asked.facts if (helped := _helped(asked, name))]
    return list(dict.fromkeys([*of_facts, *(ASSUMED_BY[a] for a in asked.assumes[-1:])]))


def _question(asked: Question, say: Words) -> dict[str, Any]:
    names, general = list(asked.facts), asked.general.id
    rulings: dict[tuple[Any, ...], int] = {}
    readings = [_reading(asked, day, rulings) for day in _days(asked)]
    legend = list(rulings)
    outcomes = sorted({o for ruling in legend for o in (ruling[0], *ruling[1])}, key=lambda o: o.value)
    named = dict.fromkeys(rule for ruling in legend for rule in ruling[2])
    notes = dict.fromkeys(note for ruling in legend for note in ruling[3])
    return {
        "id": asked.id,
        "verb": asked.verb.value,
        "text": asked.text(say.lang),
        "facts": [_fact(asked, name, say) for name in names],
        "known": {
            names.index(name): asked.facts[name].index(value)
            for name, value in {**asked.settled, **asked.assumed}.items()
            # What the worker alone can judge is never filled in, nor what nobody told.
            if name not in JUDGEMENTS and (asked.is_vignette or name not in asked.dated)
        },
        "readings": readings,
        "legend": [
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
        ],
        "outcomes": [_outcome(asked, outcome, general, say) for outcome in outcomes],
        "rules": {rule: say.rule(rule) for rule in named},
        "texts": {rule: texts for rule in named if (texts := _texts(rule, say))},
        "notes": {note: say.note(note) for note in notes},
        # Covered information supposes that one is bound: one question asks for both.
        "assumes": [[a.value, ASSUMED_BY[a]] for a in asked.assumes[-1:]],
        "lists": list(CHECKLISTS.get(asked.family, ())),
        "next": {id: question(id).text(say.lang) for ruling in legend for id in ruling[4]},
    }


def _days(asked: Question) -> list[date]:
    """The booklet's reading, then each day on which the tables of a question turn."""
    days, last = [law.BOOK], None
    for day in law.turning_days():
        table = (asked.evaluated(day).names, asked.evaluated(day).rulings)
        if table != last:
            days.append(day)
        last = table
    return days


def _reading(asked: Question, day: date, rulings: dict[tuple[Any, ...], int]) -> dict[str, Any]:
    table = asked.evaluated(day)
    names = list(asked.facts)
    rows = "".join(
        chr(FIRST_CHARACTER + rulings.setdefault(_key(ruling), len(rulings))) for ruling in table.rulings
    )
    return {
        "day": "book" if day == law.BOOK else str(day),
        "facts": [names.index(name) for name in table.names],
        "sizes": [len(values) for values in table.values],
        "rows": rows,
    }


def _key(ruling: Ruling) -> tuple[Any, ...]:
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
    if helped := _helped(asked, name):
        fact["help"] = [helped[0], _brought_back(asked, name, *helped)]
    return fact


def _helped(asked: Question, name: str) -> tuple[str, Outcome | None] | None:
    return HELPED_OTHERWISE.get((asked.general.id, name)) or HELPED_BY.get(name)


def _brought_back(asked: Question, name: str, id: str, yes: Outcome | None) -> dict[str, int]:
    """Which value each outcome of the helping question gives; what is not settled there gives none."""
    found = {ruling.outcome for _, ruling in question(id).table()} - {Outcome.NOT_SETTLED}
    if yes:
        return {outcome.name: int(outcome is not yes) for outcome in sorted(found, key=lambda o: o.value)}
    named = {value_name(value): i for i, value in enumerate(asked.facts[name])}
    return {outcome.name: named[outcome.name] for outcome in sorted(found, key=lambda o: o.value)}


def _value(asked: Question, name: str, value: Value, say: Words) -> list[str]:
    clause = say.typeset(say.clause(asked.id, name, value))
    short = say.short(asked.id, name, value)
    return [f"{clause[0].upper()}{clause[1:]}.", short]


def _outcome(asked: Question, outcome: Outcome, general: str, say: Words) -> list[str]:
    try:
        read = reading(asked.verb, outcome).name
    except KeyError:
        read = ""
    clause = say.outcome(general, outcome) if read else ""
    try:
        duty = say.duty(outcome)
    except KeyError:
        duty = ""
    return [outcome.name, read, say.typeset(clause), say.typeset(duty)]


def _texts(rule: str, say: Words) -> list[list[str]]:
    """The texts that carry a rule: as the booklet cites them, and as the last check has them."""
    card = law.rule(rule)
    return [[law.provision(id).at(day, say.lang) for id in card.authority] for day in (law.BOOK, law.AS_OF)]
