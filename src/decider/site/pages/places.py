"""Where things stand, from the root of their language."""

from decider import law
from decider.book import Section
from decider.reasoning.declared import declared
from decider.reasoning.question import Question
from decider.reasoning.registry import question

TO_VERIFY = "droit/a-verifier.md"

CHECKLISTS = {
    "testimony": ("cl17",),
    "search": ("cl16",),
    "danger": ("cl12", "cl13", "cl6"),
    "sharing": ("cl14", "cl5", "cl1"),
    "consultation": ("cl5",),
    "mandate": ("cl2",),
    "hierarchy": ("cl3",),
    "family": ("cl7", "cl8", "cl9"),
    "discretion": ("cl4", "cl10"),
}
"""The booklet's lists that a reader of each family's answers can go through."""


def home(asked: Question) -> str:
    """Say where a question is answered, from the root of its language."""
    page = home_of(asked.vignette) if asked.is_vignette else f"regles/{asked.family}.md"
    return f"{page}#{asked.anchor}"


def address(place: str) -> str:
    """Write a place as an address from the root of its language.

    >>> address("cas/v7.md#v7-1"), address("outils/index.md")
    ('cas/v7/#v7-1', 'outils/')
    """
    path, hash, fragment = place.partition("#")
    return f"{path.removesuffix('.md').removesuffix('index').rstrip('/')}/{hash}{fragment}"


def home_of(vignette: str) -> str:
    """Say where a vignette stands."""
    return f"cas/{vignette.lower()}.md"


def home_of_section(section: Section) -> str:
    """Say where a section of the booklet stands."""
    return f"livre/{section.chapter}.md#{section.id}"


def home_of_rule(id: str) -> str:
    """Say where a rule is stated: on the page of its family."""
    return f"regles/{law.rule(id).family}.md#{id.lower()}"


def home_of_provision(id: str) -> str:
    """Say where a provision stands: on a page of its own."""
    return f"droit/{id}.md#p-{id}"


def place_of(id: str) -> str:
    """Say where a rule, a provision or a question stands; nothing for what is none of them.

    >>> place_of("R67"), place_of("secrecy"), place_of("V7.1"), place_of("consent")
    ('regles/sharing.md#r67', 'droit/secrecy.md#p-secrecy', 'cas/v7.md#v7-1', '')
    """
    if id in law.rules():
        return home_of_rule(id)
    if id in law.provisions():
        return home_of_provision(id)
    # Only the question that is named is read: a page must not rest on what every story tells.
    return home(question(id)) if id in declared() else ""
