"""Facts that are legal questions of their own, and the questions that decide them."""

from decider.outcomes import Answer, Assumption, Outcome, reading
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.wording.words import value_name

Yes = Outcome | Answer | None

HELPED_BY: dict[str, tuple[str, Yes]] = {
    "recipient_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "superior_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "own_role_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "holder_bound": ("status.secrecy", Outcome.BOUND_BY_SECRECY),
    "holder_status": ("status.secrecy", None),
    "same_mission": ("sharing.same-mission", Outcome.SAME_MISSION),
    "lawyer_exposing_client": ("lawyer.excluded", Outcome.EXCLUDED),
    "child_decree_allows": ("sharing.child-protection", Answer.YES),
    "care_centre_allows": ("danger.care-centre", Answer.YES),
}
"""Facts that are legal questions of their own: the question that decides them, and the outcome, or the
answer, that means yes; None where each outcome is the value of the same name."""

HELPED_OTHERWISE: dict[tuple[str, str], tuple[str, Yes]] = {
    ("reporting.witness", "holder_bound"): ("object.covered", Outcome.COVERED)
}
"""A witness is asked whether what they saw is covered, not whether they are bound at work."""

APART = frozenset({"status.secrecy"})
"""Questions that a fact asks of somebody else, or of another role: nothing told there is told of this case."""

ASSUMED_BY = {Assumption.BOUND: "status.secrecy", Assumption.COVERED: "object.covered"}
"""Which question checks what an answer takes for granted."""

ASSUMED_IF = {Assumption.BOUND: Outcome.BOUND_BY_SECRECY, Assumption.COVERED: Outcome.COVERED}
"""The outcome there by which it holds."""


def helpers(asked: Question) -> list[str]:
    """Name the questions that help to decide this one's facts and assumptions."""
    of_facts = [helped[0] for name in asked.facts if (helped := helped_by(asked, name))]
    return list(dict.fromkeys([*of_facts, *(ASSUMED_BY[a] for a in asked.assumes)]))


def helped_by(asked: Question, name: str) -> tuple[str, Yes] | None:
    """Name the question that decides a fact, and what means yes there."""
    return HELPED_OTHERWISE.get((asked.general.id, name)) or HELPED_BY.get(name)


def brought_back(asked: Question, name: str, id: str, yes: Yes) -> dict[Outcome, int]:
    """Which value each outcome of the helping question gives; what is not settled there gives none."""
    helping = question(id)
    found = {ruling.outcome for _, ruling in helping.table()} - {Outcome.NOT_SETTLED}
    ordered = sorted(found, key=lambda outcome: outcome.value)
    if isinstance(yes, Answer):
        return {outcome: int(reading(helping.verb, outcome) is not yes) for outcome in ordered}
    if yes:
        return {outcome: int(outcome is not yes) for outcome in ordered}
    named = {value_name(value): i for i, value in enumerate(asked.facts[name])}
    return {outcome: named[outcome.name] for outcome in ordered}
