"""Who publishes the site: empty until somebody gives it."""

from dataclasses import asdict, dataclass
from pathlib import Path

from decider.data import DataFile, whole


@dataclass(frozen=True)
class Publisher:
    """What `site.toml` says; while any of it is empty, pages say that they are not published."""

    publisher: str = ""
    publisher_address: str = ""
    email: str = ""
    canonical_address: str = ""
    reviewing_jurist: str = ""
    rightsholders_permission: str = ""

    @property
    def empty(self) -> tuple[str, ...]:
        """What was not given.

        >>> Publisher(publisher="P", email="e@p.be").empty[:2]
        ('publisher_address', 'canonical_address')
        """
        return tuple(name for name, given in asdict(self).items() if not given)


def publisher(root: Path) -> Publisher:
    """Read who publishes a tree."""
    return whole(DataFile(root / "site.toml", "site.toml"), Publisher)
