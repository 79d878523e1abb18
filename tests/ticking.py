"""An answer on its page, and what a reader sees of it."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from decider import Question, law
from decider.reasoning.decision import Decision
from decider.site.pages.answer.object import ground, slots
from decider.site.pages.places import address, home
from decider.wording.opening import Part
from decider.wording.words import words

# What a reader sees of an answer: word, sentence, where each line stands, what to say, the pieces in their places.
SEEN = """root => {
  const own = piece => {
    const copy = piece.cloneNode(true);
    copy.querySelectorAll(".id").forEach(one => one.remove());
    if (piece.tagName !== "P") copy.querySelectorAll("ul").forEach(one => one.remove());
    return copy.textContent.replace(/^[ \\n]+|[ \\n]+$/g, "");
  };
  const of = found => root.querySelector(`:scope > ${found}`);
  return [
    of(".answer .word").textContent, of(".answer .word").dataset.verdict, of(".answer .said").textContent,
    of(".answer [data-say] q").textContent, of(".answer .ground").textContent.split(" · ").map(one => one.trim()),
    [...root.querySelectorAll(":scope > .answer [data-condition]:not([hidden])")].map(line => [line.dataset.condition, line.dataset.state]).sort(),
    [...root.querySelectorAll("[data-slot] [data-part]")].map(piece => [piece.dataset.part, own(piece), piece.querySelector(":scope > .id")?.textContent ?? ""]),
  ];
}"""


def opened(page: Page, asked: Question, lang: str) -> Locator:
    """The answer of a question on its page."""
    page.goto(f"{lang}/{address(home(asked)).partition('#')[0]}")
    found = page.locator(f'.answer-object[data-question="{asked.id}"]').first
    expect(found).to_be_visible()
    return found


def line(answer: Locator, fact: str) -> Locator:
    """The line of a fact, wherever it stands."""
    return answer.locator(f":scope > .answer [data-condition='{fact}']").first


def tick(answer: Locator, fact: str, value: int | None) -> None:
    """Tick a line, as a hand would: the fold that holds it is opened first."""
    one, told = line(answer, fact), "" if value is None else str(value)
    if not one.is_visible():
        answer.locator(".conditions-more > summary").first.click()
    select = one.locator(":scope select").first
    if select.count():
        select.select_option(told)
    else:
        one.locator(f":scope > .tick button[value='{told}']").click()


def word(answer: Locator) -> Locator:
    return answer.locator(":scope > .answer .word").first


def seen(decision: Decision, lang: str) -> list[Any]:
    """What a reader is to see of a decision."""
    say, reply = words(lang), decision.reply(lang)
    label, rests = say.typeset(say.find("answer", reply.word)), ground(decision, reply, say)
    text = [rests.text.citation, rests.text.sure] if rests.text else [rests.without]
    pieces = [piece for parts in slots(reply).values() for part in parts for piece in _flat(part)]
    kind = reply.answer.name.lower().replace("_", "-")
    lines = sorted([one.id, one.state.value] for one in reply.lines)
    return [
        label,
        kind,
        reply.said,
        reply.aloud,
        [rests.kind, rests.rule, *text, reply.reading],
        lines,
        pieces,
    ]


UNTITLED = {"first"}


def _flat(part: Part, bare: bool = False) -> list[list[str]]:
    text = "" if part.kind in UNTITLED or bare else part.text
    named = part.of if part.of in law.rules() else ""
    inside = (piece for item in part.items for piece in _flat(item, part.kind == "rules"))
    return [[part.kind, text, named], *inside]
