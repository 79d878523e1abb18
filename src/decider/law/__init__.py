"""The law on a day: provisions with their periods, and which rules hold when.

Two readings never mix. On `BOOK` the booklet speaks alone, as printed; on any other day the rules
that it omits, or that came later, hold as well.

>>> BOOK, AS_OF
(datetime.date(2019, 6, 1), datetime.date(2026, 11, 27))
>>> provision("secrecy").at(BOOK), provision("secrecy").at(AS_OF)
('art. 458 C. pén. (1867)', 'art. 352 C. pén. (2024)')
"""

from decider.law.acts import Act, acts
from decider.law.calendar import AS_OF, BOOK, FIRST
from decider.law.changes import Change, changes
from decider.law.citation import Citation, Role
from decider.law.confidence import Confidence, SeenAt
from decider.law.days import day, epoch, readings, turning_days
from decider.law.does import Deed, does, says
from decider.law.due import due
from decider.law.findings import Finding, Mark, findings, settled, to_verify
from decider.law.priority import Pair, Said, exceptions, priorities
from decider.law.provisions import (
    Ended,
    Kind,
    Period,
    Provision,
    Status,
    Territory,
    annulled,
    provision,
    provisions,
)
from decider.law.references import entitled, written
from decider.law.reviews import Review, reviewed, reviews
from decider.law.rules import Known, RuleKind, RuleOfLaw, cited_by_booklet, holds, rule, rules

__all__ = [
    "AS_OF",
    "BOOK",
    "FIRST",
    "Act",
    "Change",
    "Citation",
    "Confidence",
    "Deed",
    "Ended",
    "Finding",
    "Kind",
    "Known",
    "Mark",
    "Pair",
    "Period",
    "Provision",
    "Review",
    "Role",
    "RuleKind",
    "RuleOfLaw",
    "Said",
    "SeenAt",
    "Status",
    "Territory",
    "acts",
    "annulled",
    "changes",
    "cited_by_booklet",
    "day",
    "does",
    "due",
    "entitled",
    "epoch",
    "exceptions",
    "findings",
    "holds",
    "priorities",
    "provision",
    "provisions",
    "readings",
    "reviewed",
    "reviews",
    "rule",
    "rules",
    "says",
    "settled",
    "to_verify",
    "turning_days",
    "written",
]
