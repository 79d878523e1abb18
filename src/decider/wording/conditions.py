"""The conditions of a yes, where everything else is a no: each part must hold, by one of its alternatives."""

from dataclasses import dataclass

from decider.outcomes import Answer
from decider.reasoning.decision import Decision
from decider.wording.clauses import line, spoken
from decider.wording.factoring import Alternative, Part, factored
from decider.wording.words import Words

LISTED = 7
ALTERNATIVES = 4


@dataclass(frozen=True)
class Condition:
    """A condition on a line of its own; where its alternatives are too long to say, each of them."""

    text: str
    any_of: tuple[str, ...] = ()


def parts_of(decision: Decision) -> tuple[Part, ...]:
    """Return the conditions of a yes; none where it is not so simple, or where several ways lead there.

    >>> from decider import ask
    >>> len(parts_of(ask("danger.assist"))), parts_of(ask("testimony.answer"))
    (3, ())
    """
    if decision.ways or set(decision.when) != {Answer.YES, Answer.NO}:
        return ()
    parts = factored(decision.when[Answer.YES], list(decision.open))
    simple = len(parts) <= LISTED and all(len(part) <= ALTERNATIVES for part in parts)
    return parts if simple else ()


def exceptions(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the parts that only say what must not be: each closes where none of its alternatives holds."""
    return tuple(part for part in parts if all(map(_is_told, part)) and any(_is_denied(a) for a in part))


def closes_where(id: str, part: Part, say: Words) -> list[str]:
    """Say what must be for an exception to close: none of its alternatives holds."""
    return [say.clause(id, name, not value) for ((name, value),) in part]


def _is_told(alternative: Alternative) -> bool:
    return len(alternative) == 1 and isinstance(alternative[0][1], bool)


def _is_denied(alternative: Alternative) -> bool:
    return alternative[0][1] is False


def listed(id: str, parts: tuple[Part, ...], say: Words) -> tuple[Condition, ...]:
    """Say each part on a line; where there is but one, each of its alternatives."""
    if len(parts) == 1:
        return tuple(Condition(_said(id, (alternative,), say)) for alternative in parts[0])
    return tuple(_line(id, part, say) for part in parts)


def _line(id: str, part: Part, say: Words) -> Condition:
    whole = _said(id, part, say)
    if len(part) == 1 or spoken(whole):
        return Condition(whole)
    each = tuple(_said(id, (alternative,), say) for alternative in part)
    return Condition(say.typeset(say.find("sentence", "one_of")), each)


def _said(id: str, part: Part, say: Words) -> str:
    return say.typeset(line(id, part, say))
