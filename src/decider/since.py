"""The facts, and the single values, that the law brought in: until then they do not count."""

from collections.abc import Mapping
from dataclasses import dataclass

from decider.facts import Forum, Office, Recipient, Service, ShareRegime, Value


@dataclass(frozen=True)
class Since:
    """Marks a fact that a rule of law brought in: until then it has no column, and the table fills in `otherwise`."""

    rule: str
    otherwise: Value


VALUES_SINCE: Mapping[Value, str] = {
    Forum.DISCIPLINARY_COURT: "L46",
    Forum.COURT_EXPERT: "L46",
    Office.FAMILY_BENEFITS_INSTITUTION: "L45",
    Recipient.POLICE: "L05",
    Service.MANDATED_SERVICE: "L37",
    ShareRegime.HEALTH_DATA: "L29",
    ShareRegime.GERMAN_SPEAKING_CENTRE: "L39",
    ShareRegime.GERMAN_SPEAKING_YOUTH: "L27",
}
"""Single values that a rule of law brought in: until then no row has them. They stand last in their lists."""
