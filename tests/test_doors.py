"""From the reader's own words to every question, and what can be said in the first minute."""

import re
from pathlib import Path

import pytest

from decider import ask, question, questions
from decider.languages import LANGUAGES
from decider.site.pages.places import home
from decider.site.pages.sheets import Group, sheets
from decider.site.pages.situations import doors
from decider.wording.contacts import contacts
from decider.wording.verdict import verdict
from decider.wording.words import words
from reading import PHONE, Reader

WAYS = [(door, case, way) for door in doors() for case in door.cases for way in case.ways]


def test_every_question_is_reached_in_three_choices() -> None:
    """Door, case, way: no fourth choice exists, and no question is left out."""
    assert {way.question for _, _, way in WAYS} == {asked.id for asked in questions() if not asked.ours}
    told = [story for door in doors() for case in door.cases for story in case.stories]
    assert {*told} == {asked.vignette for asked in questions() if asked.ours}
    ids = [f"{door.id}-{case.id}" for door in doors() for case in door.cases]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_way_leads_to_its_question_without_a_script(site: Path, lang: str) -> None:
    html = (site / lang / "situations/index.html").read_text("utf-8")
    for asked in questions():
        page, _, anchor = home(asked).partition(".md")
        place = f"#{asked.vignette.lower()}" if asked.ours else anchor
        assert f'href="../{page}/{place}"' in html, asked.id
    assert html.count("<details") >= len([case for door in doors() for case in door.cases])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_door_answers_the_reader_who_speaks_and_nobody_s_story(site: Path, lang: str) -> None:
    html = (site / lang / "situations/index.html").read_text("utf-8")
    said = re.findall(r'<span class="decision-inline[^>]*>(.*?)</span>', html, re.DOTALL)
    assert len(said) == len(WAYS)
    of_others = (
        r"\b(elle|il) (doit|peut|est|devra)\b|\b(son|sa) (institution|mandat)\b|\b(she|he) (must|may|is)\b"
    )
    assert not [one for one in said if re.search(of_others, one)]


def test_the_school_on_the_phone_gets_four_answers_and_nobody_is_asked_who_is_bound() -> None:
    school = [way for _, case, way in WAYS if case.id == "school"]
    for lang in LANGUAGES:
        facts: list[dict[str, object]] = [{**question(w.question).said, **w.facts} for w in school]
        said = {verdict(ask(w.question, on=None, **f), lang) for w, f in zip(school, facts, strict=True)}
        assert len(said) >= 4, said
        for way in school:
            assert not re.search(r"tenu|bound", way.text[lang]), way.text[lang]
    assert {way.question for way in school} >= {
        "sharing.share",
        "sharing.child-protection",
        "consultation.speak",
    }


def test_each_line_of_a_sheet_has_its_rule() -> None:
    for sheet in sheets():
        groups = [line.group for line in sheet.lines]
        assert {Group.FIND_OUT, Group.MAY_SAY} <= set(groups), sheet.id
        assert groups == sorted(groups, key=list(Group).index), sheet.id
        for line in sheet.lines:
            if line.say:
                assert "«" in line.text["fr"] and "“" in line.text["en"], line
        assert sheet.questions


def test_where_a_life_may_be_at_stake_the_numbers_stand_first(site: Path) -> None:
    known = {contact.id: contact for contact in contacts()}
    for sheet in sheets():
        in_danger = any(question(id).family == "danger" for id in sheet.questions)
        assert in_danger == bool(sheet.urgent), sheet.id
        if in_danger:
            assert {"emergency-112", "police-101"} <= {*sheet.urgent}, sheet.id
            for lang in LANGUAGES:
                html = (site / lang / f"outils/{sheet.id}/index.html").read_text("utf-8")
                above = html.partition('class="computed')[2].partition("<h2")[0]
                called = [known[id].number.replace(" ", "") for id in sheet.urgent]
                assert re.findall(r'href="tel:(\d+)"', above) == called, (lang, sheet.id)


def test_presence_in_the_files_is_neither_confirmed_nor_denied() -> None:
    for sheet in sheets():
        assert "R88" in {line.rule for line in sheet.lines}, sheet.id


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sheet_keeps_to_one_screen_of_a_phone_and_one_side_of_paper(reader: Reader, lang: str) -> None:
    with reader(viewport=PHONE) as page:
        for sheet in sheets():
            page.goto(f"{lang}/outils/{sheet.id}/")
            bottom = page.evaluate(
                "document.querySelector('[class*=computed--sheet-]').getBoundingClientRect().bottom"
            )
            assert bottom <= PHONE["height"], (sheet.id, bottom)
            paper = page.pdf(format="A4")
            assert re.findall(rb"/Count (\d+)", paper) == [b"1"], sheet.id


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_leads_to_the_sheets(reader: Reader, lang: str) -> None:
    with reader() as page:
        for place in ("", "cas/v1/", "livre/b3/", "droit/secrecy/", "outils/police/"):
            page.goto(f"{lang}/{place}")
            page.locator(".limits a").first.click()
            page.wait_for_url(f"**/{lang}/outils/minute/")


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_from_home_to_the_answer_of_v7_in_at_most_eight_taps(reader: Reader, lang: str) -> None:
    """Home, situation, case, way, the interview, what is taken for granted, and the open facts."""
    with reader(viewport=PHONE) as page:
        page.goto(f"{lang}/")
        taps = 0

        def tap(selector: str, text: str = "") -> None:
            nonlocal taps
            found = page.locator(selector)
            (found.filter(has_text=text) if text else found).first.click()
            taps += 1

        tap(".three-doors a")
        case = next(case for _, case, way in WAYS if way.question == "V7.1")
        tap("details.case summary", words(lang).typeset(case.text[lang]))
        answer = page.locator("details.case[open] .ways li").filter(
            has=page.locator(f'a[href$="{home(question("V7.1")).partition("#")[2]}"]')
        )
        assert answer.locator(".decision-inline").is_visible()
        print(f"{lang}: the answer is read after {taps} taps")
        answer.locator("a").last.click()
        taps += 1
        box = page.locator('.interview[data-question="V7.1"]')
        box.locator(".iv-open").click()
        taps += 1
        while box.locator(".iv-question").count():
            box.locator(".iv-choice").first.click()
            taps += 1
        assert box.locator(".iv-answer").is_visible()
        print(f"{lang}: one's own case is answered after {taps} taps")
        assert taps <= 8
