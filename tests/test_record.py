"""A decision that is kept: its code says all that it must, and tells what is wrong when it is typed again."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from decider import law, questions
from decider.languages import LANGUAGES
from decider.wording.words import words
from reading import PHONE, Reader

PLACE = "outils/decision/"
EVERY = """async ids => {
    await Promise.all([decider.bring(["words", ...ids]), decider.load(decider.at.atRecord)]);
    return ids.map(id => {
        const question = decider.read(id);
        return question.days.flatMap(day => [0, 1, 2].map(turn => {
            const known = decider.sayable(day, Object.fromEntries(question.facts.map(({ values }, f) =>
                [f, (f + turn) % 3 ? (f * 7 + turn) % values.length : null])));
            const holds = Object.fromEntries(question.assumes.map(([kind], place) => [kind, [undefined, true, false][(place + turn) % 3]]));
            const code = decider.record.code(question, day, known, holds), parsed = decider.record.read(code, ids);
            const back = decider.record.unfolded(question, parsed);
            const held = Object.fromEntries(Object.entries(holds).filter(([, value]) => value !== undefined));
            return [code, [back.day, back.known, back.holds], [parsed.on, known, held], parsed.copied,
                decider.record.read(code.toLowerCase().replaceAll("0", "o").replace(/ /, "  "), ids).id];
        }));
    }).flat();
}"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_script_the_page_is_a_form_to_fill_in_by_hand_that_asks_no_name(
    site: Path, lang: str
) -> None:
    html = (
        (site / lang / PLACE / "index.html")
        .read_text("utf-8")
        .partition("<article>")[2]
        .partition("</article>")[0]
    )
    told = words(lang).find("record")
    assert not re.search(r"<(input|textarea|select|form|button)\b", html)
    for line in (*told["lines"], told["form_fact"], told["form_rule"], told["form_doubt"], told["form_day"]):
        assert words(lang).typeset(line) in html, line
    asked = " ".join(re.findall(r"form__line[^>]*><span>(.*?)</span>", html))
    assert not re.search(r"\b([Nn]om|[Pp]rénom|[Nn]ame)\b", asked)


@pytest.mark.browser
def test_every_question_is_kept_in_a_code_and_found_in_it_again(reader: Reader) -> None:
    ids = [asked.id for asked in questions()]
    with reader() as page:
        page.goto(f"fr/{PLACE}")
        made = page.evaluate(EVERY, ids)
        assert len(made) >= 6 * len(ids)
        for code, found, kept, copied, folded in made:
            assert copied, code
            assert found == kept, code
            assert re.fullmatch(r"\S+ (book|\d{4}-\d\d-\d\d) [0-9A-H-]+ [0-9A-HJKMNP-TV-Z]{6}", code), code
            assert folded == code.split()[0], code


def typed(page: Page, code: str) -> str:
    page.locator("[data-record] input").fill(code)
    page.keyboard.press("Enter")
    said = page.locator(".record-again__said > p").first
    expect(said).not_to_be_empty()
    return str(said.text_content())


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_code_is_told_what_is_wrong(reader: Reader, lang: str) -> None:
    told = words(lang).find("record")

    def like(key: str) -> str:
        return r".*".join(map(re.escape, words(lang).typeset(told[key]).split("{}")))

    with reader(viewport=PHONE) as page:
        page.goto(f"{lang}/{PLACE}")
        typed(page, "x")
        good = page.evaluate(
            "async () => { await decider.bring(['words', 'V7.1']); return decider.record.code(decider.read('V7.1'), undefined, {0: 0}, {}); }"
        )
        id, day, facts, end = good.split()
        assert day == str(law.AS_OF)
        faults = {
            "wrong_shape": f"{id} {day} {facts}",
            "wrong_question": f"V7.99 {day} {facts} {end}",
            "wrong_day": f"{id} 2026-02-30 {facts} {end}",
            "wrong_end": f"{id} {day} {facts} {end}A",
            "wrong_count": f"{id} {day} {facts}0 {end}",
            "wrong_value": f"{id} {day} 9{facts[1:]} {end}",
            "wrong_check": f"{id} {day} 1{facts[1:]} {end}",
            "same": good,
        }
        for key, code in faults.items():
            assert re.match(like(key), typed(page, code)), (key, code)
        assert page.url.endswith(f"/{lang}/{PLACE}")


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_of_an_older_law_says_whether_its_answer_changed_and_why(reader: Reader, lang: str) -> None:
    with reader() as page:
        page.goto(f"{lang}/{PLACE}")
        made: list[Any] = page.evaluate(
            """async ids => {
                await Promise.all([decider.bring(["words", ...ids]), decider.load(decider.at.atRecord)]);
                return ids.flatMap(id => {
                    const question = decider.read(id), day = question.days[1];
                    const then = decider.reply(question, day, {}), now = decider.reply(question, decider.lawOn(question), {});
                    return day === decider.lawOn(question) ? [] : [[decider.record.code(question, day, {}, {}), then.word !== now.word || then.said !== now.said]];
                });
            }""",
            [asked.id for asked in questions()],
        )
        assert {changed for _, changed in made} == {True, False}
        for code, changed in made:
            typed(page, code)
            said = page.locator(".record__change").first
            shown = said.get_attribute("data-changed")
            assert (shown == "answer") == changed, code
            if shown == "texts":
                assert page.locator(".record-again__said > ul li").count(), code


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_an_answer_keeps_prints_on_its_own_and_is_kept_nowhere(reader: Reader, lang: str) -> None:
    with reader(viewport=PHONE) as page:
        page.goto(f"{lang}/cas/v7/")
        page.locator(".answer-object [data-keep]").first.click()
        record = page.locator("dialog .record")
        expect(record.locator("code")).to_have_text(re.compile(r"^V7\.1 "))
        expect(record.locator("[data-verdict]")).to_have_count(1)
        assert "undefined" not in (record.text_content() or "")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        shown = page.evaluate(
            "[...document.body.children].filter(one => one.offsetHeight).map(one => one.className)"
        )
        assert shown == ["record"]
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.keyboard.press("Escape")
        expect(page.locator(".answer-object [data-keep]").first).to_be_focused()
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        assert page.locator(".record").count() == 0
