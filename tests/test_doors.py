"""From the reader's own words to every question."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from decider import ask, question, questions
from decider.languages import LANGUAGES
from decider.site.pages.places import home
from decider.site.pages.situations import doors
from decider.wording.verdict import verdict
from decider.wording.words import words
from reading import PHONE, Reader
from ticking import tick, word

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
    said = re.findall(r'<p class="decision-inline[^>]*>(.*?)</p>', html, re.DOTALL)
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


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_leads_to_the_sheets(reader: Reader, lang: str) -> None:
    with reader() as page:
        for place in ("", "cas/v1/", "livre/b3/", "droit/secrecy/", "outils/police/"):
            page.goto(f"{lang}/{place}")
            page.locator('.foot a[href$="minute/"]').click()
            page.wait_for_url(f"**/{lang}/outils/minute/")


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_from_home_to_one_s_own_answer_in_at_most_eight_taps(reader: Reader, lang: str) -> None:
    """Home, who asks or what worries, the case, the way, and the two facts that are open."""
    with reader(viewport=PHONE) as page:
        page.goto(f"{lang}/")
        page.locator(".places a").first.click()
        case = next(case for _, case, way in WAYS if way.question == "V7.1")
        page.locator("details.case > summary").filter(has_text=words(lang).typeset(case.text[lang])).click()
        way = page.locator("details.way").filter(
            has=page.locator(f'a[href$="{home(question("V7.1")).partition("#")[2]}"]')
        )
        way.locator("summary").first.click()
        answer = way.locator(".answer-object")
        expect(word(answer)).to_have_attribute("data-verdict", "it-depends")
        taps = 3
        while (
            open := answer.locator(".conditions > li[data-state=open]:not(.idle):visible")
        ).count() and taps < 9:
            tick(answer, str(open.first.get_attribute("data-condition")), 0)
            taps += 1
        expect(word(answer)).not_to_have_attribute("data-verdict", "it-depends")
        print(f"{lang}: one's own case is answered after {taps} taps")
        assert taps <= 8
