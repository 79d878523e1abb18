"""The sheets for the first minute: what can wait, what to find out, what may be said, what decides."""

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from typing import Annotated
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
from decider.wording.words import Words


class Group(StrEnum):
    """The parts of a sheet, in their order."""

    NOT_NOW = auto()
    FIND_OUT = auto()
    MAY_SAY = auto()
    NOTE = auto()


@dataclass(frozen=True)
class Line:
    """A line of a sheet: its group, the rule that carries it, and whether it is to be said aloud."""

    group: Group
    rule: Annotated[str, One("rule", law.rules)]
    text: Text
    say: bool = False


@dataclass(frozen=True)
class Sheet:
    """What to do in the first minute, and the questions that decide afterwards.

    `urgent` are the numbers that stand first where a life may be at stake; `papers` may be handed to the asker.
    """

    id: str
    text: Text
    questions: tuple[Annotated[str, One("question", lambda: [asked.id for asked in questions()])], ...]
    lines: tuple[Line, ...]
    urgent: tuple[Called, ...] = ()
    papers: tuple[Annotated[str, One("paper", lambda: [paper.id for paper in papers().paper])], ...] = ()


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return the sheets in the order of their list."""
    return rows(snippet("sheets.toml"), "sheet", Sheet)


def sheet_list(parent: Element, md: Markdown, say: Words) -> None:
    """The sheets by what is happening now."""
    draw(parent, md, say, "sheet-list", sheets=sheets())


def sheet_page(parent: Element, md: Markdown, say: Words, id: str) -> None:
    """One sheet: what can wait, what to find out, what may be said, what to note, what decides."""
    sheet = next(sheet for sheet in sheets() if sheet.id == id)
    groups = [(group, [line for line in sheet.lines if line.group is group]) for group in Group]
    handed = [paper for paper in papers().paper if paper.id in sheet.papers]
    draw(
        parent, md, say, "sheet",
        sheet=sheet, groups=groups, urgently=called(sheet.urgent), handed=handed, rule=law.rule, question=question, inside=inside,
    )  # fmt: skip
