"""The pages of the law: then and now are the data's, the form's order is computed, marks can be reached by key."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import expect

from decider import law, question
from decider.languages import LANGUAGES
from decider.reasoning.resting import rules_on
from decider.site.pages.compared import Kept, compared
from decider.site.pages.terms import terms
from decider.wording.words import words
from pages import pages
from reading import Reader

KNOWN_BY_HEART = ("458", "458bis", "458ter", "458quater", "422bis")


def html(site: Path, place: str) -> str:
    return (site / place / "index.html").read_text("utf-8")


def text(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", markup)).split())


def side(page: str, mark: str) -> list[str]:
    """What stands in the elements that bear a mark."""
    return [text(found) for found in re.findall(rf"<span [^>]*{mark}=\"\"[^>]*>(.*?)</span>", page)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_then_and_now_are_the_numbers_of_both_days(site: Path, lang: str) -> None:
    say, beside = words(lang), 0
    for id, provision in law.provisions().items():
        page = html(site, f"{lang}/droit/{id}")
        then, now = (text(say.typeset(provision.at(day, lang))) for day in (law.BOOK, law.AS_OF))
        assert side(page, "data-now") == [now], id
        started = provision.status(law.BOOK) is not law.Status.NOT_YET
        assert side(page, "data-then") == ([then] if started else []), id
        moved = started and provision.period(law.BOOK) is not provision.period(law.AS_OF)
        assert ("then-now" in page) == moved, id
        beside += moved
    assert beside > 10


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_element_of_both_days_stands_on_the_page_and_what_differs_is_marked(
    site: Path, lang: str
) -> None:
    say = words(lang)
    for id, provision in law.provisions().items():
        page = html(site, f"{lang}/droit/{id}")
        then, now = provision.period(law.BOOK), provision.period(law.AS_OF)
        started = provision.status(law.BOOK) is not law.Status.NOT_YET
        shown = {text(cell) for cell in re.findall(r"<(?:td|li)[^>]*>(.*?)</(?:td|li)>", page)}
        for period in {now, *([then] if started else [])}:
            for element in period.substance[lang]:
                assert text(say.typeset(element)) in shown, (id, element)
        if started and then is not now:
            lines = compared(then.substance[lang], now.substance[lang])
            for kept in (Kept.SAME, Kept.NEW, Kept.GONE):
                assert page.count(f'class="is-{kept}"') >= sum(one.kept is kept for one in lines), (id, kept)
            if any(one.kept in {Kept.CHANGED, Kept.GONE} for one in lines):
                assert "<del>" in page, id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_period_says_what_no_other_place_of_the_page_says(site: Path, lang: str) -> None:
    say = words(lang)
    for id, provision in law.provisions().items():
        page = text(html(site, f"{lang}/droit/{id}"))
        for period in provision.periods:
            for element in (
                {*period.substance[lang], period.penalty[lang]}
                if period.penalty
                else {*period.substance[lang]}
            ):
                assert text(say.typeset(element)) in page, (id, element)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_says_in_a_word_whether_the_text_stands(site: Path, lang: str) -> None:
    say = words(lang)
    said = {
        id: re.findall(r'class="stands stands--([\w-]+)">([^<]+)<', html(site, f"{lang}/droit/{id}"))
        for id in law.provisions()
    }
    assert all(len(found) == 1 for found in said.values())
    for id, [(kind, word)] in said.items():
        provision = law.provision(id)
        stands = provision.status(law.AS_OF) is law.Status.IN_FORCE
        assert (kind in {"in-force", "known"}) == stands, id
        assert (kind == "annulled") == any(p.ended is law.Ended.ANNULLED for p in provision.periods), id
        assert word == say.word(f"stands_{kind}"), id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_jurist_s_form_begins_with_what_would_move_most(site: Path, lang: str) -> None:
    page = html(site, f"{lang}/droit/a-verifier")
    found = re.findall(
        r'<section class="form" data-questions="(\d+)" data-rows="(\d+)">\s*<h3 id="point-(\d+)"', page
    )
    counts = [(int(answers), int(rows)) for answers, rows, _ in found]
    assert counts == sorted(counts, reverse=True)
    assert sorted(int(number) for _, _, number in found) == list(range(1, len(law.to_verify()) + 1))
    shown = {int(number): int(answers) for answers, _, number in found}
    for number, finding in enumerate(law.to_verify(), 1):
        provision = finding.provision and law.provision(finding.provision)
        if provision and provision.kind is not law.Kind.ACT:
            assert shown[number] == counted(provision.id), finding.ask[lang]
    assert counts[0] > counts[-1]


def counted(provision: str) -> int:
    """How many questions some row of whose table names a rule of this text, counted one by one."""
    from decider import ask, questions

    rules = {*rules_on(provision)}
    found = 0
    for asked in questions():
        if asked.is_vignette:
            found += bool(rules & set(ask(asked.id).rules))
        else:
            found += any(rules & set(ruling.rules) for _, ruling in asked.table(law.AS_OF))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_concordance_begins_with_the_five_that_everyone_knows(site: Path, lang: str) -> None:
    page = html(site, f"{lang}/droit/concordance")
    first_table = page.split("<tbody>")[1].split("</tbody>")[0]
    old = [text(row) for row in re.findall(r"<tr[^>]*>\s*<td[^>]*>(.*?)</td>", first_table)]
    assert [re.match(r"art\. (\S+)", one)[1] for one in old[:5]] == list(KNOWN_BY_HEART)  # type: ignore[index]
    assert len(old) > 20


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_changed_since_the_booklet_is_told_first(site: Path, lang: str) -> None:
    table = html(site, f"{lang}/droit").split('class="moved"')[1].split("</table>")[0]
    changed = {
        id
        for id, one in law.provisions().items()
        if {one.status(law.BOOK), one.status(law.AS_OF)} == {law.Status.IN_FORCE}
        and one.period(law.BOOK) is not one.period(law.AS_OF)
    }
    assert set(re.findall(r'href="(?:\./)?([\w-]+)/#p-\1"', table)) == changed


def test_every_mark_opens_a_card_of_its_page_and_every_card_leads_on(site: Path) -> None:
    """A button, so that a key reaches it; a card that a button names, so that no script is needed."""
    chips = explained = 0
    for lang in LANGUAGES:
        for one in pages(site, lang):
            page = one.path.read_text("utf-8")
            opens = re.findall(r'<button[^>]*popovertarget="((?:regle|terme)-[\w-]+)"', page)
            cards = re.findall(r'<div class="note-card" id="([\w-]+)" popover="">(.*?)</div>', page, re.S)
            assert {*opens} == {id for id, _ in cards}, one.path
            assert len(cards) == len({id for id, _ in cards}), one.path
            assert all("<a href=" in card for _, card in cards), one.path
            assert not re.search(r"<(a|button|label)\b[^>]*>(?:(?!</\1>).)*<button[^>]*popovert", page), one.path  # fmt: skip
            chips += sum(id.startswith("regle-") for id in opens)
            explained += sum(id.startswith("terme-") for id in opens)
    assert chips > 200 and explained > 100


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_a_mark_opens_its_card_by_key_and_closes_again(reader: Reader, script: bool) -> None:
    with reader(java_script_enabled=script) as page:
        page.goto("en/livre/b4/")
        for mark, cards in ((".chip", ".notes--rules"), ("button.term", ".notes--terms")):
            opened = page.locator(f"{cards} .note-card:popover-open")
            page.locator(mark).first.focus()
            page.keyboard.press("Enter")
            expect(opened).to_have_count(1)
            expect(opened.locator("a")).to_be_visible()
            page.keyboard.press("Escape")
            expect(opened).to_have_count(0)


def test_a_chip_s_card_says_its_rule(site: Path) -> None:
    for lang in LANGUAGES:
        page = html(site, f"{lang}/livre/b4")
        for id, card in re.findall(r'id="regle-(\w+)" popover="">(.*?)</div>', page, re.S):
            assert text(words(lang).rule(id.upper())) in text(card), id


def test_a_term_of_the_glossary_stands_under_its_letter(site: Path) -> None:
    for lang in LANGUAGES:
        page = html(site, f"{lang}/glossaire")
        letters = re.findall(r'<a href="#lettre-(\w)">', page.split('class="letters"')[1].split("</nav>")[0])
        assert letters == sorted({*letters})
        assert re.findall(r'<h2 id="lettre-(\w)"', page) == letters
        for id in terms():
            assert f'href="#g-{id}"' in page, id


def test_a_vignette_in_a_chapter_shows_the_word_of_each_of_its_answers(site: Path) -> None:
    for lang in LANGUAGES:
        card = html(site, f"{lang}/livre/b4").split('class="vignette card"')[1].split("</aside>")[0]
        assert card.count('class="word-of ') == 2
        assert all(text(question(id).text(lang)) in text(card) for id in ("V7.1", "V7.2"))
