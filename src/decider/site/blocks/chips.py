"""The chip of a rule: who speaks in the sentence before it, what it does, and on asking the rule itself."""

import re
from collections.abc import Callable
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from decider import law
from decider.errors import nearest
from decider.forces import Force, forces
from decider.outcomes import Answer, Outcome, Verb
from decider.reads import noted
from decider.reasoning.registry import questions
from decider.site.blocks.errors import PageError, on
from decider.site.blocks.notes import Note, set_notes
from decider.site.pages.places import home_of_rule
from decider.site.pages.templates import drawn
from decider.wording.words import Words


class RuleChip(InlineProcessor):
    """`[R67]`: a mark that says who speaks in the sentence before it, and opens the rule."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(r"\[([RL]\d{2,3})\](?!\()", md)
        self.speak = speak

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        with on(self.md, match.group(0)):
            id = match.group(1)
            if id not in law.rules():
                raise PageError(f"no rule {id!r}; near: {nearest(id, law.rules())}")
            kind = law.rule(id).kind.value
            [chip] = drawn(self.md, self.speak(), "chip", rule=id, kind=kind, does=does(id))
            return chip, match.start(0), match.end(0)


class RuleNotes(Treeprocessor):
    """The rules that a page's chips open, each once, in the order of the text."""

    def __init__(self, md: Markdown, speak: Callable[[], Words]) -> None:
        super().__init__(md)
        self.speak = speak

    def run(self, root: Element) -> None:
        say = self.speak()
        rules = dict.fromkeys(chip.get("data-rule", "") for chip in root.iter("button"))
        notes = [_note(say, rule) for rule in rules if rule]
        set_notes(root, self.md, say, "rules", notes)


def _note(say: Words, rule: str) -> Note:
    kind = say.word(f"kind_{law.rule(rule).kind.value}")
    return Note(f"regle-{rule.lower()}", rule, say.rule(rule), home_of_rule(rule), beside=kind)


@noted("rules", "stories")
def does(rule: str) -> str:
    """Say what a rule does wherever it comes first and decides, no condition failing.

    Ethics and practice advise: they neither permit nor oblige. Nor is anything said of a rule that
    comes first only where it does not apply: R21 lets a witness speak, and decides silence elsewhere.
    What is justified is not permitted, and a rule that also forbids permits within a measure.

    >>> does("R67"), does("R31"), does("R66"), does("R43"), does("R51"), does("R24")
    ('permission', 'measure', 'measure', 'justification', 'duty', 'silence')
    >>> does("R44"), does("R93"), does("R21")
    ('', '', '')
    """
    if law.rule(rule).kind in {law.RuleKind.ETHICAL, law.RuleKind.CLINICAL}:
        return ""
    outcomes = _decided().get(rule, set()) - {Outcome.NOT_SETTLED}
    if not outcomes or not any(forces(outcome) & law.says(rule) for outcome in outcomes):
        return ""
    if outcomes == {Outcome.JUSTIFIED_BREACH}:
        return "justification"
    if outcomes == {Outcome.MAY_DISCLOSE_LIMITED}:
        return "measure"
    if outcomes == {Outcome.MUST_STAY_SILENT}:
        return "silence"
    read = {tuple(outcome.readings.get(verb) for verb in (Verb.MAY, Verb.MUST)) for outcome in outcomes}  # type: ignore[attr-defined]
    permits = "measure" if Force.FORBIDS in law.says(rule) else "permission"
    kinds = {(Answer.YES, Answer.NO): permits, (Answer.YES, Answer.YES): "duty"}
    return kinds.get(read.pop(), "") if len(read) == 1 else ""


@cache
def _decided() -> dict[str, set[Outcome]]:
    """The outcomes that each rule decides in the booklet's reading, where it comes first and nothing fails."""
    found: dict[str, set[Outcome]] = {}
    for asked in questions():
        if asked.verb is not Verb.IS:
            for ruling in asked.evaluated(law.BOOK).rulings:
                if not ruling.failed:
                    found.setdefault(ruling.rules[0], set()).add(ruling.outcome)
    return found
