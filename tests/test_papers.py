"""Papers to hand over: the text in force, a rule for each sentence, nobody named, one sheet of paper each."""

import re
from pathlib import Path

import pytest

from decider import law
from decider.languages import LANGUAGES
from decider.site.pages.handed import Paper, cited, papers
from decider.site.pages.sheets import sheets
from decider.wording.words import words
from reading import PHONE, Reader

STYLE = Path(__file__).parent.parent / "theme/assets/print.css"
SOMEBODY = (
    r"\b(cette personne|mon patient|ma patiente|mon client|ma cliente|M\.|Mme|notre dossier)\b"
    r"|\b(this person|my patient|my client|Mr|Mrs|Ms|our file)\b"
)
STATUS = r"\b(je suis tenue?|nous sommes tenus|I am bound|we are bound)\b"


def drawn(site: Path, lang: str, paper: Paper) -> str:
    """One paper as the page has it."""
    html = (site / lang / "outils/remettre/index.html").read_text("utf-8")
    found = re.findall(rf'<section [^>]*data-hand-over="{paper.id}">(.*?)</section>', html, re.DOTALL)
    assert len(found) == 1, paper.id
    assert f'<h2 id="remettre-{paper.id}">' in found[0]
    return str(found[0])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_paper_cites_the_text_in_force_and_where_to_read_it(site: Path, lang: str) -> None:
    text = law.provision("secrecy")
    for paper in papers().paper:
        html = drawn(site, lang, paper)
        link = f'<a href="{text.period(law.AS_OF).official}">{text.at(law.AS_OF, lang)}</a>'
        assert link in html.replace("\u00a0", " ").replace("\u202f", " "), paper.id
        listed = html.partition('<ul class="paper__texts">')[2]
        for id in {id for line in papers().sentences(paper) for id in cited(line.text[lang])}:
            assert law.provision(id).status(law.AS_OF) is law.Status.IN_FORCE, id
            assert law.provision(id).period(law.AS_OF).official in listed, (paper.id, id)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_sentence_of_a_paper_shows_its_rule(site: Path, lang: str) -> None:
    for paper in papers().paper:
        said = drawn(site, lang, paper).partition('<p class="form__line">')[0]
        told = re.findall(r'<p class="paper__line">(.*?)</p>|<li>(.*?)</li>', said, re.DOTALL)
        rules = [re.search(r">([RL]\d+)</a></small>$", (line or asked).strip()) for line, asked in told]
        assert all(rules), paper.id
        assert ".." not in re.sub(r"<[^>]*>", "", said), paper.id
        assert [rule[1] for rule in rules if rule] == [line.rule for line in papers().sentences(paper)]
        bare = re.findall(r"<p>(.*?)</p>", said, re.DOTALL)
        greeted = [words(lang).typeset(words(lang).word(key)) for key in ("paper_greeting", "paper_ask")]
        assert bare == greeted, (paper.id, bare)


def test_both_languages_cite_the_same_texts_in_sentences_that_can_be_read_aloud() -> None:
    for paper in papers().paper:
        assert any(line.ask for line in paper.lines), paper.id
        for line in papers().sentences(paper):
            assert cited(line.text["fr"]) == cited(line.text["en"]), line
            for lang in LANGUAGES:
                for sentence in re.split(r"(?<=[.?]) ", line.text[lang]):
                    assert len(sentence.split()) <= 25, sentence
                assert line.ask != line.text[lang].endswith("."), line


def test_each_paper_is_handed_over_from_a_sheet(site: Path) -> None:
    assert {paper.id for paper in papers().paper} == {id for sheet in sheets() for id in sheet.papers}
    for sheet in sheets():
        for lang in LANGUAGES:
            html = (site / lang / f"outils/{sheet.id}/index.html").read_text("utf-8")
            assert re.findall(r'href="\.\./remettre/#remettre-([a-z]+)"', html) == [
                paper.id for paper in papers().paper if paper.id in sheet.papers
            ], (lang, sheet.id)


def test_a_paper_names_nobody_and_claims_no_status() -> None:
    for paper in papers().paper:
        lines = papers().sentences(paper)
        assert "R88" in {line.rule for line in lines}, paper.id
        for line in lines:
            for lang in LANGUAGES:
                assert not re.search(SOMEBODY, line.text[lang], re.IGNORECASE), line
                assert not re.search(STATUS, line.text[lang], re.IGNORECASE), line
                assert not re.search(r"\d", line.text[lang]), f"a number typed: {line}"
    assert "peut me lier" in papers().opening[0].text["fr"]
    assert "may bind me" in papers().opening[0].text["en"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_paper_is_filled_in_by_hand_and_prints_without_the_page_around_it(site: Path, lang: str) -> None:
    for paper in papers().paper:
        html = drawn(site, lang, paper)
        assert html.count('<span class="form__blank"></span>') == 5, paper.id
        assert not re.search(r"<(input|textarea|select)\b", html), paper.id
        assert not re.search(r'<button(?! class="term")', html), f"{paper.id}: a term alone may be pressed"
    printed = STYLE.read_text("utf-8").partition("@media print")[2]
    assert re.search(r"\.paper ~ \.paper \{[^}]*break-before: page", printed)
    alone = STYLE.with_name("tools.css").read_text("utf-8")
    assert re.search(r"\.paper:not\(:has\(h2:target\)\) \{[^}]*display: none", alone)


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_paper_prints_alone_on_one_side(reader: Reader, lang: str) -> None:
    with reader(viewport=PHONE) as page:
        for paper in papers().paper:
            page.goto(f"{lang}/")
            page.goto(f"{lang}/outils/remettre/#remettre-{paper.id}")
            assert re.findall(rb"/Count (\d+)", page.pdf(format="A4")) == [b"1"], paper.id
