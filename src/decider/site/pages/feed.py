"""The changes of the law as a feed, and as the changelog's section on the law."""

import re
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from decider import law
from decider.reasoning.effects import effect
from decider.site.pages.chronology import moved_to
from decider.wording.words import words

PATH = "droit/changements.xml"
_SECTION = re.compile(
    r"(?<=<!-- law: written by `make changelog` -->\n).*?(?=<!-- end of law -->)", re.DOTALL
)


def feed(lang: str, title: str, address: str = "") -> str:
    """Write the Atom feed of a language; `address` is that language's root, empty while none is given.

    With an address every link is whole; without one, a reader of feeds starts from where it found the feed.
    """
    say = words(lang)
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": lang})
    SubElement(root, "id").text = _id(f"{lang}/{PATH}")
    SubElement(root, "title").text = f"{title} · {say.word('chronology')}"
    SubElement(root, "updated").text = f"{law.AS_OF}T00:00:00Z"
    SubElement(SubElement(root, "author"), "name").text = title
    page = f"{address}droit/chronologie/" if address else "chronologie/"
    SubElement(root, "link", {"href": page})
    if address:
        SubElement(root, "link", {"rel": "self", "href": f"{address}{PATH}"})
    for change in law.changes():
        entry = SubElement(root, "entry")
        SubElement(entry, "id").text = _id(f"{lang}/{change.id}")
        SubElement(
            entry, "title"
        ).text = f"{say.date(change.day)}: {say.typeset(change.provision.name[lang])}"
        SubElement(entry, "updated").text = f"{change.period.checked}T00:00:00Z"
        SubElement(entry, "link", {"href": f"{page}#{change.id}"})
        told = [moved_to(say, change), say.typeset(change.period.means[lang])]
        SubElement(entry, "summary").text = ". ".join(part.rstrip(".") for part in told if part) + "."
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def law_section() -> str:
    """Write the changelog's section on the law: each change that the data reaches back to."""
    say, lines = words("en"), []
    for change in law.changes():
        found = effect(change)
        if found is None:
            continue
        line = f"- {change.day}: {change.provision.name['en']}. {moved_to(say, change)}."
        if found.changed:
            line += f" Answers changed: {', '.join(asked.id for asked in found.changed)}."
        if found.same:
            line += f" Same answers: {', '.join(asked.id for asked in found.same)}."
        lines.append(line)
    return "\n".join(lines) + "\n"


def with_law_section(changelog: str) -> str:
    """Put the section on the law, as the data has it, into a changelog."""
    return _SECTION.sub(lambda _: law_section(), changelog)


def write_changelog(path: Path) -> None:
    """Bring the changelog's section on the law up to the data."""
    path.write_text(with_law_section(path.read_text("utf-8")), "utf-8")


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"
