"""What a screen reader goes by, on every page: one title, no level of heading left out, names, languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from decider.languages import LANGUAGES
from pages import VOID

CONTROLS = {"a", "button", "select", "input", "summary"}
APART = {"script", "style", "pre", "code", "svg", "template", "noscript"}
"""What is no text of the page's own, is drawn by the script, or shows what a program says."""
NOTED = {"texts"}
"""Where a text was read is noted in English, and the pieces of a reply have no place for a mark: the page on
accessibility says so."""
OFFICIAL = re.compile(r"\S+[./]\S+\w|[^·()]*(?= \[[A-Z])")
"""What is no prose: an address; a reference in its official form, which its plain name follows in brackets."""
SMALL_WORDS = {
    "fr": set(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "une",
            "est",
            "dans",
            "pour",
            "que",
            "qui",
            "aux",
            "sur",
            "pas",
            "avec",
            "par",
            "ce",
            "cette",
            "elle",
            "il",
            "ne",
            "se",
            "vous",
        ]
    ),
    "en": set(
        [
            "the",
            "of",
            "and",
            "is",
            "in",
            "to",
            "with",
            "that",
            "for",
            "not",
            "by",
            "this",
            "which",
            "it",
            "are",
            "was",
            "you",
            "from",
            "his",
            "her",
        ]
    ),
}
"""Words that stand in nearly every sentence of a language, and that the other does not have."""


@dataclass
class Read(HTMLParser):
    """A page: its headings, the controls that nothing names, its texts with the language that each is marked with."""

    lang: str = ""
    levels: list[int] = field(default_factory=list)
    nameless: list[str] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, str, bool]] = []
        self._named: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got = {name: value or "" for name, value in attrs}
        above = self._open[-1] if self._open else ("", self.lang, False)
        apart = above[2] or tag in APART or got.get("translate") == "no" or got.get("data-part") in NOTED
        if "template" not in [one for one, _, _ in self._open]:
            if re.fullmatch("h[1-6]", tag):
                self.levels.append(int(tag[1]))
            name = " ".join(got.get(one, "") for one in ("aria-label", "title", "alt"))
            for held in self._named:
                held[1] += name
            if tag in CONTROLS and (tag != "a" or "href" in got):
                labelled = tag == "select" and any(one == "label" for one, _, _ in self._open)
                shown = f"{self.get_starttag_text()}"
                if tag in VOID:
                    self.nameless += [shown] if not name.strip() else []
                else:
                    self._named.append([shown, name + ("label" if labelled else ""), str(len(self._open))])
        if tag not in VOID:
            self._open.append((tag, got.get("lang", above[1]), apart))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        while self._named and int(self._named[-1][2]) >= len(self._open):
            shown, name, _ = self._named.pop()
            self.nameless += [shown] if not name.strip() else []

    def handle_data(self, data: str) -> None:
        for held in self._named:
            held[1] += "" if held[0].startswith("<select") else data  # its choices are no name
        if data.strip() and self._open and not self._open[-1][2]:
            self.texts.append((self._open[-1][1], data))


@cache
def read(site: Path, lang: str) -> tuple[tuple[str, Read], ...]:
    return tuple(_every(site, lang))


def _every(site: Path, lang: str) -> Iterator[tuple[str, Read]]:
    for path in sorted((site / lang).rglob("*.html")):
        place = path.relative_to(site / lang).as_posix()
        if not place.startswith("s/"):
            page = Read(lang)
            page.feed(path.read_text("utf-8"))
            yield place, page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_one_title_and_leaves_out_no_level_of_heading(site: Path, lang: str) -> None:
    for place, page in read(site, lang):
        assert page.levels.count(1) == 1 and page.levels[0] == 1, (place, page.levels)
        steps = zip(page.levels, page.levels[1:], strict=False)
        assert not (left := [step for step in steps if step[1] > step[0] + 1]), (place, left)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_can_be_pressed_or_filled_in_has_a_name(site: Path, lang: str) -> None:
    for place, page in read(site, lang):
        assert not page.nameless, (place, page.nameless)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_said_in_the_other_language_is_marked_with_it(site: Path, lang: str) -> None:
    (other,) = set(LANGUAGES) - {lang}
    for place, page in read(site, lang):
        for marked, text in page.texts:
            words = re.findall(r"[a-zà-ÿ]+", OFFICIAL.sub("", text).lower())
            own, foreign = (sum(word in SMALL_WORDS[one] for word in words) for one in (lang, other))
            assert marked != lang or foreign < 2 or own >= foreign, (place, text)


def test_the_languages_of_a_page_are_those_of_the_site(site: Path) -> None:
    marked = {mark for lang in LANGUAGES for _, page in read(site, lang) for mark, _ in page.texts}
    assert marked == {*LANGUAGES, "nl", "de"} & marked and set(LANGUAGES) <= marked
