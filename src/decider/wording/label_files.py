"""What the label files may hold, file by file, and that each language says all that the other says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any

from decider import law
from decider.languages import LANGUAGES
from decider.outcomes import Answer, Basis, Outcome, Verb
from decider.reasoning.registry import all_facts, questions
from decider.typed import One, WrongData, made
from decider.wording.word import Word
from decider.wording.words import label_tables, value_name


@cache
def _facts() -> dict[str, list[str]]:
    """Each fact, with the keys of its words."""
    return {name: ["topic", "ask", "any", *map(value_name, values)] for name, values in all_facts().items()}


_Id = Annotated[str, One("question", lambda: [asked.id for asked in questions()])]
_Fact = Annotated[str, One("fact", _facts)]
_Outcome = Annotated[str, One("outcome", lambda: Outcome.__members__)]
_Answer = Annotated[str, One("answer", lambda: Answer.__members__)]
_Verb = Annotated[str, One("verb", lambda: Verb.__members__)]
_Story = Annotated[str, One("vignette", lambda: {asked.vignette for asked in questions()})]
_Words = dict[str, str | tuple[str, str]]


@dataclass(frozen=True)
class _Clauses:
    clause: str = ""
    duty: str = ""
    clause_told: str = ""
    duty_told: str = ""


@dataclass(frozen=True)
class _Question:
    text: str = ""
    outcomes: dict[_Outcome, str] = field(default_factory=dict)
    duties: dict[_Outcome, str] = field(default_factory=dict)
    facts: dict[_Fact, _Words] = field(default_factory=dict)
    shared: dict[_Answer, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Labels:
    questions: dict[_Id, _Question] = field(default_factory=dict)
    facts: dict[_Fact, _Words] = field(default_factory=dict)
    outcomes: dict[_Outcome, _Clauses] = field(default_factory=dict)
    grounds: dict[Annotated[str, One("ground", lambda: Basis.__members__)], str] = field(default_factory=dict)
    rules: dict[Annotated[str, One("rule", law.rules)], str] = field(default_factory=dict)
    ways: dict[_Id, str] = field(default_factory=dict)
    by: dict[_Id, tuple[str, str]] = field(default_factory=dict)
    shared: dict[_Verb, dict[str, _Clauses]] = field(default_factory=dict)
    vignettes: dict[_Story, str] = field(default_factory=dict)
    people: dict[_Story, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    answer: dict[Annotated[str, One("word", lambda: [word.value for word in Word])], str] = field(
        default_factory=dict
    )
    lines: dict[str, str] = field(default_factory=dict)
    sentence: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    search: dict[str, str] = field(default_factory=dict)
    deeds: dict[str, str] = field(default_factory=dict)
    interview: dict[str, str | tuple[str, ...] | dict[str, str]] = field(default_factory=dict)
    pictures: dict[str, str | _Words] = field(default_factory=dict)
    cite: dict[str, str] = field(default_factory=dict)
    editions: dict[str, str] = field(default_factory=dict)
    record: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()


def label_faults() -> Iterator[str]:
    """Tell what is wrong in the label files: a slip of one language is not told again in the other."""
    said: dict[str, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    whole = True
    for lang in LANGUAGES:
        for place, labels in label_tables(lang).items():
            said[lang] |= dict.fromkeys(_keys(labels), place)
            try:
                _check(made(_Labels, labels, place), place)
            except WrongData as error:
                yield str(error)
                whole = False
    if whole:
        yield from _unpaired(*said.values())


def _unpaired(source: Mapping[str, str], other: Mapping[str, str]) -> Iterator[str]:
    """Tell what one language says and the other does not: each key with the file where it stands."""
    missing = {key: place for key, place in source.items() if key not in other}
    for key in (key for key in other if key not in source):
        near = get_close_matches(key, missing, n=1)
        yield f"{other[key]}: {key} is not in the other language" + (f"; near: {near[0]}" if near else "")
        missing = {key: place for key, place in missing.items() if key not in near}
    for key, place in missing.items():
        yield f"{place}: {key} is not in the other language; say it there, or take it out"


def _check(labels: _Labels, place: str) -> None:
    told = [("facts", labels.facts)]
    told += [(f"questions: {id}: facts", asked.facts) for id, asked in labels.questions.items()]
    for path, facts in told:
        for name, words in facts.items():
            for key, text in words.items():
                where = f"{place}: {path}: {name}: {key}"
                One("key of this fact", lambda: _facts()[name]).check(key, where)  # noqa: B023  # asked at once
                alone = key in {"topic", "ask", "any"}
                if isinstance(text, str) is not alone:
                    wanted = "one text" if alone else "two: as a clause, and in short"
                    raise WrongData(f"{where}: {text!r}; give {wanted}")


def _keys(labels: Mapping[str, Any], path: str = "") -> Iterator[str]:
    for key, value in labels.items():
        if isinstance(value, Mapping):
            yield from _keys(value, f"{path}{key}.")
        else:
            yield f"{path}{key}"
