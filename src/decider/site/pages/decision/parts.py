"""The parts of a question's block, in their order; the page's own words stand between the two lists."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown

from decider.site.pages.decision.answer import answer
from decider.site.pages.decision.answered import Answered
from decider.site.pages.decision.basis import basis, belongs, penalties
from decider.site.pages.decision.beside import also, whom_to_call
from decider.site.pages.decision.history import history
from decider.site.pages.decision.table import table
from decider.site.pages.decision.taken import taken
from decider.site.pages.decision.tree import tree
from decider.site.pages.decision.ways import ways
from decider.wording.words import Words

Part = Callable[[Element, Markdown, Words, Answered], None]

ABOVE: tuple[Part, ...] = (answer, ways, whom_to_call)
BELOW: tuple[Part, ...] = (also, basis, penalties, history, taken, table, tree, belongs)
