"""The concordance: the numbers that articles and offences had, beside those that they have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.languages import NOTHING, Text
from decider.law.offences import Step, offences
from decider.site.pages.legal import reference
from decider.site.pages.provisions import FIRST, first
from decider.site.pages.templates import draw
from decider.wording.words import Words


@dataclass(frozen=True)
class Renumbering:
    """A step from a number to the next: of what, its provision if any, what to know of the last one."""

    step: Step
    name: Text
    provision: str = ""
    note: Text = NOTHING


def old_to_new(parent: Element, md: Markdown, say: Words) -> None:
    """The numbers side by side, by the old one; what practitioners know by heart comes first."""

    def order(row: Renumbering) -> tuple[object, ...]:
        return first(row.provision), _natural(row.step.old), row.step.day

    rows = sorted(renumberings(say), key=order)
    draw(parent, md, say, "concordance", sides=("old", "new"), rows=rows, known=FIRST, notes=True)


def new_to_old(parent: Element, md: Markdown, say: Words) -> None:
    """The numbers side by side, by the new one."""

    def order(row: Renumbering) -> tuple[object, ...]:
        return _natural(row.step.new), row.step.day

    rows = sorted(renumberings(say), key=order)
    draw(parent, md, say, "concordance", sides=("new", "old"), rows=rows, known=(), notes=False)


def renumberings(say: Words) -> Iterator[Renumbering]:
    """Each step from a number to another, of a text and of an offence."""
    for change in law.changes():
        if not (change.before and change.after):
            continue
        old, new = (reference(say, change.provision, p) for p in (change.before, change.after))
        if old != new and change.before.reference.act and change.after.reference.act:
            step = Step(old, new, change.day, change.after.confidence)
            yield Renumbering(step, change.provision.name, provision=change.provision.id)
    for offence in offences():
        for step in offence.steps:
            is_last = step is offence.steps[-1]
            yield Renumbering(step, offence.name, note=offence.note if is_last else NOTHING)


def _natural(reference: str) -> list[tuple[bool, int, str]]:
    """Order references by their numbers: 96 before 101, 458bis after 458."""
    return [
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in re.split(r"(\d+)", reference.replace("art. ", ""))
        if part
    ]
