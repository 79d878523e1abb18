"""No sentence of prose stands twice on a page: who reads on always reads something new."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from decider.languages import LANGUAGES

WORDS = 6
"""A shorter sentence is a label, whatever it ends with."""
APART = {
    "a",
    "button",
    "summary",
    "label",
    "option",
    "select",
    "th",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
}
"""What names or leads is a label: it may stand wherever it is needed."""
HIDDEN = {"nav", "footer", "script", "style", "figure", "svg", "pre", "code", "cite", "template"}
"""What frames a page, what is shown as it was typed, and the words of a picture, which are labels too."""
BLOCKS = {"p", "li", "ul", "ol", "dl", "dd", "td", "tr", "div", "section", "details", "aside", "figure", "figcaption", "blockquote", "table"}  # fmt: skip
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
LABELS = {"decision-inline", "card", "said", "history", "node", "territories"}
"""An answer in a sentence, one that would be another, a fork of a tree, and what each Community answers stand
wherever somebody asks."""
ALONE = {"minute", "answer-object", "way"}
"""A sheet, an answer and a way to one are read alone: what two of them share stands in both."""
SENTENCE = re.compile(r"(?<=[.!?…])[»”’)\s\u00a0\u202f]+(?=[«“A-ZÀ-Ý])")
ENDED = re.compile(r"[.!?…][»”’)\s\u00a0\u202f]*$")
"""What does not end as a sentence does is a label: a number, a place, a day."""


class _Prose(HTMLParser):
    """The text of a page's article, block by block, without what names, leads or frames.

    A paper to hand over leaves alone, as what is `ALONE` is read.
    """

    def __init__(self) -> None:
        super().__init__()
        self.paper = self.papers = 0
        self.blocks: list[tuple[int, list[str]]] = [(0, [])]
        self._open: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        got = {name: value or "" for name, value in attrs}
        classes = set(got.get("class", "").split())
        shown = "figure" if "data-picture" in got or "tree" in classes else tag
        shown = "label" if LABELS & classes else shown
        if "data-hand-over" in got or ALONE & classes:
            self.papers += 1
            self.paper = self.papers
        self._open.append(("nav" if "cite-page" in classes else shown, self.paper))
        if tag in BLOCKS | APART:
            self.blocks.append((self.paper, []))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self._open:
            self._open.pop()
            self.paper = self._open[-1][1] if self._open else 0
        if tag in BLOCKS | APART:
            self.blocks.append((self.paper, []))

    def handle_data(self, data: str) -> None:
        if not (HIDDEN | APART) & {shown for shown, _ in self._open}:
            self.blocks[-1][1].append(data)


def sentences(html: str) -> Iterator[tuple[int, str]]:
    """Each sentence that an article says, and the paper that it stands on, if any."""
    parser = _Prose()
    parser.feed(html.partition("<article")[2].partition("</article>")[0])
    for paper, block in parser.blocks:
        for sentence in SENTENCE.split(" ".join("".join(block).split())):
            if (
                re.match(r"[«“A-ZÀ-Ý0-9]", sentence)
                and ENDED.search(sentence)
                and len(re.findall(r"\w+(?:[’'-]\w+)*", sentence)) >= WORDS
            ):
                yield paper, sentence


def twice(html: str) -> list[str]:
    return [said for (_, said), count in Counter(sentences(html)).items() if count > 1]


def pages(site: Path, lang: str) -> Iterator[tuple[str, str]]:
    for path in sorted((site / lang).rglob("index.html")):
        place = path.parent.relative_to(site).as_posix()
        html = path.read_text("utf-8")
        if "/s/" not in place and "/exemples/" not in place:
            yield place, html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_stands_twice_on_a_page(site: Path, lang: str) -> None:
    read = dict(pages(site, lang))
    assert len(read) > 100
    found = {place: said for place, html in read.items() if (said := twice(html))}
    assert not found, "\n".join(f"{place}: {sentence}" for place, said in found.items() for sentence in said)


def test_a_sentence_said_again_is_found_and_a_label_is_not() -> None:
    once = "<article><p>Nobody may tell it to anyone at all.</p>{}</article>"
    assert twice(once.format("<ul><li>First. Nobody may tell it to anyone at all.</li></ul>"))
    assert not twice(once.format('<p><a href="#x">Nobody may tell it to anyone at all.</a></p>'))
    assert not twice(once.format("<p>Nobody may.</p><p>Nobody may.</p>"))
