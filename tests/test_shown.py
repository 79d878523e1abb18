"""What a rule returns is what a reader sees: ground, deciding facts, the status asked about, the penalty."""

import json
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from decider import Answer, Outcome, Question, ask, law, question, questions
from decider.faces.cli import main
from decider.languages import LANGUAGES
from decider.outcomes import Basis
from decider.reasoning.decision import Decision
from decider.site.pages.places import home
from decider.wording.steps import steps
from decider.wording.words import words

Capture = pytest.CaptureFixture[str]


@cache
def block(site: Path, lang: str, asked: Question) -> str:
    """The text of a question's block on its page."""
    place = home(asked).partition(".md")[0]
    html = (site / lang / place / "index.html").read_text("utf-8")
    found = html.split(f'id="d-{asked.anchor}"')[1].split('<section class="decision"')[0]
    return plain(unescape(re.sub(r"<script.*?</script>|<[^>]+>", "", found, flags=re.S)))


def plain(text: str) -> str:
    """Text with plain spaces, to compare what is set differently."""
    return " ".join(text.split())


TOLD: dict[tuple[str, ...], str] = {}


def told(capsys: Capture, *arguments: str) -> str:
    """What the command line prints, asked once for each question and language."""
    if arguments not in TOLD:
        assert main(arguments) == 0
        TOLD[arguments] = plain(capsys.readouterr().out)
    return TOLD[arguments]


def test_no_outcome_is_out_of_sight() -> None:
    """Each is reached on a row, stands beside one, or is the status that a question asks about."""
    seen = {asked.of for asked in questions()} - {None}
    for asked in questions():
        for day in law.readings():
            for _, ruling in asked.table(day):
                seen |= {ruling.outcome, *ruling.duties}
    assert seen == set(Outcome)


# Outcomes that mean one ground and no other, whatever question returns them.
GROUND_OF = {
    Outcome.MAY_SHARE: Basis.TOLERANCE,
    Outcome.NO_BREACH_IF_DONE: Basis.EXCULPATION,
    Outcome.JUSTIFIED_BREACH: Basis.JUSTIFICATION_NECESSITY,
    Outcome.MAY_INFORM_PROSECUTOR: Basis.STATUTE_PERMITS,
    Outcome.FREE_TO_ANSWER_OR_DECLINE: Basis.TESTIMONY,
    Outcome.MAY_ANSWER_IN_WRITING: Basis.TESTIMONY,
    Outcome.MUST_APPEAR_AND_SWEAR: Basis.TESTIMONY,
    Outcome.MUST_APPEAR: Basis.TESTIMONY,
    Outcome.MAY_DISCLOSE_WITHOUT_INFORMING: Basis.SPECIAL_DECREE,
    Outcome.MUST_PROVIDE: Basis.STATUTE_OBLIGES,
    Outcome.MUST_REPORT_TO_PROSECUTOR: Basis.STATUTE_OBLIGES,
    Outcome.MUST_TRANSMIT: Basis.MANDATE,
}


def test_a_ground_is_never_taken_for_another() -> None:
    """A tolerance told as a statute, or a defence as a permission, would mislead whoever relies on it."""
    met = set()
    for asked in questions():
        for day in law.readings():
            for _, ruling in asked.table(day):
                if ruling.outcome in GROUND_OF:
                    met.add(ruling.outcome)
                    assert ruling.basis is GROUND_OF[ruling.outcome], (asked.id, ruling)
    assert met == set(GROUND_OF)


def carried(lang: str) -> dict[Question, tuple[Decision, list[str]]]:
    """The answers that something carries, each with what a face says of it."""
    decisions = ((asked, ask(asked.id, **asked.said)) for asked in questions())
    return {
        asked: (decision, [plain(words(lang).grounds([ground])) for ground in decision.grounds])
        for asked, decision in decisions
        if decision.grounds
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_face_names_the_ground(capsys: Capture, lang: str) -> None:
    """A tolerance is not a statute: whoever reads a permission reads what carries it."""
    for asked, (decision, _) in carried(lang).items():
        record = json.loads(told(capsys, "ask", asked.id, "--json"))
        assert record["grounds"] == [ground.name for ground in decision.grounds]
        lines = told(capsys, "ask", asked.id, "--lang", lang)
        assert all(f"- {plain(words(lang).grounds([ground]))}" in lines for ground in decision.grounds)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_names_the_ground(site: Path, lang: str) -> None:
    found = carried(lang)
    assert len(set().union(*(decision.grounds for decision, _ in found.values()))) > 5
    for asked, (_, said) in found.items():
        shown = block(site, lang, asked).partition(plain(words(lang).word("part_ground")))[2]
        assert all(one in shown for one in said), asked.id


def test_the_rows_of_sharing_name_tolerance_and_exculpation(capsys: Capture) -> None:
    rows = json.loads(told(capsys, "table", "sharing.share", "--json"))["rows"]
    assert {row["ground"] for row in rows} == {None, "TOLERANCE", "EXCULPATION"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_settled_story_names_the_facts_that_suffice(capsys: Capture, lang: str) -> None:
    say, shown = words(lang), 0
    for asked in questions():
        if asked.is_vignette:
            for way in ask(asked.id).because:
                for name, value in way.items():
                    clause = plain(say.typeset(say.clause(asked.id, name, value)))
                    assert clause in told(capsys, "ask", asked.id, "--lang", lang)
                    shown += 1
    assert shown > 10


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_of_status_says_what_a_yes_would_mean(site: Path, capsys: Capture, lang: str) -> None:
    say = words(lang)
    for asked in questions():
        record = json.loads(told(capsys, "ask", asked.id, "--json"))
        assert record["of"] == (asked.of.name if asked.of else None)
        if asked.of and ask(asked.id, **asked.said).answer is not Answer.YES:
            clause = plain(say.typeset(say.outcome(asked.id, asked.of, asked.general.id)))
            assert f"{clause}." in block(site, lang, asked).partition(say.word("yes_means"))[2][:200], (
                asked.id
            )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_penalty_stands_by_the_day_of_the_facts(site: Path, capsys: Capture, lang: str) -> None:
    shown = block(site, lang, question("secrecy.sanction"))
    said = told(capsys, "ask", "secrecy.sanction", "--lang", lang)
    periods = law.provision("secrecy").periods
    penalties = [plain(words(lang).typeset(period.penalty[lang])) for period in reversed(periods)]
    places = [shown.index(penalty) for penalty in penalties]
    assert places == sorted(places), "the newest first"
    assert all(penalty in said for penalty in penalties)
    for amount in ("8 000", "10 000") if lang == "fr" else ("8,000", "10,000"):
        assert amount in shown
    record = json.loads(told(capsys, "law", "secrecy", "--on", "2026-08-31", "--json", "--lang", lang))
    assert record["penalty"] == law.provision("secrecy").period(law.BOOK).penalty[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_to_try_first_stands_before_each_answer_on_a_danger(
    site: Path, capsys: Capture, lang: str
) -> None:
    dangers = {id for step in steps() for id in step.questions}
    assert {"danger.protective-disclosure", "danger.necessity", "danger.inform-prosecutor"} <= dangers
    for asked in (asked for asked in questions() if asked.general.id in dangers):
        reply = ask(asked.id, **asked.said).reply(lang)
        text = told(capsys, "ask", asked.id, "--lang", lang)
        tried = [text.index(plain(step.text)) for step in reply.first]
        assert tried and max(tried) < text.index(plain(reply.verdict)), asked.id
        page = block(site, lang, asked)
        assert all(plain(step.text) in page for step in reply.first), asked.id
