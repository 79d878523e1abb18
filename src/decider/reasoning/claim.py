"""An answer as a claim: one line that a page repeats and that the functions must bear out."""

from decider.facts import FactValue
from decider.outcomes import Answer, Outcome
from decider.reasoning.decision import Decision, Facts


def claim(decision: Decision) -> str:
    """Put an answer in the form in which pages and the file of printed answers claim it.

    A claim that names only the conditions of a yes says that everything else is a no.

    >>> from decider import ask, law
    >>> claim(ask("V4.2", on=law.BOOK)), claim(ask("V7.1", on=law.BOOK))
    ('no', 'yes if consent, same_mission')
    >>> claim(ask("V7.2", on=law.BOOK))
    'yes; must assist; must inform unless informing_harms_child'
    """
    when = decision.when
    if decision.answer is not Answer.IT_DEPENDS:
        parts = [decision.answer.value]
    else:
        only_yes = set(when) == {Answer.YES, Answer.NO}
        named = [Answer.YES] if only_yes else list(when)
        parts = [f"{answer.value} if {_ways(when[answer])}" for answer in named]
    order = sorted(
        decision.possible_duties - {decision.outcome},
        key=lambda duty: (duty not in decision.duties, duty.value),
    )
    return "; ".join(parts + [_duty(decision, duty) for duty in order if duty.name.startswith("MUST_")])


def _duty(decision: Decision, duty: Outcome) -> str:
    name = duty.name.lower().replace("_", " ")
    if duty in decision.duties:
        return name
    ways = decision.conditions[duty]
    if len(ways) == 1 and list(ways[0].values()) == [False]:
        return f"{name} unless {next(iter(ways[0]))}"
    return f"{name} if {_ways(ways)}"


def _ways(ways: tuple[Facts, ...]) -> str:
    return " or ".join(", ".join(fact(name, value) for name, value in way.items()) for way in ways)


def fact(name: str, value: object) -> str:
    """Write one fact as a claim does."""
    if isinstance(value, FactValue):
        return f"{name}={value.name.lower()}"
    return name if value else f"not {name}"
