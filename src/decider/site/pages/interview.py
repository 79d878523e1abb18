"""Where a question can be answered for one's own case: the data that the page's script reads.

Without a script the tree stands as text; with it, one button opens the interview.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.site.pages.export import compact, exported
from decider.site.pages.helping import helpers
from decider.site.pages.places import CHECKLISTS, home
from decider.site.pages.templates import draw
from decider.wording.words import Words

WORDS = "words"
_EMBEDDED = "decider_embedded"
_OF_THE_PAGE = {"broken", "written"}
"""What the page itself says: it must not come from the data that it speaks of."""


def interview(parent: Element, md: Markdown, say: Words, asked: Question) -> None:
    """The place of the interview, and the data of its question and of those that help to decide it."""
    data = {id: exported(id, say.lang) for id in (asked.id, *helpers(asked))}
    data[WORDS] = compact(spoken(say))
    # A page holds data once, however many of its questions need it.
    embedded: set[str] = md.__dict__.setdefault(_EMBEDDED, set())
    new = {name: held for name, held in data.items() if name not in embedded}
    embedded.update(new)
    draw(parent, md, say, "interview", asked=asked, data=new, leads=_leads(asked), said=say.find("interview"))


def spoken(say: Words) -> dict[str, Any]:
    """What the script says, and the day of the law that it says it by."""
    routes = {key: say.word(key) for key in ("ways", "route_contested", "route_open_point", "route_closed")}
    said = {key: label for key, label in say.find("interview").items() if key not in _OF_THE_PAGE}
    return {
        "id": WORDS,
        **_typeset(said, say),
        "today": str(law.AS_OF),
        "forbidden": say.rule("R18"),
        "advice": say.typeset(say.find("sentence", "advice")),
        "colon": say.typeset(" : ").strip(" "),
        **routes,
        "route_open": say.word("route_open") + ".",
    }


def _leads(asked: Question) -> dict[str, str]:
    """Where the script can lead to: questions, lists, contacts, and the rules of discretion."""
    handed = [id for _, ruling in asked.table() for id in ruling.next]
    joined = [way.id for way in asked.ways(law.AS_OF)]
    leads = {id: home(question(id)) for id in (asked.id, *helpers(asked), *handed, *joined)}
    leads |= {id: f"outils/index.md#outil-{id}" for id in CHECKLISTS.get(asked.family, ())}
    return leads | {"discretion": home(question("discretion.retell")), "contacts": "a-propos/contacts.md"}


def _typeset(label: Any, say: Words) -> Any:
    """Set every word of a label file's table as the page does."""
    if isinstance(label, str):
        return say.typeset(label)
    if isinstance(label, list):
        return [_typeset(part, say) for part in label]
    return {key: _typeset(part, say) for key, part in label.items()}
