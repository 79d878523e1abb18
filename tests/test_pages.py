"""The built pages: ids, links, code, stories, and no verdict typed by hand; in both languages."""

import re
import tomllib
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from changes import changed_since
from decider import law, questions
from decider.book import errors, sections
from decider.languages import LANGUAGES
from decider.site.build.answers import as_read, moved
from decider.wording.words import words
from pages import page, pages, read

ROOT = Path(__file__).parent.parent
STORIES = list(dict.fromkeys(asked.vignette for asked in questions() if asked.is_vignette))
OPENINGS = tomllib.loads((ROOT / "tests" / "openings.toml").read_text("utf-8"))


def names(site: Path, lang: str) -> list[str]:
    return [p.path.relative_to(site / lang).as_posix() for p in pages(site, lang)]


def test_both_languages_have_the_same_pages_headings_and_blocks(site: Path) -> None:
    assert names(site, "fr") == names(site, "en")
    for french, english in zip(pages(site, "fr"), pages(site, "en"), strict=True):
        place = french.path.relative_to(site).as_posix()
        if "exemples" in french.path.parts:
            continue
        headings = [[h for h in p.headings if not h[1].startswith("lettre-")] for p in (french, english)]
        assert headings[0] == headings[1], place
        for kind in (
            "section.decision",
            "span.decision-inline",
            "details.help",
            "details.story",
            "details.fold",
        ):
            assert french.classes.count(kind) == english.classes.count(kind), (place, kind)
        inside = [
            [h for _, h in p.links if "ejustice" not in h and not h.startswith("#") and "/#g-" not in h]
            for p in (french, english)
        ]
        assert len(inside[0]) == len(inside[1]), place


def test_ids_are_those_of_the_code(site: Path) -> None:
    for lang in LANGUAGES:
        for asked in questions():
            number = asked.vignette.lower()
            place = f"cas/{number}" if asked.is_vignette else f"regles/{asked.family}"
            ids = page(site, f"{lang}/{place}/index.html").ids
            assert ids.count(asked.anchor) == 1, (lang, asked.id)
            if asked.is_vignette:
                assert number in ids, (lang, asked.id)
        for section in sections().values():
            place = "livre" if section.chapter == "index" else f"livre/{section.chapter}"
            assert page(site, f"{lang}/{place}/index.html").ids.count(section.id) == 1, (lang, section.id)
        for id in law.provisions():
            assert page(site, f"{lang}/droit/{id}/index.html").ids.count(f"p-{id}") == 1, (lang, id)
        for rule in law.rules().values():
            place = f"regles/{rule.family}/index.html"
            assert page(site, f"{lang}/{place}").ids.count(rule.id.lower()) == 1, (lang, rule.id)


def test_the_computed_text_of_each_page_is_the_one_that_was_read(site: Path) -> None:
    every = [one for lang in LANGUAGES for one in pages(site, lang) if one.computed]
    now = {one.path.parent.relative_to(site).as_posix(): one.computed for one in every}
    if changed := moved(as_read(ROOT), now):
        places = " ".join(page.place for page in changed)
        causes = ", ".join(changed_since(ROOT, "HEAD") or ["what the last commit changed"])
        told = "\n".join(map(str, changed))
        pytest.fail(
            f'{told}\n\nMoved by: {causes}.\nRead these pages, then type: make answers PAGES="{places}"'
        )


def test_every_rule_shows_its_authority_or_that_the_booklet_gives_none(site: Path) -> None:
    for lang in LANGUAGES:
        none = words(lang).word("booklet_gives_none")
        for rule in law.rules().values():
            html = (site / lang / "regles" / rule.family / "index.html").read_text("utf-8")
            entry = html.split(f'id="{rule.id.lower()}"')[1].split("<dt")[0]
            assert words(lang).rule(rule.id) in re.sub(r"<[^>]+>", "", entry), (lang, rule.id)
            assert (none in entry) == (not rule.authority), (lang, rule.id)


def test_every_reference_to_be_found_is_listed_for_the_jurist(site: Path) -> None:
    for lang in LANGUAGES:
        html = (site / lang / "droit/a-verifier/index.html").read_text("utf-8")
        assert html.count('class="form"') == len(law.to_verify())
        missing = words(lang).word("reference_missing")
        incomplete = [act for act in law.acts().values() if not (act.address and act.mb)]
        assert html.count(missing) >= len(incomplete) > 0


def test_each_open_error_of_the_booklet_is_noted_where_it_stands(site: Path) -> None:
    assert [error.number for error in errors()] == list(range(1, len(errors()) + 1))
    for lang in LANGUAGES:
        for error in errors():
            if error.place:
                section = max((id for id in sections() if error.place.startswith(id)), key=len)
                path = site / lang / "livre" / sections()[section].chapter / "index.html"
                found = re.search(rf'<p class="[^"]*note[^"]*" id="{error.place}">', path.read_text("utf-8"))
                assert found, (lang, error.number, error.place)


def test_no_id_stands_twice_in_a_page(site: Path) -> None:
    for lang in LANGUAGES:
        for one in pages(site, lang):
            twice = {id for id in one.ids if one.ids.count(id) > 1 and not id.startswith("__")}
            assert not twice, (one.path, twice)


def test_every_link_inside_the_site_arrives(site: Path) -> None:
    files = {path.as_posix() for path in site.rglob("*") if path.is_file()}
    every = [one for lang in LANGUAGES for one in pages(site, lang)]
    ids = {one.path.as_posix(): {*one.ids} for one in every}
    for one in every:
        for href in {href for tag, href in one.links if tag == "a"}:
            if re.match(r"(https?|tel|mailto):", href):
                continue
            target, fragment = urldefrag(href)
            path = normpath(f"{one.path.parent}/{unquote(target)}") if target else one.path.as_posix()
            path = path if path in files else f"{path}/index.html"
            assert path in files, f"{one.path}: {href}"
            if fragment and not fragment.startswith("__"):
                assert fragment in ids[path], f"{one.path}: {href}"


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    known = {one.path: one for lang in LANGUAGES for one in pages(site, lang)}
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        fetched = (known.get(path) or read(path, text)).fetched
        assert not [url for url in fetched if re.match(r"(https?:)?//", url)], path
        assert "import(" not in text and "cdnjs" not in text, path
        if path.parent != site:
            assert "Content-Security-Policy" in text, path
            assert "default-src 'none'" in text


def test_no_verdict_is_typed(site: Path) -> None:
    for lang in LANGUAGES:
        opening = re.compile("|".join(OPENINGS[lang]))
        for one in pages(site, lang):
            for text in one.typed:
                found = opening.search(" ".join(text.split()))
                assert not found, (
                    f"{one.path}: a verdict typed by hand: {found.group()!r} in {text.strip()[:120]!r}"
                )


def test_a_vignette_has_one_title() -> None:
    for lang in LANGUAGES:
        for story in STORIES:
            title = words(lang).find("vignettes", story)
            text = (ROOT / "docs" / lang / "cas" / f"{story.lower()}.md").read_text("utf-8")
            assert text.startswith(f"# {story}. {title} {{#{story.lower()}}}\n"), (lang, story)


def test_stories_are_told_in_sixty_words(site: Path) -> None:
    for lang in LANGUAGES:
        for story in STORIES:
            stories = page(site, f"{lang}/cas/{story.lower()}/index.html").stories
            assert len(stories) == 1, (lang, story)
            count = len(re.findall(r"[\w’'-]+", stories[0]))
            assert 10 <= count <= 60, f"{lang} {story}: {count} words"


def test_no_door_leads_to_a_promise(site: Path) -> None:
    for lang in LANGUAGES:
        for one in pages(site, lang):
            assert not re.search(
                r"coming soon|bientôt|à venir prochainement|TODO", " ".join(one.typed), re.I
            ), one.path


def test_numbers_to_call_come_from_the_data() -> None:
    for path in (ROOT / "docs").rglob("*.md"):
        if path.name == "contacts.md":
            continue
        found = re.findall(r"\b(?:112|101|103|107)\b|\b0800\b", path.read_text("utf-8"))
        assert not found, f"{path}: {found} typed; use `/// computed | help`"


def test_an_address_that_leads_nowhere_says_so_and_gives_ways_back(site: Path) -> None:
    for lang, said in (("fr", "Rien à cette adresse"), ("en", "Nothing at this address")):
        html = (site / lang / "404.html").read_text("utf-8")
        assert said in html
        for place in ("situations/", "passages/", "outils/minute/"):
            assert re.search(rf'href="[^"]*{place}"', html.split("<article")[1]), (lang, place)
