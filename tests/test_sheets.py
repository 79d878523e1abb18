"""What can be done and said in the first minute: five lines, two sentences, the numbers, one side of a small paper."""

import re
from pathlib import Path

import pytest

from decider import question
from decider.languages import LANGUAGES
from decider.site.pages.sheets import Sheet, sheets
from decider.wording.contacts import contacts
from reading import PHONE, Reader

A6 = b"/MediaBox [0 0 298"
A4 = b"/MediaBox [0 0 594"


def drawn(site: Path, lang: str, sheet: Sheet) -> str:
    return (
        (site / lang / f"outils/{sheet.id}/index.html")
        .read_text("utf-8")
        .partition('<div class="minute">')[2]
    )


def test_a_sheet_has_five_lines_and_two_things_to_say() -> None:
    assert len(sheets()) >= 14
    for sheet in sheets():
        assert len(sheet.lines) == 5, sheet.id
        assert len(sheet.say) == 2, sheet.id
        assert sheet.questions
        assert "R88" in sheet.rules, f"{sheet.id}: presence is neither confirmed nor denied"
        for one in sheet.say:
            assert re.fullmatch("« .* »", one.text["fr"]), one
            assert re.fullmatch("“.*”", one.text["en"]), one
        for line in sheet.lines:
            for lang in LANGUAGES:
                for sentence in re.split(r"(?<=[.?]) ", f"{line.lead[lang]} {line.text[lang]}"):
                    assert len(sentence.split()) <= 25, sentence


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_says_both_aloud_and_has_its_rules_and_the_day_at_the_foot(site: Path, lang: str) -> None:
    for sheet in sheets():
        html = drawn(site, lang, sheet)
        assert html.count("data-say=") == 2, sheet.id
        foot = html.partition('class="sheet__foot"')[2].partition("</p>")[0]
        assert re.findall(r">([RL]\d+)</a>", foot) == list(sheet.rules), sheet.id
        assert "2026" in foot, sheet.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_a_life_may_be_at_stake_the_numbers_stand_first(site: Path, lang: str) -> None:
    known = {contact.id: contact for contact in contacts()}
    for sheet in sheets():
        in_danger = any(question(id).family == "danger" for id in sheet.questions)
        assert in_danger == bool(sheet.urgent), sheet.id
        assert {"emergency-112", "police-101"} <= {one.id for one in sheet.numbers}, sheet.id
        numbers = [known[one.id].number.replace(" ", "") for one in sheet.numbers]
        above, _, below = drawn(site, lang, sheet).partition('<ul class="lines">')
        called = re.findall(r'href="tel:(\d+)"', above)
        assert called == (numbers if sheet.urgent else []), (lang, sheet.id)
        told = below.partition('class="sheet__foot"')[0]
        assert re.findall(r'href="tel:(\d+)"', told) == ([] if sheet.urgent else numbers), (lang, sheet.id)


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_numbers_and_what_to_say_fit_a_phone_and_the_sheet_one_side_of_an_a6(
    reader: Reader, lang: str
) -> None:
    place = "[...document.querySelectorAll('{}')].at(-1)?.getBoundingClientRect().bottom ?? 0"
    with reader(viewport=PHONE) as page:
        for sheet in sheets():
            page.goto(f"{lang}/outils/{sheet.id}/")
            assert page.evaluate(place.format(".call")) <= 300, sheet.id
            assert page.evaluate(place.format("[data-say]")) <= PHONE["height"] - 52, sheet.id
            paper = page.pdf(prefer_css_page_size=True)
            assert re.findall(rb"/Count (\d+)", paper) == [b"1"], sheet.id
            assert A6 in paper, sheet.id


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_the_sheets_print_four_on_a_page(reader: Reader, lang: str) -> None:
    with reader() as page:
        page.goto(f"{lang}/outils/minute/")
        paper = page.pdf(prefer_css_page_size=True)
        assert re.findall(rb"/Count (\d+)", paper) == [str(-(-len(sheets()) // 4)).encode()]
        assert paper.count(A4) == -(-len(sheets()) // 4)
        page.emulate_media(media="print")
        cut = page.evaluate(
            "[...document.querySelectorAll('.minute')].filter(one => one.scrollHeight > one.clientHeight).length"
        )
        assert cut == 0, "a card that does not hold all its text"
