"""Where things stand, from the root of their language."""

from decider.book import Section
from decider.registry import Question


def home(asked: Question) -> str:
    """Say where a question is answered, from the root of its language."""
    page = home_of(asked.id[:2]) if asked.is_vignette else f"regles/{asked.family}.md"
    return f"{page}#{asked.anchor}"


def home_of(vignette: str) -> str:
    """Say where a vignette stands."""
    return f"cas/{vignette.lower()}.md"


def home_of_section(section: Section) -> str:
    """Say where a section of the booklet stands."""
    return f"livre/{section.chapter}.md#{section.id}"
