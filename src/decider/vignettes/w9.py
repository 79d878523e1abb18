"""W9, the missing patient: a psychiatric ward, an empty bed (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import ContactWith, Recipient, Territory
from decider.outcomes import Verb
from decider.rules.danger.protection import protective_disclosure
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W9.1", Verb.MAY, general="danger.protective-disclosure", assumed=("proportionate",))
def psychiatrist_may_raise_the_alarm(
    *,
    offence_listed_and_committed: bool = False,
    victim_minor_or_vulnerable: bool = True,
    danger_to_this_person: bool,
    danger_to_others: bool = False,
    danger_to_third_persons: Annotated[bool, Since("L43", otherwise=False)] = False,
    unable_to_protect: bool,
    recipient: Recipient,
    child_decree_allows: Annotated[bool, Since("L10", otherwise=False)] = False,
    territory: Annotated[
        Territory, Since("L10", otherwise=Territory.FRENCH_COMMUNITY)
    ] = Territory.FRENCH_COMMUNITY,
    care_centre_allows: Annotated[bool, Since("L31", otherwise=False)] = False,
    lawyer_exposing_client: bool = False,
    proportionate: bool = True,
    not_own_making: Annotated[bool, Since("L36", otherwise=True)] = True,
    contact_with: Annotated[ContactWith, Since("L04", otherwise=ContactWith.BOTH)] = ContactWith.VICTIM_ONLY,
    client_is_victim: Annotated[bool, Since("L05", otherwise=False)] = False,
    only_facts_suffered: Annotated[bool, Since("L05", otherwise=True)] = True,
    client_opposes: Annotated[bool, Since("L05", otherwise=False)],
    care_or_psychology: Annotated[bool, Since("L05", otherwise=True)] = True,
    on: date,
) -> Ruling:
    """May she raise the alarm, to find him?

    If she judges that the danger is grave and imminent, and that nothing else will find him in time. She
    then tells whoever can find him what helps to, and the duty to help stands beside.

    >>> from decider import Outcome, ask
    >>> decision = ask("W9.1")
    >>> decision.answer, decision.missing
    (<Answer.IT_DEPENDS: 'it depends'>, ('danger_to_this_person', 'unable_to_protect'))
    >>> grave = dict(danger_to_this_person=True, unable_to_protect=True)
    >>> ask("W9.1", **grave).outcome, ask("W9.1", **grave).duties
    (Outcome.JUSTIFIED_BREACH, frozenset({Outcome.MUST_ASSIST}))

    A danger to his neighbour carries it as well, whether she calls the police or his brother.

    >>> ask("W9.1", danger_to_this_person=False, danger_to_third_persons=True, unable_to_protect=True).outcome
    Outcome.JUSTIFIED_BREACH
    >>> ask("W9.1", **grave, recipient="police").outcome, ask("W9.1", **grave, recipient="other").outcome
    (Outcome.JUSTIFIED_BREACH, Outcome.JUSTIFIED_BREACH)

    A colleague who is bringing him back closes it, and so does an absence without danger.

    >>> ask("W9.1", danger_to_this_person=True, unable_to_protect=False).outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("W9.1", danger_to_this_person=False, unable_to_protect=True).outcome
    Outcome.MUST_STAY_SILENT
    """
    return protective_disclosure(**locals())


# --8<-- [end:code]
