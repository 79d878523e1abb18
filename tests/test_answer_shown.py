"""What an answer shows after any tick, in a real browser, is the reply that Python makes: every piece of it."""

import json
import random
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from decider import Question, law, question, questions
from decider.facts import Value
from decider.languages import LANGUAGES
from decider.reasoning.decision import Decision
from decider.site.pages.exported import days, quoted
from decider.wording.words import value_name
from reading import Reader
from rows import whole_rows
from ticking import SEEN, opened, seen

pytestmark = pytest.mark.browser
SEED = 20190601
ROWS = 25
PARTIAL = 20

# Builds the answer for each set of facts and reads it. Told as text, both ways: a list of lists is wrapped and
# checked piece by piece, which takes longer than the answers.
SHOWN = f"""async told => {{
  const [id, asked] = JSON.parse(told), see = {SEEN};
  await decider.bring(["words", id]);
  return JSON.stringify(asked.map(([day, known]) => {{
    const told = new decider.Case();
    decider.read(id).facts.forEach(({{ name }}) => {{ name in known ? told.facts[name] = known[name] : told.skipped.add(name); }});
    return see(decider.built(id, told, {{ day }}));
  }}));
}}"""

# Each answer as the page has it, then as the script makes it again before anything is ticked.
AGAIN = f"""async () => {{
  const see = {SEEN}, found = [];
  for (const root of document.querySelectorAll(".answer-object[data-needs]")) {{
    const written = see(root);
    (await decider.answer(root)).update();
    found.push([root.dataset.question, written, see(root)]);
  }}
  return JSON.stringify(found);
}}"""


def shown(page: Page, asked: Question, on: date, sets: list[dict[str, Value]]) -> Any:
    day = "book" if on == law.BOOK else str(on)
    told = [[day, {name: value_name(value) for name, value in known.items()}] for known in sets]
    return json.loads(page.evaluate(SHOWN, json.dumps([asked.id, told])))


def sets_of_facts(asked: Question, on: date, dice: random.Random) -> list[dict[str, Value]]:
    """The rows, some where there are many, and sets in which some facts are unknown."""
    columns = asked.facts_at(on)
    partial = [
        {name: dice.choice(values) for name, values in columns.items() if dice.random() < 0.5}
        for _ in range(PARTIAL)
    ]
    rows = [facts for facts, _ in whole_rows(asked, on, times=1)]
    return dice.sample(rows, min(ROWS, len(rows))) + partial


def read_on(asked: Question) -> list[date]:
    """Each day on which its answers turn; a story has its general question's, and is read on the first and the last."""
    return days(asked)[:: len(days(asked)) - 1] if asked.is_vignette else days(asked)


def expected(asked: Question, on: date, known: dict[str, Value], lang: str) -> list[Any]:
    told = on if on == law.BOOK else quoted(asked, on)
    return seen(Decision(asked, told, known), lang)


@pytest.mark.sweep
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_shows_the_reply_that_python_makes(reader: Reader, lang: str, record_property: Any) -> None:
    """Rows and random partial knowledge, on every day on which a general question's answers turn."""
    dice, compared = random.Random(SEED), 0
    with reader() as page:
        opened(page, question("V7.1"), lang)
        for asked in questions():
            for on in read_on(asked):
                sets = sets_of_facts(asked, on, dice)
                for known, got in zip(sets, shown(page, asked, on, sets), strict=True):
                    assert got == expected(asked, on, known, lang), (asked.id, on, known)
                compared += len(sets)
    record_property("compared", compared)
    print(f"{lang}: {compared} replies compared")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_page_has_written_is_what_its_script_would_make(reader: Reader, lang: str) -> None:
    met = set()
    with reader() as page:
        for place in dict.fromkeys(asked.vignette or asked.family for asked in questions()):
            first = next(asked for asked in questions() if place == (asked.vignette or asked.family))
            opened(page, first, lang)
            for id, written, made in json.loads(page.evaluate(AGAIN)):
                assert written == made, (lang, id)
                met.add(id)
    assert met == {asked.id for asked in questions()}


def test_every_day_on_which_an_answer_turns_can_be_asked() -> None:
    """Between two of the days that the data have, the law rules alike."""
    for asked in questions():
        held = [day for day in days(asked) if day != law.BOOK]
        for day in law.turning_days():
            since = max(one for one in held if one <= day)
            assert asked.evaluated(day).same(asked.evaluated(since)), (asked.id, day)


@pytest.mark.parametrize(
    "piece, in_place",
    [
        ("parts: [...opening, ...duties, beside]", "parts: [...opening, ...duties.slice(1), beside]"),
        ("...made.parts,", "...made.parts.filter(part => part.kind !== 'duty'),"),
        ("...notes.map(", "...notes.slice(1).map("),
        ("distinct(rulings.flatMap(r => r[5]))", "distinct(rulings[0][5])"),
    ],
    ids=["a duty of a composite question", "a duty", "a remark", "a rule"],
)
def test_a_piece_that_the_script_drops_is_missed(reader: Reader, piece: str, in_place: str) -> None:
    """The comparison above sees what a reader would not be told."""

    def dropped(route: Route) -> None:
        script = route.fetch().text()
        assert piece in script
        route.fulfill(body=script.replace(piece, in_place), content_type="text/javascript")

    different = 0
    with reader() as page:
        page.route("**/assets/answer.*.js", dropped)
        for asked in map(question, ("V5.1", "danger.assist", "testimony.answer", "sharing.child-protection")):
            opened(page, asked, "en")
            sets = sets_of_facts(asked, law.AS_OF, random.Random(SEED))[-PARTIAL:]
            on = days(asked)[-1]
            got = shown(page, asked, on, sets)
            different += sum(
                one != expected(asked, on, known, "en") for known, one in zip(sets, got, strict=True)
            )
    assert different
