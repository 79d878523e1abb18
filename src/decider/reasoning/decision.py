"""What a question answers with the facts one has: what follows, what still matters, and why."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import compress
from typing import Any, ClassVar

from decider import law
from decider.alike import told_alike
from decider.facts import Value
from decider.forces import forces
from decider.outcomes import Answer, Basis, Outcome, reading
from decider.reasoning.implicants import FREE, Cube, prime_implicants, smallest_hitting_sets
from decider.reasoning.joined import Joined
from decider.reasoning.question import Question
from decider.reasoning.registry import leads_to
from decider.reasoning.roles import LETS, strongest, texts
from decider.reasoning.table import Table
from decider.ruling import Ruling

Facts = dict[str, Value]


@dataclass(frozen=True, init=False)
class Decision:
    """What a question answers on a day with some facts known: the sum of all that is still possible.

    `rulings` are those that the facts not known leave possible.
    """

    question: Question
    on: date
    known: Mapping[str, Value]
    table: Table | Joined[Ruling] = field(init=False, repr=False, compare=False)
    rulings: list[Ruling] = field(init=False, repr=False, compare=False)

    said: ClassVar[Callable[["Decision", str], str]]
    """Says a decision in a language; the wording is who does."""

    replied: ClassVar[Callable[["Decision", str], Any]]
    """Says all that a face shows of it."""

    def __init__(
        self,
        question: Question,
        on: date,
        known: Mapping[str, Value],
        table: Table | Joined[Ruling] | None = None,
    ) -> None:
        own = self.__dict__  # what dataclasses would write for a frozen class takes thrice as long
        own["question"], own["on"], own["known"] = question, on, known
        own["table"] = table = table or question.evaluated(on)
        own["rulings"] = table.completions(known)

    @cached_property
    def open(self) -> dict[str, tuple[Value, ...]]:
        """The facts that are not known, each with its values, in asking order."""
        return self.table.open(self.known)

    @cached_property
    def outcomes(self) -> frozenset[Outcome]:
        """The outcomes that are still possible."""
        return frozenset(ruling.outcome for ruling in self.rulings)

    @property
    def outcome(self) -> Outcome | None:
        """The one outcome; None while several are possible."""
        one = self.rulings[0].outcome if self.rulings else None
        for ruling in self.rulings:
            if ruling.outcome is not one:
                return None
        return one

    @cached_property
    def answer(self) -> Answer:
        """The reading, IT_DEPENDS where the possible outcomes read differently."""
        readings = {reading(self.question.verb, outcome) for outcome in self.outcomes}
        return readings.pop() if len(readings) == 1 else Answer.IT_DEPENDS

    @cached_property
    def duties(self) -> frozenset[Outcome]:
        """The duties that stand beside the outcome whatever else is true."""
        return frozenset.intersection(*(ruling.duties for ruling in self.rulings))

    @cached_property
    def possible_duties(self) -> frozenset[Outcome]:
        """The duties that stand beside it in some cases."""
        return frozenset.union(*(ruling.duties for ruling in self.rulings))

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The facts that can still change the outcome or a duty, in asking order."""
        if isinstance(self.table, Joined):
            return self.table.missing(self.known)
        cells = [(ruling.outcome, ruling.duties) for ruling in self.rulings]
        missing, stride = [], len(cells)
        for name, values in self.open.items():
            span, stride = stride, stride // len(values)
            if any(cells[i] != cells[i + stride] for i in range(len(cells)) if i % span < span - stride):
                missing.append(name)
        return tuple(missing)

    @cached_property
    def conditions(self) -> dict[Outcome, tuple[Facts, ...]]:
        """For each possible outcome and uncertain duty, the smallest sets of facts that lead there."""
        found = {
            outcome: self._sets([ruling.outcome is outcome for ruling in self.rulings])
            for outcome in sorted(self.outcomes, key=lambda o: o.value)
        }
        for duty in sorted(self.possible_duties - self.duties, key=lambda o: o.value):
            # Telling someone of the act is a duty only where one may act.
            acts = duty is Outcome.MUST_INFORM
            found[duty] = self._sets(
                [duty in ruling.duties for ruling in self.rulings],
                [acts and self.reads(ruling) is not Answer.YES for ruling in self.rulings],
            )
        return found

    @cached_property
    def when(self) -> dict[Answer, tuple[Facts, ...]]:
        """For each possible answer, the smallest sets of facts that lead there."""
        readings = [self.reads(ruling) for ruling in self.rulings]
        return {
            answer: self._sets([r is answer for r in readings]) for answer in Answer if answer in readings
        }

    @cached_property
    def because(self) -> tuple[Facts, ...]:
        """The smallest sets of known facts that suffice for the answer; none while it depends."""
        if self.answer is Answer.IT_DEPENDS:
            return ()
        if isinstance(self.table, Joined):
            same = [ruling for ruling in self.table.rulings if self.reads(ruling) is self.answer]
            return self.table.reasons(self.known, same)
        names = [name for name in self.table.names if name in self.known]
        masks = {
            sum(1 << bit for bit, name in enumerate(names) if row[name] != self.known[name])
            for row, ruling in self.table.rows()
            if self.reads(ruling) is not self.answer
        }
        choices = smallest_hitting_sets(masks, len(names))
        return tuple({names[bit]: self.known[names[bit]] for bit in choice} for choice in choices)

    @property
    def carrier(self) -> "Decision | None":
        """The way that carries a yes whatever else is true; None where none does for certain."""
        return next((way for way in self.ways if way.answer is self.answer is Answer.YES), None)

    @property
    def lead(self) -> str:
        """The rule that gives the reason: of what opens, where something does."""
        return self.carrier.lead if self.carrier else self._leading[0].rules[0]

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The rules that decide, or may still decide."""
        return tuple(dict.fromkeys(rule for ruling in self.rulings for rule in ruling.rules))

    @cached_property
    def grounds(self) -> tuple[Basis, ...]:
        """The grounds of what opens, where something does, else of what is left.

        A defence after the event is then never told beside the tolerance that it is not.

        >>> from decider import ask

        >>> ask("sharing.share").grounds, ask("sharing.share", recipient_bound=False).grounds
        ((<Basis.TOLERANCE: 'tolerance'>,), (<Basis.EXCULPATION: 'exculpation'>,))
        """
        return tuple(dict.fromkeys(ruling.basis for ruling in self._leading if ruling.basis))

    @cached_property
    def next(self) -> tuple[str, ...]:
        """The questions that take over."""
        return tuple(dict.fromkeys(id for ruling in self.rulings for id in ruling.next))

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """The remarks that a reader of this answer needs."""
        return tuple(dict.fromkeys(note for ruling in self.rulings for note in ruling.notes))

    @property
    def failed(self) -> tuple[str, ...]:
        """The facts that stand in the way whatever else is true, in asking order.

        >>> from decider import ask

        >>> ask("V9.1", superior_bound=False).failed, ask("V9.1").failed
        (('superior_bound',), ())
        """
        first, *others = (set(ruling.failed) for ruling in self.rulings)
        always = first.intersection(*others)
        return tuple(name for name in self.question.facts if name in always)

    @cached_property
    def provisions(self) -> tuple[law.Citation, ...]:
        """The provisions that the rules rest on, as they stood on the day, each with its role."""
        cited = (text for ruling in dict.fromkeys(self.rulings) for text in texts(ruling, self.on))
        return tuple(law.Citation(law.provision(id), self.on, role) for id, role in strongest(cited).items())

    @property
    def confidence(self) -> law.Confidence | None:
        """The weakest confidence among the provisions that it rests on; nothing where it cites none.

        >>> from decider import ask

        >>> ask("V7.2").confidence, ask("danger.necessity").confidence
        (<Confidence.SEEN: 'seen'>, <Confidence.OPEN: 'open'>)
        """
        held = [citation.period.confidence for citation in self.provisions]
        return max(held, key=list(law.Confidence).index, default=None)

    @property
    def uncarried(self) -> bool:
        """Whether something is let out by an exception that no article carries.

        >>> from decider import ask

        >>> five = ask("V7.1", consent=True, same_mission=True)
        >>> five.uncarried, ask("V7.2").uncarried
        (True, False)
        """
        roles = {citation.role for citation in self.provisions}
        lets = any(forces(outcome) & LETS for outcome in self.outcomes)
        return lets and law.Role.EXCEPTION_TO in roles and law.Role.CARRIES not in roles

    @cached_property
    def ways(self) -> tuple["Decision", ...]:
        """The ways of a composite question: the open first, then what may open, the contested, the closed.

        >>> from decider import ask

        >>> [way.question.id for way in ask("V5.1", danger_to_this_person=True, unable_to_protect=True).ways][0]
        'danger.necessity'
        """
        return _ways(self.question, self.on, self.known)

    @cached_property
    def others(self) -> tuple["Decision", ...]:
        """The other ways to the same act that are open or may open, where this one says no or is contested.

        >>> from decider import ask

        >>> [way.question.id for way in ask("danger.care-centre", express_consent=False, told_to="police").others]
        ['sharing.child-protection', 'danger.necessity']
        """
        whole = leads_to(self.question, self.on)
        if whole is None or self.answer not in {Answer.NO, Answer.NOT_SETTLED}:
            return ()
        return tuple(
            way
            for way in _ways(whole, self.on, told_alike(self.known))
            if way.question.id != self.question.general.id and Answer.YES in way.when
        )

    def sentence(self, lang: str) -> str:
        """Say the answer as a person would, with its conditions."""
        return Decision.said(self, lang)

    def reply(self, lang: str) -> Any:
        """Say all that a face shows of it; `str()` is its text."""
        return Decision.replied(self, lang)

    @cached_property
    def _leading(self) -> list[Ruling]:
        """The rulings that open, where some do, else all."""
        return [ruling for ruling in self.rulings if self.reads(ruling) is Answer.YES] or self.rulings

    def reads(self, ruling: Ruling) -> Answer:
        """Read a ruling through the question's verb."""
        return reading(self.question.verb, ruling.outcome)

    def _sets(self, wanted: list[bool], either: list[bool] | None = None) -> tuple[Facts, ...]:
        if isinstance(self.table, Joined):
            sought = (list(compress(self.rulings, chosen)) for chosen in (wanted, either or ()))
            return self.table.sets(self.known, *sought)
        return facts_of(prime_implicants(wanted, [*map(len, self.open.values())], either or ()), self.open)


_FIRST = (Answer.YES, Answer.IT_DEPENDS, Answer.NOT_SETTLED, Answer.NO)


def _ways(question: Question, on: date, known: Mapping[str, Value]) -> tuple[Decision, ...]:
    """The ways of a composite question with these facts, the open ones first."""
    found = [
        _way(way, on, way.evaluated(on), frozenset((n, known[n]) for n in way.facts_at(on) if n in known))
        for way in question.ways(on)
    ]
    return tuple(sorted(found, key=lambda way: _FIRST.index(way.answer)))


@lru_cache(maxsize=4096)
def _way(
    way: Question, on: date, table: Table | Joined[Ruling], known: frozenset[tuple[str, Value]]
) -> Decision:
    """A way with the facts that it asks: many cases share them."""
    return Decision(way, on, dict(known), table)


def facts_of(cubes: Iterable[Cube], open: Mapping[str, tuple[Value, ...]]) -> tuple[Facts, ...]:
    """Name the facts that each cube over the open facts fixes."""
    return tuple(
        {name: values[i] for (name, values), i in zip(open.items(), cube, strict=True) if i is not FREE}
        for cube in cubes
    )
