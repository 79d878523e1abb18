"""Who may see a file, and what a court is given: the cases that practitioners bring, with their right answers."""

import re
from datetime import date

import pytest

from decider import Answer, Outcome, ask, law, question
from decider.site.pages.open_points import open_in
from decider.site.pages.provision_line import line_of
from decider.wording.reply import reply
from decider.wording.words import words

PARENTS: dict[str, object] = {
    "health_care_file": True,
    "file_requester": "parent_exercising",
    "patient_capable": False,
    "parents_disagree": False,
    "pressure_signs": False,
}
EVE, FIRST_DAY = date(2024, 3, 3), date(2024, 3, 4)


def notes(id: str, **facts: object) -> set[str]:
    return set(ask(id, on=None, **facts).notes)


def test_the_parents_of_a_six_year_old_have_access_once_it_is_known_who_telephones() -> None:
    """N14b: a clinical psychologist, both parents with authority; a stranger on the telephone hears nothing."""
    decision = ask("family.file-access", on=None, **PARENTS, privacy="no_concern")
    assert decision.answer is Answer.YES and decision.outcome is Outcome.MUST_PROVIDE
    assert {"identity-first", "file-access-how"} <= set(decision.notes)
    said = " ".join(reply(decision, "en").notes)
    assert "by telephone" in said and "third persons" in said


def test_nothing_is_due_before_privacy_is_asked_about() -> None:
    """A parent may be the one who hurt the child: no yes while that is unknown, and none while it is feared."""
    assert ask("family.file-access", on=None, **PARENTS).answer is Answer.IT_DEPENDS
    feared = ask("family.file-access", on=None, **PARENTS, privacy="concern")
    assert feared.answer is Answer.NOT_SETTLED and "privacy-first" in feared.notes
    for facts, ruling in question("family.file-access").table(law.AS_OF):
        if facts["privacy"].name == "CONCERN" and ruling.outcome is Outcome.MUST_PROVIDE:  # type: ignore[union-attr]
            assert facts["file_requester"].name == "TRUSTED_PERSON"  # type: ignore[union-attr]


def test_parents_who_disagree_are_told_to_seek_advice() -> None:
    facts = {**PARENTS, "parents_disagree": True}
    assert ask("family.file-access", on=None, **facts, privacy="no_concern").answer is Answer.NOT_SETTLED


def test_silence_towards_the_parents_of_a_capable_minor_leads_to_the_danger_ways() -> None:
    decision = ask("family.file-access", on=None, **{**PARENTS, "patient_capable": True})
    assert decision.outcome is Outcome.MUST_STAY_SILENT
    assert decision.next == ("danger.protective-disclosure",)
    assert "suicide" in " ".join(reply(decision, "fr").notes)


@pytest.mark.parametrize("asked_by", ["client", "client_lawyer"])
def test_attendance_goes_into_the_client_s_own_hands_and_nowhere_else(asked_by: str) -> None:
    """N16, voluntary help: the fact of attendance for the probation court, handed over by the client alone."""
    facts: dict[str, object] = {"asked_by": asked_by, "attestation_content": "presence_only"}
    for profession in (True, False):
        whole = {**facts, "health_professional": profession}
        into_hands = ask("testimony.attestation", on=None, **whole, handed_to_client=True)
        assert into_hands.outcome is Outcome.MAY_DISCLOSE_LIMITED
        over_head = ask("testimony.attestation", on=None, **whole, handed_to_client=False)
        assert over_head.answer is Answer.NO


def test_a_certificate_names_no_culprit() -> None:
    said = {
        lang: " ".join(
            reply(
                ask(
                    "testimony.attestation",
                    on=None,
                    asked_by="client",
                    attestation_content="own_findings",
                    handed_to_client=True,
                    health_professional=True,
                ),
                lang,
            ).notes
        )
        for lang in ("fr", "en")
    }
    assert "aucun tiers" in said["fr"] and "no third person" in said["en"]


def test_what_is_written_to_the_judge_does_not_show_that_the_person_is_known() -> None:
    """The parties read it: the model speaks of any document, and of no person."""
    for lang, quoted in (("fr", r"«\s(.*)\s»"), ("en", r"“(.*)”")):
        decision = ask("testimony.produce-file", on=None, order="judge_invites", secrecy_put_to_judge=False)
        assert decision.outcome is Outcome.ANSWER_THE_JUDGE
        [model] = [found for note in reply(decision, lang).notes for found in re.findall(quoted, note)]
        assert not re.search(r"patient|client|personne|person\b|suivi|follow", model), model


@pytest.mark.parametrize("order", ["judge_invites", "judge_orders"])
def test_a_judge_is_always_answered(order: str) -> None:
    """Whoever has said nothing yet hears the duty to answer, even where handing over is not due."""
    for lang, word in (("fr", "répondre au juge"), ("en", "answer the judge")):
        for facts in ({}, {"secrecy_put_to_judge": False}):
            decision = ask("testimony.produce-file", on=None, order=order, **facts)  # type: ignore[arg-type]
            assert word in decision.sentence(lang), decision.sentence(lang)


def test_who_may_receive_comes_before_consent_and_quantity() -> None:
    """A lawyer or an insurer is refused whatever the paper says, and is never told to shorten it."""
    for id, fact, outside in (
        ("testimony.attestation", "asked_by", "OTHER_PARTY"),
        ("secrecy.after-death", "after_death_requester", "OTHER"),
    ):
        for facts, ruling in question(id).table(law.AS_OF):
            if facts[fact].name == outside:  # type: ignore[union-attr]
                assert ruling.outcome in {Outcome.MUST_STAY_SILENT, Outcome.NOT_SETTLED}


@pytest.mark.parametrize("id", ["family.file-access", "secrecy.after-death"])
def test_before_the_act_was_revised_no_answer_is_computed(id: str) -> None:
    [(facts, before)] = question(id).table(EVE)
    assert facts == {} and before.notes == ("older-wording",)
    assert len(question(id).table(FIRST_DAY)) > 1


def test_the_person_s_own_access_is_older_than_the_revision() -> None:
    """And narrower then: what was kept back says so."""
    then, now = (ask("secrecy.own-file", on=on, file_kind="health") for on in (EVE, law.AS_OF))
    assert then.answer is now.answer is Answer.YES
    assert all("personal-notes-then" in ruling.notes for ruling in then.rulings)
    assert not any("personal-notes-then" in ruling.notes for ruling in now.rulings)


def test_the_open_points_are_those_of_the_texts_and_nothing_else() -> None:
    for family in ("testimony", "family", "secrecy"):
        found = open_in(family)
        assert found and all(point.mark is law.Mark.OPEN and point.ask for point in found), family
    assert not {point.text["en"] for point in open_in("family")} & {
        point.text["en"] for point in open_in("testimony")
    }


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_family_with_an_open_point_shows_its_list(lang: str) -> None:
    root = law.__file__.partition("/src/")[0]
    for family in {rule.family for rule in law.rules().values()}:
        with open(f"{root}/docs/{lang}/regles/{family}.md", encoding="utf-8") as page:
            assert (f"/// computed | open-{family}\n" in page.read()) == bool(open_in(family)), family


@pytest.mark.parametrize(("lang", "day"), [("fr", "juin 2019"), ("en", "June 2019")])
def test_a_text_that_the_booklet_does_not_cite_is_not_signed_with_its_name(lang: str, day: str) -> None:
    """Its older number is said by its day: the booklet is silent on patients' rights."""
    say = words(lang)
    for id in ("patient-representatives", "patient-after-death", "document-concealment"):
        assert day in line_of(say, law.provision(id)).then
    assert line_of(say, law.provision("secrecy")).then == say.word("in_booklet")
