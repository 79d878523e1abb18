"""A case: one set of facts, put to every question that it bears on.

Who one is and who asks are facts like others: `people.toml` says what each of them settles.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from decider import law
from decider.alike import told_alike
from decider.errors import UnknownFact, nearest
from decider.facts import Value
from decider.professions import Asker, Profession
from decider.reasoning.decision import Decision
from decider.reasoning.people import job, settled
from decider.reasoning.registry import all_facts, questions
from decider.reasoning.spelling import told

ROLES: Mapping[str, tuple[Value, ...]] = {"profession": tuple(Profession), "asker": tuple(Asker)}


@dataclass(frozen=True)
class Case:
    """What is known of one case on a day, and what each question answers to it."""

    on: date
    facts: Mapping[str, Value]

    @cached_property
    def known(self) -> Mapping[str, Value]:
        """The facts told and those that they settle; what was told goes before what a role would settle.

        >>> dict(case(asker="police").known)
        {'forum': POLICE, 'asker': POLICE}
        """
        roles = [self.facts[role] for role in ROLES if role in self.facts]
        come = {name: value for role in roles for name, value in settled(role).items()}
        return told_alike({**come, **self.facts})

    @cached_property
    def answers(self) -> dict[str, Decision]:
        """What each general question answers that asks for something known here.

        >>> "testimony.answer" in case(asker="police").answers, "sharing.share" in case(asker="police").answers
        (True, False)
        """
        found = {}
        for asked in questions():
            columns = asked.facts_at(self.on).items()
            known = {n: self.known[n] for n, values in columns if self.known.get(n) in values}
            if known and not asked.is_vignette:
                found[asked.id] = Decision(asked, self.on, known)
        return found

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The facts that can still change some answer, that on which most answers wait first.

        >>> case(danger_to_this_person=True, victim_minor_or_vulnerable=True).missing[0]
        'offence_listed_and_committed'
        """
        waiting = Counter(name for decision in self.answers.values() for name in decision.missing)
        return tuple(name for name, _ in waiting.most_common())

    def told(self, **facts: object) -> "Case":
        """The same case with more told; None takes a fact back."""
        left = {name: value for name, value in self.facts.items() if name not in facts}
        new = {name: _value(name, given) for name, given in facts.items() if given is not None}
        return Case(self.on, {**left, **new})


def case(on: date | None = None, **facts: object) -> Case:
    """Put one set of facts to all questions; what is absent or None is not known.

    A psychologist fears for a woman beaten by her partner, and would tell the prosecutor.

    >>> fears = case(profession="psychologue clinicienne", danger_to_this_person=True, told_to="judicial")
    >>> fears.answers["danger.protective-disclosure"].answer
    <Answer.IT_DEPENDS: 'it depends'>
    >>> nothing_else = fears.told(unable_to_protect=True, proportionate=True, not_own_making=True)
    >>> {id: nothing_else.answers[id].answer.name for id in ("danger.protective-disclosure", "danger.necessity")}
    {'danger.protective-disclosure': 'YES', 'danger.necessity': 'IT_DEPENDS'}
    >>> case(askers="police")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    decider.errors.UnknownFact: case: no fact 'askers'; near: asker, ...
    """
    return Case(law.day(on), {}).told(**facts)


def _value(name: str, given: object) -> Value:
    asked = _asked()
    if name not in asked:
        raise UnknownFact(f"case: no fact {name!r}; near: {nearest(name, asked)}")
    if name == "profession" and isinstance(given, str) and (profession := job(given)):
        return profession
    return told("case", name, asked[name], given)


@cache
def _asked() -> Mapping[str, tuple[Value, ...]]:
    """Every fact that some question asks for, and the roles."""
    return {**all_facts(), **ROLES}
