"""The terms and acronyms of the glossary."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from decider.book import sections
from decider.data import rows
from decider.languages import Both, Text
from decider.law.provisions import provisions
from decider.reasoning.registry import questions
from decider.site.pages.snippets import snippet
from decider.typed import One

_NONE: Both[tuple[str, ...]] = Both((), ())
_Section = Annotated[str, One("section", sections)]
_Vignette = Annotated[str, One("vignette", lambda: {asked.vignette for asked in questions()})]


@dataclass(frozen=True)
class Term:
    """A term of the glossary; `sections` and `vignettes` say where the French pages use it.

    `provision` is the text that brought a term which the booklet does not have.
    """

    id: str
    name: Text
    definition: Text
    short: str = ""
    nl: str = ""
    forms: Both[tuple[str, ...]] = _NONE
    tooltip: bool = False
    sections: tuple[_Section, ...] = ()
    vignettes: tuple[_Vignette, ...] = ()
    provision: Annotated[str, One("provision", lambda: ["", *provisions()])] = ""

    def head(self, lang: str) -> str:
        """Return the word that one looks up: the acronym, or else the name."""
        return self.short or self.name[lang]

    def tip(self, lang: str) -> str:
        """Say it in one line: the full name where a reader lacks it, then the definition's first sentence.

        >>> terms()["asbl"].tip("fr").split(".")[0], terms()["parquet"].tip("en").split(".")[0]
        ('Association sans but lucratif', 'Parquet')
        """
        names = [self.name["fr"]] if self.short or lang == "en" else []
        names += [self.name["en"]] if self.short and lang == "en" else []
        full = ", ".join(names)
        first = re.split(r"(?<=[.!?]) ", self.definition[lang], maxsplit=1)[0]
        return f"{full[0].upper()}{full[1:]}. {first}" if full else first


@cache
def terms() -> dict[str, Term]:
    """Return the terms by id.

    >>> len(terms()), terms()["cpas"].nl
    (58, 'OCMW')
    """
    found = rows(snippet("glossary.toml"), "term", Term)
    return {term.id: term for term in found}
