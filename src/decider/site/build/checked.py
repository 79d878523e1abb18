"""All data is read, and what one file names in another is found there, before a page is made."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from decider import law
from decider.book import errors, printed, sections, units
from decider.errors import DeciderError
from decider.languages import LANGUAGES
from decider.law.offences import offences
from decider.professions import Asker
from decider.reasoning.ask import ask
from decider.reasoning.people import settled
from decider.reasoning.registry import question, questions
from decider.site.build.publisher import publisher
from decider.site.pages.askers import askers
from decider.site.pages.handed import papers
from decider.site.pages.sheets import sheets
from decider.site.pages.situations import doors
from decider.site.pages.terms import terms
from decider.site.search.asked import synonyms, ways
from decider.typed import One, WrongData
from decider.wording.aloud import sentences
from decider.wording.contacts import contacts
from decider.wording.label_files import label_faults
from decider.wording.steps import steps
from decider.wording.words import words

READ: tuple[Callable[[], object], ...] = (
    law.acts,
    law.provisions,
    law.rules,
    law.findings,
    law.priorities,
    law.reviews,
    offences,
    sections,
    units,
    printed,
    errors,
    contacts,
    steps,
    sentences,
    doors,
    askers,
    papers,
    sheets,
    terms,
)


def faults(root: Path) -> list[str]:
    """Tell every fault of the data, one line each; none when all is well."""
    found = []
    spoken = [partial(words, lang) for lang in LANGUAGES]
    asked = [partial(ways, lang, root) for lang in LANGUAGES] + [
        partial(synonyms, lang) for lang in LANGUAGES
    ]
    reads: list[Callable[[], object]] = [*READ, partial(publisher, root), *spoken, *asked]
    for read in reads:
        try:
            read()
        except DeciderError as error:
            found.append(str(error))
    if not found:
        found += label_faults()
    if not found:
        try:
            for check in (_booklet, _deeds, _doors):
                check()
            settled(Asker.NOBODY)
        except DeciderError as error:
            found.append(str(error))
    return list(dict.fromkeys(found))


def _booklet() -> None:
    """The booklet's sections, stories and answers, where other files name them."""
    section, asked = One("section", sections), One("question", lambda: [q.id for q in questions()])
    story = One("vignette", lambda: {q.vignette for q in questions()})
    for id, rule in law.rules().items():
        if rule.section:
            section.check(rule.section, f"law/data/rules/{rule.family}.toml: {id}: section")
    for id in printed():
        asked.check(id, "book/printed.toml")
    for id, found in sections().items():
        if found.parent:
            section.check(found.parent, f"book/sections.toml: section {id}: parent")
        for vignette in found.vignettes:
            story.check(vignette, f"book/sections.toml: section {id}: vignettes")
    for error in errors():
        if error.place and not any(error.place.startswith(id) for id in sections()):
            raise WrongData(
                f"book/errors.toml: error {error.number}: place: {error.place!r} is in no section"
            )


def _deeds() -> None:
    """Each provision and each rule says what it does, in words that the labels have."""
    known = list(words(LANGUAGES[0]).find("deeds"))
    whom = One("words for whom", lambda: known)
    towards = One("words for towards whom", lambda: [key[3:] for key in known if key.startswith("to-")])
    for provision in law.provisions():
        for deed in law.does(provision):
            place = f"law/data/does.toml: provisions: {provision}"
            whom.check(deed.whom, place)
            towards.check(deed.towards, place)
    for rule in law.rules():
        law.says(rule)


def _doors() -> None:
    """The facts that a door tells, and the values that it gives them."""
    for door in doors():
        for case in door.cases:
            for way in case.ways:
                try:
                    ask(way.question, **{**question(way.question).said, **way.facts})
                except DeciderError as error:
                    place = f"snippets/situations.toml: door {door.id}: {case.id}"
                    raise WrongData(f"{place}: {error}") from None
