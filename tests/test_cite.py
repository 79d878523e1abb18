"""Every passage is cited at its mark, in both languages and in the forms that other programs read."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from built import fetched
from decider.languages import LANGUAGES
from decider.site.build.addresses import citable
from reading import PHONE, Reader

PLACES = ("livre/b4/", "cas/v7/", "regles/sharing/", "droit/secrecy/", "glossaire/", "outils/remettre/")
MARKED = re.compile(r'<(h[1-6]|dt|p)\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)


def data(site: Path, lang: str) -> dict[str, Any]:
    script = fetched(site, f"{lang}/cited.js").read_text("utf-8")
    return dict(json.loads(script[script.index("{") : script.rindex("}") + 1]))


def bibtex(entry: str) -> dict[str, str]:
    """The fields of one entry: braces closed, no character that TeX would take for itself."""
    found = re.fullmatch(r"@misc\{([\w-]+),\n((?:  [a-z]+ = \{.*\},\n)+)\}", entry)
    assert found, entry
    fields = dict(re.findall(r"^  ([a-z]+) = \{(.*)\},$", found[2], re.MULTILINE))
    for name, value in fields.items():
        assert name == "url" or not re.search(r"(?<!\\)[&%$#_{}~^]", value.replace("\\textbackslash ", "")), (
            entry
        )
    return {"key": found[1], **fields}


def ris(record: str) -> dict[str, str]:
    lines = record.split("\r\n")
    parts = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in lines]
    assert all(parts), record
    tags = [(part[1], part[2]) for part in parts if part]
    assert tags[0] == ("TY", "ELEC"), record
    assert tags[-1] == ("ER", ""), record
    assert len({tag for tag, _ in tags}) == len(tags), record
    return dict(tags)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_heading_paragraph_rule_and_term_has_its_mark(site: Path, lang: str) -> None:
    for page in (site / lang).rglob("index.html"):
        text = page.read_text("utf-8").partition("<article>")[2].partition("</article>")[0]
        for _, id, inner in MARKED.findall(text):
            if "anchor-link" not in inner:
                mark = rf'<a [^>]*data-cite=""[^>]*href="#{id}"'
                # A line that opens a fold holds nothing else to press: its mark comes first inside.
                assert re.search(mark, inner) or re.search(rf"</summary>\s*{mark}", text), (page, id)


def test_both_languages_know_the_same_passages_by_a_title_or_a_number(site: Path) -> None:
    french, english = (data(site, lang) for lang in ("fr", "en"))
    assert french["ids"].keys() == english["ids"].keys()
    for id in citable(site / "fr"):
        own = re.sub(r"(?<=\d)-p\d+(?:bis)?$", "", id)
        for held in (french, english):
            page, title, number = held["ids"][own]
            assert title or number, id
            assert re.search(r"\w", held["pages"][page][1]), id
    for one, other in zip(french["pages"], english["pages"], strict=True):
        assert one[0] == other[0]


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_of_a_page_gives_each_form_in_both_languages(
    reader: Reader, site: Path, lang: str
) -> None:
    with reader() as page:
        for place in PLACES:
            page.goto(f"{lang}/{place}")
            made = page.evaluate(
                """async path => {
                    await decider.load(decider.at.atCite);
                    await decider.cite.bring();
                    return [...document.querySelectorAll("article [data-cite]")].map(mark => mark.dataset.cite || mark.hash.slice(1))
                        .flatMap(id => ["fr", "en"].map(lang => [id, lang, decider.cite.forms(id, lang, path)]));
                }""",
                place,
            )
            assert made, place
            for id, spoken, forms in made:
                entry, record = bibtex(forms["bibtex"]), ris(forms["ris"])
                assert entry["key"] == f"{id}-{spoken}"
                assert entry["url"] == record["UR"] == forms["address"]
                assert entry["title"].replace("\\", "") == record["TI"] != ""
                assert forms["address"] in forms["text"], id
                assert f"]({forms['address']})" in forms["markdown"], id
                if forms["short"]:
                    assert forms["address"].endswith(f"/{spoken}/s/{id}/"), id
                    assert (site / spoken / "s" / id / "index.html").is_file(), id
                else:
                    assert forms["address"].endswith(f"/{spoken}/{place}#{id}"), id
            texts = [forms["text"] for _, _, forms in made]
            assert all(one != other for one, other in pairwise(texts)), place


def opened(page: Page) -> Any:
    dialog = page.locator("dialog.cite")
    expect(dialog).to_be_visible()
    return dialog


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_passage_is_cited_with_the_keyboard_alone(reader: Reader, lang: str) -> None:
    with reader(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{lang}/livre/b4/")
        page.locator("#b4-0 .headerlink").focus()
        page.keyboard.press("Tab")
        expect(page.locator("#b4-0-p1 .number")).to_be_focused()
        page.keyboard.press("Enter")
        dialog = opened(page)
        expect(dialog.locator("button").first).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(dialog.locator("[role=status]")).not_to_be_empty()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == dialog.locator("[data-form=text]").first.text_content()
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        expect(page.locator("#b4-0-p1 .number")).to_be_focused()


@pytest.mark.browser
def test_where_nothing_can_be_copied_the_text_is_selected(reader: Reader) -> None:
    with reader(has_touch=True, viewport=PHONE) as page:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.goto("fr/glossaire/")
        page.locator("#g-cpas [data-cite]").tap()
        dialog = opened(page)
        dialog.locator("button").nth(3).tap()
        expect(dialog.locator("[role=status]")).not_to_be_empty()
        assert (
            page.evaluate("getSelection().toString()") == dialog.locator("[data-form=address]").text_content()
        )


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False])
def test_without_a_script_a_mark_is_a_link_to_its_passage(reader: Reader, script: bool) -> None:
    with reader(java_script_enabled=script) as page:
        page.goto("fr/livre/b4/")
        page.locator("#b4-0-p3 .number").click()
        if script:
            opened(page)
        else:
            page.wait_for_url("**/fr/livre/b4/#b4-0-p3")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("lang", "passage", "named"), [("fr", "b4-0-p3", "n° 3, dans"), ("en", "b4-0-p3", "para 3 in")]
)
def test_a_short_address_leads_to_the_passage_and_the_page_cites_it(
    reader: Reader, lang: str, passage: str, named: str
) -> None:
    with reader() as page:
        page.goto(f"{lang}/s/{passage}/", wait_until="commit")
        page.wait_for_url(f"**/{lang}/livre/b4/#{passage}")
        expect(page.locator(f"[id='{passage}']")).to_be_in_viewport()
        page.locator(".cite-page summary").click()
        page.locator(".cite-page [data-cite]").click()
        assert named in (opened(page).locator(f"[lang={lang}]").text_content() or "")


@pytest.mark.browser
@pytest.mark.parametrize("hash", ["%E9t%E9", "été-p1", "constructor", "__proto__", "<b>", "%"])
def test_an_address_that_leads_nowhere_cites_the_page(reader: Reader, hash: str) -> None:
    with reader() as page:
        page.goto(f"fr/livre/b4/#{hash}")
        page.locator(".cite-page summary").click()
        page.locator(".cite-page [data-cite]").click()
        dialog = opened(page)
        assert (dialog.locator("[data-form=address]").text_content() or "").endswith("/fr/livre/b4/")
        dialog.locator("button").first.click()
        assert (
            page.evaluate(
                "decider.cite('constructor').then(dialog => dialog.querySelectorAll('.cite__form').length)"
            )
            == 7
        )
