"""The interview in a real browser: what it asks, where it leads, and that it forgets everything."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from decider import Question, ask, question, questions
from decider.facts import JUDGEMENTS, Forum
from decider.languages import LANGUAGES
from decider.outcomes import Basis
from decider.site.pages.places import home
from decider.wording.routes import route
from decider.wording.words import words
from reading import PHONE, Reader
from test_ways import ACT, BEATEN, NO_SPECIAL_STATUTE

pytestmark = pytest.mark.browser

KEPT = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"

# The theme's own search needs a server, and says so aloud.
NO_SEARCH = "globalThis.__index = { config: { lang: ['en'], separator: ' ', pipeline: [] }, docs: [] };"


def place(asked: Question, lang: str) -> str:
    return f"{lang}/{home(asked).partition('.md')[0]}/"


def opened(page: Page, asked: Question, lang: str) -> Locator:
    page.goto(place(asked, lang))
    box = page.locator(f'.interview[data-question="{asked.id}"]')
    box.locator(".iv-open").click()
    return box


def granted(box: Locator, lang: str) -> None:
    """Say that what the answer takes for granted holds."""
    interview = words(lang).find("interview")
    texts = [words(lang).typeset(text) for text in interview["granted"].values()]
    while box.locator(".iv-question").inner_text() in texts:
        box.locator(".iv-choice").first.click()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_end_names_the_ground_and_compares_nothing_that_the_booklet_cannot_say(
    reader: Reader, lang: str
) -> None:
    say = words(lang)
    with reader() as page:
        for court in ("criminal court", "disciplinary court"):
            asked = next(q for q in questions() if q.id == "testimony.answer")
            box = opened(page, asked, lang)
            granted(box, lang)
            for choice in (0, list(Forum).index(Forum[court.upper().replace(" ", "_")]), 0, 0):
                box.locator(".iv-choice").nth(choice).click()
            end = box.locator(".iv-end")
            expect(end).to_contain_text(say.word("part_ground"))
            expect(end).to_contain_text(say.grounds([Basis.TESTIMONY]))
            expect(end.locator('[data-part="comparison"]')).to_have_count(0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_what_still_matters_is_asked_and_judgements_are_never_filled_in(
    reader: Reader, lang: str
) -> None:
    asked = next(q for q in questions() if q.id == "V5.1")
    with reader() as page:
        box = opened(page, asked, lang)
        granted(box, lang)
        seen = []
        while box.locator(".iv-question").count():
            seen.append(box.locator(".iv-question").inner_text())
            box.locator(".iv-choice").first.click()
        say = words(lang)
        judged = ["danger_to_this_person", "unable_to_protect", "proportionate", "not_own_making"]
        assert seen == [say.ask("V5.1", name) for name in judged] and set(judged) <= JUDGEMENTS
        expect(box.locator(".iv-answer")).to_be_focused()
        expect(box.locator(".iv-own")).to_contain_text(say.typeset(say.find("interview", "stands"))[:30])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_i_do_not_know_is_always_possible_and_leaves_it_open(reader: Reader, lang: str) -> None:
    asked = next(q for q in questions() if q.id == "V7.1")
    with reader() as page:
        box = opened(page, asked, lang)
        granted(box, lang)
        while box.locator(".iv-unknown").count():
            box.locator(".iv-unknown").click()
        expect(box.locator(".iv-answer")).to_have_class("iv-answer answer--it-depends")
        expect(box.locator(".iv-missing")).to_contain_text(words(lang).ask("V7.1", "consent"))


def test_a_fact_that_is_a_question_is_decided_by_it_and_brought_back(reader: Reader) -> None:
    asked = next(q for q in questions() if q.id == "sharing.share")
    with reader() as page:
        box = opened(page, asked, "en")
        granted(box, "en")
        box.locator(".iv-choice").first.click()  # informed
        box.locator(".iv-choice").first.click()  # consent
        expect(box.locator(".iv-question")).to_have_text(words("en").ask("sharing.share", "recipient_bound"))
        box.locator(".iv-help").click()
        inner = box.locator(".interview--inner")
        inner.locator(".iv-choice").first.click()  # acting as a professional
        inner.locator(".iv-choice").nth(3).click()  # without a mission of trust
        recap = box.locator(".iv-recap")
        expect(recap).to_contain_text(
            words("en").typeset(words("en").clause("sharing.share", "recipient_bound", False)[1:])
        )


def test_no_to_what_is_taken_for_granted_leads_elsewhere(reader: Reader) -> None:
    asked = next(q for q in questions() if q.id == "testimony.answer")
    with reader() as page:
        box = opened(page, asked, "fr")
        box.locator(".iv-choice").nth(1).click()
        expect(box.locator(".iv-answer")).to_have_text(
            words("fr").typeset(words("fr").find("interview", "not_for", "covered"))
        )
        link = box.locator(".iv-stage a").first
        link.click()
        page.wait_for_url("**/regles/discretion/#q-discretion-retell")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_would_change_the_answer_does(reader: Reader, lang: str) -> None:
    asked = next(q for q in questions() if q.id == "V9.1")
    with reader() as page:
        box = opened(page, asked, lang)
        granted(box, lang)
        while box.locator(".iv-question").count():
            box.locator(".iv-choice").first.click()
        box.locator(".iv-flips summary").click()
        flips = box.locator(".iv-flips li")
        expect(flips.first).to_be_visible()
        said = ask("V9.1", superior_bound=False)
        assert flips.count() >= 2
        outcome = words(lang).outcome("V9.1", said.outcome)  # type: ignore[arg-type]
        expect(flips.first).to_contain_text(words(lang).typeset(outcome))


def test_a_fact_can_be_changed_from_the_recap(reader: Reader) -> None:
    asked = next(q for q in questions() if q.id == "V7.1")
    with reader() as page:
        box = opened(page, asked, "fr")
        granted(box, "fr")
        box.locator(".iv-choice").first.click()
        box.locator(".iv-recap .iv-change").nth(1).click()
        expect(box.locator(".iv-question")).to_have_text(words("fr").ask("V7.1", "consent"))


def test_nothing_is_kept_nor_sent(reader: Reader, address: str) -> None:
    """No fact in the address, the title, the storage, the history or the network; none after a way back."""
    asked = next(q for q in questions() if q.id == "V7.1")
    with reader() as page:
        box = opened(page, asked, "fr")
        before = page.evaluate("[location.href, document.title, history.length]")
        kept = page.evaluate(KEPT)
        sent: list[str] = []
        page.on("request", lambda request: sent.append(request.url))
        granted(box, "fr")
        while box.locator(".iv-question").count():
            box.locator(".iv-choice").first.click()
        assert page.evaluate("[location.href, document.title, history.length]") == before
        assert page.evaluate(KEPT) == kept
        assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
        assert sent == []
        page.goto("fr/cas/v1/")
        page.go_back()
        expect(box.locator(".iv-open")).to_be_visible()
        expect(box.locator(".iv-recap")).to_have_count(0)
        page.reload()
        expect(box.locator(".iv-recap")).to_have_count(0)


def test_the_answer_is_reached_without_a_network_once_the_page_is_there(reader: Reader) -> None:
    asked = next(q for q in questions() if q.id == "V9.1")
    with reader() as page:
        page.goto(place(asked, "en"))
        page.wait_for_load_state("networkidle")
        page.context.set_offline(True)
        box = page.locator('.interview[data-question="V9.1"]')
        box.locator(".iv-open").click()
        granted(box, "en")
        while box.locator(".iv-question").count():
            box.locator(".iv-choice").first.click()
        expect(box.locator(".iv-answer")).to_be_visible()
        page.context.set_offline(False)


def test_the_site_answers_from_a_disk_too(reader: Reader, site: Path) -> None:
    """Data come as scripts, which a page opened from a disk may load as well."""
    with reader(base_url=site.as_uri()) as page:
        page.route(
            "**/search/**", lambda route: route.fulfill(body=NO_SEARCH, content_type="text/javascript")
        )
        page.goto((site / "en/cas/v7/index.html").as_uri())
        box = page.locator('.interview[data-question="V7.1"]')
        box.locator(".iv-open").click()
        granted(box, "en")
        while box.locator(".iv-question").count():
            box.locator(".iv-choice").first.click()
        expect(box.locator(".iv-answer")).to_have_text(
            ask("V7.1", consent=True, same_mission=True).reply("en").verdict
        )


def test_by_keyboard_alone(reader: Reader) -> None:
    asked = next(q for q in questions() if q.id == "V9.2")
    with reader(viewport=PHONE) as page:
        page.goto(place(asked, "fr"))
        box = page.locator('.interview[data-question="V9.2"]')
        box.locator(".iv-open").focus()
        page.keyboard.press("Enter")
        for _ in range(2):
            expect(box.locator(".iv-question")).to_be_focused()
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
        expect(box.locator(".iv-answer")).to_be_focused()
        targets = box.locator("button").evaluate_all("all => all.map(b => b.getBoundingClientRect().height)")
        assert min(targets) >= 24


def test_javascript_off_leaves_the_tree_as_text(reader: Reader) -> None:
    with reader(java_script_enabled=False) as page:
        page.goto("en/cas/v7/")
        expect(page.locator(".iv-open")).to_have_count(0)
        page.locator("#d-v7-1 details.tree summary").last.click()
        expect(page.locator("#d-v7-1 details.tree .leaf").last).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_silence_ends_with_whom_to_call_and_whom_to_ask(reader: Reader, lang: str) -> None:
    asked = next(q for q in questions() if q.id == "V9.1")
    with reader(viewport=PHONE) as page:
        box = opened(page, asked, lang)
        granted(box, lang)
        box.locator(".iv-choice").nth(1).click()
        expect(box.locator(".answer--no")).to_be_visible()
        expect(box.locator(".help a[href^='tel:']").first).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_printed_summary_warns_and_leaves_lines(reader: Reader, lang: str) -> None:
    asked = next(q for q in questions() if q.id == "V9.2")
    with reader() as page:
        box = opened(page, asked, lang)
        granted(box, lang)
        box.locator(".iv-choice").first.click()
        page.evaluate("globalThis.print = () => {}")
        interview = words(lang).find("interview")
        box.locator(".iv-foot .iv-change").first.click()
        page.emulate_media(media="print")
        paper = page.locator(".iv-paper")
        expect(paper).to_contain_text(words(lang).typeset(interview["paper"]))
        expect(paper.locator(".iv-line")).to_have_count(len(interview["lines"]))
        expect(paper.locator("button, input, select")).to_have_count(0)
        expect(page.locator(".md-header")).to_be_hidden()


def test_the_printed_summary_keeps_what_is_not_known(reader: Reader) -> None:
    with reader() as page:
        box = opened(page, question("V7.1"), "en")
        granted(box, "en")
        while box.locator(".iv-unknown").count():
            box.locator(".iv-unknown").click()
        page.evaluate("globalThis.print = () => {}")
        box.locator(".iv-foot .iv-change").first.click()
        expect(page.locator(".iv-paper .iv-missing")).to_contain_text(words("en").ask("V7.1", "consent"))


def test_a_witness_is_asked_what_is_covered_and_not_who_is_bound(reader: Reader) -> None:
    """Who was told to keep silent at work may have seen what secrecy does not cover."""
    with reader() as page:
        box = opened(page, question("reporting.witness"), "en")
        for _ in range(2):
            box.locator(".iv-choice").first.click()
        box.locator(".iv-help").click()
        inner = box.locator(".interview--inner")
        asked = {words("en").ask("object.covered", name) for name in question("object.covered").facts}
        for _ in asked:
            if inner.locator(".iv-question").count():
                assert inner.locator(".iv-question").inner_text() in asked
                inner.locator(".iv-choice").first.click()
        expect(box.locator(".iv-recap")).to_contain_text(
            words("en").typeset(words("en").clause("reporting.witness", "holder_bound", True)[1:])
        )


def test_the_day_that_was_chosen_holds_for_the_question_that_takes_over(reader: Reader) -> None:
    """Nor does a second tap, while that question is being fetched, tell the way twice."""
    asked, after = question("sharing.child-protection"), question("sharing.share")
    with reader() as page:
        box = opened(page, asked, "en")
        box.locator("select").select_option("book")
        box.locator(".iv-choice").nth(1).click()  # no child is in danger
        while box.locator(".iv-unknown").count():
            box.locator(".iv-unknown").click()
        assert box.locator(".iv-on").inner_text() == after.text("en")
        box.locator(".iv-on").evaluate("button => { button.click(); button.click(); }")
        expect(box.locator(".iv-title")).to_have_text(after.text("en"))
        expect(box.locator("select")).to_have_value("book")
        granted(box, "en")
        while box.locator(".iv-unknown").count():
            box.locator(".iv-unknown").click()
        expect(box.locator(".iv-trail")).to_have_count(1)


def test_who_does_not_know_can_ask_for_help_again(reader: Reader) -> None:
    with reader() as page:
        box = opened(page, question("sharing.share"), "en")
        for _ in range(2):
            box.locator(".iv-help").click()
            inner = box.locator(".interview--inner")
            while inner.locator(".iv-unknown").count():
                inner.locator(".iv-unknown").click()
            expect(box.locator(".iv-question")).to_have_count(1)
            expect(box.locator(".interview--inner")).to_have_count(0)
        box.locator(".iv-help").click()
        expect(box.locator(".interview--inner .iv-question")).to_be_visible()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_end_says_what_stands_in_the_way(reader: Reader, lang: str) -> None:
    asked = next(q for q in questions() if q.id == "V9.1")
    with reader() as page:
        box = opened(page, asked, lang)
        granted(box, lang)
        box.locator(".iv-choice").nth(1).click()
        expect(box.locator("ul.iv-unmet")).to_contain_text(words(lang).topic("V9.1", "superior_bound"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_beaten_woman_s_way_is_open_and_what_is_contested_stands_beside(
    reader: Reader, lang: str
) -> None:
    """Asked one by one, the page ends with the answer, and with where each way stands as Python has it."""
    told = ask(ACT.id, **BEATEN, **NO_SPECIAL_STATUTE, **ACT.said)  # type: ignore[arg-type]
    with reader() as page:
        box = opened(page, ACT, lang)
        granted(box, lang)
        questions_ = {words(lang).ask(ACT.id, name): name for name in ACT.facts}
        while box.locator(".iv-question").count():
            name = questions_[box.locator(".iv-question").inner_text()]
            value = told.known.get(name)
            known = value is not None
            choice = ".iv-unknown" if not known else ".iv-choice"
            place_ = ACT.facts[name].index(value) if value is not None else 0
            box.locator(choice).nth(place_).click()
        expect(box.locator(".iv-answer")).to_have_class("iv-answer answer--yes")
        outcome = words(lang).outcome(ACT.id, told.outcome)  # type: ignore[arg-type]
        expect(box.locator(".iv-answer")).to_contain_text(words(lang).typeset(outcome))
        shown = box.locator(".iv-ways > li").all_inner_texts()
        assert len(shown) == len(told.ways)
        for line, way in zip(shown, told.ways, strict=True):
            name = words(lang).way(way.question.id)
            assert line.startswith(f"{name[:1].upper()}{name[1:]}. {route(way, lang, ACT.id)}"), line
