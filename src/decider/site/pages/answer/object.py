"""The answer as one object: what its template shows, piece by piece, of a reply."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reasoning.decision import Decision
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.site.pages.answer.answered import Answered
from decider.site.pages.answer.changes import Change, changes
from decider.site.pages.help import once
from decider.site.pages.helping import ASSUMED_BY, helped_by, helpers
from decider.site.pages.places import place_of
from decider.site.pages.templates import draw
from decider.wording.clauses import capital
from decider.wording.lines import Line, State
from decider.wording.opening import Part
from decider.wording.reply import Reply
from decider.wording.texts import Text
from decider.wording.words import Words, words

SEEN = 8
"""The lines that stand open; those that can still matter come before those that a story has settled."""

SLOTS = {
    "next": ("next",),
    "beside": ("duty", "status"),
    "ways": ("ways",),
    "why": ("conditions", "meaning", "reason", "ground", "note"),
    "first": ("first",),
    "law": ("comparison", "texts", "uncarried", "reviewed", "rules"),
}
"""Where each kind of piece of a reply stands; what is not named here, the lines show."""


@dataclass(frozen=True)
class Ground:
    """What an answer rests on, in a line: who speaks, which rule, which text, or that there is none."""

    kind: str
    rule: str
    text: Text | None
    without: str


@dataclass(frozen=True)
class Shown:
    """What the template of an answer shows; blank, it is what the script fills."""

    id: str = ""
    anchor: str = ""
    kind: str = ""
    word: str = ""
    said: str = ""
    reading: str = ""
    aloud: str = ""
    seen: tuple[Line, ...] = ()
    more: tuple[Line, ...] = ()
    more_title: str = ""
    judged: str = ""
    helps: dict[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    slots: dict[str, list[Part]] = field(default_factory=lambda: {name: [] for name in SLOTS})
    changes: tuple[Change, ...] = ()
    ground: Ground | None = None


def shown(of: Answered, said: Reply, say: Words) -> Shown:
    """Say what is shown of an answer."""
    asked = of.asked
    seen, more = cut(said.lines)
    return Shown(
        id=asked.id,
        anchor=asked.anchor,
        kind=of.now.answer.name.lower().replace("_", "-"),
        word=say.typeset(say.find("answer", said.word)),
        said=said.said,
        reading=said.reading,
        aloud=said.aloud,
        seen=seen,
        more=more,
        more_title=say.typeset(say.find("lines", "more_story" if asked.is_vignette else "more")),
        judged=say.find("lines", "judged_story" if asked.is_vignette else "judged"),
        helps=dict(_helps(asked)),
        needs=tuple(helpers(asked)),
        slots=slots(said),
        changes=changes(of.now, say),
        ground=ground(of.now, said, say),
    )


def cut(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Part the lines that stand open from those that are folded, each in their order."""
    order = (State.SUPPOSED, State.OPEN, State.UNMET, State.MET)
    wanted = sorted(lines, key=lambda one: (not one.matters, order.index(one.state)))[:SEEN]
    return tuple(one for one in lines if one in wanted), tuple(one for one in lines if one not in wanted)


def slots(said: Reply) -> dict[str, list[Part]]:
    """Set each piece of a reply in its place; the rule that gives the reason is not told again."""
    say = words(said.lang)
    # That nobody has reviewed a text is said once a page, at its foot.
    told = {say.word("not_reviewed"), say.word("others_not_reviewed")}
    parts = [_without_lead(part, said.reason.id) for part in said.parts() if part.text not in told]
    return {
        name: [part for part in parts if part.kind in kinds and (part.text or part.items)]
        for name, kinds in SLOTS.items()
    }


def _without_lead(part: Part, lead: str) -> Part:
    if part.kind != "rules":
        return part
    others = tuple(rule for rule in part.items if rule.of != lead)
    return Part(part.kind, part.text if others else "", items=others)


def _helps(asked: Question) -> Iterator[tuple[str, str]]:
    """The question that decides each fact, and each thing taken for granted, that is one of its own."""
    yield from ((one.value, ASSUMED_BY[one]) for one in asked.assumes)
    for name in asked.facts:
        if helped := helped_by(asked, name):
            yield name, helped[0]


def ground(decision: Decision, said: Reply, say: Words) -> Ground:
    """Say what an answer rests on; the text that carries its rule comes before any other."""
    lead = law.rule(decision.lead)
    carrying: Iterable[Text] = sorted(said.texts, key=lambda text: text.provision not in lead.authority)
    speaks = lead.kind.value
    told = capital(say.word(f"kind_{speaks}")), lead.id, next(iter(carrying), None)
    return Ground(*told, say.word(f"no_text_{speaks}"))


def blank(parent: Element, md: Markdown, say: Words) -> None:
    """Set what the script fills, once a page."""
    if not once(md, "blank"):
        return
    lines = (Line("", "", State.OPEN, None), Line("", "", State.OPEN, None, ("",)))
    draw(
        parent,
        md,
        say,
        "answer/blank",
        o=Shown(),
        lines=lines,
        broken=say.find("interview"),
        **functions(),
    )


def functions() -> dict[str, Any]:
    """What the templates of an answer call."""
    return {"place_of": place_of, "is_rule": law.rules().__contains__, "question": question}
