"""Locks: cumulative conditions in a row, each met, supposed, open or unmet."""

from collections import Counter
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.outcomes import Answer
from decider.reasoning.ask import ask
from decider.reasoning.question import Question
from decider.site.pages.templates import draw
from decider.wording.lines import State, lines
from decider.wording.words import Words


def standing(asked: Question, lang: str) -> tuple[tuple[str, State], ...]:
    """Say how each condition of the first way to a yes stands, by what a story tells and what is supposed of it.

    >>> from decider import question
    >>> [(fact, state.value) for fact, state in standing(question("V7.1"), "en")][:3]
    [('informed', 'supposed'), ('consent', 'open'), ('recipient_bound', 'met')]
    """
    needed = next(iter(ask(asked.id, **dict.fromkeys(asked.facts)).when.get(Answer.YES, ({},))))
    now = ask(asked.id, **asked.said)
    states = {line.id: line.state for line in lines(now, lang)}
    return tuple(
        (fact, states[fact] if now.known.get(fact, value) == value else State.UNMET)
        for fact, value in needed.items()
    )


def locks(
    parent: Element, md: Markdown, say: Words, states: Sequence[tuple[str, State]], *, told: bool = False
) -> None:
    """Draw one bar a condition, in the order of their lines; a script restates each by its `data-lock`.

    >>> from decider.wording.words import words
    >>> figure = Element("figure")
    >>> locks(figure, Markdown(), words("en"), [("consent", State.MET), ("informed", State.OPEN)])
    >>> [bar.attrib["data-state"] for bar in figure.iter("g")]
    ['met', 'open']
    """
    counts = Counter(state for _, state in states)
    draw(
        parent,
        md,
        say,
        "pictures/locks",
        states=states,
        counts=[(state, say.find("pictures", "states", state.value), counts[state]) for state in State],
        told=told,
    )
