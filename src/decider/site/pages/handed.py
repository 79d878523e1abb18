"""Papers to hand over: one for each asker, which cites the text in force, asks, and says nothing of anybody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.data import once, whole
from decider.languages import LANGUAGES, Text
from decider.site.pages.help import Called, called, inside
from decider.site.pages.provision_line import line_of
from decider.site.pages.snippets import snippet
from decider.site.pages.templates import draw
from decider.typed import One
from decider.wording.words import Words

_CITED = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a paper with the rule that carries it; `ask` where it is asked of the reader."""

    rule: Annotated[str, One("rule", law.rules)]
    text: Text
    ask: bool = False


@dataclass(frozen=True)
class Paper:
    """What is said to one asker, between the opening and the closing; `urgent` are numbers that it gives."""

    id: str
    text: Text
    lines: tuple[Sentence, ...]
    urgent: tuple[Called, ...] = ()


@dataclass(frozen=True)
class Papers:
    """What every paper says first and last, and the papers."""

    opening: tuple[Sentence, ...]
    closing: tuple[Sentence, ...]
    paper: tuple[Paper, ...]

    def sentences(self, paper: Paper) -> tuple[Sentence, ...]:
        """All that a paper says, in its order: what is stated, what is asked, what ends it."""
        stated = [line for line in paper.lines if not line.ask]
        asked = [line for line in paper.lines if line.ask]
        return (*self.opening, *stated, *asked, *self.closing)


@cache
def papers() -> Papers:
    """Read the papers; each text that a sentence cites is an article in force that can be read somewhere."""
    source = snippet("papers.toml")
    found = whole(source, Papers)
    article = One("article in force", _articles)
    once((paper.id for paper in found.paper), source.place)
    for paper in found.paper:
        for line in found.sentences(paper):
            for lang in LANGUAGES:
                for id in cited(line.text[lang]):
                    article.check(id, f"{source.place}: paper {paper.id}")
    return found


def _articles() -> list[str]:
    return [
        id
        for id, text in law.provisions().items()
        if text.status(law.AS_OF) is law.Status.IN_FORCE
        and text.period(law.AS_OF).act
        and text.period(law.AS_OF).official
    ]


def cited(text: str) -> list[str]:
    """The provisions that a sentence cites.

    >>> cited("My work binds me: {secrecy}.")
    ['secrecy']
    """
    return _CITED.findall(text)


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """A sentence cut into its words and the provisions that it cites.

    >>> list(parts("It is {secrecy}."))
    [('It is ', False), ('secrecy', True), ('.', False)]
    """
    for at, part in enumerate(_CITED.split(text)):
        yield part, at % 2 == 1


def hand_over(parent: Element, md: Markdown, say: Words) -> None:
    """The text that the papers cite, then each paper: what it states, what it asks, where to sign."""
    every = papers()
    sheets = []
    for paper in every.paper:
        lines = every.sentences(paper)
        texts = dict.fromkeys(id for line in lines for id in cited(line.text[say.lang]))
        sheets.append((paper, lines, [law.provision(id) for id in texts], called(paper.urgent)))
    text = line_of(say, law.provision("secrecy"))
    draw(
        parent, md, say, "papers",
        sheets=sheets, closing=every.closing, parts=parts, provision=law.provision, acts=law.acts(),
        line=text, as_of=law.AS_OF, inside=inside,
    )  # fmt: skip
