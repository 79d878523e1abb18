"""The glossary: each term with its other names, what it means, and the passages that use it."""

import unicodedata
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import sections
from decider.site.pages.places import home_of, home_of_provision, home_of_section
from decider.site.pages.templates import draw
from decider.site.pages.terms import Term, terms
from decider.wording.words import Words, words


def glossary(parent: Element, md: Markdown, say: Words) -> None:
    """Each term under its letter, in the language's alphabet: its other names, what it means, the passages that use it."""
    ordered = sorted(terms().values(), key=lambda term: _alphabetical(term.head(say.lang)))
    letters = [
        (letter, list(found))
        for letter, found in groupby(ordered, lambda term: _alphabetical(term.head(say.lang))[0].upper())
    ]
    draw(parent, md, say, "glossary", letters=letters, names=_names, passages=_passages)


def _names(say: Words, term: Term) -> list[tuple[str, str]]:
    """What a term is called, each with its language: in the reader's first, in others where it differs."""
    other = words("en" if say.lang == "fr" else "fr")
    name = say.typeset(term.name[say.lang])
    own = f"{term.short} · {name}" if term.short else name
    others = ((other.lang, other.typeset(term.name[other.lang])), ("nl", term.nl))
    return [(say.lang, own), *((lang, text) for lang, text in others if text and text != name)]


def _passages(say: Words, term: Term) -> list[tuple[str, str]]:
    """The sections and the vignettes that use a term, and the text that brought it, each with its place."""
    found = [(sections()[id].number, home_of_section(sections()[id])) for id in term.sections]
    found += [(id, home_of(id)) for id in term.vignettes]
    brought = [term.provision] if term.provision else []
    return found + [(law.provision(id).at(law.AS_OF, say.lang), home_of_provision(id)) for id in brought]


def _alphabetical(text: str) -> str:
    """Order by letters alone, whatever their case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
