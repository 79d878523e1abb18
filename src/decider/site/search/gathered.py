"""The units of a language, gathered from the data and the pages that they are made of."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from decider import law
from decider.book import sections, units
from decider.law.offences import offences
from decider.reasoning.ask import ask
from decider.reasoning.registry import questions
from decider.site.pages.handed import cited, papers
from decider.site.pages.places import address, home, home_of, home_of_section
from decider.site.pages.sheets import sheets
from decider.site.pages.situations import doors
from decider.site.pages.terms import terms
from decider.site.search.passages import PAGES, Passage, beyond, passages
from decider.site.search.units import Kind, Unit
from decider.wording.contacts import contacts
from decider.wording.opening import opening
from decider.wording.word import word_of
from decider.wording.words import words

_NUMBER = re.compile(r"\d+[a-z]*(?:/\d+)?")
_SPAN = re.compile(r"(?<![\d/])(\d+)-(\d+)(?![\d/])")


def gathered(lang: str, root: Path) -> tuple[Unit, ...]:
    """Gather every unit of a language, in the order in which equals are shown."""
    chapters = dict.fromkeys(section.chapter for section in sections().values())
    booklet = {one.id: one for chapter in chapters for one in passages(root, lang, f"livre/{chapter}")}
    return (
        *_situations(lang), *_sheets(lang), *_papers(lang), *_questions(lang), *_stories(lang, root),
        *_contacts(lang), *_beyond(lang, root), *_terms(lang), *_lists(booklet), *_sections(lang, booklet),
        *_provisions(lang), *_offences(lang), *_pages(lang, root),
    )  # fmt: skip


def _situations(lang: str) -> Iterator[Unit]:
    for door in doors():
        for case in door.cases:
            id = f"{door.id}-{case.id}"
            ways = " ".join(way.text[lang] for way in case.ways)
            yield Unit(Kind.SITUATION, id, f"situations/#{id}", case.text[lang], ways)


def _sheets(lang: str) -> Iterator[Unit]:
    for sheet in sheets():
        lines = " ".join(line.text[lang] for line in sheet.lines)
        yield Unit(Kind.SHEET, sheet.id, f"outils/{sheet.id}/", sheet.text[lang], lines)


def _papers(lang: str) -> Iterator[Unit]:
    for paper in papers().paper:
        lines = " ".join(line.text[lang] for line in paper.lines)
        for id in cited(lines):
            lines = lines.replace(f"{{{id}}}", "")
        yield Unit(Kind.PAPER, paper.id, f"outils/remettre/#remettre-{paper.id}", paper.text[lang], lines)


def _questions(lang: str) -> Iterator[Unit]:
    for asked in questions():
        decision = ask(asked.id, **asked.said)
        told = f"{opening(decision, lang).told} {words(lang).rule(decision.lead)}"
        place, answer = address(home(asked)), word_of(decision)
        yield Unit(Kind.QUESTION, asked.id, place, asked.text(lang), told, answer=answer)


def _stories(lang: str, root: Path) -> Iterator[Unit]:
    for id in dict.fromkeys(asked.vignette for asked in questions() if asked.is_vignette):
        place = home_of(id)
        page, *_ = passages(root, lang, place.removesuffix(".md"))
        yield Unit(Kind.STORY, id, address(place), page.title, page.text)


def _contacts(lang: str) -> Iterator[Unit]:
    for contact in contacts():
        title = " · ".join(filter(None, (contact.who[lang], contact.number)))
        place = f"a-propos/contacts/#contact-{contact.id}"
        yield Unit(Kind.CONTACT, contact.id, place, title, contact.purpose[lang])


def _beyond(lang: str, root: Path) -> Iterator[Unit]:
    for id, passage in beyond(root, lang).items():
        yield Unit(Kind.BEYOND, id, _place(id), passage.title, passage.text)


def _terms(lang: str) -> Iterator[Unit]:
    for term in terms().values():
        name = f"{term.short}, {term.name[lang]}" if term.short else term.name[lang]
        others = (*term.forms["fr"], *term.forms["en"], term.name["fr"], term.name["en"], term.nl)
        yield Unit(
            Kind.TERM, term.id, f"glossaire/#g-{term.id}", name, term.definition[lang], " ".join(others)
        )


def _lists(booklet: Mapping[str, Passage]) -> Iterator[Unit]:
    for id, section in units().lists.items():
        place = f"livre/{sections()[section].chapter}/#{id}"
        yield Unit(Kind.LIST, id, place, booklet[id].title, booklet[id].text)


def _sections(lang: str, booklet: Mapping[str, Passage]) -> Iterator[Unit]:
    for id, section in sections().items():
        title = f"{section.number} {section.title[lang]}"
        said = booklet[id].text if id in booklet else ""  # a part is its sections
        yield Unit(Kind.SECTION, id, address(home_of_section(section)), title, said)


def _provisions(lang: str) -> Iterator[Unit]:
    for id, provision in law.provisions().items():
        numbers = {number for period in provision.periods for number in _numbers(period.number)}
        cited = provision.at(law.AS_OF, lang)
        title = provision.name[lang] + (f" · {cited}" if cited != provision.name[lang] else "")
        text = " ".join(provision.period(law.AS_OF).substance[lang])
        yield Unit(Kind.PROVISION, id, f"droit/{id}/", title, text, " ".join(sorted(numbers)))


def _offences(lang: str) -> Iterator[Unit]:
    for offence in offences():
        columns = (offence.book, offence.since_2022, offence.since_2023, offence.since_2026)
        numbers = {number for column in columns for number in _numbers(column)}
        place, name = "droit/concordance/#ancien-nouveau", offence.name[lang]
        yield Unit(Kind.OFFENCE, name, place, name, offence.note[lang], " ".join(sorted(numbers)))


def _pages(lang: str, root: Path) -> Iterator[Unit]:
    for id in PAGES:
        path, _, within = id.partition("#")
        found = list(passages(root, lang, path))
        title = next(one.title for one in found if not within or one.id == within)
        said = " ".join(f"{one.title} {one.text}" for one in found if one.id == within or not within)
        yield Unit(Kind.PAGE, id, _place(id), title, said)


def _place(id: str) -> str:
    """The address of a page, or of a passage of one."""
    path, hash, within = id.partition("#")
    return f"{path}/{hash}{within}"


def _numbers(written: str) -> Iterator[str]:
    """The numbers of some articles: each by itself, and those that a span passes over.

    >>> list(_numbers("36, 43 et 52bis")), list(_numbers("299-301")), list(_numbers("417/9-417/10"))
    (['36', '43', '52bis'], ['300', '299', '301'], ['417/9', '417/10'])
    """
    for first, last in _SPAN.findall(written):
        yield from map(str, range(int(first) + 1, int(last)))
    yield from _NUMBER.findall(written)
