"""The sheets for the first minute: whom to call, five lines, two things to say aloud, what decides."""

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from typing import Annotated, Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.data import rows
from decider.languages import Text
from decider.reasoning.registry import question, questions
from decider.site.pages.handed import papers
from decider.site.pages.help import Called, called, inside
from decider.site.pages.snippets import snippet
from decider.site.pages.templates import draw
from decider.typed import One
from decider.wording.contacts import Contact, ContactKind, contacts
from decider.wording.words import Words


class Mark(StrEnum):
    """What a line is for, as its drawing shows it."""

    HELP = auto()
    CALL = auto()
    WAIT = auto()
    ASK = auto()
    LAW = auto()
    WRITE = auto()
    TOGETHER = auto()


@dataclass(frozen=True)
class Line:
    """A line of a sheet: its opening words, the rest, and the rule that carries both."""

    mark: Mark
    rule: Annotated[str, One("rule", law.rules)]
    lead: Text
    text: Text


@dataclass(frozen=True)
class Aloud:
    """A sentence to say aloud: to whom or when, and the rule that lets it be said."""

    rule: Annotated[str, One("rule", law.rules)]
    to: Text
    text: Text


@dataclass(frozen=True)
class Sheet:
    """What to do in the first minute, and the questions that decide afterwards.

    `urgent` are the numbers that stand first where a life may be at stake; `papers` may be handed to the asker.
    """

    id: str
    text: Text
    questions: tuple[Annotated[str, One("question", lambda: [asked.id for asked in questions()])], ...]
    lines: tuple[Line, ...]
    say: tuple[Aloud, ...]
    urgent: tuple[Called, ...] = ()
    papers: tuple[Annotated[str, One("paper", lambda: [paper.id for paper in papers().paper])], ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that carry it, each once, in the order of what it says."""
        return tuple(dict.fromkeys([*(line.rule for line in self.lines), *(one.rule for one in self.say)]))

    @property
    def numbers(self) -> list[Contact]:
        """Whom to call first: those whom the sheet names, else the emergency numbers."""
        return called(self.urgent) or [one for one in contacts() if one.kind is ContactKind.EMERGENCY]


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return the sheets in the order of their list."""
    return rows(snippet("sheets.toml"), "sheet", Sheet)


def sheet_list(parent: Element, md: Markdown, say: Words) -> None:
    """The sheets by what is happening now; on paper all of them, four on a page."""
    draw(parent, md, say, "sheet-list", sheets=sheets(), **_known(say))


def sheet_page(parent: Element, md: Markdown, say: Words, id: str) -> None:
    """One sheet, the questions that decide, and what may be handed to the asker."""
    sheet = next(sheet for sheet in sheets() if sheet.id == id)
    handed = [paper for paper in papers().paper if paper.id in sheet.papers]
    draw(parent, md, say, "sheet", sheet=sheet, handed=handed, question=question, **_known(say))


def _known(say: Words) -> dict[str, Any]:
    def texts(sheet: Sheet) -> list[str]:
        """The texts that its rules rest on, as they are numbered today."""
        ids = dict.fromkeys(id for rule in sheet.rules for id in law.rule(rule).authority)
        held = [law.provision(id) for id in ids]
        return [
            text.at(law.AS_OF, say.lang) for text in held if text.status(law.AS_OF) is law.Status.IN_FORCE
        ]

    return {"texts": texts, "as_of": law.AS_OF, "inside": inside}
