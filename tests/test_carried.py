"""What was told once is known from then on: from a door, through the interview, to the questions that take over."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from decider import question
from decider.alike import ALIKE, told_alike
from decider.facts import Value
from decider.site.pages.situations import doors
from decider.wording.words import value_name
from reading import PHONE, Reader

pytestmark = pytest.mark.browser
WAYS = [way for door in doors() for case in door.cases for way in case.ways]

OTHER_NAME = {
    one: other for name, (alias, _) in ALIKE.items() for one, other in ((name, alias), (alias, name))
}

# Opens the place of each way and answers by one habit, question after question, until none takes over any more.
# Tells what each place told, what was asked there in turn, and how many taps it took.
WALK = """async habit => {
  const until = async holds => { while (!holds()) await new Promise(done => setTimeout(done, 1)); };
  const walked = [];
  for (const place of document.querySelectorAll(".interview[data-facts]")) {
    const asked = [], questions = [place.dataset.question], stage = () => place.querySelector(".iv-stage");
    let taps = 1;
    place.querySelector(".iv-open").click();
    await until(() => stage().querySelector(".iv-ask, .iv-answer"));
    for (;;) {
      const ask = stage().querySelector(".iv-ask");
      if (ask) {
        asked.push(ask.dataset.asks);
        const choices = [...ask.querySelectorAll(".iv-choice:not(.iv-help, .iv-unknown)")];
        const unknown = ask.querySelector(".iv-unknown");
        (habit === "first" ? choices[0] : habit === "last" ? choices.at(-1) : unknown ?? choices[0]).click();
        taps += 1;
        continue;
      }
      const next = stage().querySelector(".iv-on"), title = stage().querySelector(".iv-title").textContent;
      if (!next || questions.includes(next.textContent)) break;
      questions.push(next.textContent);
      next.click();
      taps += 1;
      await until(() => stage().querySelector(".iv-title")?.textContent !== title || stage().querySelector(".iv-broken"));
      if (stage().querySelector(".iv-broken")) break;
    }
    walked.push([JSON.parse(place.dataset.facts), asked, taps, questions.length, !!stage().querySelector(".iv-end, .iv-answer")]);
  }
  return JSON.stringify(walked);
}"""


def walked(page: Page, lang: str, habit: str) -> Any:
    page.goto(f"{lang}/situations/")
    page.wait_for_function(
        "document.querySelectorAll('.interview[data-facts]').length === document.querySelectorAll('.iv-open').length"
    )
    return json.loads(page.evaluate(WALK, habit))


@pytest.mark.parametrize(
    "lang, habit", [("fr", "first"), ("fr", "last"), ("fr", "unknown"), ("en", "unknown")]
)
def test_nobody_is_asked_twice_from_a_door_to_the_answer(reader: Reader, lang: str, habit: str) -> None:
    """Nor what a door told under another name; each way ends with an answer, or with where to go."""
    with reader(viewport=PHONE) as page:
        found = walked(page, lang, habit)
    assert len(found) == len(WAYS)
    twice = []
    for way, (told, asked, _, _, ended) in zip(WAYS, found, strict=True):
        assert ended, way.text["en"]
        known: dict[str, Value] = {
            name: next(v for v in question(way.question).facts[name] if value_name(v) == value)
            for name, value in told.items()
            if name in question(way.question).facts
        }
        once = {*told, *told_alike(known)}
        for name in asked:
            twice += [(way.text["en"], name)] if name in once else []
            once |= {name, OTHER_NAME.get(name, name)}
    taps = sorted((taps for _, _, taps, _, _ in found), reverse=True)
    more = sum(questions > 1 for _, _, _, questions, _ in found)
    print(f"{lang}, {habit}: {len(found)} ways, {more} go on to another question, longest {taps[:6]} taps")
    assert not twice, twice
