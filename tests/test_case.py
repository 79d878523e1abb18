"""One case: every question hears the same facts, whoever tells them, and nobody is asked what a job settles."""

import random
from pathlib import Path

import pytest

from decider import Answer, ask, case, law, question, questions
from decider.data import DataFile
from decider.errors import DeciderError, UnknownFact, UnknownValue
from decider.faces import cli
from decider.professions import Asker, Profession
from decider.reasoning.people import _roles, settled

BEATEN = {
    "danger_to_this_person": True,
    "unable_to_protect": True,
    "recipient": "prosecutor",
    "proportionate": True,
    "not_own_making": True,
    "offence_listed_and_committed": True,
    "victim_minor_or_vulnerable": True,
    "contact_with": "victim-only",
}
"""A woman beaten by her partner, in grave danger; nothing else protects her; the worker met only her."""


def test_the_commonest_case_is_answered_yes_with_every_way_beside_it() -> None:
    found = case(profession="social-worker", **BEATEN)
    whole = found.answers["danger.protective-disclosure"]
    assert whole.answer is Answer.YES
    ways = {way.question.id: way.answer for way in whole.ways}
    assert ways["danger.necessity"] is Answer.YES
    assert ways["danger.inform-prosecutor"] is Answer.NOT_SETTLED
    assert found.answers["danger.inform-prosecutor"].answer is not Answer.NO


def test_the_command_line_takes_a_case(capsys: pytest.CaptureFixture[str]) -> None:
    facts = [f"{name}={'yes' if value is True else value}" for name, value in BEATEN.items()]
    for lang, yes in (("fr", "Oui"), ("en", "Yes")):
        assert cli.main(["case", "profession=social-worker", *facts, "--lang", lang]) == 0
        said = capsys.readouterr().out
        told = said.split("danger.protective-disclosure")[1].split("\n\n")[0]
        assert told.splitlines()[1].strip().startswith(yes), told


def test_every_question_hears_what_a_case_was_told() -> None:
    dice = random.Random(1)
    asked = [one for one in questions() if not one.is_vignette]
    for _ in range(60):
        chosen = dice.sample(asked, 3)
        facts = {
            name: dice.choice(values)
            for one in chosen
            for name, values in one.facts_at(law.AS_OF).items()
            if dice.random() < 0.5
        }
        found = case(**facts)
        for one in asked:
            own = {name: value for name, value in found.known.items() if name in one.facts_at(law.AS_OF)}
            if own:
                assert found.answers[one.id].outcomes == ask(one.id, **own).outcomes, (one.id, own)
            else:
                assert one.id not in found.answers


def test_a_job_settles_what_comes_with_it_and_leaves_the_rest_open() -> None:
    nurse = case(profession="health-professional", **BEATEN)
    assert "lawyer_exposing_client" not in nurse.missing
    assert "lawyer_exposing_client" in case(**BEATEN).missing
    assert "care_or_psychology" not in settled(Profession.CPAS_STAFF), "a CPAS employs nurses too"
    assert case(profession="lawyer", lawyer_exposing_client=False).known["lawyer_exposing_client"] is False


def test_what_was_told_goes_before_what_a_role_would_settle() -> None:
    assert case(asker="police").known["forum"].name == "POLICE"
    assert case(asker="police", forum="criminal-court").known["forum"].name == "CRIMINAL_COURT"
    assert "forum" not in case(asker="police").told(asker=None).known


def test_two_names_of_one_fact_are_told_once() -> None:
    assert case(told_to="judicial").known["recipient"].name == "PROSECUTOR"
    assert case(recipient="prosecutor").known["told_to"].name == "JUDICIAL"


def test_on_the_booklets_day_no_question_hears_what_the_booklet_does_not_know() -> None:
    found = case(on=law.BOOK, told_to="police", asker="court-expert", danger_to_this_person=True)
    for id, decision in found.answers.items():
        assert set(decision.known) <= set(question(id).facts_at(law.BOOK))
        assert all(value in question(id).facts_at(law.BOOK)[n] for n, value in decision.known.items())


def test_each_role_says_what_it_settles() -> None:
    for role in (*Profession, *Asker):
        assert settled(role) is not None, role


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[profession.LAWYER]\nfacts.seting = 'PROFESSIONAL'", "no fact 'seting'; near: setting"),
        (
            "[profession.LAWYER]\nfacts.setting = 'PROFESIONAL'",
            "setting cannot be 'PROFESIONAL'; give PROFESSIONAL",
        ),
        ("", "profession.LAWYER: not there"),
        ("[profession.LAWIER]\nfacts.setting = 'PROFESSIONAL'", "'LAWIER' is not known; near: LAWYER, "),
    ],
)
def test_a_slip_in_the_roles_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: str, told: str
) -> None:
    import decider.reasoning.people

    kept = "\n".join(f"[profession.{role.name}]" for role in Profession if role is not Profession.LAWYER)
    askers = "\n".join(f"[asker.{role.name}]" for role in Asker)
    (tmp_path / "people.toml").write_text(f"{kept}\n{written}\n{askers}", "utf-8")
    monkeypatch.setattr(
        decider.reasoning.people, "shipped", lambda name: DataFile(tmp_path / "people.toml", name)
    )
    monkeypatch.setattr(decider.reasoning.people, "_people", decider.reasoning.people._people.__wrapped__)
    with pytest.raises(DeciderError, match=r"^reasoning/people\.toml: profession") as raised:
        _roles.__wrapped__()
    assert told in str(raised.value)


def test_each_job_that_people_name_is_a_door_to_one_profession() -> None:
    for word, role in {
        "Assistant social": "SOCIAL_WORKER",
        "éducatrice de rue": "SPECIALISED_EDUCATOR",
        "infirmière PSE": "PSE_STAFF",
        "accueillante d’enfants": "CHILDMINDER",
        "conseiller de CPAS": "CPAS_COUNCILLOR",
        "street educator": "SPECIALISED_EDUCATOR",
        "nurse": "HEALTH_PROFESSIONAL",
    }.items():
        assert case(profession=word).facts["profession"] is Profession[role]
        assert case(profession=word).known == case(profession=Profession[role]).known


@pytest.mark.parametrize("word", ["interprète", "éducatrice", "médiateur"])
def test_a_word_that_could_mean_two_professions_is_asked_back(word: str) -> None:
    with pytest.raises(UnknownValue, match=f"profession cannot be '{word}'; give "):
        case(profession=word)


def test_a_job_named_twice_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import decider.reasoning.people

    rows = ("[asker]", "[profession.LAWYER]\njobs = ['clerk']", "[profession.TEACHER]\njobs = ['Clerk']")
    (tmp_path / "people.toml").write_text("\n".join(rows), "utf-8")
    monkeypatch.setattr(
        decider.reasoning.people, "shipped", lambda name: DataFile(tmp_path / "people.toml", name)
    )
    monkeypatch.setattr(decider.reasoning.people, "_people", decider.reasoning.people._people.__wrapped__)
    with pytest.raises(DeciderError, match=r"people.toml: TEACHER: 'Clerk' is a job of LAWYER too; keep one"):
        decider.reasoning.people._jobs.__wrapped__()


def test_a_wrong_fact_or_value_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownFact, match="no fact 'profesion'; near: profession"):
        case(profesion="lawyer")
    with pytest.raises(UnknownValue, match="profession cannot be 'directrice'; give "):
        case(profession="directrice")
