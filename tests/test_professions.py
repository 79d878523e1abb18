"""Who asks by their job is told what binds them: a text, or that none was seen; what practitioners asked stays answered."""

from datetime import date

import pytest

from decider import Answer, Outcome, ask, case, law
from decider.outcomes import Verb, reading
from decider.professions import Profession
from decider.rules.status.profession import BY_PROFESSION

AT_WORK = {"youth_aid_setting": False}


def test_a_rule_that_is_not_engaged_never_says_that_somebody_is_not_bound() -> None:
    assert reading(Verb.IS, Outcome.NOT_ENGAGED) is Answer.NOT_SETTLED
    trainee = ask("status.profession", **AT_WORK, profession="trainee")
    assert trainee.outcome is Outcome.NOT_ENGAGED and trainee.answer is Answer.NOT_SETTLED
    assert "behave as if professional secrecy bound you" in str(trainee.reply("en"))
    assert trainee.next == ("status.team-member",)


def test_every_job_has_its_answer() -> None:
    assert len(Profession) == 32 and set(BY_PROFESSION) == set(Profession)
    for job in Profession:
        decision = ask("status.profession", **AT_WORK, profession=job)
        if decision.answer is Answer.NOT_SETTLED:
            assert decision.notes[0] == "behave-as-bound" and decision.next, job
        elif decision.outcome is not Outcome.NOT_BOUND:
            assert decision.provisions or job in {Profession.TEACHER, Profession.SCHOOL_EDUCATOR}, job
        assert ask("status.profession", profession=job, youth_aid_setting=True).answer is Answer.YES


@pytest.mark.parametrize("job", ["infirmière", "assistant social", "avocate", "agent PMS", "nurse"])
def test_a_case_answers_to_the_job_as_people_name_it(job: str) -> None:
    assert case(profession=job).answers["status.profession"].answer is Answer.YES


def test_n19_a_volunteer_asks_what_the_organisation_said() -> None:
    found = case(profession="bénévole", youth_aid_setting=False).answers
    for id in ("status.profession", "status.secrecy"):
        assert "volunteers" in {citation.provision.id for citation in found[id].provisions}, id
        assert "ask what it said" in str(found[id].reply("en")), id
    assert found["status.profession"].answer is Answer.NOT_SETTLED
    without = ask("status.secrecy", setting="volunteer", trust_mission_source="none")
    assert without.answer is Answer.NOT_SETTLED and "L25" in without.rules


def test_n12_a_childminder_is_bound_in_practice_by_no_text_seen() -> None:
    decision = case(profession="accueillante d'enfants").answers["status.profession"]
    assert decision.answer is Answer.NOT_SETTLED and not decision.missing
    said = str(decision.reply("en"))
    assert "behave as if professional secrecy bound you" in said
    assert "not even to a spouse" in said and "own social worker may hear what the work needs" in said


def test_n13_a_psychologist_testifies_to_courts_and_to_nobody_else() -> None:
    heard = {"profession": "psychologue clinicienne", "capacity": "witness", "summoned": True, "sworn": True}
    for forum in ("administrative-court", "disciplinary-court"):
        answers = case(on=None, **heard, forum=forum).answers
        assert answers["testimony.answer"].outcome is Outcome.FREE_TO_ANSWER_OR_DECLINE, forum
    expert = case(on=None, **heard, asker="court-expert").answers["testimony.answer"]
    assert expert.outcome is Outcome.MUST_STAY_SILENT
    lawyer = ask("testimony.attestation", asked_by="other-party")
    assert lawyer.outcome is Outcome.MUST_STAY_SILENT
    press = ask("third-party.request", third_party="press", statute_obliges=False)
    assert press.outcome is Outcome.MUST_STAY_SILENT


@pytest.mark.parametrize("id", ["status.profession", "status.by-statute"])
def test_before_its_text_a_status_borrows_no_later_one(id: str) -> None:
    earlier = ask(id, on=law.BOOK)
    assert earlier.answer is Answer.NOT_SETTLED and earlier.notes == ("no-text-that-day",)


def test_the_former_decree_bound_youth_aid_before_the_code_did() -> None:
    """The two questions of status agree, on a day older than the code."""
    then = date(2018, 6, 1)
    by_statute = ask(
        "status.by-statute", on=then, statutory_service="youth-aid", territory="french-community"
    )
    by_job = ask("status.profession", on=then, profession="youth-aid-worker", youth_aid_setting=True)
    assert by_statute.answer is by_job.answer is Answer.YES and "R02" in by_statute.rules
