"""The order of the tests in the functions is the stated priority of the rules, pair by pair, row by row."""

from datetime import date
from functools import cache

import pytest

from claims import CLAIMS, Claim, Row
from decider import Outcome, law, question, questions
from decider.facts import Value
from decider.outcomes import reading
from decider.ruling import Ruling

OVER = {(p.higher, p.lower) for p in law.priorities() if p.said not in {"open", "beside"}}
OPEN = {frozenset({p.higher, p.lower}) for p in law.priorities() if p.open}
# Pairs that no outcome of a table can show, each with the reason.
NO_ROW = {
    ("R31", "R18"): "R18 speaks of telling others; a complaint is no sharing, and no question has both",
    ("R23", "R18"): "the same for testimony",
    ("R34", "R18"): "the same for the defence",
    ("R31", "R24"): "a complainant is no witness: capacity is one fact with one value",
    ("R34", "R24"): "the same for the suspect",
    ("R23", "R24"): "one forum at a time: R23 leaves out police and prosecutor, R24 speaks of them alone",
    ("R40", "R39"): "about who attends, a duty beside: see test_flagrante_lets_the_judge_stay_away",
    ("R40", "R41"): "the same",
    ("R59", "R88"): "R88 says what is covered; R59 reaches it as administrative information",
    ("R73", "R67"): "two questions: sharing.child-protection asks none of the five conditions but its own",
    ("R70", "R67"): "R70 is an answer of sharing.same-mission, which is the fact same_mission here",
}


def speaking(id: str, facts: dict[str, Value], on: date) -> list[Claim]:
    row = Row(facts)
    return [claim for claim in CLAIMS[id] if claim.holds(row, on)]


def standing(claims: list[Claim]) -> list[Claim]:
    """The claims that no other speaking claim goes before."""
    return [c for c in claims if not any((other.rule, c.rule) in OVER for other in claims)]


@cache
def rows(id: str) -> list[tuple[date, dict[str, Value], Ruling, list[Claim]]]:
    """Each row on each day, with the claims that speak there; of a composite, the booklet's.

    Outside the booklet a composite question has the rows of its ways.
    """
    days = [day for day in law.readings() if day == law.BOOK or not question(id).ways(day)]
    return [
        (day, facts, ruling, speaking(id, facts, day))
        for day in days
        for facts, ruling in question(id).table(day)
    ]


def test_every_general_question_has_its_stated_claims() -> None:
    assert set(CLAIMS) == {asked.id for asked in questions() if not asked.is_vignette}


@pytest.mark.parametrize("id", CLAIMS)
def test_each_claim_is_seen_on_a_row(id: str) -> None:
    """A claim that no row bears out says nothing of the function."""
    for claim in CLAIMS[id]:
        spoken = [ruling.outcome for _, _, ruling, claims in rows(id) if claim in claims]
        assert {*claim.outcomes, Outcome.NOT_SETTLED} & {*spoken}, (id, claim.rule)


@pytest.mark.parametrize("id", CLAIMS)
def test_no_two_rules_pull_apart_without_a_stated_winner(id: str) -> None:
    """A jurist must find, for each answer, the rule that won and why it could."""
    for day, facts, ruling, claims in rows(id):
        left = standing(claims)
        said = [{reading(question(id).verb, outcome) for outcome in claim.outcomes} for claim in left]
        if left and not set.intersection(*said):
            # They pull apart: no stated winner, so nothing is settled.
            assert ruling.outcome is Outcome.NOT_SETTLED, (day, facts, [c.rule for c in left])
        elif ruling.outcome not in {Outcome.NOT_SETTLED, Outcome.NOT_ENGAGED}:
            assert any(ruling.outcome in claim.outcomes for claim in left), (day, facts)


@pytest.mark.parametrize("pair", sorted(OVER), ids=">".join)
def test_each_stated_winner_wins_on_a_row(pair: tuple[str, str]) -> None:
    """A priority that no row shows proves nothing: it is shown, or excused with a reason."""
    higher, lower = pair
    shown = False
    for id, claims in CLAIMS.items():
        if {higher, lower} <= {claim.rule for claim in claims}:
            for _, facts, ruling, heard in rows(id):
                said = {claim.rule: claim for claim in heard}
                if {higher, lower} <= set(said) and not said[higher].outcomes & said[lower].outcomes:
                    assert ruling.outcome not in said[lower].outcomes or _others(said, lower, ruling), (
                        id,
                        facts,
                    )
                    shown = shown or ruling.outcome in said[higher].outcomes
    assert shown != (pair in NO_ROW), "shown on a row: no excuse needed" if shown else "shown on no row"


def _others(said: dict[str, Claim], lower: str, ruling: Ruling) -> bool:
    """Whether a rule that is not beaten says the same as the beaten one."""
    left = standing(list(said.values()))
    return any(claim.rule != lower and ruling.outcome in claim.outcomes for claim in left)


@pytest.mark.parametrize("pair", sorted(map(sorted, OPEN)), ids="?".join)
def test_what_no_text_settles_is_not_settled(pair: list[str]) -> None:
    """Where the booklet is silent on the rank of two rules, nobody may guess it."""
    found = 0
    for id, claims in CLAIMS.items():
        if set(pair) <= {claim.rule for claim in claims}:
            for _, facts, ruling, heard in rows(id):
                if set(pair) <= {claim.rule for claim in heard}:
                    found += 1
                    assert ruling.outcome is Outcome.NOT_SETTLED, (id, facts)
    assert found


def test_flagrante_lets_the_judge_stay_away() -> None:
    for facts, ruling in question("search.formalities").table(law.AS_OF):
        if ruling.outcome is Outcome.FORMALITIES_REQUIRED:
            assert (Outcome.INVESTIGATING_JUDGE_IN_PERSON in ruling.duties) != facts["flagrante"]
            assert Outcome.PROSECUTOR_OR_DEPUTY in ruling.duties


def test_every_rule_of_a_pair_exists() -> None:
    assert {rule for pair in law.priorities() for rule in (pair.higher, pair.lower)} <= set(law.rules())
