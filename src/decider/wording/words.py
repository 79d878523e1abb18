"""Every word that a reader sees, per language, read from the label files.

The files of a language are one dictionary cut in pieces: a key stands in one file only.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from decider import law
from decider.data import folder
from decider.errors import DeciderError, MissingLabel, UnknownLanguage, nearest
from decider.facts import FactValue, Value
from decider.languages import LANGUAGES
from decider.outcomes import Answer, Basis, Outcome, Verb
from decider.reads import noted
from decider.wording.typography import typeset


def value_name(value: Value) -> str:
    """Name a value as the label files do.

    >>> value_name(True)
    'YES'
    """
    if isinstance(value, FactValue):
        return value.name
    return "YES" if value else "NO"


@dataclass(frozen=True)
class Words:
    """The label files of one language."""

    lang: str
    labels: Mapping[str, Any]

    def find(self, *path: str) -> Any:
        """Return the label at this path.

        >>> words("en").find("facts", "consents", "topic")
        Traceback (most recent call last):
            ...
        decider.errors.MissingLabel: wording/labels/en: no label facts.consents.topic; add it to a file of src/decider/wording/labels/en
        """
        found = label(self.lang, *path)
        if found is None:
            place = f"wording/labels/{self.lang}"
            raise MissingLabel(f"{place}: no label {'.'.join(path)}; add it to a file of src/decider/{place}")
        return found

    def question(self, id: str) -> str:
        """Return a question as its page asks it."""
        return self.typeset(self.find("questions", id, "text"))

    def word(self, key: str, **filled: str) -> str:
        """Return an interface word, its blanks filled."""
        return self.typeset(str(self.find("words", key)).format(**filled))

    def topic(self, id: str, fact: str) -> str:
        """Return what a fact is about, as it follows "it depends on"."""
        return str(self._of_fact(id, fact, "topic"))

    def ask(self, id: str, fact: str) -> str:
        """Return the question that asks for a fact."""
        return self.typeset(self._of_fact(id, fact, "ask"))

    def clause(self, id: str, fact: str, value: Value) -> str:
        """Return a value as a clause that follows "if"."""
        return str(self._of_fact(id, fact, value_name(value))[0])

    def short(self, id: str, fact: str, value: Value) -> str:
        """Return a value as a table cell or a branch shows it."""
        return self.typeset(self._of_fact(id, fact, value_name(value))[1])

    def either(self, id: str, fact: str, values: Sequence[Value]) -> str:
        """Return the values of a fact as one clause: any of them will do.

        >>> from decider.facts import Forum
        >>> words("en").either("testimony.answer", "forum", [Forum.POLICE])
        'the police hear you'
        """
        return self.grouped(id, fact, values) or self.any_of([self.clause(id, fact, v) for v in values])

    def grouped(self, id: str, fact: str, values: Sequence[Value]) -> str:
        """Return several values of a fact under one verb; nothing where no label has that."""
        own = label(self.lang, "questions", id, "facts", fact)
        told = own.get("any") if own else label(self.lang, "facts", fact, "any")
        if len(values) == 1 or not told:
            return ""
        # "Anybody else" is clear only after those whom it leaves out.
        last = sorted(values, key=lambda value: value_name(value) == "OTHER")
        return str(told).format(self.listed([self.short(id, fact, value) for value in last], or_=True))

    def outcome(self, id: str, outcome: Outcome, general: str = "") -> str:
        """Return an outcome as a clause: of the people of a story, else to the reader, in the question's own words.

        >>> words("en").outcome("V9.1", Outcome.MUST_STAY_SILENT)
        'he must keep silent'
        """
        own = label(self.lang, "questions", id, "outcomes", outcome.name)
        said = own or self._of_people(id, outcome, "clause")
        said = said or (general and label(self.lang, "questions", general, "outcomes", outcome.name))
        return str(said or self.find("outcomes", outcome.name, "clause"))

    def shared(self, id: str, verb: Verb, answer: Answer, outcomes: Sequence[Outcome], general: str) -> str:
        """Return what several outcomes with one reading share, as a clause.

        >>> words("en").shared("V4.1", Verb.MUST, Answer.NO, [Outcome.NOT_ENGAGED, Outcome.CANNOT_BE_CALLED], "testimony.appear")
        'she has no such duty'
        """
        own = [label(self.lang, "questions", asked, "shared", answer.name) for asked in (id, general)]
        if any(own):
            return str(own[0] or own[1])
        silent = verb is Verb.MUST and Outcome.MUST_STAY_SILENT in outcomes
        path = ("shared", verb.name, f"{answer.name}_OR_SILENT" if silent else answer.name)
        who = label(self.lang, "people", id.partition(".")[0])
        told = label(self.lang, *path, "clause_told") if who else None
        return str(told).format(who=who) if told else str(self.find(*path, "clause"))

    def way(self, id: str) -> str:
        """Return the name of a way."""
        return self.typeset(self.find("ways", id))

    def by(self, id: str) -> str:
        """Say that a way opens, as it follows "yes"."""
        return self.typeset(self.find("by", id)[0])

    def it(self, id: str) -> str:
        """Take up a way that was just named."""
        return str(self.find("by", id)[1])

    def duty(self, id: str, duty: Outcome) -> str:
        """Return a duty that stands beside an outcome, as a clause."""
        own = label(self.lang, "questions", id, "duties", duty.name)
        return str(own or self._of_people(id, duty, "duty") or self.find("outcomes", duty.name, "duty"))

    def grounds(self, grounds: Sequence[Basis]) -> str:
        """Name the grounds that an answer stands on."""
        return self.typeset("; ".join(str(self.find("grounds", ground.name)) for ground in grounds))

    def rule(self, id: str) -> str:
        """Return the sentence that states a rule."""
        return self.typeset(self.find("rules", id))

    def note(self, id: str) -> str:
        """Return a remark that goes with an outcome."""
        return self.typeset(self.find("notes", id))

    def date(self, day: date) -> str:
        """Write a date out.

        >>> words("fr").date(date(2026, 9, 1)), words("en").date(date(2026, 9, 1))
        ('1er septembre 2026', '1 September 2026')
        """
        return law.written(day, self.lang)

    def all_of(self, clauses: Sequence[str]) -> str:
        """Say several conditions after one "if".

        >>> words("fr").all_of(["A", "B", "C"]), words("en").all_of(["A", "B", "C"])
        ('A, si B et si C', 'A, B and C')
        """
        first, *others = clauses
        return self.listed([first, *(f"si {other}" if self.lang == "fr" else other for other in others)])

    def any_of(self, ways: Sequence[str]) -> str:
        """Say several sets of conditions after one "if"."""
        return {"fr": ", ou si ", "en": ", or if "}[self.lang].join(ways)

    def either_of(self, lines: Sequence[str]) -> str:
        """Say several sets of conditions on a line of their own."""
        return {"fr": ", ou ", "en": ", or "}[self.lang].join(lines)

    def both(self, lines: Sequence[str]) -> str:
        """Say what must hold together on a line of its own."""
        return {"fr": ", et ", "en": ", and "}[self.lang].join(lines)

    def depends_on(self, topics: Sequence[str]) -> str:
        """Say on which points an answer depends.

        >>> words("fr").depends_on(["le lieu", "l’accord", "les finalités"])
        'Cela dépend du lieu, de l’accord et des finalités'
        """
        depends = self.find("sentence", "depends")
        if self.lang == "en":
            return f"{depends} on {self.listed(topics)}"
        contracted = [re.sub(r"^de les ", "des ", re.sub(r"^de le ", "du ", f"de {t}")) for t in topics]
        return f"{depends} {self.listed(contracted)}"

    def listed(self, parts: Sequence[str], or_: bool = False) -> str:
        """Write several things in a row, or as a choice."""
        last = {"fr": (" et ", " ou "), "en": (" and ", " or ")}[self.lang][or_]
        return last.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]

    def typeset(self, text: str) -> str:
        """Apply the language's spacing, apostrophes and, in French, elision.

        >>> words("fr").typeset("seulement si il est prêt ; sinon, non")
        'seulement s’il est prêt\\u202f; sinon, non'
        >>> words("en").typeset("art. 353, § 1 for Mrs L.")
        'art.\\xa0353, §\\xa01 for Mrs\\xa0L.'
        """
        return typeset(self.lang, text)

    def _of_people(self, id: str, outcome: Outcome, key: str) -> str:
        """Say an outcome of the people of a story; nothing for a question that has none."""
        who = label(self.lang, "people", id.partition(".")[0])
        told = label(self.lang, "outcomes", outcome.name, f"{key}_told") if who else None
        return str(told).format(who=who) if told else ""

    def _of_fact(self, id: str, fact: str, key: str) -> Any:
        own = label(self.lang, "questions", id, "facts", fact, key)
        return self.find("facts", fact, key) if own is None else own


@cache
def words(lang: str) -> Words:
    """Return the words of a language.

    >>> words("nl")
    Traceback (most recent call last):
        ...
    decider.errors.UnknownLanguage: no language 'nl'; give en, fr
    """
    if lang not in LANGUAGES:
        raise UnknownLanguage(f"no language {lang!r}; give {nearest(str(lang), LANGUAGES)}")
    labels: dict[str, Any] = {}
    for place, held in label_tables(lang).items():
        _merge(labels, held, place)
    return Words(lang, labels)


@cache
def label_tables(lang: str) -> dict[str, dict[str, Any]]:
    """Return what each label file of a language holds, by its place."""
    return {file.place: file.table() for file in folder(f"wording/labels/{lang}")}


@noted("labels")
def label(lang: str, *path: str) -> Any:
    """Return what the label files of a language say at a path; None where they say nothing.

    >>> label("en", "facts", "consent", "topic"), label("en", "facts", "consents", "topic")
    ("the person's consent", None)
    """
    found: Any = words(lang).labels
    for key in path:
        if not isinstance(found, Mapping) or key not in found:
            return None
        found = found[key]
    return found


def _merge(into: dict[str, Any], new: Mapping[str, Any], place: str, path: str = "") -> None:
    for key, value in new.items():
        name = f"{path}.{key}".lstrip(".")
        if isinstance(value, Mapping):
            _merge(into.setdefault(key, {}), value, place, name)
        elif key in into:
            raise DeciderError(f"{place}: {name} stands in another file too; keep one of them")
        else:
            into[key] = value
