"""Rings: bound, bound through the team, not settled, discretion, everyone's duties, with each job where it stands."""

from dataclasses import dataclass
from enum import StrEnum, auto
from math import cos, pi, sin
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.outcomes import Outcome
from decider.professions import Profession
from decider.reasoning.ask import ask
from decider.reasoning.registry import question
from decider.site.pages.templates import draw
from decider.wording.clauses import capital
from decider.wording.words import Words

BY_JOB = "status.profession"
_TEAM = "status.team-member"


class Ring(StrEnum):
    """From the middle outwards; whoever stands further in has the duties of those outside as well."""

    BOUND = auto()
    TEAM = auto()
    OPEN = auto()
    DISCRETION = auto()
    EVERYONE = auto()


RADII = {Ring.BOUND: 72, Ring.TEAM: 101, Ring.OPEN: 130, Ring.DISCRETION: 159, Ring.EVERYONE: 188}
_OF = {
    Outcome.BOUND_BY_SECRECY: Ring.BOUND,
    Outcome.BOUND_BY_DISCRETION: Ring.DISCRETION,
    Outcome.NOT_BOUND: Ring.EVERYONE,
}


@dataclass(frozen=True)
class Job:
    """A job on its ring: its number, what it is called, where it stands."""

    job: Profession
    number: int
    name: str
    x: float
    y: float


def ring(job: Profession) -> Ring:
    """Say on which ring a job stands, by what the functions answer outside youth assistance.

    >>> ring(Profession.SOCIAL_WORKER), ring(Profession.TEACHER), ring(Profession.TRAINEE)
    (<Ring.BOUND: 'bound'>, <Ring.DISCRETION: 'discretion'>, <Ring.TEAM: 'team'>)

    Where the job does not decide, or no text was seen, it stands between: one behaves as bound.

    >>> ring(Profession.CHILDMINDER), ring(Profession.VOLUNTEER)
    (<Ring.OPEN: 'open'>, <Ring.OPEN: 'open'>)
    """
    found = ask(BY_JOB, profession=job, youth_aid_setting=False)
    if _TEAM in found.next:
        return Ring.TEAM
    return _OF.get(found.outcome or Outcome.NOT_SETTLED, Ring.OPEN)


def bound_in_youth_assistance() -> bool:
    """Say whether youth assistance binds every job.

    >>> bound_in_youth_assistance()
    True
    """
    there = ask(BY_JOB, youth_aid_setting=True, profession=None)
    return there.outcome is Outcome.BOUND_BY_SECRECY


def placed(say: Words) -> dict[Ring, list[Job]]:
    """Place every job on its ring, numbered from the middle outwards."""
    found: dict[Ring, list[Job]] = {}
    number = 0
    for on in Ring:
        jobs = [job for job in Profession if ring(job) is on]
        found[on] = []
        for place, job in enumerate(jobs):
            number += 1
            angle = 2 * pi * place / len(jobs) - pi / 2 + list(Ring).index(on) * pi / 9
            x, y = (round(RADII[on] * turn(angle), 1) for turn in (cos, sin))
            name = capital(say.short(BY_JOB, "profession", job))
            found[on].append(Job(job, number, name, x, y))
    return found


def rings(parent: Element, md: Markdown, say: Words, *, told: bool = False) -> None:
    """Draw every job on its ring, and name it in a list below."""
    draw(
        parent,
        md,
        say,
        "pictures/rings",
        rings=placed(say),
        radii=RADII,
        asked=question(BY_JOB),
        youth_assistance=bound_in_youth_assistance(),
        told=told,
    )
