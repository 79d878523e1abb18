"""The fifteen printed answers, the signatures that tell the stories, and their counterfactuals."""

import ast
import inspect
import textwrap
from typing import Annotated

import pytest

from decider import Question, ask, law, questions
from decider.book import printed, sections
from decider.reasoning.claim import claim
from decider.ruling import Ruling
from rows import whole_rows

STORIES = [q for q in questions() if q.is_vignette]
FIFTEEN = [q for q in STORIES if not q.ours]


def test_there_are_fifteen_in_nine_vignettes() -> None:
    assert [q.id for q in FIFTEEN] == list(printed())
    assert len(FIFTEEN) == 15 and len({q.id[:2] for q in FIFTEEN}) == 9
    assert [v for s in sections().values() for v in s.vignettes] == [f"V{i}" for i in range(1, 10)]


@pytest.mark.parametrize("asked", FIFTEEN, ids=lambda asked: asked.id)
def test_the_functions_find_the_printed_answer(asked: Question) -> None:
    assert claim(ask(asked.id, on=law.BOOK)) == printed()[asked.id].claim


@pytest.mark.parametrize("asked", STORIES, ids=lambda asked: asked.id)
def test_a_vignette_is_its_general_question_and_nothing_else(asked: Question) -> None:
    own, general = inspect.signature(asked.function), inspect.signature(asked.general.function)
    assert list(own.parameters) == list(general.parameters), "the signature names every fact"
    assert set(asked.asked.assumed) <= set(own.parameters)
    body = ast.parse(textwrap.dedent(inspect.getsource(asked.function))).body[0].body[1:]  # type: ignore[attr-defined]
    assert ast.unparse(body[0]) == f"return {asked.general.function.__name__}(**locals())"
    assert len(body) == 1
    for day in (law.BOOK, law.AS_OF):
        dated = {"on": day} if "on" in own.parameters else {}
        for facts, ruling in whole_rows(asked, day):
            unknown = {name: s.otherwise for name, s in asked.dated.items() if name not in facts}
            assert told(asked.function(**facts, **unknown, **dated)) == told(ruling)


def told(ruling: Ruling) -> tuple[object, ...]:
    """What a table keeps of a ruling: what stands in the way of a composite question is said way by way."""
    return ruling.outcome, ruling.rules, ruling.basis, ruling.duties, ruling.notes, ruling.next


# What each story tells, and what its printed answer supposes without the story telling it.
TOLD = {
    "V1.1": "setting=PRIVATE trust_mission_source=NONE",
    "V2.1": "is_professional=True learned_in_function=True is_private_information=True",
    "V3.1": "holder_bound=True at_work=False identified_as_professional=True follows_the_family=True",
    "V4.1": "forum=INVESTIGATING_JUDGE summoned=True called_on_mediation=False",
    "V4.2": "capacity=WITNESS forum=INVESTIGATING_JUDGE summoned=True requisition_of_judge=False",
    "V4.3": "forum=INVESTIGATING_JUDGE report_for_youth_or_family_judge=False",
    "V4.4": "forum=INVESTIGATING_JUDGE",
    "V5.1": "offence_listed_and_committed=False victim_minor_or_vulnerable=True danger_to_others=False"
    " danger_to_third_persons=False child_decree_allows=False territory=FRENCH_COMMUNITY"
    " care_centre_allows=False lawyer_exposing_client=False not_own_making=True"
    " contact_with=PERPETRATOR_ONLY client_is_victim=False only_facts_suffered=True client_opposes=False"
    " care_or_psychology=True",
    "V6.1": "institution=CPAS trigger=OWN_SUSPICION reasoned_written=False terrorism_investigation=False"
    " information_kind=OTHER_CONFIDENCE",
    "V6.2": "institution=CPAS trigger=PROSECUTOR_REQUEST terrorism_investigation=True",
    "V7.1": "recipient_bound=True legitimately_believed_bound=False",
    "V7.2": "maltreatment_or_risk=True service=SAJ_COUNSELLOR family_informed=False"
    " territory=FRENCH_COMMUNITY",
    "V8.1": "under_mandate=True imposed_treatment_accepted=False territory=FRENCH_COMMUNITY",
    "V9.1": "telling_purpose=WORKER_SUPPORT",
    "V9.2": "board_acts_as_hierarchy=True",
}
SUPPOSED = {
    "V4.2": "sworn=True",
    "V4.3": "handed_at_appearance=True",
    "V5.1": "recipient=PROSECUTOR proportionate=True",
    "V6.2": "reasoned_written=True",
    "V7.1": "informed=True limited_to_necessary=True",
    "V7.2": "only_indispensable=True",
    "V8.1": "mandate_disclosed=True",
    "V9.1": "strictly_necessary=True anonymity=NOT_POSSIBLE",
}


@pytest.mark.parametrize("asked", FIFTEEN, ids=lambda asked: asked.id)
def test_what_a_story_tells_and_what_its_answer_supposes(asked: Question) -> None:
    assert " ".join(f"{name}={value!r}" for name, value in asked.settled.items()) == TOLD[asked.id]
    assert " ".join(f"{n}={v!r}" for n, v in asked.assumed.items()) == SUPPOSED.get(asked.id, "")


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.id)
def test_a_general_question_hides_no_default_and_a_story_repeats_its_dates(asked: Question) -> None:
    """What nobody told is open: a default in a rule would tell it for the reader, in one face alone."""
    own = inspect.signature(asked.function, eval_str=True).parameters
    for name, since in asked.dated.items():
        assert own[name].annotation == Annotated[type(since.otherwise), since]
    if not asked.is_vignette:
        assert not asked.settled and not asked.assumed, "a rule has no default"


@pytest.mark.parametrize("asked", STORIES, ids=lambda asked: asked.id)
def test_a_story_has_three_counterfactuals(asked: Question) -> None:
    told = inspect.getdoc(asked.function) or ""
    asked_with_changes = [
        line for line in told.splitlines() if "ask(" in line and line.count("=") > line.count("on=law")
    ]
    assert len(asked_with_changes) >= 3, told


def test_each_rule_that_decides_is_in_the_data() -> None:
    for asked in questions():
        for day in (law.BOOK, law.AS_OF):
            for _, ruling in asked.table(day):
                assert set(ruling.rules) <= set(law.rules()), (asked.id, ruling.rules)
                if day == law.BOOK:
                    assert not [rule for rule in ruling.rules if rule.startswith("L")]
