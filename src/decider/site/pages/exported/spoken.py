"""What the script says in every interview, and how it reads the numbers of the data."""

from typing import Any

from decider import law
from decider.alike import ALIKE
from decider.outcomes import Answer
from decider.reasoning.registry import question
from decider.site.pages.exported.legend import ROLES
from decider.site.pages.exported.said import ANSWERS, KINDS
from decider.site.pages.places import address, home
from decider.wording.words import Words, value_name

WORDS = "words"
_OF_THE_PAGE = {"broken", "written"}
"""What the page itself says: it must not come from the data that it speaks of."""
_HEADED = ("first", "ways", "ground", "unmet", "missing", "texts", "rules", "next")


def spoken(say: Words) -> dict[str, Any]:
    """All that the script says, and the day of the law that it says it by."""
    said = {key: label for key, label in say.find("interview").items() if key not in _OF_THE_PAGE}
    return {
        "id": WORDS,
        **_typeset(said, say),
        "today": str(law.AS_OF),
        "law_now": say.word("law_on", date=say.date(law.AS_OF)),
        "kinds": KINDS,
        # The class that shows an answer, and whether somebody in danger must be thought of beside it.
        "answers": [
            [answer.name.lower().replace("_", "-"), int(answer is not Answer.YES)] for answer in ANSWERS
        ],
        "depends": ANSWERS.index(Answer.IT_DEPENDS),
        "closed": ANSWERS.index(Answer.NO),
        "role": {"carries": ROLES.index(law.Role.CARRIES), "exception": ROLES.index(law.Role.EXCEPTION_TO)},
        "parts": {kind: say.word(f"part_{kind}") for kind in _HEADED},
        **{key: say.word(key) for key in ("uncarried", "not_reviewed", "others_not_reviewed")},
        "alike": [
            [name, value_name(here), other, value_name(there)]
            for name, (other, values) in ALIKE.items()
            for here, there in values.items()
        ],
        "discretion": address(home(question("discretion.retell"))),
        "lists": address("outils/index.md"),
        "contacts_page": address("a-propos/contacts.md"),
    }


def _typeset(label: Any, say: Words) -> Any:
    """Set every word of a label file's table as the page does."""
    if isinstance(label, str):
        return say.typeset(label)
    if isinstance(label, list):
        return [_typeset(part, say) for part in label]
    return {key: _typeset(part, say) for key, part in label.items()}
