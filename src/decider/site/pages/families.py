"""The rules on their pages: each under its id, with its authority, and what goes before it."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import Section, sections
from decider.reasoning.question import Question
from decider.site.pages.chapter import questions_on
from decider.site.pages.legal import citations
from decider.site.pages.once import Once
from decider.site.pages.templates import draw
from decider.wording.words import Words


@dataclass(frozen=True)
class Entry:
    """A rule on its family's page: where it stands, what carries it, what goes first, what rests on it."""

    rule: law.RuleOfLaw
    section: Section | None
    authority: dict[str, str]
    support: dict[str, str]
    priority: list[tuple[str, list[str]]]
    resting: list[Question]


def rules(parent: Element, md: Markdown, say: Words) -> None:
    """Every rule in one line, by family; each leads to the page where it is stated."""
    draw(parent, md, say, "rules", families=[(family, _of(family)) for family in families()])


def family_rules(parent: Element, md: Markdown, say: Words, family: str) -> None:
    """The rules of a family, each under its id: who speaks, where, on what authority, what goes first."""
    draw(parent, md, say, "family", entries=[_entry(say, rule) for rule in _of(family)], once=Once())


def _entry(say: Words, rule: law.RuleOfLaw) -> Entry:
    return Entry(
        rule=rule,
        section=sections()[rule.section] if rule.section else None,
        authority=citations(say, rule.authority),
        support=citations(say, rule.support),
        priority=_priority(rule.id),
        resting=questions_on([rule.id]),
    )


def _priority(rule: str) -> list[tuple[str, list[str]]]:
    """What goes before this rule, what it goes before, and where no text says: each word with its rules."""
    told: dict[str, list[str]] = {"priority_yields": list(law.exceptions(rule))}
    for pair in law.priorities():
        if rule in (pair.higher, pair.lower) and not pair.settled:
            other = pair.lower if pair.higher == rule else pair.higher
            told.setdefault(f"priority_{pair.said}", []).append(other)
        elif rule == pair.higher:
            told.setdefault("priority_over", []).append(pair.lower)
    return [(key, list(dict.fromkeys(others))) for key, others in sorted(told.items()) if others]


def families() -> list[str]:
    """The families of rules, in the order of their first rules."""
    return list(dict.fromkeys(rule.family for rule in law.rules().values()))


def _of(family: str) -> list[law.RuleOfLaw]:
    return [rule for rule in law.rules().values() if rule.family == family]
