"""The texts that an answer cites, each with its role, how sure we are of it, and where it was read."""

from dataclasses import dataclass

from decider import law
from decider.reasoning.decision import Decision
from decider.wording.words import Words, words


@dataclass(frozen=True)
class Text:
    """A text as it stood on the day of an answer; `role` is empty where it carries the answer."""

    provision: str
    citation: str
    role: str
    sure: str
    source: str
    address: str
    level: int

    def __str__(self) -> str:
        role = f"{self.role}; " if self.role else ""
        return f"{self.citation} ({role}{self.sure}: {self.source})"


def texts(decision: Decision, lang: str) -> tuple[Text, ...]:
    """Say each text that an answer cites.

    >>> from decider import ask
    >>> [(text.provision, text.role) for text in texts(ask("V7.2"), "en")]
    [('child-maltreatment', '')]
    """
    return tuple(text_of(citation, lang) for citation in decision.provisions)


def how_sure(say: Words, period: law.Period) -> str:
    """Say how sure we are of a period, and where it was seen; of what is open, no more than that.

    >>> how_sure(words("en"), law.provision("secrecy").period(law.AS_OF))
    'seen in an unofficial copy'
    >>> how_sure(words("en"), law.provision("necessity").period(law.AS_OF))
    'to be established'
    """
    sure = say.word(f"confidence_{period.confidence}")
    return (
        sure if period.confidence is law.Confidence.OPEN else f"{sure} {say.word(f'seen_{period.seen_at}')}"
    )


def level(period: law.Period) -> int:
    """Say how sure we are of a period from 3, seen at the official source, to 0, not verified or to be established.

    A text that a jurist compared with the official one is as sure as if we had seen that.

    >>> [level(law.provision(id).period(law.AS_OF)) for id in ("secrecy", "necessity")]
    [2, 0]
    """
    if any(review.period is period for review in law.reviews()):
        return 3
    if period.confidence is law.Confidence.SEEN:
        return {law.SeenAt.OFFICIAL: 3, law.SeenAt.MIRROR: 2}.get(period.seen_at, 1)
    return int(period.confidence is law.Confidence.INFERRED)


def text_of(citation: law.Citation, lang: str) -> Text:
    """Say one text that is cited."""
    say, period = words(lang), citation.period
    carries = citation.role is law.Role.CARRIES
    return Text(
        citation.provision.id,
        say.typeset(citation.text(lang)),
        "" if carries else say.word(f"text_{citation.role.value}"),
        how_sure(say, period),
        period.source.partition(";")[0],
        period.official,
        level(period),
    )
