"""What a chapter of the booklet shows beside its text: vignettes, and what each section carries."""

from collections.abc import Iterable
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reads import noted
from decider.reasoning.ask import ask
from decider.reasoning.effects import cited
from decider.reasoning.question import Question
from decider.reasoning.registry import question, questions
from decider.site.pages.legal import citations
from decider.site.pages.templates import draw, drawn
from decider.wording.word import word_of
from decider.wording.words import Words


def vignette_inclusion(parent: Element, md: Markdown, say: Words, vignette: str) -> Element:
    """The vignette's title and its verdicts, each leading to the page where it is worked out."""
    decisions = [
        ask(asked.id) for asked in questions() if asked.is_vignette and asked.id.startswith(f"{vignette}.")
    ]
    draw(parent, md, say, "vignette", vignette=vignette, decisions=decisions, word_of=word_of)
    return parent[-1]


def section_foot(md: Markdown, say: Words, section: str, *, french_changed: bool) -> list[Element]:
    """The rules that stand in a section, with the questions and the provisions that they lead to."""
    rules = [rule for rule in law.rules().values() if rule.section == section]
    carried = [rule.id for rule in rules]
    return drawn(
        md,
        say,
        "section-foot",
        french_changed=french_changed,
        carried=carried,
        provisions=citations(say, (id for rule in rules for id in rule.authority)),
        resting=questions_on(carried),
    )


def questions_on(rules: Iterable[str]) -> list[Question]:
    """The general questions that rest on some of these rules."""
    return [question(id) for id in _resting_on(tuple(sorted(rules)))]


@noted("rules", "stories")
def _resting_on(rules: tuple[str, ...]) -> tuple[str, ...]:
    """Name the general questions that rest on some of these rules."""
    found = {id for rule in rules for id in _resting().get(rule, ())}
    return tuple(asked.id for asked in questions() if asked.id in found)


@cache
def _resting() -> dict[str, list[str]]:
    """The general questions that rest on each rule, at any reading."""
    found: dict[str, list[str]] = {}
    for asked in questions():
        if not asked.is_vignette:
            for rule in rules_of(asked.id):
                found.setdefault(rule, []).append(asked.id)
    return found


@noted("rules", "stories")
def rules_of(id: str) -> tuple[str, ...]:
    """Name every rule that the rulings of a question's general question name, at any reading."""
    general = question(id).general
    return tuple(sorted(frozenset().union(*(cited(general, day) for day in law.readings()))))
