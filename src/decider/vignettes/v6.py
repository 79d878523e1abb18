"""V6, the CPAS social worker and words about terrorism (booklet B3.1.4)."""

from datetime import date

from decider.facts import Institution, RequestedInformation, Trigger
from decider.outcomes import Verb
from decider.rules.terrorism import disclose
from decider.ruling import Ruling, vignette


# --8<-- [start:code]
@vignette("V6.1", Verb.MUST, general="terrorism.disclose")
def social_worker_must_report_her_worry(
    *,
    institution: Institution = Institution.CPAS,
    trigger: Trigger = Trigger.OWN_SUSPICION,
    reasoned_written: bool = False,
    terrorism_investigation: bool = False,
    information_kind: RequestedInformation = RequestedInformation.OTHER_CONFIDENCE,
    on: date,
) -> Ruling:
    """Must she inform the prosecutor of her worry?

    >>> from decider import ask, law
    >>> ask("V6.1", on=law.BOOK).answer, ask("V6.1", on=law.BOOK).outcome
    (<Answer.NO: 'no'>, Outcome.MUST_STAY_SILENT)

    The police ring by themselves; she works in a school; the request is not in writing.

    >>> ask("V6.1", on=law.BOOK, trigger="police-on-their-own").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V6.1", on=law.BOOK, institution="other").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V6.1", on=law.BOOK, trigger="prosecutor-request", terrorism_investigation=True).outcome
    Outcome.MUST_STAY_SILENT

    He names a day and a target: then the question of danger runs as well.

    >>> from decider import Outcome
    >>> Outcome.MUST_ASSIST in ask("danger.protective-disclosure", on=law.BOOK,
    ...                            danger_to_this_person=True).duties
    True
    """
    return disclose(**locals())


@vignette("V6.2", Verb.MUST, general="terrorism.disclose", assumed=("reasoned_written",))
def social_worker_must_answer_the_prosecutor(
    *,
    institution: Institution = Institution.CPAS,
    trigger: Trigger = Trigger.PROSECUTOR_REQUEST,
    reasoned_written: bool = True,
    terrorism_investigation: bool = True,
    information_kind: RequestedInformation,
    on: date,
) -> Ruling:
    """Must she give what the prosecutor asks for through the police?

    >>> from decider import ask, law
    >>> decision = ask("V6.2", on=law.BOOK)
    >>> decision.answer, decision.missing
    (<Answer.IT_DEPENDS: 'it depends'>, ('information_kind',))

    Administrative information, a medical matter, anything else: three answers in the booklet.

    >>> ask("V6.2", on=law.BOOK, information_kind="administrative").outcome
    Outcome.MUST_PROVIDE
    >>> ask("V6.2", on=law.BOOK, information_kind="medical").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V6.2", on=law.BOOK, information_kind="other-confidence").answer
    <Answer.NOT_SETTLED: 'not settled'>

    The article itself is limited to administrative information; an inquiry into drugs opens nothing.

    >>> ask("V6.2", on=law.AS_OF, information_kind="other-confidence").outcome
    Outcome.MUST_STAY_SILENT
    >>> ask("V6.2", on=law.BOOK, terrorism_investigation=False).outcome
    Outcome.MUST_STAY_SILENT
    """
    return disclose(**locals())


# --8<-- [end:code]
