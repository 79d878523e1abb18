"""The questions as plain data: what each asks, every answer on every day, and the words of one language.

`questions.schema.json` describes it. Names are those of the library; facts that a day does not ask change
nothing on it. The diagrams are read from their last node: a node is a fact, by its place in the question's
list, and where each of its values leads; below zero stands a ruling, -1 being the first.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from importlib.metadata import version
from typing import Any

from decider import law
from decider.facts import Value
from decider.law.calendar import FIRST
from decider.outcomes import Outcome, reading
from decider.reads import remembered
from decider.reasoning.diagram import Diagrams
from decider.reasoning.joined import Joined, drawn
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.reasoning.roles import strongest, texts
from decider.ruling import Ruling
from decider.site.pages.exported import days
from decider.site.pages.exported.codes import compact
from decider.site.pages.exported.pool import Pool
from decider.site.pages.exported.ways import nodes
from decider.site.pages.places import address, home, home_of_provision, home_of_rule
from decider.wording.words import Words, value_name, words

FILE, SCHEMA = "questions.json", "questions.schema.json"
SHAPE = 1
LICENCE = "CC-BY-4.0"


def whole(say: Words, asked: Mapping[str, str], title: str, root: str) -> str:
    """Write the file of a language from its questions; `root` is where the language stands, if that is known."""
    head = {
        "$schema": SCHEMA,
        "shape": SHAPE,
        "version": version("decider"),
        "lang": say.lang,
        "title": say.typeset(title),
        "address": root,
        "licence": LICENCE,
        "checked": str(law.AS_OF),
        "booklet": str(law.BOOK),
        "since": str(FIRST),
        "cite": say.find("cite", "text"),
        "answers": {name: say.find("answer", name.lower()) for name in ("YES", "NO", "NOT_SETTLED")},
        "rules": {id: _rule(id, say) for id in law.rules()},
        "provisions": {one.id: _provision(one, say) for one in law.provisions().values()},
    }
    listed = ",\n".join(f"{json.dumps(id)}:{text}" for id, text in asked.items())
    return f'{compact(head)[:-1]},"questions":{{\n{listed}\n}}}}\n'


@remembered
def offered(id: str, lang: str) -> str:
    """Write a question; a story's has its words and what is told, and leaves its answers to the general one."""
    asked, say = question(id), words(lang)
    found = {
        "text": asked.text(lang),
        "verb": asked.verb.name,
        "general": asked.general.id,
        "address": address(home(asked)),
        "short": f"s/{asked.anchor}/",
        "told": _named(asked.settled),
        "assumed": _named(asked.assumed),
        "assumes": [one.value for one in asked.assumes],
        "facts": [_fact(asked, name, say) for name in asked.facts],
        **_outcomes(asked, say),
    }
    return compact(found if asked.is_vignette else {**found, "days": [*_days(asked)]})


def _fact(asked: Question, name: str, say: Words) -> dict[str, Any]:
    values = {
        value_name(value): say.typeset(say.clause(asked.id, name, value)) for value in asked.facts[name]
    }
    return {"name": name, "ask": say.ask(asked.id, name), "values": values}


def _outcomes(asked: Question, say: Words) -> dict[str, Any]:
    """Each outcome that a ruling may have, as the answer that it is to this question; and each duty beside one."""
    rulings = [ruling for day in days(asked) for ruling in asked.evaluated(day).rulings]
    own, general = asked.id, asked.general.id
    found = {ruling.outcome for ruling in rulings}
    duties = {duty for ruling in rulings for duty in ruling.duties}
    return {
        "outcomes": {
            one.name: [reading(asked.verb, one).name, say.typeset(say.outcome(own, one, general))]
            for one in _sorted(found)
        },
        "duties": {one.name: say.typeset(say.duty(own, one)) for one in _sorted(duties)},
    }


def _sorted(found: Iterable[Outcome]) -> list[Outcome]:
    return sorted(found, key=lambda one: one.name)


def _days(asked: Question) -> Iterator[dict[str, Any]]:
    """The booklet's answers, then those of each day on which something moves."""
    for day in days(asked):
        rulings = Pool[Ruling]()
        yield {
            "reading": "booklet" if day == law.BOOK else "law",
            "from": str(day),
            "nodes": nodes(_diagram(asked, day), list(asked.facts), rulings),
            "rulings": [_ruling(ruling, day) for ruling in rulings.all],
        }


def _diagram(asked: Question, day: date) -> Joined[Any]:
    table = asked.evaluated(day)
    if isinstance(table, Joined):
        return table
    facts = dict(zip(table.names, table.values, strict=True))
    diagrams = Diagrams(facts)
    return drawn(table, Joined(facts, diagrams, diagrams.leaf(None)))


def _ruling(ruling: Ruling, day: date) -> dict[str, Any]:
    found = {
        "outcome": ruling.outcome.name,
        "duties": sorted(duty.name for duty in ruling.duties),
        "ground": ruling.basis.name if ruling.basis else "",
        "rules": ruling.rules,
        "texts": {id: role.value for id, role in strongest(texts(ruling, day)).items()},
        "unmet": ruling.failed,
        "next": ruling.next,
    }
    return {name: value for name, value in found.items() if value}


def _rule(id: str, say: Words) -> dict[str, str]:
    return {"text": say.rule(id), "kind": law.rule(id).kind.value, "address": address(home_of_rule(id))}


def _provision(one: law.Provision, say: Words) -> dict[str, Any]:
    """How a provision is cited from day to day, and how sure we are of it."""
    turns = {
        day for p in one.periods for day in (p.start, p.end and p.end + timedelta(1)) if day and day > FIRST
    }
    since: list[dict[str, str]] = []
    for day in (FIRST, *sorted(turns)):
        period = one.period(day)
        cited = {
            "citation": one.cited(day, say.lang),
            "status": one.status(day).value,
            "confidence": period.confidence.value,
            "seen_at": period.seen_at.value,
            "checked": str(period.checked),
            "source": period.official,
        }
        if not since or {**cited, "from": since[-1]["from"]} != since[-1]:
            since.append({"from": str(day), **cited})
    name, territory = say.typeset(one.name[say.lang]), one.territory.name
    return {
        "name": name,
        "territory": territory,
        "address": address(home_of_provision(one.id)),
        "since": since,
    }


def _named(facts: Mapping[str, Value]) -> dict[str, str]:
    return {name: value_name(value) for name, value in facts.items()}
