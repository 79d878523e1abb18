"""How a reply opens: the answer with its conditions, the duties beside it, and what another reading answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from decider.reasoning.decision import Decision
from decider.wording.comparison import comparison
from decider.wording.conditions import Condition
from decider.wording.meaning import duties_told, opened
from decider.wording.routes import other_ways
from decider.wording.shown import asked_status
from decider.wording.verdict import to_list, verdict
from decider.wording.words import words


@dataclass(frozen=True)
class Named:
    """Something to say, with the id of what it is: a fact, a rule, a question, a duty."""

    id: str
    text: str


@dataclass(frozen=True)
class Part:
    """A piece of a reply as a face shows it: what it is, what it says and of what, and what it lists."""

    kind: str
    text: str
    of: str = ""
    items: tuple["Part", ...] = ()


IN_SENTENCE = frozenset({"verdict", "meaning", "duty", "comparison"})
"""The pieces that the sentence of an answer is made of."""


@dataclass(frozen=True)
class Opening:
    """What an answer says first. It rests on outcomes and duties alone, whichever rules gave them."""

    verdict: str
    conditions: tuple[Condition, ...]
    other_ways: str
    meaning: str
    duties: tuple[Named, ...]
    comparison: str
    status: str

    @property
    def told(self) -> str:
        """The answer in sentences, without the other reading, which has a place of its own on a page."""
        duties = (duty.text for duty in self.duties)
        return " ".join(filter(None, (self.verdict, self.other_ways, self.meaning, *duties)))

    @property
    def sentence(self) -> str:
        """The answer as a person would say it, and what another reading answers."""
        return " ".join(filter(None, (self.told, self.comparison)))


def opening(decision: Decision, lang: str) -> Opening:
    """Say what an answer says first.

    >>> from decider import ask
    >>> [part.kind for part in opening_parts(opening(ask("sharing.share"), "en"), "en")]
    ['verdict', 'conditions', 'meaning']
    """
    return Opening(
        verdict=verdict(decision, lang),
        conditions=to_list(decision, lang),
        other_ways=other_ways(decision, lang),
        meaning=opened(decision, lang),
        duties=tuple(Named(duty.name, told) for duty, told in duties_told(decision, lang)),
        comparison=comparison(decision, lang),
        status=asked_status(decision, lang),
    )


def opening_parts(said: Opening, lang: str) -> Iterator[Part]:
    """The pieces of an opening in the order in which every face shows them."""
    found = (
        Part("verdict", said.verdict),
        conditions_part(said.conditions, lang),
        Part("meaning", said.other_ways),
        Part("meaning", said.meaning),
        *(Part("duty", duty.text, duty.id) for duty in said.duties),
        Part("comparison", said.comparison),
        Part("status", said.status),
    )
    return (part for part in found if part.text or part.items)


def conditions_part(conditions: Iterable[Condition], lang: str) -> Part:
    """The list of conditions, each with its alternatives."""
    colon = words(lang).typeset(":")
    return Part("conditions", "", items=tuple(_condition(one, colon) for one in conditions))


def _condition(one: Condition, colon: str) -> Part:
    text = f"{one.text}{colon}" if one.any_of else one.text
    return Part("item", text, items=tuple(Part("item", each) for each in one.any_of))
