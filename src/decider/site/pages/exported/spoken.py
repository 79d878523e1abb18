"""What the script says in every interview, and how it reads the numbers of the data."""

from typing import Any

from decider import law
from decider.alike import ALIKE
from decider.outcomes import Answer
from decider.reasoning.registry import question
from decider.site.pages.answer.object import SEEN, SLOTS
from decider.site.pages.exported.legend import ROLES
from decider.site.pages.exported.said import ANSWERS, KINDS, WORDS, kind_of
from decider.site.pages.places import address, home
from decider.wording.word import Word
from decider.wording.words import Words, value_name

SPOKEN = "words"
_HEADED = ("first", "ways", "ground", "texts", "rules", "next")


def spoken(say: Words) -> dict[str, Any]:
    """All that the script says, and the day of the law that it says it by."""
    said = {key: say.find("interview", key) for key in ("see_discretion", "not_for", "flips_none")}
    return {
        "id": SPOKEN,
        **_typeset(said, say),
        "today": str(law.AS_OF),
        "kinds": KINDS,
        # Each word of an answer: the class that shows it, and how it is said.
        "words": [[kind_of(word.answer), say.typeset(say.find("answer", word))] for word in WORDS],
        "settled": [
            WORDS.index(Word[answer.name]) if answer is not Answer.IT_DEPENDS else -1 for answer in ANSWERS
        ],
        "depends": ANSWERS.index(Answer.IT_DEPENDS),
        "yes_if": WORDS.index(Word.YES_IF),
        "undecided": WORDS.index(Word.DEPENDS),
        "unsettled": WORDS.index(Word.NOT_SETTLED),
        "lines": _typeset(say.find("lines"), say),
        "record": _typeset(say.find("record"), say),
        "closed": ANSWERS.index(Answer.NO),
        "role": {"carries": ROLES.index(law.Role.CARRIES), "exception": ROLES.index(law.Role.EXCEPTION_TO)},
        "parts": {kind: say.word(f"part_{kind}") for kind in _HEADED},
        "uncarried": say.word("uncarried"),
        "alike": [
            [name, value_name(here), other, value_name(there)]
            for name, (other, values) in ALIKE.items()
            for here, there in values.items()
        ],
        "slots": {name: list(kinds) for name, kinds in SLOTS.items()},
        "seen": SEEN,
        "discretion": address(home(question("discretion.retell"))),
    }


def _typeset(label: Any, say: Words) -> Any:
    """Set every word of a label file's table as the page does."""
    if isinstance(label, str):
        return say.typeset(label)
    if isinstance(label, list):
        return [_typeset(part, say) for part in label]
    return {key: _typeset(part, say) for key, part in label.items()}
