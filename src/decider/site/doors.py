"""From the reader's own words to a question, and the sheets for the first minute."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.decision import ask
from decider.registry import question
from decider.sentence import meaning, verdict
from decider.site.elements import add, after, link, literal
from decider.site.places import home, home_of_rule
from decider.words import Words

Text = dict[str, str]


@dataclass(frozen=True)
class Way:
    """What makes the difference in a case, and the question that it leads to, with the facts it tells."""

    text: Text
    question: str
    facts: dict[str, str]


@dataclass(frozen=True)
class Case:
    """A situation in the reader's own words."""

    id: str
    text: Text
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Door:
    """The first choice: what brings the reader here."""

    id: str
    text: Text
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Line:
    """A line of a sheet: its group, the rule that carries it, and whether it is to be said aloud."""

    group: str
    rule: str
    say: bool
    text: Text


@dataclass(frozen=True)
class Sheet:
    """What to do in the first minute, and the questions that decide afterwards."""

    id: str
    text: Text
    questions: tuple[str, ...]
    lines: tuple[Line, ...]


GROUPS = ("not_now", "find_out", "may_say", "note")


@cache
def doors() -> tuple[Door, ...]:
    """Return the doors with their cases and ways."""
    return tuple(
        Door(
            door["id"],
            _text(door),
            tuple(
                Case(
                    case["id"],
                    _text(case),
                    tuple(Way(_text(way), way["question"], way.get("facts", {})) for way in case["way"]),
                )
                for case in door["case"]
            ),
        )
        for door in _read("situations.toml")["door"]
    )


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return the sheets in the order of their list."""
    return tuple(
        Sheet(
            sheet["id"],
            _text(sheet),
            tuple(sheet["questions"]),
            tuple(
                Line(line["group"], line["rule"], line.get("say", False), _text(line))
                for line in sheet["line"]
            ),
        )
        for sheet in _read("sheets.toml")["sheet"]
    )


def situations(parent: Element, md: Markdown, say: Words) -> None:
    """Door, case, way: three choices to an answer, without a script."""
    listed = add(parent, "ul", cls="doors")
    for door in doors():
        add(add(listed, "li"), "a", say.typeset(door.text[say.lang]), href=f"#{door.id}")
    for door in doors():
        add(parent, "h2", say.typeset(door.text[say.lang]), id=door.id)
        for case in door.cases:
            fold = add(parent, "details", cls="case", id=f"{door.id}-{case.id}")
            add(fold, "summary", say.typeset(case.text[say.lang]))
            ways = add(fold, "ul", cls="ways")
            for way in case.ways:
                _way(add(ways, "li"), md, say, way)


def _way(item: Element, md: Markdown, say: Words, way: Way) -> None:
    asked = question(way.question)
    facts: dict[str, object] = {**asked.said, **way.facts}
    decision = ask(way.question, on=None, **facts)
    add(item, "strong", say.typeset(way.text[say.lang]))
    after(item, " ")
    kind = decision.answer.name.lower().replace("_", "-")
    # What the booklet answers, and the source, stand on the question's own page.
    said = [verdict(decision, say.lang), meaning(decision, say.lang)]
    add(item, "span", " ".join(filter(None, said)), cls=f"decision-inline answer--{kind}")
    after(item, " ")
    link(item, md, home(asked), asked.text(say.lang))


def sheet_list(parent: Element, md: Markdown, say: Words) -> None:
    """The sheets by what is happening now."""
    listed = add(parent, "ul", cls="doors")
    for sheet in sheets():
        link(add(listed, "li"), md, f"outils/{sheet.id}.md", say.typeset(sheet.text[say.lang]))


def sheet_page(parent: Element, md: Markdown, say: Words, id: str) -> None:
    """One sheet: what can wait, what to find out, what may be said, what to note, what decides."""
    sheet = next(sheet for sheet in sheets() if sheet.id == id)
    for group in GROUPS:
        lines = [line for line in sheet.lines if line.group == group]
        if not lines:
            continue
        add(parent, "h2", say.word(f"sheet_{group}"), id=f"{id}-{group.replace('_', '-')}")
        listed = add(parent, "ul", cls="sheet")
        for line in lines:
            item = add(listed, "li", say.typeset(line.text[say.lang]) + " ")
            chip = add(item, "span", cls="chip")
            link(chip, md, home_of_rule(line.rule), line.rule)
            told = [say.word(f"kind_{law.rule(line.rule).kind.value}")]
            told += [say.word("suggestion")] if line.say else []
            after(chip, f" {' · '.join(told)}")
    add(parent, "h2", say.word("sheet_decides"), id=f"{id}-decides")
    listed = add(parent, "ul", cls="sheet")
    for asked in map(question, sheet.questions):
        item = add(listed, "li")
        link(item, md, home(asked), asked.text(say.lang))
        if asked.is_vignette:
            after(item, " ")
            literal(item, asked.id)


def _text(row: dict[str, Any]) -> Text:
    return {lang: row[lang] for lang in ("fr", "en")}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("decider.site") / name).read_text("utf-8"))
