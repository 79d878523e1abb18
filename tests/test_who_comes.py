"""Who comes with a job, somebody who asks or a paper in hand finds a door that says so."""

from decider import Answer, ask, question
from decider.languages import LANGUAGES
from decider.outcomes import Verb
from decider.professions import Asker, Profession
from decider.reasoning.people import settled
from decider.site.pages.situations import doors
from decider.wording.words import value_name

WAYS = [(door, case, way) for door in doors() for case in door.cases for way in case.ways]

ASKED_BY = {
    Asker.POLICE: "police",
    Asker.INVESTIGATING_JUDGE: "judge",
    Asker.PROSECUTOR: "prosecutor",
    Asker.COURT: "court",
    Asker.COURT_EXPERT: "court",
    Asker.LAWYER: "lawyer-asks",
    Asker.PARENT: "separated-parents",
    Asker.RELATIVE: "relative",
    Asker.THE_PERSON: "the-person",
    Asker.HEIR: "heirs",
    Asker.COLLEAGUE_OR_SERVICE: "colleague",
    Asker.SCHOOL: "school",
    Asker.SUPERIOR_OR_BOARD: "board",
    Asker.INSPECTION: "inspection",
    Asker.INSURER: "insurer",
    Asker.LANDLORD: "outsider",
    Asker.EMPLOYER: "outsider",
    Asker.BAILIFF: "outsider",
    Asker.IMMIGRATION_OFFICE: "immigration-office",
    Asker.PRISON: "prison",
    Asker.PRESS: "press",
}
PAPERS = {
    "summons",
    "requisition",
    "warrant",
    "prosecutor-letter",
    "court-letter",
    "insurer-form",
    "attestation-request",
    "access-request",
}


def test_every_job_leads_to_what_binds_it() -> None:
    jobs = [way for _, _, way in WAYS if way.job]
    named = {Profession[way.facts["profession"].upper()] for way in jobs if "profession" in way.facts}
    assert named == set(Profession)
    for lang in LANGUAGES:
        assert len({way.job[lang] for way in jobs}) == len(jobs)
    for way in jobs:
        asked = question(way.question)
        assert asked.id.startswith("status.") and asked.verb is Verb.IS
        decision = ask(asked.id, on=None, **way.facts)
        assert decision.answer is not Answer.NOT_SETTLED or decision.notes, way.job.fr


def test_every_asker_has_a_door_that_says_who_asks() -> None:
    assert set(ASKED_BY) == set(Asker) - {Asker.NOBODY}
    asked = {case.id: case for door, case, _ in WAYS if door.id == "asked"}
    for asker, id in ASKED_BY.items():
        tells = {name: value_name(value) for name, value in settled(asker).items()}
        for name, value in tells.items():
            ways = [way for way in asked[id].ways if name in question(way.question).facts]
            assert not ways or value in {way.facts.get(name, "").upper() for way in ways}, (asker, id)


def test_every_paper_leads_to_what_to_do_with_it() -> None:
    assert {case.id for door, case, _ in WAYS if door.id == "paper"} == PAPERS
