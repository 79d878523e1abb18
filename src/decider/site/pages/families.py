"""The rules on their pages: each under its id, with its authority, and what goes before it."""

from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.book import sections
from decider.site.pages.chapter import rest_on_them
from decider.site.pages.elements import add, after, link, literal
from decider.site.pages.places import home_of_provision, home_of_rule, home_of_section
from decider.wording.words import Words


def rules(parent: Element, md: Markdown, say: Words) -> None:
    """Every rule in one line, by family; each leads to the page where it is stated."""
    for family in families():
        add(parent, "h3", say.word(f"family_{family}"), id=f"famille-{family}")
        listed = add(parent, "ul", cls="rules")
        for rule in _of(family):
            item = add(listed, "li")
            link(item, md, home_of_rule(rule.id), rule.id)
            after(item, f" {say.rule(rule.id)}")


def family_rules(parent: Element, md: Markdown, say: Words, family: str) -> None:
    """The rules of a family, each under its id: who speaks, where, on what authority, what goes first."""
    listed = add(parent, "dl", cls="rules")
    for rule in _of(family):
        term = add(listed, "dt", id=rule.id.lower())
        literal(term, rule.id)
        after(term, f" · {say.word(f'kind_{rule.kind.value}')}")
        if rule.section:
            after(term, " · ")
            section = sections()[rule.section]
            link(term, md, home_of_section(section), section.number)
        else:
            after(term, f" · {say.word(f'not_in_booklet_{rule.known}')}")
            if rule.since:
                after(term, f" · {say.word('since', date=say.date(rule.since))}")
        add(listed, "dd", say.rule(rule.id))
        _authority(add(listed, "dd", cls="carries"), md, say, rule)
        _priority(listed, md, say, rule)
        line = add(listed, "dd", cls="carries")
        if rule.text_only:
            after(line, say.word(f"text_only_{rule.text_only}"))
        rest_on_them(line, md, say, {rule.id})


def _authority(line: Element, md: Markdown, say: Words, rule: law.RuleOfLaw) -> None:
    after(line, f"{say.word('authority')}: ")
    if not rule.authority:
        after(line, say.word("booklet_gives_none"))
    for i, id in enumerate((*rule.authority, *rule.support)):
        if i == len(rule.authority):
            after(line, f"; {say.word('support')}: ")
        elif i:
            after(line, " · ")
        link(line, md, home_of_provision(id), law.provision(id).at(law.AS_OF, say.lang), cls="cite")
    after(line, ".")


def _priority(listed: Element, md: Markdown, say: Words, rule: law.RuleOfLaw) -> None:
    """What goes before this rule, what it goes before, and where no text says."""
    told: dict[str, list[str]] = {"priority_yields": list(law.exceptions(rule.id))}
    for pair in law.priorities():
        if rule.id in (pair.higher, pair.lower) and not pair.settled:
            other = pair.lower if pair.higher == rule.id else pair.higher
            told.setdefault(f"priority_{pair.said}", []).append(other)
        elif rule.id == pair.higher:
            told.setdefault("priority_over", []).append(pair.lower)
    for key in sorted(key for key, found in told.items() if found):
        line = add(listed, "dd", f"{say.word(key)}: ", cls="carries")
        for i, id in enumerate(dict.fromkeys(told[key])):
            after(line, ", " if i else "")
            link(line, md, home_of_rule(id), id)
        after(line, ".")


def families() -> list[str]:
    """The families of rules, in the order of their first rules."""
    return list(dict.fromkeys(rule.family for rule in law.rules().values()))


def _of(family: str) -> list[law.RuleOfLaw]:
    return [rule for rule in law.rules().values() if rule.family == family]
