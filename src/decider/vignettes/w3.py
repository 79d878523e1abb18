"""W3, the old man whom his son robs: able to decide, and refusing help (ours)."""

from datetime import date
from typing import Annotated

from decider.facts import ContactWith, Recipient, Territory
from decider.outcomes import Verb
from decider.rules.danger.protection import protective_disclosure
from decider.ruling import Ruling, vignette
from decider.since import Since


# --8<-- [start:code]
@vignette("W3.1", Verb.MAY, general="danger.protective-disclosure", assumed=("proportionate",))
def nurse_may_tell_the_prosecutor(
    *,
    offence_listed_and_committed: bool = False,
    victim_minor_or_vulnerable: bool = True,
    danger_to_this_person: bool = False,
    danger_to_others: bool = False,
    danger_to_third_persons: Annotated[bool, Since("L43", otherwise=False)] = False,
    unable_to_protect: bool,
    recipient: Recipient = Recipient.PROSECUTOR,
    child_decree_allows: Annotated[bool, Since("L10", otherwise=False)] = False,
    territory: Annotated[
        Territory, Since("L10", otherwise=Territory.FRENCH_COMMUNITY)
    ] = Territory.FRENCH_COMMUNITY,
    care_centre_allows: Annotated[bool, Since("L31", otherwise=False)] = False,
    lawyer_exposing_client: bool = False,
    proportionate: bool = True,
    not_own_making: Annotated[bool, Since("L36", otherwise=True)] = True,
    contact_with: Annotated[ContactWith, Since("L04", otherwise=ContactWith.BOTH)] = ContactWith.VICTIM_ONLY,
    client_is_victim: Annotated[bool, Since("L05", otherwise=False)] = True,
    only_facts_suffered: Annotated[bool, Since("L05", otherwise=True)] = True,
    client_opposes: Annotated[bool, Since("L05", otherwise=False)] = True,
    care_or_psychology: Annotated[bool, Since("L05", otherwise=True)] = True,
    on: date,
) -> Ruling:
    """May she tell the public prosecutor?

    Theft is not on the list of the statute, and nothing grave and imminent threatens him; case law on
    victims is left, and no source says what the refusal of a capable adult changes there.

    >>> from decider import ask
    >>> decision = ask("W3.1")
    >>> decision.answer, decision.outcome
    (<Answer.NOT_SETTLED: 'not settled'>, Outcome.NOT_SETTLED)

    Were he to agree, she might tell the prosecutor what he has suffered, and nobody else.

    >>> ask("W3.1", client_opposes=False).outcome
    Outcome.MAY_DISCLOSE_LIMITED
    >>> ask("W3.1", client_opposes=False, recipient="other").outcome
    Outcome.MUST_STAY_SILENT

    The case law is for those who met the victim alone. A grave danger opens necessity, refusal or not.

    >>> ask("W3.1", contact_with="both").outcome
    Outcome.MUST_STAY_SILENT
    >>> grave = ask("W3.1", danger_to_this_person=True, unable_to_protect=True)
    >>> grave.outcome, grave.duties
    (Outcome.JUSTIFIED_BREACH, frozenset({Outcome.MUST_ASSIST}))
    """
    return protective_disclosure(**locals())


# --8<-- [end:code]
