"""A question that the site decides: what it declares, what it asks, and how it is answered on a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, ClassVar

from decider import law
from decider.facts import SAID, Value
from decider.outcomes import Assumption, Outcome, Verb
from decider.reasoning.declared import declared
from decider.reasoning.evaluated import Evaluated, evaluated, rows
from decider.reasoning.signature import Facts, Signature, signature
from decider.reasoning.table import Row
from decider.reasoning.tree import Tree, reduced
from decider.rules.ways import open_on
from decider.ruling import Asked, Ruling
from decider.since import Since


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

    worded: ClassVar[Callable[[str, str], str]]
    """Says a question in a language; the wording is who does."""

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

        >>> from decider import question

        >>> question("V7.1").vignette, question("sharing.share").vignette
        ('V7', '')
        """
        return self.id.partition(".")[0] if self.is_vignette else ""

    @property
    def ours(self) -> bool:
        """Whether its story is not the booklet's.

        >>> from decider import question

        >>> question("W2.1").ours, question("V7.1").ours, question("sharing.share").ours
        (True, False, False)
        """
        return self.vignette.startswith("W")

    @property
    def anchor(self) -> str:
        """The id of its heading on every page.

        >>> from decider import question

        >>> question("V7.1").anchor, question("sharing.share").anchor
        ('v7-1', 'q-sharing-share')
        """
        slug = self.id.lower().replace(".", "-")
        return slug if self.is_vignette else f"q-{slug}"

    @property
    def family(self) -> str:
        """The rule file, or folder, of its general question.

        >>> from decider import question

        >>> question("V7.1").family
        'sharing'
        >>> question("third-party.request").family
        'third-party'
        """
        return self.general.function.__module__.split(".")[2].replace("_", "-")

    def text(self, lang: str) -> str:
        """Return the question as its label file words it."""
        return Question.worded(self.id, lang)

    @cached_property
    def signature(self) -> Signature:
        """What its general question's function asks."""
        return signature(self.general.function)

    @property
    def facts(self) -> Facts:
        """The facts in asking order, each with its values."""
        return self.signature.facts

    @property
    def dated(self) -> Mapping[str, Since]:
        """The facts that a rule of law brought in, each with that rule."""
        return self.signature.dated

    def facts_at(self, on: date | None = None) -> Mapping[str, tuple[Value, ...]]:
        """The facts that count on a day, each with the values that it has then.

        >>> from decider import question

        >>> [len(question("danger.inform-prosecutor").facts_at(on)["recipient"]) for on in (law.BOOK, law.AS_OF)]
        [2, 3]
        """
        return self.signature.at(law.day(on))

    @property
    def in_booklet(self) -> bool:
        """Whether the booklet asks it: a story of ours, or a question that no text of its day answers, is not in it.

        >>> from decider import question

        >>> [question(id).in_booklet for id in ("danger.necessity", "danger.victim-client", "W2.1")]
        [True, False, False]
        """
        then = self.evaluated(law.BOOK).rulings
        return not self.ours and not all("no-text-that-day" in ruling.notes for ruling in then)

    @property
    def said(self) -> Mapping[str, Any]:
        """What pages, doors and the command line say for the reader, who may change it."""
        found = {} if self.is_vignette else {n: v for n, v in SAID.items() if n in self.facts}
        return MappingProxyType(found)

    @property
    def supposed(self) -> Mapping[str, Value]:
        """What an answer supposes and nobody told: a story of the booklet gives no sign of what the law asks since.

        >>> from decider import question

        >>> sorted(question("V7.1").supposed), "contact_with" in question("V5.1").supposed
        (['informed', 'limited_to_necessary'], True)
        >>> "contact_with" in question("W2.1").supposed
        False
        """
        unsaid = {n: v for n, v in self.settled.items() if n in self.general.dated and not self.ours}
        return MappingProxyType({**self.assumed, **unsaid, **self.said})

    def ways(self, on: date) -> tuple["Question", ...]:
        """The ways of a composite question on a day, each put to the composite's facts.

        >>> from decider import question

        >>> [way.id for way in question("V5.1").ways(law.BOOK)]
        ['danger.inform-prosecutor', 'danger.necessity']
        """
        return tuple(_way(way.id, self.general.id) for way in open_on(self.general.asked.ways, on))

    @cached_property
    def settled(self) -> Mapping[str, Value]:
        """The facts that the story tells."""
        told = signature(self.function).told.items()
        return MappingProxyType({n: v for n, v in told if n not in self.asked.assumed})

    @cached_property
    def assumed(self) -> Mapping[str, Value]:
        """The facts that the story does not tell, but that the printed answer needs."""
        told = signature(self.function).told.items()
        return MappingProxyType({n: v for n, v in told if n in self.asked.assumed})

    def evaluated(self, on: date) -> Evaluated:
        """Return the table of the general question on a day."""
        return evaluated(self.general.id, on, self.general.way_of)

    def table(self, on: date | None = None) -> tuple[Row, ...]:
        """Return every row of the general question: the facts, and the ruling.

        A composite question has far too many combinations outside the booklet: each of its rows
        has the facts on which it rests, and holds whatever the others are.
        """
        return rows(self.evaluated(law.day(on)))

    def tree(self, on: date | None = None) -> Tree:
        """Return the general question as a tree, reduced on outcome and duties."""
        return reduced(self.evaluated(law.day(on)))


@cache
def asked_as(id: str) -> Question:
    """Return a question by an id that is known to be one."""
    own = declared()[id]
    return Question(own.asked, own.function, asked_as(own.asked.general) if own.asked.general else None)


@cache
def _way(id: str, of: str) -> Question:
    """A way of a composite question, put to the composite's facts."""
    rule = next(way.rule for way in declared()[of].asked.ways if way.id == id)
    return Question(declared()[id].asked, rule, way_of=of)
