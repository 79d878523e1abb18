"""What a page says of itself where one line of it is shown: among results, in a message that shares it."""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from decider import law
from decider.reasoning.ask import ask
from decider.reasoning.declared import declared
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.site.pages.places import home, home_of_provision
from decider.site.pages.sheets import sheets
from decider.wording.clauses import capital
from decider.wording.standing import standing
from decider.wording.word import word_of
from decider.wording.words import Words

LEAST, MOST = 50, 160
_LINES = {"h1", "p", "li", "dd"}
_ASIDE = {"details", "nav", "aside", "form", "svg", "pre", "script", "table", "figure", "section"}
_SMALL = {"headerlink", "anchor-link", "chip", "number", "mark", "urgent", "private", "visually-hidden"}
_VOID = {"br", "col", "hr", "img", "input", "path", "wbr"}


def described(uri: str, html: str, say: Words) -> str:
    """Describe a page by its questions and their words, by where its provision stands, or by how it opens."""
    title, *opening = _lines(html)
    told = [_answered(one, say) for one in _asked_on(uri)]
    for provision in law.provisions().values():
        if home_of_provision(provision.id).partition("#")[0] == uri:
            told = [f"{title}.", capital(standing(provision, law.AS_OF, say.lang))]
    if uri in {f"outils/{sheet.id}.md" for sheet in sheets()}:
        told = [f"{title}.", *opening]
    said = fitting(told or opening)
    return said if len(said) >= LEAST else fitting([f"{title}.", *told, *opening])


def fitting(parts: Iterable[str]) -> str:
    """Join as many parts as fit in a line; the first is cut between words where it does not fit alone.

    >>> fitting(["May one share with somebody who follows the same family?", "Yes, if…", "x" * 150])
    'May one share with somebody who follows the same family? Yes, if…'
    >>> fitting(["word " * 40]).endswith("word word…")
    True
    """
    said = ""
    for part in parts:
        if len(f"{said} {part}") > MOST:
            return said if len(said) >= LEAST else cut(f"{said} {part}".strip())
        said = f"{said} {part}".strip()
    return said


def cut(text: str, most: int = MOST) -> str:
    """Cut a text between two words, and show that it goes on."""
    if len(text) <= most:
        return text
    return text[: most - 1].rpartition(" ")[0].rstrip(" \u00a0\u202f,;:.…") + "…"


def _asked_on(uri: str) -> Iterator[Question]:
    """The questions that a page asks. Other stories are not read: a page would rest on what they tell."""
    for id, own in declared().items():
        story = f"cas/{id.partition('.')[0].lower()}.md" if own.asked.general else ""
        if story == uri or (not story and home(question(id)).partition("#")[0] == uri):
            yield question(id)


def _answered(asked: Question, say: Words) -> str:
    """A question and the word of its answer, which is never cut off."""
    word = say.typeset(str(say.find("answer", word_of(ask(asked.id, **asked.said)))))
    said = f"{cut(asked.text(say.lang), MOST - len(word) - 2)} {word}"
    return said if said.endswith("…") else f"{said}."


class _Reader(HTMLParser):
    """Reads the lines of a page's text, and leaves out what stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        small = _SMALL & set((given.get("class") or "").split())
        within = tag == "a" and (given.get("href") or "").startswith("#")
        if tag in _LINES:
            self.lines.append("")
        if tag not in _VOID:
            self._open.append((tag, tag in _ASIDE or bool(small) or within))

    def handle_endtag(self, tag: str) -> None:
        while tag not in _VOID and self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if {tag for tag, _ in self._open} & _LINES and not any(aside for _, aside in self._open):
            self.lines[-1] += data


def _lines(html: str) -> Iterator[str]:
    """The heading of a page, then the lines of its text that are sentences."""
    reader = _Reader()
    reader.feed(html)
    for number, line in enumerate(reader.lines):
        # The spaces that typography asks for stay.
        told = " ".join(part for part in line.replace("\n", " ").split(" ") if part)
        if number == 0 or told.endswith((".", "!", "?", "…")):
            yield told
