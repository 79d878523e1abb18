"""Every question, by its id: collected from the rule and vignette functions that declare one."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType, ModuleType
from typing import Any, get_args, get_type_hints

from decider import law
from decider.diagram import Diagrams
from decider.errors import UnknownQuestion, nearest
from decider.facts import SAID, VALUES_SINCE, FactValue, Since, Value
from decider.joined import Joined, joined
from decider.outcomes import Assumption, Outcome, Verb
from decider.reads import noted
from decider.rules import (
    consultation,
    discretion,
    family,
    hierarchy,
    mandate,
    object,
    reporting,
    search,
    secrecy,
    sharing,
    status,
    terrorism,
    testimony,
)
from decider.rules.danger import grounds, protection
from decider.rules.ways import open_on
from decider.ruling import Asked, Ruling
from decider.table import Row, Table
from decider.tree import Tree, reduced
from decider.vignettes import v1, v2, v3, v4, v5, v6, v7, v8, v9
from decider.words import words

VIGNETTES = (v1, v2, v3, v4, v5, v6, v7, v8, v9)
FAMILIES = (
    status,
    discretion,
    object,
    secrecy,
    testimony,
    search,
    protection,
    grounds,
    reporting,
    terrorism,
    consultation,
    sharing,
    mandate,
    hierarchy,
    family,
)


@dataclass(frozen=True)
class Question:
    """A question that the site decides.

    A vignette's question asks a general one, `told_of`, of a story; a way of the composite question
    `way_of` is put to the composite's facts.
    """

    asked: Asked
    function: Callable[..., Ruling]
    told_of: "Question | None" = None
    way_of: str = ""

    @property
    def general(self) -> "Question":
        """The general question: itself, unless it is a vignette's."""
        return self.told_of or self

    @property
    def id(self) -> str:
        return self.asked.id

    @property
    def verb(self) -> Verb:
        return self.asked.verb

    @property
    def of(self) -> Outcome | None:
        """The status that an IS question asks about."""
        return self.asked.of

    @property
    def assumes(self) -> tuple[Assumption, ...]:
        """What the general question takes for granted."""
        return self.general.asked.assumes

    @property
    def is_vignette(self) -> bool:
        return self.told_of is not None

    @property
    def vignette(self) -> str:
        """The story that it is asked of, if any.

        >>> question("V7.1").vignette, question("sharing.share").vignette
        ('V7', '')
        """
        return self.id.partition(".")[0] if self.is_vignette else ""

    @property
    def anchor(self) -> str:
        """The id of its heading on every page.

        >>> question("V7.1").anchor, question("sharing.share").anchor
        ('v7-1', 'q-sharing-share')
        """
        slug = self.id.lower().replace(".", "-")
        return slug if self.is_vignette else f"q-{slug}"

    @property
    def family(self) -> str:
        """The rule file, or folder, of its general question.

        >>> question("V7.1").family
        'sharing'
        """
        return self.general.function.__module__.split(".")[2]

    def text(self, lang: str) -> str:
        """Return the question as its label file words it."""
        return words(lang).question(self.id)

    @cached_property
    def facts(self) -> Mapping[str, tuple[Value, ...]]:
        """The facts in asking order, each with its values."""
        hints = get_type_hints(self.general.function)
        names = [name for name in inspect.signature(self.general.function).parameters if name != "on"]
        return MappingProxyType({name: _values(hints[name]) for name in names})

    @cached_property
    def dated(self) -> Mapping[str, Since]:
        """The facts that a rule of law brought in, each with that rule."""
        hints = get_type_hints(self.general.function, include_extras=True)
        found = {
            name: mark for name in self.facts for mark in get_args(hints[name])[1:] if isinstance(mark, Since)
        }
        return MappingProxyType(found)

    def facts_at(self, on: date | None = None) -> Mapping[str, tuple[Value, ...]]:
        """The facts that count on a day, each with the values that it has then.

        >>> [len(question("danger.inform-prosecutor").facts_at(on)["recipient"]) for on in (law.BOOK, law.AS_OF)]
        [2, 3]
        """
        day = law.day(on)
        if day not in self._known_on:
            self._known_on[day] = MappingProxyType(
                {
                    name: tuple(v for v in values if v not in VALUES_SINCE or law.holds(VALUES_SINCE[v], day))
                    for name, values in self.facts.items()
                    if name not in self.dated or law.holds(self.dated[name].rule, day)
                }
            )
        return self._known_on[day]

    @cached_property
    def _known_on(self) -> dict[date, Mapping[str, tuple[Value, ...]]]:
        return {}

    @property
    def in_booklet(self) -> bool:
        """Whether the booklet asks it: a question whose every fact came later is not in it.

        >>> question("danger.necessity").in_booklet, question("danger.victim-client").in_booklet
        (True, False)
        """
        return not self.facts or bool(self.facts_at(law.BOOK))

    @property
    def said(self) -> Mapping[str, Any]:
        """What pages, doors and the command line say for the reader, who may change it."""
        found = {} if self.is_vignette else {n: v for n, v in SAID.items() if n in self.facts}
        return MappingProxyType(found)

    def ways(self, on: date) -> tuple["Question", ...]:
        """The ways of a composite question on a day, each put to the composite's facts.

        >>> [way.id for way in question("V5.1").ways(law.BOOK)]
        ['danger.inform-prosecutor', 'danger.necessity']
        """
        known = _ways(self.general.id)
        return tuple(known[way.id] for way in open_on(self.general.asked.ways, on))

    @cached_property
    def settled(self) -> Mapping[str, Value]:
        """The facts that the story tells."""
        return MappingProxyType({n: v for n, v in self._defaults.items() if n not in self.asked.assumed})

    @cached_property
    def assumed(self) -> Mapping[str, Value]:
        """The facts that the story does not tell, but that the printed answer needs."""
        return MappingProxyType({n: v for n, v in self._defaults.items() if n in self.asked.assumed})

    @cached_property
    def _defaults(self) -> Mapping[str, Value]:
        parameters = inspect.signature(self.function).parameters
        return {n: p.default for n, p in parameters.items() if p.default is not inspect.Parameter.empty}

    @cached_property
    def _tables(self) -> dict[date, Table | Joined[Ruling]]:
        return {}

    @cached_property
    def _diagrams(self) -> Diagrams:
        return Diagrams(self.facts)

    @cached_property
    def _asks_the_law(self) -> bool:
        return "on" in inspect.signature(self.general.function).parameters

    @cached_property
    def _grows(self) -> bool:
        """Whether the law brought a value in."""
        return any(value in VALUES_SINCE for values in self.facts.values() for value in values)

    def evaluated(self, on: date) -> Table | Joined[Ruling]:
        """Return the table of the general question on a day, evaluated once.

        Days that rule alike share one table, and so whatever is found out about it.
        """
        day = law.epoch(on) if self._grows or self._asks_the_law else law.BOOK
        return _table(self.general.id, day, self.general.way_of)

    def table(self, on: date | None = None) -> tuple[Row, ...]:
        """Return every row of the general question: the facts, and the ruling.

        A composite question has far too many combinations outside the booklet: each of its rows
        has the facts on which it rests, and holds whatever the others are.
        """
        return _rows(self.evaluated(law.day(on)))

    def tree(self, on: date | None = None) -> Tree:
        """Return the general question as a tree, reduced on outcome and duties."""
        return reduced(self.evaluated(law.day(on)))


def questions() -> tuple[Question, ...]:
    """Return all questions, those of the vignettes first, in the booklet's order.

    >>> [q.id for q in questions()][:4]
    ['V1.1', 'V2.1', 'V3.1', 'V4.1']
    """
    declarations()
    return tuple(_registry().values())


def question(id: str) -> Question:
    """Return the question of this id.

    >>> question("V7.11")
    Traceback (most recent call last):
        ...
    decider.errors.UnknownQuestion: no question 'V7.11'; near: V7.1, V9.1, V8.1, V1.1, V2.1, V3.1, V4.1, V4.2, …
    """
    known = _registry()
    if id not in known:
        raise UnknownQuestion(f"no question {id!r}; near: {nearest(id, known)}")
    _declaration(id)
    return known[id]


@noted("rules")
def _table(id: str, on: date, way_of: str) -> Table | Joined[Ruling]:
    general = _ways(way_of)[id] if way_of else _registry()[id]
    if on not in general._tables:
        table = _ruled(general, on)
        alike = (known for known in general._tables.values() if known.same(table))
        general._tables[on] = next(alike, table)
    return general._tables[on]


@cache
def _rows(table: Table | Joined[Ruling]) -> tuple[Row, ...]:
    return table.rows()


@cache
def _ways(id: str) -> dict[str, Question]:
    """Each way of a composite question, put to the composite's facts."""
    known = _registry()
    return {way.id: Question(known[way.id].asked, way.rule, way_of=id) for way in known[id].asked.ways}


def _ruled(general: Question, on: date) -> Table | Joined[Ruling]:
    facts = general.facts_at(on)
    otherwise = {name: since.otherwise for name, since in general.dated.items() if name not in facts}
    if general.asked.ways and on != law.BOOK:
        return joined(general.asked, facts, otherwise, general._diagrams, on)
    fixed = {**otherwise, "on": on} if general._asks_the_law else otherwise
    return Table(facts, lambda **known: general.function(**known, **fixed))


@noted("rules", "stories")
@cache
def _declaration(id: str) -> str:
    """All that a question says of itself beside its rulings: a story tells its facts in its defaults."""
    known = _registry()[id]
    ways = [way.id for way in known.general.asked.ways]
    said = (known.verb, known.of, known.assumes, known.asked.general, known.asked.assumed, ways)
    return f"{said} {inspect.signature(known.function)} {inspect.signature(known.general.function)}"


@noted("rules", "stories")
@cache
def declarations() -> tuple[str, ...]:
    return tuple(f"{id} {_declaration(id)}" for id in _registry())


def leads_to(asked: Question, on: date) -> Question | None:
    """Return the composite question that a question is a way of on a day; the booklet joins none.

    >>> leads_to(question("danger.necessity"), law.AS_OF).id
    'danger.protective-disclosure'
    """
    whole = "" if on == law.BOOK else _whole(asked.general.id, law.epoch(on))
    return question(whole) if whole else None


@noted("rules")
@cache
def _whole(id: str, on: date) -> str:
    """Name the composite question that a question is a way of on a day, if any."""
    generals = (one for one in _registry().values() if not one.is_vignette)
    return next((one.id for one in generals if id in {way.id for way in one.ways(on)}), "")


@cache
def _registry() -> dict[str, Question]:
    generals = {asked.id: Question(asked, function) for asked, function in _declared(FAMILIES)}
    stories = {
        asked.id: Question(asked, function, generals[asked.general])
        for asked, function in _declared(VIGNETTES)
    }
    return {**stories, **generals}


def _declared(modules: tuple[ModuleType, ...]) -> Iterator[tuple[Asked, Callable[..., Ruling]]]:
    for module in modules:
        for member in vars(module).values():
            asked = getattr(member, "__asked__", None)
            if isinstance(asked, Asked) and member.__module__ == module.__name__:
                yield asked, member


def _values(kind: type[bool] | type[FactValue]) -> tuple[Value, ...]:
    return tuple(kind) if issubclass(kind, FactValue) else (True, False)
