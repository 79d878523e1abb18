"""Who may see what is kept: the person concerned, and relatives after a death (L19, L20)."""

from datetime import date
from typing import Annotated

from decider import law
from decider.files import AfterDeathRequester, FileKind
from decider.outcomes import Basis, Outcome, Verb
from decider.rules.younger import earlier_wording, no_text_then
from decider.ruling import BOUND, COVERED, Ruling, beside, question, unmet
from decider.since import Since


@question("secrecy.own-file", Verb.MUST, assumes=BOUND)
def own_file(
    *,
    file_kind: Annotated[FileKind, Since("L19", otherwise=FileKind.OTHER)],
    about_third_persons: Annotated[bool, Since("L19", otherwise=False)],
    harm_reasons_written: Annotated[bool, Since("L19", otherwise=False)],
    pressure_signs: Annotated[bool, Since("L19", otherwise=False)],
    on: date,
) -> Ruling:
    """Must one show people the file about themselves?

    Secrecy protects them, and is not held against them; what concerns others stays out.

    >>> def seen(kind, **changed):
    ...     facts = dict(about_third_persons=False, harm_reasons_written=False, pressure_signs=False,
    ...                  on=law.AS_OF)
    ...     return own_file(file_kind=kind, **facts | changed)
    >>> seen(FileKind.HEALTH).outcome, seen(FileKind.HEALTH, about_third_persons=True).outcome
    (Outcome.MUST_PROVIDE, Outcome.MUST_PROVIDE_LIMITED)

    Where somebody presses for the copy, the copy is refused and the file is still shown.

    >>> seen(FileKind.HEALTH, pressure_signs=True).duties
    frozenset({Outcome.REFUSE_COPY})
    >>> seen(FileKind.YOUTH_FRENCH_COMMUNITY).outcome
    Outcome.NOT_SETTLED

    Source: L19.
    """
    if not law.holds("L19", on):
        return no_text_then()
    health = file_kind is FileKind.HEALTH
    duties = beside(Outcome.REFUSE_COPY, when=health and pressure_signs)
    if file_kind not in {FileKind.HEALTH, FileKind.YOUTH_FLANDERS}:
        return Ruling(Outcome.NOT_SETTLED, ("L19",), failed=("file_kind",), notes=("own-file-elsewhere",))
    kept_back = unmet(
        about_third_persons=not about_third_persons,
        harm_reasons_written=not (health and harm_reasons_written),
    )
    then = () if law.holds("L20", on) else ("personal-notes-then",)
    where = then if health else ("flemish-file",)
    if kept_back:
        told = {"about_third_persons": "file-third-persons", "harm_reasons_written": "file-harm"}
        notes = (*(told[point] for point in kept_back), *where)
        return Ruling(
            Outcome.MUST_PROVIDE_LIMITED,
            ("L19",),
            Basis.STATUTE_OBLIGES,
            duties,
            failed=kept_back,
            notes=notes,
        )
    return Ruling(
        Outcome.MUST_PROVIDE, ("L19",), Basis.STATUTE_OBLIGES, duties, notes=("own-file-how", *where)
    )


@question("secrecy.after-death", Verb.MAY, assumes=COVERED)
def after_death(
    *,
    health_care_file: Annotated[bool, Since("L20", otherwise=False)],
    after_death_requester: Annotated[AfterDeathRequester, Since("L20", otherwise=AfterDeathRequester.OTHER)],
    deceased_minor: Annotated[bool, Since("L20", otherwise=False)],
    opposed_in_life: Annotated[bool, Since("L20", otherwise=False)],
    motivated_specific: Annotated[bool, Since("L20", otherwise=False)],
    through_professional: Annotated[bool, Since("L20", otherwise=False)],
    on: date,
) -> Ruling:
    """May one show a relative the file of somebody who has died?

    An adult's close relatives consult through a professional whom they name; a minor's, in person.

    >>> def shown(**changed):
    ...     facts = dict(health_care_file=True, after_death_requester=AfterDeathRequester.CLOSE_RELATIVE,
    ...                  deceased_minor=False, opposed_in_life=False, motivated_specific=True,
    ...                  through_professional=True, on=law.AS_OF)
    ...     return after_death(**facts | changed).outcome
    >>> shown(), shown(through_professional=False), shown(deceased_minor=True)
    (Outcome.MAY_DISCLOSE_LIMITED, Outcome.MUST_LIMIT, Outcome.MAY_DISCLOSE)

    What the dead person refused in life stays closed, and so does what an insurer asks for.

    >>> shown(opposed_in_life=True), shown(after_death_requester=AfterDeathRequester.OTHER)
    (Outcome.MUST_STAY_SILENT, Outcome.MUST_STAY_SILENT)

    Source: L20.
    """
    if not law.holds("L20", on):
        return earlier_wording(on)
    if not health_care_file:
        return Ruling(
            Outcome.NOT_SETTLED, ("L20", "R15"), failed=("health_care_file",), notes=("death-elsewhere",)
        )
    for_minor = deceased_minor and after_death_requester is AfterDeathRequester.REPRESENTATIVE_AT_DEATH
    listed = deceased_minor or after_death_requester is AfterDeathRequester.CLOSE_RELATIVE
    closed = unmet(
        after_death_requester=listed and after_death_requester is not AfterDeathRequester.OTHER,
        opposed_in_life=not opposed_in_life,
        motivated_specific=motivated_specific or for_minor,
    )
    if closed:
        return Ruling(Outcome.MUST_STAY_SILENT, ("L20", "R15"), failed=closed, notes=("death-who",))
    if deceased_minor:
        notes = ("death-a-right", "death-minor", "death-suspected")
        return Ruling(Outcome.MAY_DISCLOSE, ("L20",), Basis.STATUTE_PERMITS, notes=notes)
    if not through_professional:
        return Ruling(
            Outcome.MUST_LIMIT, ("L20",), failed=("through_professional",), notes=("name-a-professional",)
        )
    return Ruling(Outcome.MAY_DISCLOSE_LIMITED, ("L20",), Basis.STATUTE_PERMITS, notes=("death-a-right",))
