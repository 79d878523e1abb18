"""Writes `replies.toml` again: `python tests/replies.py`, once every changed reply was read aloud in both languages."""

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from decider import Decision, Question, ask, law, questions
from decider.languages import LANGUAGES
from decider.reasoning.claim import fact
from decider.wording.verdict import to_list

FILE = Path(__file__).with_name("replies.toml")
DRAWN = 6
DAYS = (law.AS_OF, law.BOOK, date(2022, 1, 1))
HEAD = """\
# Replies that were read aloud and approved, in both languages: each question with nothing known, a story
# with its own facts on the booklet's day, then some complete and some partial sets, on several days.
# A reply that changes is read again before it stands here: `python tests/replies.py`.
"""


def drawn(asked: Question) -> Iterator[Decision]:
    """The cases of a question: the same each time."""
    chance = random.Random(asked.id)
    yield ask(asked.id, **{**dict.fromkeys(asked.facts), **asked.said})
    if asked.is_vignette:
        yield ask(asked.id, on=law.BOOK)
    for number in range(DRAWN if asked.facts else 0):
        day = DAYS[number % len(DAYS)]
        columns = asked.facts_at(day).items()
        choices = {name: (None, *values) if number % 2 else values for name, values in columns}
        known = {name: chance.choice(values) for name, values in choices.items()}
        yield ask(asked.id, on=day, **{**dict.fromkeys(asked.facts), **known})


def case(decision: Decision) -> str:
    """A case in a line: the question, the day, the facts."""
    known = ", ".join(fact(name, value) for name, value in decision.known.items())
    return f"{decision.question.id} {decision.on}: {known or 'nothing known'}"


def text(decision: Decision, lang: str) -> str:
    """What is said: the sentences, then the conditions that they count."""
    lines = [" | ".join((one.text, *one.any_of)) for one in to_list(decision, lang)]
    return "\n".join([decision.sentence(lang), *(f"- {line}" for line in lines)])


def main() -> None:
    parts = [HEAD]
    for asked in questions():
        for decision in {case(one): one for one in drawn(asked)}.values():
            said = [f"{lang} = {json.dumps(text(decision, lang), ensure_ascii=False)}" for lang in LANGUAGES]
            parts.append("\n".join([f"\n[{json.dumps(case(decision))}]", *said, ""]))
    FILE.write_text("".join(parts), "utf-8")


if __name__ == "__main__":
    main()
