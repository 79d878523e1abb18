"""Computed lists: the questions in readers' words, the outline, rules, provisions, contacts, the glossary."""

import unicodedata
from collections.abc import Callable
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AtomicString

from decider import law
from decider.book import errors, sections, units
from decider.site.pages.chronology import chronology
from decider.site.pages.concordance import new_to_old, old_to_new
from decider.site.pages.elements import add, after, link
from decider.site.pages.families import families, family_rules, rules
from decider.site.pages.help import help_block
from decider.site.pages.legal import provision_item, provision_page, reference
from decider.site.pages.missing_references import missing_references
from decider.site.pages.places import home_of, home_of_provision, home_of_rule, home_of_section
from decider.site.pages.sheets import sheet_list, sheet_page, sheets
from decider.site.pages.situations import situations
from decider.site.pages.terms import terms
from decider.site.pages.to_verify import to_verify, verified
from decider.wording.contacts import contacts
from decider.wording.shown import review_line
from decider.wording.words import Words, words

Renderer = Callable[[Element, Markdown, Words], None]


def outline(parent: Element, md: Markdown, say: Words) -> None:
    """The booklet's sections in order, each leading to its place, with the vignettes in theirs."""
    listed = parent
    for section in sections().values():
        title = f"{section.number} {say.typeset(section.title[say.lang])}"
        if section.chapter == "index":
            add(parent, "h2", title, id=section.id)
            listed = add(parent, "ul", cls="outline")
            continue
        if listed is parent:
            listed = add(parent, "ul", cls="outline")
        item = add(listed, "li", cls=f"outline__{section.id.count('-')}")
        link(item, md, home_of_section(section), title)
        for vignette in section.vignettes:
            after(item, " · ")
            link(item, md, home_of(vignette), f"{vignette}. {say.typeset(say.find('vignettes', vignette))}")


def provisions(parent: Element, md: Markdown, say: Words) -> None:
    """Each provision in one line, articles first; each leads to its own page."""
    for kind in ("article", "act", "judgment", "opinion"):
        add(parent, "h2", say.word(f"provisions_{kind}"), id=f"textes-{kind}")
        listed = add(parent, "ul", cls="provisions")
        for provision in law.provisions().values():
            if provision.kind == kind:
                provision_item(add(listed, "li"), md, say, provision)

    add(parent, "h2", say.word("acts_cited"), id="textes-cites")
    listed = add(parent, "ul")
    for act in law.acts().values():
        item = add(listed, "li", say.typeset(law.entitled(act, say.lang)))
        after(item, " · ")
        if act.address.startswith("http"):
            add(item, "a", say.word("official" if "ejustice" in act.address else "copy"), href=act.address)
        else:
            add(item, "span", say.word("no_address"), cls="mark")


def reviews(parent: Element, md: Markdown, say: Words) -> None:
    """Who compared which text with the official one, and when; the foot of the page says that nobody has."""
    if not law.reviews():
        return
    listed = add(parent, "ul")
    for review in law.reviews():
        provision = law.provision(review.provision)
        item = add(listed, "li")
        link(item, md, home_of_provision(provision.id), reference(say, provision, review.period))
        after(item, say.typeset(f": {review_line(review, say.lang)}."))


def booklet_errors(parent: Element, md: Markdown, say: Words) -> None:
    """What the booklet has wrong or leaves out, each with its source, and where it is noted."""
    listed = add(parent, "ol", cls="booklet-errors")
    for error in errors():
        item = add(
            listed, "li", say.typeset(f"{error.text[say.lang]} ({say.word('source')}: {error.source})") + " "
        )
        if error.place:
            section = max((id for id in sections() if error.place.startswith(id)), key=len)
            link(item, md, f"livre/{sections()[section].chapter}.md#{error.place}", error.place.upper())


def contact_list(parent: Element, md: Markdown, say: Words) -> None:
    """Every contact with its number, its hours, its source and the day it was checked."""
    listed = add(parent, "dl", cls="contacts")
    for contact in contacts():
        term = add(listed, "dt", say.typeset(contact.who[say.lang]))
        if contact.number:
            after(term, " · ")
            add(term, "a", contact.number, href=f"tel:{contact.number.replace(' ', '')}")
        line = add(listed, "dd", say.typeset(contact.purpose[say.lang]) + ". ")
        if contact.hours:
            after(line, say.typeset(contact.hours[say.lang]).removesuffix(".") + ". ")
        checked = say.word("checked", date=say.date(contact.checked))
        mark = f"{say.word(f'territory_{contact.territory.name}')}; {say.word('source')}: {contact.source}; {checked}"
        mark += f"; {say.word('unconfirmed')}" if contact.number and not contact.confirmed else ""
        add(line, "span", say.typeset(mark), cls="mark")


def coverage(parent: Element, md: Markdown, say: Words) -> None:
    """Each unit of the booklet, and where it stands here."""
    places: dict[str, dict[str, str]] = {
        "sections": {},
        "vignettes": {},
        "cases": {},
        "lists": {},
        "notes": {},
    }
    for section in sections().values():
        places["sections"][section.number] = home_of_section(section)
        for vignette in section.vignettes:
            places["vignettes"][vignette] = home_of(vignette)
    for kind, found in vars(units()).items():
        for id, section_id in found.items():
            places[kind][id.upper()] = f"livre/{sections()[section_id].chapter}.md#{id}"
    places["rules"] = {id: home_of_rule(id) for id in law.rules() if id.startswith("R")}
    for kind, where in places.items():
        add(parent, "h2", f"{say.word(f'units_{kind}')} ({len(where)})", id=f"units-{kind}")
        line = add(parent, "p")
        for i, (name, target) in enumerate(where.items()):
            after(line, ", " if i else "")
            link(line, md, target, name)


def glossary(parent: Element, md: Markdown, say: Words) -> None:
    """Each term in the language's alphabet: its other names, what it means, the passages that use it."""
    listed = add(parent, "dl", cls="glossary")
    other = words("en" if say.lang == "fr" else "fr")
    for term in sorted(terms().values(), key=lambda one: _alphabetical(one.head(say.lang))):
        entry = add(listed, "dt", id=f"g-{term.id}")
        name = say.typeset(term.name[say.lang])
        shown = f"{term.short} · {name}" if term.short else name
        names = [(say.lang, shown), (other.lang, other.typeset(term.name[other.lang])), ("nl", term.nl)]
        for lang, text in names:
            if text and (lang == say.lang or text != name):
                after(entry, " · " if len(entry) else "")
                # Atomic: an entry is not explained by a tooltip of its own.
                add(entry, "span", AtomicString(text), **({"lang": lang} if lang != say.lang else {}))
        add(listed, "dd", say.typeset(term.definition[say.lang]))
        places = [(sections()[id].number, home_of_section(sections()[id])) for id in term.sections]
        places += [(id, home_of(id)) for id in term.vignettes]
        if places:
            line = add(listed, "dd", say.word("passages") + ": ", cls="carries")
            for i, (number, target) in enumerate(places):
                after(line, ", " if i else "")
                link(line, md, target, number)


def _alphabetical(text: str) -> str:
    """Order by letters alone, whatever their case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


LISTS: dict[str, Renderer] = {
    "help": help_block,
    "outline": outline,
    "rules": rules,
    "provisions": provisions,
    "contacts": contact_list,
    "reviews": reviews,
    "coverage": coverage,
    "glossary": glossary,
    "situations": situations,
    "sheets": sheet_list,
    "booklet-errors": booklet_errors,
    "chronology": chronology,
    "old-to-new": old_to_new,
    "new-to-old": new_to_old,
    "to-verify": to_verify,
    "references": missing_references,
    "verified": verified,
    **{f"rules-{family}": partial(family_rules, family=family) for family in families()},
    **{f"sheet-{sheet.id}": partial(sheet_page, id=sheet.id) for sheet in sheets()},
    **{f"provision-{id}": partial(provision_page, id=id) for id in law.provisions()},
}
