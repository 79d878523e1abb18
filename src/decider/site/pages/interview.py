"""Where a question can be answered for one's own case: the data that the page's script reads.

Without a script the tree stands as text; with it, one button opens the interview.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.reasoning.question import Question
from decider.reasoning.registry import question
from decider.site.pages.elements import add, link
from decider.site.pages.export import compact, exported
from decider.site.pages.helping import helpers
from decider.site.pages.places import CHECKLISTS, home
from decider.wording.words import Words

_EMBEDDED = "decider_embedded"


def interview(parent: Element, md: Markdown, say: Words, asked: Question) -> None:
    """The place of the interview, and the data of its question and of those that help to decide it."""
    box = add(parent, "div", cls="interview", **{"data-question": asked.id, "data-search-exclude": ""})
    helping = helpers(asked)
    for id in (asked.id, *helping):
        _embed(box, md, id, exported(id, say.lang))
    dated = {
        "today": str(law.AS_OF),
        "forbidden": say.rule("R18"),
        "advice": say.typeset(say.find("sentence", "advice")),
        "colon": say.typeset(" : ").strip(" "),
    }
    routes = {key: say.word(key) for key in ("ways", "route_contested", "route_open_point", "route_closed")}
    routes["route_open"] = say.word("route_open") + "."
    _embed(box, md, "words", compact({**_typeset(say.find("interview"), say), **dated, **routes}))
    # The builder rewrites these links, so that the script can lead to them from any page.
    handed = [id for _, ruling in asked.table() for id in ruling.next]
    joined = [way.id for way in asked.ways(law.AS_OF)]
    leads = {id: home(question(id)) for id in (asked.id, *helping, *handed, *joined)}
    leads |= {id: f"outils/index.md#outil-{id}" for id in CHECKLISTS.get(asked.family, ())}
    leads |= {"discretion": "regles/discretion.md#q-discretion-retell", "contacts": "a-propos/contacts.md"}
    hidden = add(box, "p", hidden="")
    for name, target in leads.items():
        link(hidden, md, target, name).set("data-leads", name)


def _embed(box: Element, md: Markdown, name: str, data: str) -> None:
    """Put data into the page once, however many of its questions need it."""
    embedded: set[str] = md.__dict__.setdefault(_EMBEDDED, set())
    if name not in embedded:
        embedded.add(name)
        script = f'<script type="application/json" data-interview="{name}">{data}</script>'
        add(box, "div", md.htmlStash.store(script))


def _typeset(label: Any, say: Words) -> Any:
    """Set every word of a label file's table as the page does."""
    if isinstance(label, str):
        return say.typeset(label)
    if isinstance(label, list):
        return [_typeset(part, say) for part in label]
    return {key: _typeset(part, say) for key, part in label.items()}
