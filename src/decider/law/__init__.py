"""The law on a day: provisions with their periods, and which rules hold when.

Two readings never mix. On `BOOK` the booklet speaks alone, as printed; on any other day the rules
that it omits, or that came later, hold as well.

>>> BOOK, AS_OF
(datetime.date(2019, 6, 1), datetime.date(2026, 11, 23))
>>> provision("secrecy").at(BOOK), provision("secrecy").at(AS_OF)
('art. 458 C. pén. (1867)', 'art. 352 C. pén. (2024)')
"""

from decider.law.calendar import AS_OF, BOOK, FIRST, day
from decider.law.provisions import Citation, Period, Provision, Status, provision, provisions
from decider.law.rules import RuleKind, RuleOfLaw, holds, rule, rules

__all__ = [
    "AS_OF",
    "BOOK",
    "FIRST",
    "Citation",
    "Period",
    "Provision",
    "RuleKind",
    "RuleOfLaw",
    "Status",
    "day",
    "holds",
    "provision",
    "provisions",
    "rule",
    "rules",
]
