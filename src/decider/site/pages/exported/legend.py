"""The rulings of a question on a day, and what a reply says of them: why, by which texts, and what comes next."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from decider import law
from decider.forces import forces
from decider.outcomes import Answer, Outcome, reading
from decider.reasoning.question import Question
from decider.reasoning.roles import LETS, texts
from decider.ruling import Ruling
from decider.site.pages.exported.pool import Pool
from decider.site.pages.exported.said import ANSWERS
from decider.wording.shown import penalties_of, review_lines
from decider.wording.texts import text_of
from decider.wording.words import Words

ROLES = tuple(law.Role)


def legend(
    asked: Question,
    on: date,
    rulings: Sequence[Ruling],
    outcomes: Sequence[Outcome],
    say: Words,
    said: Pool[str],
) -> dict[str, Any]:
    """Write rulings by their numbers, and the texts that they cite."""
    cited = Pool[str]()
    written = [_ruling(asked, on, ruling, outcomes, say, said, cited) for ruling in rulings]
    return {
        "legend": written,
        "cited": [_cited(asked, law.provision(id), on, say, said) for id in cited.all],
    }


def _ruling(
    asked: Question,
    on: date,
    ruling: Ruling,
    outcomes: Sequence[Outcome],
    say: Words,
    said: Pool[str],
    cited: Pool[str],
) -> list[Any]:
    names = list(asked.facts)
    answer = reading(asked.verb, ruling.outcome)
    return [
        outcomes.index(ruling.outcome),
        sorted(outcomes.index(duty) for duty in ruling.duties),
        ANSWERS.index(answer),
        int(answer is Answer.YES),
        int(bool(forces(ruling.outcome) & LETS)),
        list(ruling.rules),
        list(ruling.notes),
        list(ruling.next),
        [names.index(name) for name in names if name in ruling.failed],
        [said(say.grounds([ruling.basis]))] if ruling.basis else [],
        [[cited(id), ROLES.index(role)] for id, role in texts(ruling, on)],
    ]


def _cited(asked: Question, provision: law.Provision, on: date, say: Words, said: Pool[str]) -> list[Any]:
    """A provision as a reply cites it in each role, its penalties where they are asked for, its reviews;
    and in short."""
    roles = [law.Citation(provision, on, role) for role in ROLES]
    carried = text_of(roles[ROLES.index(law.Role.CARRIES)], say.lang)
    return [
        provision.id,
        [said(say.typeset(str(text_of(citation, say.lang)))) for citation in roles],
        [said(text) for text in penalties_of(asked, provision, say)],
        [said(text) for text in review_lines(roles[0], say)],
        [said(carried.citation), said(carried.sure), carried.level],
    ]
