"""What `/// computed | name` can draw: each list, sheet and page made from the registry and the data."""

from collections.abc import Callable
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider import law
from decider.site.pages.askers import tiles
from decider.site.pages.chronology import chronology
from decider.site.pages.concordance import new_to_old, old_to_new
from decider.site.pages.contacts import contact_list
from decider.site.pages.coverage import coverage
from decider.site.pages.errata import errata
from decider.site.pages.families import families, family_rules, rules
from decider.site.pages.glossary import glossary
from decider.site.pages.handed import hand_over
from decider.site.pages.help import help_block
from decider.site.pages.home import danger, field
from decider.site.pages.missing_references import missing_references
from decider.site.pages.open_points import open_points
from decider.site.pages.outline import outline
from decider.site.pages.provision_page import provision_page
from decider.site.pages.provisions import moved, provisions
from decider.site.pages.record import record
from decider.site.pages.reviews import reviews
from decider.site.pages.sheets import sheet_list, sheet_page, sheets
from decider.site.pages.situations import situations
from decider.site.pages.stories import stories
from decider.site.pages.sure import legend
from decider.site.pages.to_verify import to_verify, verified
from decider.wording.words import Words

COMPUTED: dict[str, Callable[[Element, Markdown, Words], None]] = {
    "field": field,
    "askers": tiles,
    "danger-now": danger,
    "help": help_block,
    "outline": outline,
    "rules": rules,
    "provisions": provisions,
    "law-moved": moved,
    "legend": legend,
    "contacts": contact_list,
    "reviews": reviews,
    "coverage": coverage,
    "glossary": glossary,
    "situations": situations,
    "stories-booklet": partial(stories, ours=False),
    "stories-ours": partial(stories, ours=True),
    "sheets": sheet_list,
    "papers": hand_over,
    "record": record,
    "booklet-errors": errata,
    "chronology": chronology,
    "old-to-new": old_to_new,
    "new-to-old": new_to_old,
    "to-verify": to_verify,
    "references": missing_references,
    "verified": verified,
    **{f"rules-{family}": partial(family_rules, family=family) for family in families()},
    **{f"open-{family}": partial(open_points, family=family) for family in families()},
    **{f"sheet-{sheet.id}": partial(sheet_page, id=sheet.id) for sheet in sheets()},
    **{f"provision-{id}": partial(provision_page, id=id) for id in law.provisions()},
}
