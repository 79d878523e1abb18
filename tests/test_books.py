"""The books to print: every page in its place, links that lead inside, and a PDF that can be read aloud."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from browser import chromium
from decider import law
from decider.languages import LANGUAGES
from decider.site.editions.bound import leaves, volumes
from decider.site.editions.paper import written
from decider.wording.words import words

TAG = re.compile(r"<([a-z]\w*)((?:\s[^<>]*)?)>")
PRESS = """
import sys
from pathlib import Path
from decider.site.editions.paper import press
press(Path(sys.argv[1]).read_text("utf-8"), Path(sys.argv[2]), sys.argv[3])
"""
ATTRIBUTE = re.compile(r'\s([\w-]+)="([^"]*)"')


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("volume", volumes())
def test_a_book_holds_its_pages_once_and_its_links_lead_to_what_is_there(
    site: Path, lang: str, volume: str
) -> None:
    book = volumes()[volume]
    places = [leaf.place for leaf in leaves(site / lang, book)]
    found = {path.parent.relative_to(site / lang).as_posix() for path in (site / lang).rglob("index.html")}
    held = {folder for part in book.parts for folder in part}
    assert Counter(places) == Counter(place for place in found if place.split("/")[0] in held)
    html = written(site, lang, book, "")
    got = tags(html)
    ids = Counter(own["id"] for _, own in got if "id" in own)
    assert max(ids.values()) == 1
    led = [own["href"] for tag, own in got if tag == "a" and "href" in own]
    inside = [one for one in led if one.startswith("#")]
    assert len(inside) > 300 and all(one[1:] in ids for one in inside)
    assert all(re.match(r"#|tel:|https?://", one) for one in led)
    whole = [
        own["href"]
        for tag, own in tags(written(site, lang, book, "https://law.example"))
        if tag == "a" and "href" in own
    ]
    assert len(whole) > len(led) and any(one.startswith(f"https://law.example/{lang}/") for one in whole)


def tags(html: str) -> list[tuple[str, dict[str, str]]]:
    return [(tag, dict(ATTRIBUTE.findall(rest))) for tag, rest in TAG.findall(html)]


def titles(outline: list[Any]) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from titles(one)
        else:
            yield str(one.title)


@pytest.mark.browser
@pytest.mark.slow
def test_a_printed_book_has_tags_an_outline_links_and_on_each_page_its_number_and_the_day(
    site: Path, tmp_path: Path
) -> None:
    lang, book, place = "en", volumes()["livret"], tmp_path / "book.pdf"
    (tmp_path / "book.html").write_text(written(site, lang, book, ""), "utf-8")
    subprocess.run([sys.executable, "-c", PRESS, tmp_path / "book.html", place, chromium()], check=True)
    pdf = PdfReader(place)
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root and root["/Lang"].startswith(lang)
    assert book.name[lang] in str(pdf.metadata and pdf.metadata.title)

    told = list(titles(pdf.outline))
    for leaf in leaves(site / lang, book):
        assert any(plainly(leaf.title) in plainly(one) for one in told), leaf.title
    assert isinstance(pdf.outline[0], dict) and any(isinstance(one, list) for one in pdf.outline)

    day, total = words(lang).date(law.AS_OF), len(pdf.pages)
    named, leading = pdf.named_destinations, 0
    for number, page in enumerate(pdf.pages, 1):
        text = " ".join(page.extract_text().split())
        assert day in text, number
        assert number == 1 or f"{number} / {total}" in text, number
        for note in page.get("/Annots", ()):
            if isinstance(to := note.get_object().get("/Dest"), str):
                assert f"/{to.lstrip('/')}" in named or to in named, to
                leading += 1
    assert leading > 300


def plainly(text: str) -> str:
    return re.sub(r"<[^>]*>|[\W_]", "", text)
