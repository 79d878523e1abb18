"""The answer as a reader uses it, in a real browser: ticked in place, helped, led on, and forgotten."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from decider import Question, ask, question, questions
from decider.languages import LANGUAGES
from decider.outcomes import Basis
from decider.site.pages.places import address as addressed
from decider.site.pages.places import home
from decider.wording.words import words
from reading import PHONE, Reader
from test_ways import ACT, BEATEN, NO_SPECIAL_STATUTE
from ticking import line, opened, tick, word

pytestmark = pytest.mark.browser

KEPT = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"


def label(lang: str, key: str) -> str:
    return words(lang).typeset(words(lang).find("answer", key))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_tick_gives_another_answer_in_place(reader: Reader, lang: str) -> None:
    with reader() as page:
        answer = opened(page, question("V7.1"), lang)
        tick(answer, "consent", 1)
        expect(word(answer)).to_have_text(label(lang, "no"))
        expect(line(answer, "consent")).to_have_attribute("data-state", "unmet")
        tick(answer, "consent", 0)
        tick(answer, "same_mission", 0)
        expect(word(answer)).to_have_text(label(lang, "yes"))
        expect(answer.locator(".said").first).to_have_text(
            ask("V7.1", consent=True, same_mission=True).reply(lang).said
        )
        tick(answer, "same_mission", None)
        expect(word(answer)).to_have_text(label(lang, "yes_if"))


def test_the_line_that_is_ticked_stays_under_the_finger(reader: Reader) -> None:
    with reader(viewport=PHONE) as page:
        answer = opened(page, question("sharing.share"), "fr")
        for fact in ("informed", "consent", "recipient_bound", "same_mission"):
            one = line(answer, fact)
            one.scroll_into_view_if_needed()
            before = one.bounding_box()
            tick(answer, fact, 0)
            expect(one).to_have_attribute("data-state", "met")
            after = one.bounding_box()
            assert before and after and abs(before["y"] - after["y"]) < 1, (fact, before, after)
        shifts = page.evaluate(
            "new Promise(done => new PerformanceObserver(list => done(list.getEntries().filter(e => !e.hadRecentInput).reduce((sum, e) => sum + e.value, 0))).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 500))"
        )
        assert shifts == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_reason_names_the_ground_and_nothing_is_compared_that_the_booklet_cannot_say(
    reader: Reader, lang: str
) -> None:
    say = words(lang)
    asked = question("testimony.answer")
    with reader() as page:
        for court in ("CRIMINAL_COURT", "DISCIPLINARY_COURT"):
            answer = opened(page, asked, lang)
            place = [value.name for value in asked.facts["forum"]].index(court)  # type: ignore[union-attr]
            for fact, value in (("capacity", 0), ("forum", place), ("summoned", 0), ("sworn", 0)):
                tick(answer, fact, value)
            why = answer.locator('[data-fold="why"]')
            expect(why).to_contain_text(say.word("part_ground"))
            expect(why).to_contain_text(say.grounds([Basis.TESTIMONY]))
            expect(answer.locator('[data-part="comparison"]')).to_have_count(0)


def test_a_fact_that_is_a_question_is_decided_by_it_and_brought_back(reader: Reader) -> None:
    with reader() as page:
        answer = opened(page, question("sharing.share"), "en")
        bound = line(answer, "recipient_bound")
        bound.locator("[data-helps]").click()
        inner = bound.locator(".inner")
        expect(inner.locator(".asked")).to_be_focused()
        tick(inner, "setting", 0)
        tick(inner, "trust_mission_source", 3)  # no mission of trust
        expect(bound).to_have_attribute("data-state", "unmet")
        expect(word(answer)).to_have_text("No")
        tick(inner, "trust_mission_source", 0)
        expect(bound).to_have_attribute("data-state", "met")


def test_a_witness_is_asked_what_is_covered_and_not_who_is_bound(reader: Reader) -> None:
    """Who was told to keep silent at work may have seen what secrecy does not cover."""
    with reader() as page:
        answer = opened(page, question("reporting.witness"), "en")
        held = line(answer, "holder_bound")
        held.locator("[data-helps]").click()
        expect(held.locator(".inner .asked")).to_have_text(question("object.covered").text("en"))


def test_no_to_what_is_taken_for_granted_leads_elsewhere(reader: Reader) -> None:
    with reader() as page:
        answer = opened(page, question("testimony.answer"), "fr")
        tick(answer, "bound", 1)
        expect(word(answer)).to_have_attribute("data-verdict", "not-settled")
        expect(answer.locator(".said").first).to_have_text(
            words("fr").typeset(words("fr").find("interview", "not_for", "covered"))
        )
        expect(answer.locator("[data-say]").first).to_be_hidden()
        answer.locator("[data-slot=next] a").first.click()
        page.wait_for_url("**/regles/discretion/#q-discretion-retell")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_would_change_the_answer_does(reader: Reader, lang: str) -> None:
    with reader() as page:
        answer = opened(page, question("V9.1"), lang)
        fold = answer.locator('[data-fold="changes"]')
        fold.locator("summary").click()
        expect(fold.locator(".card").filter(has_text=label(lang, "no")).first).to_be_visible()
        tick(answer, "superior_bound", 0)
        clause = words(lang).typeset(words(lang).clause("V9.1", "superior_bound", False)[1:])
        expect(fold.locator(".card").filter(has_text=clause)).to_contain_text(label(lang, "no"))


def test_the_day_that_was_chosen_holds_for_the_question_that_takes_over(reader: Reader) -> None:
    """Nor does a second tap, while that question is being fetched, bring it twice."""
    asked, after = question("sharing.child-protection"), question("sharing.share")
    with reader() as page:
        answer = opened(page, asked, "en")
        answer.locator('[data-fold="law"] summary').click()
        answer.locator(".day select").select_option("book")
        expect(answer.locator(".ground")).to_contain_text("2019")
        tick(answer, "maltreatment_or_risk", 1)
        on = answer.locator(f'[data-next="{after.id}"]').first
        on.evaluate("link => { link.click(); link.click(); }")
        other = page.locator(".taking-over")
        expect(other).to_have_count(1)
        expect(other.locator(".asked")).to_have_text(after.text("en"))
        expect(other.locator(".ground")).to_contain_text("2019")


def test_nothing_is_kept_nor_sent(reader: Reader) -> None:
    """No fact in the address, the title, the storage, the history or the network; none after a way back."""
    with reader() as page:
        answer = opened(page, question("V7.1"), "fr")
        tick(answer, "consent", 0)
        expect(line(answer, "consent")).to_have_attribute("data-state", "met")
        before = page.evaluate("[location.href, document.title, history.length]")
        kept = page.evaluate(KEPT)
        sent: list[str] = []
        page.on("request", lambda request: sent.append(request.url))
        tick(answer, "same_mission", 0)
        expect(word(answer)).to_have_text(label("fr", "yes"))
        assert page.evaluate("[location.href, document.title, history.length]") == before
        assert page.evaluate(KEPT) == kept
        assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
        assert not [url for url in sent if "/assets/" not in url]
        page.goto("fr/cas/v1/")
        page.go_back()
        expect(word(answer)).to_have_text(label("fr", "yes_if"))
        expect(line(answer, "consent")).to_have_attribute("data-state", "open")
        page.reload()
        expect(line(answer, "consent")).to_have_attribute("data-state", "open")


def test_the_answer_is_reached_without_a_network_once_the_page_was_read(reader: Reader) -> None:
    with reader() as page:
        answer = opened(page, question("V9.1"), "en")
        line(answer, "superior_bound").hover()
        page.wait_for_load_state("networkidle")
        page.context.set_offline(True)
        tick(answer, "superior_bound", 0)
        expect(word(answer)).to_have_text("Yes")
        page.context.set_offline(False)


def test_the_site_answers_from_a_disk_too(reader: Reader, site: Path) -> None:
    """Data come as scripts, which a page opened from a disk may load as well."""
    with reader(base_url=site.as_uri()) as page:
        page.goto((site / "en/cas/v7/index.html").as_uri())
        answer = page.locator('.answer-object[data-question="V7.1"]')
        tick(answer, "consent", 0)
        tick(answer, "same_mission", 0)
        expect(word(answer)).to_have_text("Yes")


def test_by_keyboard_alone(reader: Reader) -> None:
    with reader(viewport=PHONE) as page:
        answer = opened(page, question("V9.2"), "fr")
        line(answer, "necessary_and_useful").locator("button").first.focus()
        page.keyboard.press("Enter")
        expect(word(answer)).to_have_text(label("fr", "yes"))
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(word(answer)).to_have_text(label("fr", "no"))
        targets = answer.locator(".answer button:visible").evaluate_all(
            "all => all.map(b => b.getBoundingClientRect().height)"
        )
        assert targets and min(targets) >= 24
        assert answer.locator(".answer__head").get_attribute("aria-live") == "polite"


def test_javascript_off_leaves_the_conditions_and_the_tree_as_text(reader: Reader) -> None:
    with reader(java_script_enabled=False) as page:
        answer = opened(page, question("V7.1"), "en")
        expect(line(answer, "consent")).to_be_visible()
        expect(answer.locator(".tick").first).to_be_hidden()
        expect(line(answer, "consent")).to_contain_text(words("en").find("lines", "open"))
        proof = answer.locator('[data-fold="proof"]')
        proof.locator("summary").first.click()
        expect(proof.locator(".leaf").last).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_silence_stands_with_whom_to_call_and_whom_to_ask(reader: Reader, lang: str) -> None:
    with reader(viewport=PHONE) as page:
        answer = opened(page, question("V9.1"), lang)
        tick(answer, "superior_bound", 1)
        expect(word(answer)).to_have_attribute("data-verdict", "no")
        answer.locator(".act--call").click()
        expect(page.locator("#call a[href^='tel:']").first).to_be_in_viewport()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_beaten_woman_s_way_is_open_and_each_way_stands_beside(reader: Reader, lang: str) -> None:
    told = ask(ACT.id, **BEATEN, **NO_SPECIAL_STATUTE, **ACT.said)  # type: ignore[arg-type]
    with reader() as page:
        answer = opened(page, ACT, lang)
        for name, value in told.known.items():
            tick(answer, name, ACT.facts[name].index(value))
        expect(word(answer)).to_have_attribute("data-verdict", "yes")
        expect(answer.locator(".said").first).to_have_text(told.reply(lang).said)
        expect(answer.locator('[data-slot="ways"] > div > ul > li')).to_have_count(len(told.ways))


def first_screens() -> list[str]:
    return list(dict.fromkeys(addressed(home(asked)).partition("#")[0] for asked in questions()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_word_of_each_page_stands_in_the_first_five_hundred_pixels(reader: Reader, lang: str) -> None:
    with reader(viewport=PHONE) as page:
        low = {
            place: bottom for place in first_screens() if (bottom := _bottom(page, f"{lang}/{place}")) > 520
        }
        assert not low, low


def _bottom(page: Page, place: str) -> float:
    page.goto(place)
    return float(page.evaluate("document.querySelector('[data-verdict]').getBoundingClientRect().bottom"))


def test_every_question_is_an_object_with_its_marks(site: Path) -> None:
    for lang in LANGUAGES:
        for asked in questions():
            html = (site / lang / addressed(home(asked)).partition("#")[0] / "index.html").read_text("utf-8")
            own = html.split(f'data-question="{asked.id}"')[1]
            own = re.split(r'<section|class="blank-answer"', own)[0]
            assert own.count("data-verdict=") == 1, (lang, asked.id)
            assert own.count("data-condition=") == len(_lines(asked)), (lang, asked.id)


def _lines(asked: Question) -> tuple[object, ...]:
    return ask(asked.id, **asked.said).reply("fr").lines


OPEN_WORDS = """() => {
  const shown = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const words = [];
  while (shown.nextNode()) {
    const held = shown.currentNode.parentElement;
    if (held.checkVisibility() && !held.closest("option")) words.push(...shown.currentNode.data.trim().split(/\\s+/).filter(Boolean));
  }
  const folded = [...document.querySelectorAll(".folds, details.section")].reduce((sum, one) => sum + one.getBoundingClientRect().height, 0);
  return [words.length, document.querySelector("article").getBoundingClientRect().bottom + scrollY - folded];
}"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_story_keeps_to_six_screens_and_nine_hundred_words_before_its_folds(
    reader: Reader, lang: str
) -> None:
    stories = dict.fromkeys(asked.vignette.lower() for asked in questions() if asked.is_vignette)
    found = {}
    with reader(viewport=PHONE) as page:
        for story in stories:
            page.goto(f"{lang}/cas/{story}/")
            found[story] = page.evaluate(OPEN_WORDS)
    most = max(found.items(), key=lambda one: one[1][1])
    print(f"{lang}: most words {max(words for words, _ in found.values())}, longest {most}")
    assert not {story: one for story, one in found.items() if one[0] > 900 or one[1] > 6 * PHONE["height"]}
