"""What an answer is shown with: what a yes would mean, the facts that suffice, the penalty, the reviews."""

from collections.abc import Sequence

from decider import law
from decider.outcomes import Answer, Outcome
from decider.reasoning.decision import Decision
from decider.reasoning.question import Question
from decider.wording.clauses import capital
from decider.wording.words import Words, words


def asked_status(decision: Decision, lang: str) -> str:
    """Say what a yes would mean, where a question of status is not answered by one.

    >>> from decider import ask
    >>> asked_status(ask("V8.1"), "en"), asked_status(ask("secrecy.consent-releases"), "en")
    ('', 'Yes would mean: consent alone releases from secrecy.')
    """
    say, status = words(lang), decision.question.of
    if status is None or decision.answer is Answer.YES:
        return ""
    clause = say.outcome(decision.question.id, status, decision.question.general.id)
    return say.typeset(f"{say.word('yes_means')}: {clause}.")


def suffices(decision: Decision, lang: str) -> str:
    """Say which known facts suffice for the answer, and in which other ways; nothing while it depends.

    >>> from decider import ask
    >>> suffices(ask("V8.1", within_mandate=False), "en")
    'What suffices for this answer: monitoring the family’s work and social situation is outside her mandate.'
    """
    say = words(lang)
    ways = [
        "; ".join(say.clause(decision.question.id, name, value) for name, value in way.items())
        for way in decision.because
        if way
    ]
    if not ways:
        return ""
    or_else = f"; {say.word('suffices_or')}: "
    return say.typeset(f"{say.word('suffices')}: {or_else.join(ways)}.")


def penalties(decision: Decision, lang: str) -> list[str]:
    """List the penalties of a question that asks about one, by the day of the facts, newest first.

    >>> from decider import ask
    >>> [told.partition(":")[0] for told in penalties(ask("secrecy.sanction"), "en")][:2]
    ['Since 1 September 2026', 'Since 3 August 2017, until 31 August 2026']
    """
    say = words(lang)
    return [
        text
        for cited in decision.provisions
        for text in penalties_of(decision.question, cited.provision, say)
    ]


def penalties_of(asked: Question, provision: law.Provision, say: Words) -> list[str]:
    """List the penalties of one provision, where a question asks about one."""
    told = []
    for period in reversed(provision.periods) if asked.of is Outcome.CRIMINAL_SANCTION else ():
        if period.penalty:
            dated = [say.word("since", date=say.date(period.start))] if period.start else []
            dated += [say.word("before_ended", date=say.date(period.end))] if period.end else []
            told.append(say.typeset(f"{capital(', '.join(dated))}: {period.penalty[say.lang]}"))
    return told


def reviewed(citations: Sequence[law.Citation], lang: str) -> list[str]:
    """Say which of these texts a jurist compared with the official one, then once that the others were not.

    >>> reviewed([law.Citation(law.provision("cass-1905-02-20"), law.AS_OF)], "en")
    ['No legal expert has reviewed these texts yet.']
    """
    say = words(lang)
    found = [review_lines(citation, say) for citation in citations]
    told = [line for lines in found for line in lines]
    if all(found):
        return told
    return [*told, say.word("others_not_reviewed" if told else "not_reviewed")]


def review_lines(citation: law.Citation, say: Words) -> list[str]:
    """Say who compared one text with the official one."""
    return [
        say.typeset(f"{citation.text(say.lang)}: {review_line(review, say.lang)}.")
        for review in law.reviewed(citation)
    ]


def review_line(review: law.Review, lang: str) -> str:
    """Say who compared a text with the official one, and when."""
    say = words(lang)
    return say.word("reviewed_by", who=review.who(lang), date=say.date(review.on))
