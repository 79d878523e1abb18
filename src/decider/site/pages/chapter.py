"""What a chapter of the booklet shows beside its text: vignettes, and what each section carries."""

from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reads import noted
from decider.reasoning.ask import ask
from decider.reasoning.effects import cited
from decider.reasoning.registry import question, questions
from decider.site.pages.elements import add, after, link
from decider.site.pages.places import home, home_of, home_of_provision, home_of_rule
from decider.wording.words import Words


def vignette_inclusion(parent: Element, md: Markdown, say: Words, vignette: str) -> Element:
    """The vignette's title and its verdicts, each leading to the page where it is worked out."""
    box = add(parent, "aside", cls="vignette")
    title = f"{vignette}. {say.typeset(say.find('vignettes', vignette))}"
    link(add(box, "p", f"{say.word('vignette')} ", cls="vignette__title"), md, home_of(vignette), title)
    for asked in questions():
        if asked.is_vignette and asked.id.startswith(f"{vignette}."):
            link(add(box, "p", cls="vignette__question"), md, home(asked), asked.text(say.lang))
            decision = ask(asked.id)
            kind = decision.answer.name.lower().replace("_", "-")
            add(box, "p", decision.sentence(say.lang), cls=f"decision-inline answer--{kind}")
    return box


def carried_by(md: Markdown, say: Words, section: str) -> Element | None:
    """The rules that stand in a section, with the questions and the provisions that they lead to."""
    rules = [rule for rule in law.rules().values() if rule.section == section]
    if not rules:
        return None
    line = Element("p", {"class": "carries"})
    after(line, say.word("rules_here") + ": ")
    for i, rule in enumerate(rules):
        after(line, ", " if i else "")
        link(line, md, home_of_rule(rule.id), rule.id)
    provisions = dict.fromkeys(id for rule in rules for id in rule.authority)
    for i, id in enumerate(provisions):
        after(line, ", " if i else ". " + say.word("provisions_here") + ": ")
        link(line, md, home_of_provision(id), law.provision(id).at(law.AS_OF, say.lang))
    after(line, ". ")
    rest_on_them(line, md, say, {rule.id for rule in rules})
    return line


def rest_on_them(line: Element, md: Markdown, say: Words, rules: set[str]) -> None:
    """The general questions that rest on some rules, at the end of a line."""
    for i, asked in enumerate(map(question, resting(tuple(sorted(rules))))):
        after(line, " · " if i else say.word("questions_here") + ": ")
        link(line, md, home(asked), asked.text(say.lang))


@noted("rules", "stories")
def resting(rules: tuple[str, ...]) -> tuple[str, ...]:
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
