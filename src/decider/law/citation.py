"""A provision as an answer cites it: on a day, in a role."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from decider.law.confidence import Confidence
from decider.law.provisions import Period, Provision


class Role(StrEnum):
    """What a text is to the answer that cites it."""

    CARRIES = auto()
    EXCEPTION_TO = auto()
    DOES_NOT_REACH = auto()


@dataclass(frozen=True)
class Citation:
    """A provision as it stood on a day, and its role; `str()` is French."""

    provision: Provision
    on: date
    role: Role = Role.CARRIES

    @property
    def period(self) -> Period:
        return self.provision.period(self.on)

    def text(self, lang: str) -> str:
        """Write the reference as jurists of the language do."""
        return self.provision.cited(self.on, lang)

    @property
    def sure(self) -> bool:
        """Whether its text was seen, or can be inferred from what was."""
        return self.period.confidence in {Confidence.SEEN, Confidence.INFERRED}

    def __str__(self) -> str:
        return self.text("fr")
