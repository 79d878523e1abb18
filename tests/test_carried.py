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

# Opens each way and ticks by one habit what is still open, answer after answer, until no question takes over any more.
# Tells what each way told, what was open there in turn, how many taps it took, and whether an answer stands.
WALK = """async habit => {
  const until = async holds => { while (!holds()) await new Promise(done => setTimeout(done, 1)); };
  const walked = [];
  for (const way of document.querySelectorAll("details.way")) {
    const asked = [], questions = [];
    let taps = 1, root;
    way.open = true;
    await until(() => way.querySelector(".answer-object .word, .broken"));
    for (root = way.querySelector(".answer-object"); root; ) {
      questions.push(root.dataset.question);
      const own = `:scope > .answer > .conditions > li, :scope > .answer > .conditions-more > .conditions > li`;
      const granted = line => ["bound", "covered"].includes(line.dataset.condition);
      const open = () => [...root.querySelectorAll(own)].find(line => line.dataset.state === "open" && !line.hidden && !line.matches(".idle") && !granted(line) && !asked.includes(line.dataset.condition));
      for (let line = open(); line; line = open()) {
        asked.push(line.dataset.condition);
        if (habit === "unknown") continue;
        const select = line.querySelector("select"), buttons = [...line.querySelectorAll(".tick button")];
        taps += 1;
        if (select) {
          select.value = habit === "first" ? "0" : select.options[select.options.length - 1].value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        } else buttons[habit === "first" ? 0 : 1].click();
        await until(() => line.dataset.state !== "open");
      }
      const next = root.querySelector(":scope > .answer [data-next]");
      if (!next || questions.includes(next.dataset.next)) break;
      next.click();
      taps += 1;
      await until(() => root.nextElementSibling?.matches(".answer-object") || way.querySelector(".broken"));
      root = root.nextElementSibling;
    }
    walked.push([JSON.parse(way.dataset.facts), asked, taps, questions.length, Boolean(root?.querySelector(".word")?.textContent)]);
    way.open = false;
  }
  return JSON.stringify(walked);
}"""


def walked(page: Page, lang: str, habit: str) -> Any:
    page.goto(f"{lang}/situations/")
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
            once |= set() if habit == "unknown" else {name, OTHER_NAME.get(name, name)}
    taps = sorted((taps for _, _, taps, _, _ in found), reverse=True)
    more = sum(questions > 1 for _, _, _, questions, _ in found)
    print(f"{lang}, {habit}: {len(found)} ways, {more} go on to another question, longest {taps[:6]} taps")
    assert not twice, twice
