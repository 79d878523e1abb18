"""Whose text applies is a fact of the case: each Community has its own, and no answer borrows another's."""

import re
from pathlib import Path

import pytest

from decider import Answer, Outcome, ask, law, question, questions
from decider.faces import cli
from decider.facts import Territory
from decider.languages import LANGUAGES
from decider.site.pages.territories import communities

BLOCK = re.compile(r"^/// territories \| (.*)$", re.M)
ROOT = Path(__file__).parent.parent
CHILD = {"maltreatment_or_risk": True, "only_indispensable": True}


def test_the_library_takes_no_community_for_known_and_the_booklet_has_none() -> None:
    for asked in questions():
        if "territory" in asked.facts and not asked.is_vignette:
            assert "territory" not in asked.facts_at(law.BOOK), asked.id
            assert "territory" not in ask(asked.id).known


def test_a_bound_person_in_flanders_may_tell_a_mandated_service_of_a_child() -> None:
    flemish = ask("sharing.child-protection", **CHILD, service="mandated-service", territory="flanders")
    assert flemish.answer is Answer.YES and flemish.lead == "L37"
    assert Outcome.MUST_INFORM not in flemish.possible_duties, "the service tells the family itself"
    for territory in set(Territory) - {Territory.FLANDERS}:
        elsewhere = ask("sharing.child-protection", **CHILD, service="mandated-service", territory=territory)
        # The Flemish text may reach Dutch-speaking bodies in Brussels.
        open_ = territory is Territory.BRUSSELS_BICOMMUNITARY
        assert elsewhere.outcome is (Outcome.NOT_SETTLED if open_ else Outcome.NOT_ENGAGED), territory


def test_no_community_answers_by_the_french_community_s_decree() -> None:
    for territory in set(Territory) - {Territory.FRENCH_COMMUNITY}:
        decision = ask("sharing.child-protection", **CHILD, service="saj-counsellor", territory=territory)
        assert decision.answer is Answer.NOT_SETTLED and "decree-elsewhere" in decision.notes


def test_a_german_speaking_mandate_is_announced_by_statute() -> None:
    facts = {"under_mandate": True, "imposed_treatment_accepted": False, "within_mandate": True}
    here = ask("mandate.report", on=None, **facts, mandate_disclosed=False, territory="german-speaking")
    there = ask("mandate.report", on=None, **facts, mandate_disclosed=False, territory="french-community")
    assert Outcome.MUST_INFORM in here.duties and "L27" in here.rules
    assert not there.duties and here.answer is there.answer is Answer.NOT_SETTLED


def test_each_service_is_bound_by_the_text_of_its_community_or_by_none_seen() -> None:
    bound = {
        (service, territory.name)
        for service in ("youth-aid", "school-centre", "cpas")
        for territory in Territory
        if ask("status.by-statute", statutory_service=service, territory=territory).answer is Answer.YES
    }
    assert bound == {
        ("youth-aid", "FRENCH_COMMUNITY"),
        ("youth-aid", "GERMAN_SPEAKING"),
        ("school-centre", "GERMAN_SPEAKING"),
        ("cpas", "FRENCH_COMMUNITY"),
        ("cpas", "GERMAN_SPEAKING"),
        ("cpas", "BRUSSELS_BICOMMUNITARY"),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("family", ["status", "sharing", "mandate"])
def test_a_page_shows_the_four_side_by_side_and_marks_what_differs(
    site: Path, family: str, lang: str
) -> None:
    written = BLOCK.findall((ROOT / "docs" / lang / "regles" / f"{family}.md").read_text("utf-8"))
    html = (site / lang / "regles" / family / "index.html").read_text("utf-8")
    shown = re.findall(r'<div class="territories">.*?</div>', html, re.DOTALL)
    assert written and len(shown) == len(written)
    for line, block in zip(written, shown, strict=True):
        id, *pairs = line.split()
        told = communities(question(id), dict(pair.split("=") for pair in pairs), lang)
        assert told[0].territory is Territory.FRENCH_COMMUNITY and len(told) == 4
        marked = [said.text for one in told for said in one.told if said.differs]
        assert block.count("<mark>") == len(marked) > 0 and block.count("<li>") == 4
        assert not any(said.differs for said in told[0].told)


def test_the_command_line_starts_from_the_french_community_says_so_and_can_be_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    call = ["service=mandated-service", "maltreatment_or_risk=yes", "only_indispensable=yes", "--lang", "en"]
    assert cli.main(["ask", "sharing.child-protection", *call]) == 0
    supposed = capsys.readouterr().out
    assert "Supposed" in supposed and "(territory=french_community)" in supposed
    assert cli.main(["ask", "sharing.child-protection", *call, "--territory", "flanders"]) == 0
    told = capsys.readouterr().out
    assert "\nYes: you may tell" in told and "Supposed" not in told
    assert cli.main(["case", *call]) == 0
    assert "(territory=french_community)" in capsys.readouterr().out
    assert cli.main(["case", "sworn=yes", "--lang", "en"]) == 0
    assert "sharing." not in capsys.readouterr().out, "a Community supposed brings in no question"
    assert cli.main(["ask", "sharing.share", "--territory", "flanders"]) == 2
