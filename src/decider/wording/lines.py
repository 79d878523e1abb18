"""The facts of an answer as lines to tick: what each says, where it stands, and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from decider.facts import JUDGEMENTS
from decider.reasoning.decision import Decision
from decider.wording.clauses import capital
from decider.wording.words import Words, words


class State(StrEnum):
    """Where a line stands: told and nothing against it, told and in the way, not told, or taken for granted."""

    MET = "met"
    UNMET = "unmet"
    OPEN = "open"
    SUPPOSED = "supposed"


@dataclass(frozen=True)
class Line:
    """A fact, or what an answer takes for granted, as a reader ticks it.

    `value` is the place of what was told among the `choices`; without choices it is yes or no, 0 or 1.
    """

    id: str
    text: str
    state: State
    value: int | None
    choices: tuple[str, ...] = ()
    judged: bool = False
    matters: bool = True


def lines(decision: Decision, lang: str) -> tuple[Line, ...]:
    """Say every fact of a question as a line: what is taken for granted, then the facts in asking order.

    >>> from decider import ask
    >>> [(line.id, line.state.value) for line in lines(ask("V7.1"), "en")][:5]
    [('bound', 'supposed'), ('covered', 'supposed'), ('informed', 'supposed'), ('consent', 'open'), ('recipient_bound', 'met')]
    >>> lines(ask("V7.1", consent=False), "en")[3].state
    <State.UNMET: 'unmet'>
    """
    say = words(lang)
    return (*_granted(decision, say), *_facts(decision, say))


def _granted(decision: Decision, say: Words) -> Iterator[Line]:
    story = "_story" if decision.question.is_vignette else ""
    for assumption in decision.question.assumes:
        text = say.typeset(say.find("lines", f"{assumption.value}{story}"))
        yield Line(assumption.value, text, State.SUPPOSED, 0)


def _facts(decision: Decision, say: Words) -> Iterator[Line]:
    asked, missing = decision.question, set(decision.missing)
    for name in decision.table.names:
        values, known = asked.facts[name], name in decision.known
        value = values.index(decision.known[name]) if known else None
        if not known:
            state = State.OPEN
        elif name in asked.supposed and asked.supposed[name] == decision.known[name]:
            state = State.SUPPOSED
        else:
            state = State.UNMET if name in decision.failed else State.MET
        yield Line(
            name,
            line_text(asked.id, name, values, say),
            state,
            value,
            choices_of(asked.id, name, values, say),
            name in JUDGEMENTS,
            known or name in missing,
        )


def line_text(id: str, name: str, values: tuple[object, ...], say: Words) -> str:
    """Say what is ticked: a statement to say yes or no to, else the question that its choices answer."""
    if is_yes_or_no(values):
        return str(say.typeset(capital(say.clause(id, name, True))))
    return say.ask(id, name)


def choices_of(id: str, name: str, values: tuple[object, ...], say: Words) -> tuple[str, ...]:
    """Name the values to choose from; none for a yes or a no."""
    if is_yes_or_no(values):
        return ()
    return tuple(capital(say.short(id, name, value)) for value in values)  # type: ignore[arg-type]


def is_yes_or_no(values: tuple[object, ...]) -> bool:
    """Whether a fact is a yes or a no."""
    return all(isinstance(value, bool) for value in values)
