"""The booklet's units are all there, in both languages, and nothing citable ever disappears."""

import re
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from aside import Done
from copies import Copy
from decider import law
from decider.book import sections, units
from decider.languages import LANGUAGES
from decider.site.build.addresses import LOCK, citable, publish, published, withdrawn
from decider.site.pages.translations import sections_of, to_look_at

ROOT = Path(__file__).parent.parent
CHAPTERS = tuple(dict.fromkeys(s.chapter for s in sections().values() if s.chapter != "index"))
RULES_OF_THE_BOOKLET = [f"R{n:02}" for n in range(1, 108)]


def chapter(lang: str, name: str) -> str:
    return (ROOT / "docs" / lang / "livre" / f"{name}.md").read_text("utf-8")


def words(text: str) -> int:
    """Count what restates the booklet: neither the essentials nor notes of ours, no marks, no headings."""
    text = re.sub(r"^/// html \| div\.essentials$.*?^///$", " ", text, flags=re.M | re.S)
    text = re.sub(r"^.*\n\{: #[\w-]+ \.note \}$", " ", text, flags=re.M)
    text = re.sub(r"\{[:#][^}]*\}|\[[RL]\d+\]|<[^>]+>|^/{3}.*$", " ", text, flags=re.M)
    return len(re.findall(r"[\w’'-]+", text))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_section_is_a_summary(lang: str) -> None:
    """Each section has half of the booklet's words or more, and the whole two thirds of them."""
    total = 0
    for name in CHAPTERS:
        for id, text in sections_of(chapter(lang, name)).items():
            section = sections()[id]
            count = words(text)
            total += count
            if section.words > 20:
                assert count >= section.words / 2, (
                    f"{lang} {section.number}: {count} of {section.words} words"
                )
    assert total >= sum(s.words for s in sections().values()) * 2 / 3


def test_every_unit_of_the_outline_has_its_place(site: Path) -> None:
    for lang in LANGUAGES:
        found = citable(site / lang)
        wanted = {*sections(), *(id for found in vars(units()).values() for id in found)}
        wanted |= {id.lower() for id in RULES_OF_THE_BOOKLET}
        assert wanted - set(found) == set(), f"{lang}: without a place"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_is_stated_in_the_chapters(lang: str) -> None:
    tagged = {rule for name in CHAPTERS for rule in re.findall(r"\[(R\d{2,3})\]", chapter(lang, name))}
    assert tagged == set(RULES_OF_THE_BOOKLET)
    assert tagged <= set(law.rules())


@pytest.mark.parametrize("name", CHAPTERS)
def test_both_languages_have_the_same_ids_lists_and_chips_in_the_same_order(name: str) -> None:
    pattern = r"\{[:#][^}]*\}|\[[RL]\d+\]|^/// .*$|id=\"[^\"]+\"|\]\([^)]*\)|^(?: *)(?:[-*]|\d+\.) "
    french, english = (re.findall(pattern, chapter(lang, name), re.M) for lang in LANGUAGES)
    assert french == english


def test_addresses_are_those_of_the_pages_in_both_languages(site: Path) -> None:
    lock = ROOT / LOCK
    assert len(published(lock)) == len(set(published(lock)))
    standing = set(published(lock)) - set(withdrawn(lock))
    for lang in LANGUAGES:
        found = set(citable(site / lang))
        assert found - standing == set(), f"{lang}: new ids; type: make addresses"
        assert standing - found == set(), (
            f"{lang}: gone from the pages; bring them back or mark them withdrawn"
        )
        for id in published(lock):
            assert (site / lang / "s" / id / "index.html").is_file()


@pytest.mark.slow
def test_addresses_only_grow() -> None:
    """Compared with every commit that wrote the file, so that writing it again cannot make it green."""
    git = ["git", "-C", str(ROOT)]
    commits = subprocess.run(
        [*git, "log", "--format=%H", "--", LOCK], capture_output=True, text=True, check=True
    )
    now = published(ROOT / LOCK)
    assert commits.stdout, f"{LOCK} is in no commit"
    for commit in commits.stdout.split():
        shown = subprocess.run([*git, "show", f"{commit}:{LOCK}"], capture_output=True, text=True, check=True)
        before = [line.split()[0] for line in shown.stdout.splitlines()]
        assert now[: len(before)] == before, f"{commit[:7]} had other ids; they are never taken out or moved"


def test_a_withdrawn_passage_keeps_an_address_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "site/fr/livre/a1").mkdir(parents=True)
    (tmp_path / "site/fr/livre/a1/index.html").write_text('<h2 id="a1-1">…</h2>', "utf-8")
    (tmp_path / LOCK).write_text("a1-1\na1-1-p9 withdrawn\n", "utf-8")
    publish(tmp_path / "short", tmp_path / "site/fr", "fr", tmp_path / LOCK, str)
    there, gone = ((tmp_path / "short" / id / "index.html").read_text("utf-8") for id in ("a1-1", "a1-1-p9"))
    assert "url=../../livre/a1/#a1-1" in there
    assert "retiré" in gone and "refresh" not in gone


def test_the_english_was_compared_with_the_french_as_it_stands() -> None:
    changed = to_look_at(str(ROOT))
    assert not changed, f"compare the English, then type: make compared ({', '.join(changed)})"


NAMES = tomllib.loads((ROOT / "tests/names.toml").read_text("utf-8"))


@pytest.mark.parametrize("id", NAMES["names"])
def test_no_name_and_no_figure_is_lost(id: str) -> None:
    for place, lang in enumerate(LANGUAGES):
        text = sections_of(chapter(lang, sections()[id].chapter))[id]
        squeezed = re.sub(r"(?<=\d)[\s\u00a0\u202f.](?=\d{3}\b)", "", text)
        for name in NAMES["names"][id]:
            wanted = name if isinstance(name, str) else name[place]
            assert wanted in squeezed, f"{lang} {sections()[id].number}: {wanted}"


def test_no_list_item_is_lost(site: Path) -> None:
    for lang in LANGUAGES:
        for id, section in units().lists.items():
            html = (site / lang / "livre" / sections()[section].chapter / "index.html").read_text("utf-8")
            after = html.split(f'id="{id}"', 1)[1]
            first = re.search(r"<(ul|ol)[^>]*>(.*?)</\1>", after, re.S)
            assert first and first[2].count("<li>") == NAMES["items"][id], f"{lang} {id.upper()}"


def listed(html: str, id: str) -> tuple[str, list[str]]:
    """The title that has this id, and the items of the first list after it, as they read."""
    after = html.split(f'id="{id}"', 1)[1]
    first = re.search(r"<(ul|ol)[^>]*>(.*?)</\1>", after, re.S)
    assert first, id
    title = re.sub(r"<[^>]+>", "", after[after.index(">") + 1 : after.index("</h")])
    items = [re.sub(r"<[^>]+>", "", item) for item in re.findall(r"<li>(.*?)</li>", first[2], re.S)]
    return title, [" ".join(item.split()) for item in items]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_tools_has_the_lists_of_the_chapters(site: Path, lang: str) -> None:
    tools = (site / lang / "outils" / "index.html").read_text("utf-8")
    order = sorted(units().lists, key=lambda id: int(id[2:]))
    assert re.findall(r'<h2 id="outil-(cl\d+)"', tools) == order
    for id in order:
        place = sections()[units().lists[id]].chapter
        chapter_html = (site / lang / "livre" / place / "index.html").read_text("utf-8")
        found = listed(tools, f"outil-{id}")
        assert found == listed(chapter_html, id), f"{lang} {id.upper()}"
        assert len(found[1]) >= 2, f"{lang} {id.upper()}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_chapter_opens_with_its_essentials(lang: str) -> None:
    """In at most 120 words, each line with the section it comes from."""
    for name in CHAPTERS:
        found = re.search(r"/// html \| div\.essentials\n(.*?)^///$", chapter(lang, name), re.M | re.S)
        assert found, f"{lang} {name}"
        lines = [line for line in found[1].splitlines() if line.strip()]
        assert all(re.search(r"\]\(#[a-z0-9-]+\)$", line) for line in lines), f"{lang} {name}"
        assert len(re.findall(r"[\w’'-]+", re.sub(r"\]\([^)]*\)", "", found[1]))) <= 120, f"{lang} {name}"


def addressed() -> tuple[Done, dict[str, str]]:
    with Copy() as copy:
        copy.change("site.toml", 'canonical_address = ""', 'canonical_address = "https://example.org/secret"')
        done, site = copy.build(), copy.root / "site"
        read = (
            "fr/livre/b3/index.html",
            "sitemap.xml",
            "robots.txt",
            *(f"{lang}/droit/changements.xml" for lang in LANGUAGES),
        )
        return done, {name: (site / name).read_text("utf-8") for name in read}


@pytest.mark.slow
@pytest.mark.aside(work=addressed)
def test_with_an_address_pages_name_themselves_and_each_other(aside: tuple[Done, dict[str, str]]) -> None:
    done, written = aside
    assert done.returncode == 0, done.stderr
    html = written["fr/livre/b3/index.html"]
    assert '<link rel="canonical" href="https://example.org/secret/fr/livre/b3/">' in html
    assert 'href="https://example.org/secret/en/livre/b3/" hreflang="en"' in html
    assert 'property="og:image" content="https://example.org/secret/assets/share/site.' in html
    for lang in LANGUAGES:
        feed = written[f"{lang}/droit/changements.xml"]
        links = re.findall(r'<link (?:rel="self" )?href="([^"]*)"', feed)
        assert len(links) > 30
        assert {
            link for link in links if not link.startswith(f"https://example.org/secret/{lang}/droit/")
        } == set()
    entries = ElementTree.fromstring(written["sitemap.xml"]).findall("{*}url")
    listed = [entry.findtext("{*}loc", "") for entry in entries]
    assert len(set(listed)) == len(listed) == 2 * len({page.partition("/secret/")[2][3:] for page in listed})
    for entry, own in zip(entries, listed, strict=True):
        others = {link.get("hreflang"): link.get("href") for link in entry.findall("{*}link")}
        assert others.keys() == set(LANGUAGES) and own in others.values()
        assert len({(href or "").replace(f"/{lang}/", "/", 1) for lang, href in others.items()}) == 1, own
        assert "/s/" not in own
    assert "https://example.org/secret/en/cas/v7/" in listed
    # Nobody comes in as long as the site is not published.
    assert "Disallow: /\n" in written["robots.txt"]
    assert "Sitemap: https://example.org/secret/sitemap.xml" in written["robots.txt"]
