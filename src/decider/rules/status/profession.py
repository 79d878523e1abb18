"""Bound by one's job: a quick way in, the mission of trust remaining the rule (L09, L24–L27, L39, L71–L75)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated

from decider import law
from decider.outcomes import Outcome, Verb
from decider.professions import Profession
from decider.rules.younger import known, no_text_then
from decider.ruling import Ruling, question
from decider.since import Since


def _bound(*rules: str, notes: tuple[str, ...] = (), next: tuple[str, ...] = ()) -> Ruling:
    return Ruling(Outcome.BOUND_BY_SECRECY, rules, notes=notes, next=next)


def _open(*rules: str, notes: tuple[str, ...], next: tuple[str, ...] = ()) -> Ruling:
    next = ("status.secrecy", *next)
    return Ruling(Outcome.NOT_SETTLED, rules, notes=("behave-as-bound", *notes), next=next)


def _elsewhere(next: str, *rules: str, notes: tuple[str, ...]) -> Ruling:
    return Ruling(Outcome.NOT_ENGAGED, rules, notes=("behave-as-bound", *notes), next=(next,))


_WITH_CHILDREN = ("sharing.child-protection",)
"""Who works with children may call on a service for one of them, bound or not."""

_DISCRETION = Ruling(Outcome.BOUND_BY_DISCRETION, ("R06",), notes=("teaching-staff",), next=_WITH_CHILDREN)

BY_PROFESSION: Mapping[Profession, Ruling] = {
    Profession.HEALTH_PROFESSIONAL: _bound("R01", "R03"),
    Profession.PSYCHOLOGIST_HELPING: _bound("L71", "R03"),
    Profession.PSYCHOLOGIST_OTHER: _elsewhere("status.secrecy", "L71", notes=("psychologist-discretion",)),
    Profession.SOCIAL_WORKER: _bound("R03", notes=("bound-by-function",)),
    Profession.CPAS_STAFF: _bound("L24", "R03", notes=("cpas-four-versions",), next=("status.by-statute",)),
    Profession.CPAS_COUNCILLOR: _bound(
        "L24", "R03", notes=("cpas-four-versions",), next=("status.by-statute",)
    ),
    Profession.YOUTH_AID_WORKER: _bound(
        "R03", "R02", "L09", "L27", notes=("youth-aid-article-unseen",), next=("status.by-statute",)
    ),
    Profession.PMS_OR_KALEIDO_AGENT: _bound(
        "R03", "L39", notes=("school-centre-text",), next=("status.by-statute",)
    ),
    Profession.PSE_STAFF: _bound("R03", notes=("by-own-profession",)),
    Profession.ONE_PARTNER: _bound("R03", notes=("by-own-profession",)),
    Profession.TEACHER: _DISCRETION,
    Profession.SCHOOL_EDUCATOR: _DISCRETION,
    Profession.SPECIALISED_EDUCATOR: _open(
        "R03", "R06", notes=("no-text-for-this-job",), next=_WITH_CHILDREN
    ),
    Profession.FAMILY_HELP: _open("R03", "R06", notes=("family-help-text-unread",)),
    Profession.CHILDMINDER: _open("R03", "R06", notes=("day-care-in-practice",), next=_WITH_CHILDREN),
    Profession.NURSERY_WORKER: _open("R03", "R06", notes=("day-care-in-practice",), next=_WITH_CHILDREN),
    Profession.SOCIAL_INTERPRETER: _open("R03", "R06", notes=("social-interpreter-code",)),
    Profession.SWORN_INTERPRETER: _bound("L73", "R03", notes=("sworn-interpreter-read-in-part",)),
    Profession.JUSTICE_ASSISTANT: _bound(
        "R03", "R77", notes=("justice-assistant-text",), next=("mandate.report",)
    ),
    Profession.PRISON_PSYCHOSOCIAL_SERVICE: _elsewhere(
        "mandate.report", "R77", "R03", notes=("prison-service-evaluates",)
    ),
    Profession.PSYCHOSOCIAL_PREVENTION_ADVISER: _bound("L72", notes=("workplace-exceptions-unread",)),
    Profession.TRUSTED_PERSON_AT_WORK: _bound("L72", notes=("workplace-exceptions-unread",)),
    Profession.TRAINEE: _elsewhere("status.team-member", "R89", "R06", notes=("bound-by-the-service",)),
    Profession.SUPPORT_STAFF: _elsewhere("status.team-member", "R89", "R06", notes=("bound-by-the-service",)),
    Profession.VOLUNTEER: _elsewhere("status.secrecy", "L25", "R03", notes=("volunteer-was-told",)),
    Profession.ACCREDITED_MEDIATOR: _bound("L75", "R28", "L33"),
    Profession.LAWYER: _bound("R03"),
    Profession.POLICE_OFFICER: _bound("L74", notes=("police-support-open",), next=("reporting.official",)),
    Profession.RECEPTION_STAFF: _elsewhere("status.secrecy", "L26", "R06", notes=("reception-at-least",)),
    Profession.CONSULTATION_REPRESENTATIVE: _bound("L06", "R63", "L30"),
    Profession.OTHER_OFFICIAL: _elsewhere("status.secrecy", "R06", notes=("official-at-least",)),
    Profession.PRIVATE_PERSON: Ruling(
        Outcome.NOT_BOUND, ("R04", "R03"), notes=("patient-s-trusted-person", "not-bound-is-no-licence")
    ),
}
"""What each job says of secrecy, outside youth assistance."""


@question("status.profession", Verb.IS, Outcome.BOUND_BY_SECRECY)
def bound_by_job(
    *,
    youth_aid_setting: Annotated[bool, Since("L24", otherwise=False)],
    profession: Annotated[Profession, Since("L24", otherwise=Profession.PRIVATE_PERSON)],
    on: date,
) -> Ruling:
    """Is one bound by secrecy, by one's job?

    A nurse is; a teacher owes discretion; of a childminder no text was seen.

    >>> def of(job, youth_aid=False):
    ...     return bound_by_job(youth_aid_setting=youth_aid, profession=job, on=law.AS_OF)
    >>> of(Profession.HEALTH_PROFESSIONAL).outcome, of(Profession.TEACHER).outcome
    (Outcome.BOUND_BY_SECRECY, Outcome.BOUND_BY_DISCRETION)
    >>> of(Profession.CHILDMINDER).outcome, of(Profession.CHILDMINDER).notes[0]
    (Outcome.NOT_SETTLED, 'behave-as-bound')

    Whoever fears for a child in their care is led on, bound or not.

    >>> of(Profession.CHILDMINDER).next, of(Profession.TEACHER).next
    (('status.secrecy', 'sharing.child-protection'), ('sharing.child-protection',))

    A volunteer's job says nothing: the mission does. In youth assistance everyone is bound.

    >>> of(Profession.VOLUNTEER).next, of(Profession.VOLUNTEER, youth_aid=True).outcome
    (('status.secrecy',), Outcome.BOUND_BY_SECRECY)

    Source: L24 and those that the jobs name; each job without a text says so.
    """
    if not law.holds("L24", on):
        return no_text_then()
    found = BY_PROFESSION[profession]
    if youth_aid_setting:
        found = _bound("R02", "L09", "L27", notes=("youth-aid-article-unseen",), next=("status.by-statute",))
    return replace(found, rules=known(found.rules, on))
