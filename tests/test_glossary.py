"""The glossary: complete in both languages, true to the pages, and the one source of the tooltips."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

import pytest
from markdown import Markdown

from decider import law
from decider.book import sections
from decider.languages import LANGUAGES
from decider.reasoning.registry import questions
from decider.site.blocks.first_use import FirstUse
from decider.site.pages.terms import Term, terms
from decider.site.pages.translations import sections_of
from decider.wording.words import words

ROOT = Path(__file__).parent.parent
TOOLTIPS = [term for term in terms().values() if term.tooltip]


def passages() -> dict[str, str]:
    """What each section says in French, its title included and the chapter's summary left out."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "docs/fr/livre").glob("??.md")):
        text = re.sub(r"/// html \| div\.essentials.*?^///$", "", path.read_text("utf-8"), flags=re.M | re.S)
        found |= {id: f"{sections()[id].title['fr']}\n{body}" for id, body in sections_of(text).items()}
    return found


def stories() -> dict[str, str]:
    """What the page of each vignette says in French, its questions included."""
    found = {}
    for number in range(1, 10):
        own = [asked.text("fr") for asked in questions() if asked.id.startswith(f"V{number}.")]
        text = (ROOT / f"docs/fr/cas/v{number}.md").read_text("utf-8")
        found[f"V{number}"] = "\n".join([text, *own])
    return found


def uses(term: Term, text: str) -> bool:
    """Whether a text has the term, its acronym or one of its forms, as whole words."""
    plain = re.sub("[\u00a0\u202f]", " ", text.replace("’", "'"))
    for form in (term.short, term.name["fr"], *term.forms["fr"]):
        case = re.NOFLAG if form.isupper() else re.IGNORECASE
        if form and re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", plain, case):
            return True
    return False


def tooltips(lang: str) -> Iterator[str]:
    for term in TOOLTIPS:
        for form in dict.fromkeys([term.head(lang), *term.forms[lang]]):
            yield f"*[{form}]: {term.tip(lang)}"


@pytest.mark.parametrize("term", terms().values(), ids=list(terms()))
def test_an_id_is_plain_and_a_definition_is_a_sentence(term: Term) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9-]*", term.id)
    assert all(term.definition[lang].endswith(".") for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_terms_have_one_name(lang: str) -> None:
    names = [form for t in terms().values() for form in {t.head(lang), t.name[lang], *t.forms[lang]}]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("term", terms().values(), ids=list(terms()))
def test_the_listed_passages_use_the_term(term: Term) -> None:
    said, told = passages(), stories()
    for id in term.sections:
        assert uses(term, said[id]), f"{id} no longer has {term.head('fr')!r}; take it out of the list"
    for id in term.vignettes:
        assert uses(term, told[id]), f"{id} no longer has {term.head('fr')!r}; take it out of the list"
    assert len(term.sections) <= 12
    order = list(sections())
    assert list(term.sections) == sorted(set(term.sections), key=order.index)
    assert list(term.vignettes) == sorted(set(term.vignettes))
    assert term.sections or not any(uses(term, text) for text in said.values()), "passages use it: list them"
    if term.provision:
        substance = law.provision(term.provision).period(law.AS_OF).substance
        assert uses(term, " ".join(substance["fr"])), f"{term.provision} does not say it"
    assert term.sections or term.vignettes or term.provision, "nothing uses it: what is it here for?"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tooltips_are_those_of_the_glossary(lang: str) -> None:
    written = (ROOT / "snippets" / lang / "glossary.md").read_text("utf-8").splitlines()
    assert written == list(tooltips(lang))


def test_the_page_shows_each_term_in_its_languages(site: Path) -> None:
    for lang, other in (LANGUAGES, LANGUAGES[::-1]):
        html = (site / lang / "glossaire" / "index.html").read_text("utf-8")
        entries = dict(re.findall(r'<dt id="g-([a-z0-9-]+)">(.*?)</dt>', html, re.S))
        assert set(entries) == set(terms())
        for id, entry in entries.items():
            term = terms()[id]
            assert (f'<span lang="{other}">' in entry) == (term.name["fr"] != term.name["en"]), id
            assert ('lang="nl"' in entry) == bool(term.nl), id
            assert term.head(lang).replace("'", "’") in entry, id


def test_a_term_is_explained_once_in_a_page_where_a_button_may_stand() -> None:
    root = Element("div")
    for tag, id in (("h2", "saj"), ("p", "saj"), ("p", "spj"), ("p", "saj")):
        term = terms()[id]
        SubElement(SubElement(root, tag), "abbr", title=term.tip("fr")).text = term.short
    FirstUse(Markdown(), lambda: words("fr")).run(root)
    assert [(e.tag, e.get("popovertarget"), e.text) for p in root[:4] for e in p] == [
        ("span", None, "SAJ"),
        ("button", "terme-saj", "SAJ"),
        ("button", "terme-spj", "SPJ"),
        ("span", None, "SAJ"),
    ]
    assert [card.get("id") for card in root[4][1:]] == ["terme-saj", "terme-spj"]


@pytest.mark.parametrize("mark", [{"data-hand-over": "police"}, {"class": "on-paper"}])
def test_what_is_for_paper_alone_has_nothing_to_press(mark: dict[str, str]) -> None:
    root = Element("div")
    for attributes in (mark, {}):
        term = terms()["saj"]
        SubElement(SubElement(root, "div", attributes), "abbr", title=term.tip("fr")).text = term.short
    FirstUse(Markdown(), lambda: words("fr")).run(root)
    assert [element.tag for holder in root[:2] for element in holder] == ["span", "button"]


def test_no_line_ends_between_a_term_and_what_is_joined_to_it() -> None:
    paragraph = Element("p")
    paragraph.text = "Elle appelle le service (l'"
    abbreviation = SubElement(paragraph, "abbr", title=terms()["saj"].tip("fr"))
    abbreviation.text, abbreviation.tail = "SAJ", "), puis attend."
    root = Element("div")
    root.append(paragraph)
    FirstUse(Markdown(), lambda: words("fr")).run(root)
    [whole] = paragraph
    assert (paragraph.text, whole.text, whole.tail) == ("Elle appelle le service ", "(l'", " puis attend.")
    assert [(one.tag, one.tail) for one in whole] == [("button", "),")]


def test_no_built_page_explains_a_term_twice(site: Path) -> None:
    explained = 0
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        opened = re.findall(r'popovertarget="terme-([^"]*)"', html)
        assert len(opened) == len(set(opened)), page
        assert "<abbr" not in html, page
        explained += len(opened)
    assert explained
