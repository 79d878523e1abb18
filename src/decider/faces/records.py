"""Decisions, tables, trees and provisions as plain records, for JSON; `decision.schema.json` describes them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from decider import law
from decider.reasoning.case import Case
from decider.reasoning.decision import Decision, Facts
from decider.reasoning.question import Question
from decider.reasoning.tree import Tree
from decider.wording.reply import Way
from decider.wording.standing import standing
from decider.wording.words import value_name

Record = dict[str, Any]


def decision_record(decision: Decision, lang: str) -> Record:
    """Everything that a decision says, in one language.

    >>> from decider import ask
    >>> decision_record(ask("V1.1", on=law.BOOK), "en")["outcome"]
    'NOT_BOUND'
    """
    said = decision.reply(lang)
    return {
        "kind": "decision",
        "id": decision.question.id,
        "on": str(decision.on),
        "reading": "book" if decision.on == law.BOOK else "law",
        "lang": lang,
        "question": said.question.text,
        "of": decision.question.of.name if decision.question.of else None,
        "known": _facts(dict(decision.known)),
        "answer": decision.answer.name,
        "outcome": decision.outcome.name if decision.outcome else None,
        "outcomes": sorted(outcome.name for outcome in decision.outcomes),
        "duties": sorted(duty.name for duty in decision.duties),
        "possible_duties": sorted(duty.name for duty in decision.possible_duties),
        "missing": list(decision.missing),
        "when": {answer.name: [_facts(way) for way in ways] for answer, ways in decision.when.items()},
        "because": [_facts(way) for way in decision.because],
        "grounds": [ground.name for ground in decision.grounds],
        "rules": list(decision.rules),
        "provisions": [citation.text(lang) for citation in decision.provisions],
        "roles": {citation.provision.id: citation.role.value for citation in decision.provisions},
        "confidence": decision.confidence,
        "reviews": [record for citation in decision.provisions for record in _reviews(citation, lang)],
        "next": list(decision.next),
        "ways": [_way(way, told) for way, told in zip(decision.ways, said.ways, strict=True)],
        "others": [way.question.id for way in decision.others],
        "sentence": said.sentence,
        "reply": asdict(said),
    }


def case_record(told: Case, answers: Mapping[str, Decision], missing: Sequence[str], lang: str) -> Record:
    """A case: what was told, what each question answers, and what would matter next.

    >>> from decider import case
    >>> told = case(asker="police")
    >>> case_record(told, told.answers, told.missing, "en")["facts"]
    {'asker': 'POLICE'}
    """
    return {
        "kind": "case",
        "on": str(told.on),
        "facts": _facts(dict(told.facts)),
        "missing": list(missing),
        "answers": [decision_record(decision, lang) for decision in answers.values()],
    }


def _way(way: Decision, told: Way) -> Record:
    """Where a way of a composite question stands, in the composite's facts."""
    return {
        "id": way.question.id,
        "name": told.name,
        "answer": way.answer.name,
        "outcome": way.outcome.name if way.outcome else None,
        "missing": list(way.missing),
        "when": {answer.name: [_facts(facts) for facts in sets] for answer, sets in way.when.items()},
        "rules": list(way.rules),
        "standing": told.standing,
        "needs": list(told.needs),
        "remarks": list(told.remarks),
    }


def table_record(asked: Question, on: date) -> Record:
    """Every row of a question on a day."""
    rows = [
        {
            "facts": _facts(facts),
            "outcome": ruling.outcome.name,
            "duties": sorted(d.name for d in ruling.duties),
            "ground": ruling.basis.name if ruling.basis else None,
        }
        for facts, ruling in asked.table(on)
    ]
    return {"kind": "table", "id": asked.id, "on": str(on), "rows": rows}


def tree_record(asked: Question, on: date) -> Record:
    """A question fact by fact on a day."""
    return {"kind": "tree", "id": asked.id, "on": str(on), "tree": _branch(asked.tree(on))}


def provision_record(provision: law.Provision, on: date, lang: str) -> Record:
    """A provision as it stands on a day."""
    period = provision.period(on)
    return {
        "kind": "provision",
        "id": provision.id,
        "on": str(on),
        "lang": lang,
        "name": provision.name[lang],
        "citation": law.Citation(provision, on).text(lang),
        "standing": standing(provision, on, lang),
        "status": provision.status(on).value,
        "territory": provision.territory.name,
        "confidence": period.confidence,
        "seen_at": period.seen_at,
        "source": period.source,
        "checked": str(period.checked),
        "address": period.official,
        "substance": list(period.substance[lang]),
        "penalty": period.penalty[lang],
        "reviews": _reviews(law.Citation(provision, on), lang),
    }


def _reviews(citation: law.Citation, lang: str) -> list[Record]:
    """Who compared the text that is cited with the official one; nobody where the list is empty."""
    return [
        {
            "citation": citation.text(lang),
            "by": review.by,
            "role": review.role[lang],
            "on": str(review.on),
        }
        for review in law.reviewed(citation)
    ]


def _branch(tree: Tree) -> Record:
    if tree.outcome is not None:
        return {"outcome": tree.outcome.name, "duties": sorted(duty.name for duty in tree.duties)}
    branches = [
        {"values": [value_name(value) for value in values], "then": _branch(branch)}
        for values, branch in tree.branches
    ]
    return {"fact": tree.fact, "branches": branches}


def _facts(facts: Facts) -> dict[str, str]:
    return {name: value_name(value) for name, value in facts.items()}
