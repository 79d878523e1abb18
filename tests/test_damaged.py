"""Damaged, mixed or older data in a real browser: one message with a way on, and never an answer."""

import json
import re
from collections.abc import Callable
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from decider import ask
from decider.languages import LANGUAGES
from decider.site.build.interviews import FOLDER
from decider.site.pages.exported.codes import compact
from decider.site.pages.seal import checksum
from decider.wording.words import words
from reading import Reader

pytestmark = pytest.mark.browser

Change = Callable[[str], str]


def sealed_again(change: Callable[[Any], object]) -> Change:
    """A change to the data by somebody who also makes the sum right."""

    def changed(text: str) -> str:
        data = json.loads(text)
        del data["sum"]
        change(data)
        body = compact(data)[:-1]
        return f'{body},"sum":"{checksum(body)}"}}'

    return changed


def replaced(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Change:
    """A change to the text as it stands."""

    def changed(text: str) -> str:
        found, count = re.subn(pattern, by, text, count=1)
        assert count and found != text
        return found

    return changed


def put(value: object, *path: Any) -> Callable[[Any], object]:
    def change(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return change


def altered(page: Page, name: str, change: Change) -> list[str]:
    """Let this piece come changed; the list fills with the reasons that the script gives."""

    def serve(route: Route) -> None:
        start, text, end = re.fullmatch(r"(.*?`)(.*)(`\);)", route.fetch().text(), re.DOTALL).groups()  # type: ignore[union-attr]
        route.fulfill(body=start + change(text) + end, content_type="text/javascript; charset=utf-8")

    page.route(f"**/{FOLDER}.*/{name}.js", serve)
    return warned(page)


def warned(page: Page) -> list[str]:
    reasons: list[str] = []
    page.on("console", lambda said: reasons.append(said.text) if said.type == "warning" else None)
    return reasons


def ticked(page: Page, place: str, id: str) -> Locator:
    """Tick the first line of an answer, and wait until the page has said something to it."""
    page.goto(place)
    answer = page.locator(f'.answer-object[data-question="{id}"]')
    written = answer.locator(".said").first.inner_text()
    answer.locator(".tick button").nth(1).click()
    page.wait_for_function(
        "([id, written]) => { const root = document.querySelector(`.answer-object[data-question='${id}']`);"
        " return root.querySelector('.broken') || root.querySelector('.said').innerText !== written; }",
        arg=[id, written],
    )
    return answer


def says_why_not(answer: Locator, lang: str, id: str) -> None:
    """The message and its two ways on, above the answer as the page has written it, which can no more be ticked."""
    say = words(lang)
    broken, written, contacts = (
        say.typeset(say.find("interview", key)) for key in ("broken", "written", "contacts")
    )
    message = answer.locator(".broken")
    expect(message).to_have_text(f"{broken} {written} · {contacts}")
    expect(message).to_be_visible()
    reply = ask(id).reply(lang)
    expect(answer.locator(".word")).to_have_text(say.typeset(say.find("answer", reply.word)))
    expect(answer.locator(".said")).to_have_text(reply.said)
    expect(answer.locator(".tick").first).to_be_hidden()
    leads = message.locator("a").evaluate_all("all => all.map(a => a.href)")
    assert leads[0].endswith(f"#{id}".lower().replace(".", "-"))
    assert leads[1].endswith("/a-propos/contacts/")


ROWS = r'"rows":\[(\d),"(\w+)"\]'


def reversed_rows(match: re.Match[str]) -> str:
    return f'"rows":[{match[1]},"{match[2][::-1]}"]'


DAMAGE: dict[str, tuple[str, Change, str]] = {
    "rows reversed": ("V7.1", replaced(ROWS, reversed_rows), "V7.1: checksum"),
    "a row cut": ("V7.1", replaced(r'("rows":\[\d,"\w+)\w"', r'\1"'), "V7.1: checksum"),
    "a ruling gone": ("V7.1", replaced(r'("legend":\[)\[.*?\]\],(?=\[)', r"\1"), "V7.1: checksum"),
    "a fact too many": ("V7.1", replaced(r'("reading":"[^"]+","facts":\[)', r"\g<1>99,"), "V7.1: checksum"),
    "words cut": ("words", replaced(r'"see_discretion":"[^"]+"', '"see_discretion":""'), "words: checksum"),
    "an older version": ("V7.1", sealed_again(put(1, "version")), "V7.1: version"),
    "the sum of other data": (
        "V7.1",
        replaced(r'"sum":"\w+"', f'"sum":"{checksum("V7.2")}"'),
        "V7.1: checksum",
    ),
    "truncated": ("V7.1", lambda text: text[: len(text) // 2], ""),
    "nothing": ("V7.1", lambda text: "", "V7.1: missing"),
}


@pytest.mark.parametrize("kind, lang", [*zip(DAMAGE, cycle(LANGUAGES), strict=False)])
def test_damaged_data_give_the_message_and_no_answer(reader: Reader, lang: str, kind: str) -> None:
    name, change, reason = DAMAGE[kind]
    with reader() as page:
        reasons = altered(page, name, change)
        says_why_not(ticked(page, f"{lang}/cas/v7/", "V7.1"), lang, "V7.1")
        assert any(reason in said for said in reasons), reasons


JOINED = ("V5.1", "cas/v5/")
"""A question whose table of today is a diagram."""


def cut(*path: Any) -> Callable[[Any], object]:
    """Take the last piece from a list, or the first character from a text."""

    def change(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = data[path[-1]][1:] if isinstance(data[path[-1]], str) else data[path[-1]][:-1]

    return change


MISSHAPEN: dict[str, tuple[str, Callable[[Any], object], str]] = {
    "a row too few": ("V7.1", cut("days", -1, "rows", 1), "the rows"),
    "a code that is none": (
        "V7.1",
        lambda q: put("\x7f" + q["days"][0]["rows"][1][1:], "days", 0, "rows", 1)(q),
        "the rows",
    ),
    "a row beyond the legend": ("V7.1", cut("days", 0, "legend"), "a row"),
    "an opening too few": ("V7.1", cut("days", 0, "said", 1), "what is said"),
    "an opening that is none": ("V7.1", cut("openings"), "what is said"),
    "no reading of the booklet": ("V7.1", lambda q: q["days"].pop(0), "the days"),
    "days out of order": ("V7.1", lambda q: q["days"].append(q["days"][-1]), "the days"),
    "a fact that is none": ("V7.1", put(99, "days", 0, "facts", 0), "the facts"),
    "a fact twice": ("V7.1", lambda q: put(q["days"][0]["facts"][1], "days", 0, "facts", 0)(q), "the facts"),
    "a size too large": ("V7.1", put(9, "days", 0, "sizes", 0), "the sizes"),
    "a size too many": ("V7.1", lambda q: q["days"][0]["sizes"].append(1), "the sizes"),
    "an answer that is none": ("V7.1", put(9, "days", 0, "legend", 0, 2), "the legend"),
    "an obstacle that is none": ("V7.1", put([99], "days", 0, "legend", 0, 8), "the legend"),
    "a text of the law that is none": ("V7.1", put([[9, 0]], "days", 0, "legend", 0, 10), "the legend"),
    "a rule that is none": ("V7.1", put(["R0"], "days", 0, "legend", 0, 5), "a reason"),
    "no rule": ("V7.1", put([], "days", 0, "legend", 0, 5), "a reason"),
    "a place that is none": ("V7.1", lambda q: q["places"].pop("R67"), "a place"),
    "a citation without words": ("V7.1", put([], "days", 0, "cited", 0, 1), "a text of the law"),
    "an opening without a piece": ("V7.1", put([], "openings", 0, 1), "an opening"),
    "an opening's word that is none": ("V7.1", put(9, "openings", 0, 0), "an opening"),
    "a piece of no kind": ("V7.1", put(99, "openings", 0, 1, 0, 0), "an opening"),
    "a piece without its text": ("V7.1", put(9999, "openings", 0, 1, 0, 1), "an opening"),
    "a question without words": ("V7.1", put("", "text"), "a text of a fact"),
    "a fact without words": ("V7.1", put(" ", "facts", 0, "line"), "a text of a fact"),
    "a value without words": ("V7.1", put("", "facts", 0, "values", 0, 1), "a text of a fact"),
    "a rule without words": ("V7.1", lambda q: put("", next(iter(q["rules"])), 0)(q["rules"]), "a text"),
    "a known value that is none": ("V7.1", put(9, "told", "0"), "a known fact"),
    "nothing that is assumed": (
        "V7.1",
        put([["nothing", "x", "object.covered", []]], "assumes"),
        "what is assumed",
    ),
    "another question": ("V7.1", put("V7.2", "id"), "name"),
    "another build": ("V7.1", put("0" * 16, "build"), "build"),
    "a word left out": ("words", lambda said: said.pop("lines"), "words: lines"),
    "an answer left out": ("words", lambda said: said["words"].clear(), "an opening"),
    "an empty word": ("words", put("", "not_for", "covered"), "words: a text"),
}


def test_data_that_do_not_hold_together_give_none_either(reader: Reader) -> None:
    with reader() as page:
        for kind, (name, change, reason) in MISSHAPEN.items():
            refused(page, "V7.1", "en/cas/v7/", name, change, (kind, reason))


def refused(
    page: Page, id: str, place: str, name: str, change: Callable[[Any], object], why: tuple[str, str]
) -> None:
    """One page after the other, each with its damage: the message, and the reason that the script gives."""
    reasons = altered(page, name, sealed_again(change))
    says_why_not(ticked(page, place, id), "en", id)
    assert any(said.endswith(why[1]) for said in reasons), (why, reasons)
    page.unroute_all()


JOINED = ("V5.1", "cas/v5/")
"""A question whose table of today is a diagram."""


def drawn(data: Any) -> Any:
    return data["days"][-1]["nodes"]


DIAGRAMS: dict[str, tuple[Callable[[Any], object], str]] = {
    "a node that leads to itself": (lambda q: put(len(drawn(q)) - 1, -1, 1)(drawn(q)), "the diagram"),
    "a node that is none": (lambda q: put(len(drawn(q)), -1, 1)(drawn(q)), "the diagram"),
    "a ruling that is none": (
        lambda q: put(-1 - len(q["days"][-1]["legend"]), 0, 1)(drawn(q)),
        "the diagram",
    ),
    "a fact that is none": (lambda q: put(99, -1, 0)(drawn(q)), "the diagram"),
    "no node": (lambda q: drawn(q).clear(), "the diagram"),
    "a comparison that leads nowhere": (lambda q: put([], "days", -1, "compared", "nodes")(q), "the diagram"),
    "a way that is none": (put([99], "days", -1, "ways"), "what is said"),
    "a way that stands nowhere": (cut("ways", 0, "stands"), "where a way stands"),
    "a way that carries by no rule": (
        lambda q: [s[2].__setitem__(1, "R0") for way in q["ways"] for s in way["stands"] if s[2]],
        "where a way stands",
    ),
}


def test_a_diagram_that_does_not_lead_to_rulings_gives_no_answer(reader: Reader) -> None:
    id, place = JOINED
    with reader() as page:
        for kind, (change, reason) in DIAGRAMS.items():
            refused(page, id, f"en/{place}", id, change, (kind, reason))


def at_the_end(page: Page) -> Locator:
    answer = ticked(page, "en/cas/v7/", "V7.1")
    expect(answer.locator(".broken")).to_have_count(0)
    return answer


@pytest.mark.parametrize(
    "broken, step",
    [
        ("() => { decider.record.sheet = () => { throw new Error('no paper'); }; }", "[data-keep]"),
        (
            "() => { decider.read('V7.1').days.forEach(day => { day.legend = []; }); }",
            ".tick button >> nth=0",
        ),
        ("() => { decider.read('V7.1').facts = null; }", ".tick button >> nth=0"),
    ],
    ids=["keep", "tick", "facts"],
)
def test_whatever_fails_in_a_turn_brings_the_written_answer_back(
    reader: Reader, broken: str, step: str
) -> None:
    with reader() as page:
        answer = at_the_end(page)
        page.evaluate("decider.load(decider.at.atRecord)")
        page.evaluate(broken)
        answer.locator(step).first.click()
        says_why_not(answer, "en", "V7.1")
        expect(answer.locator(".broken")).to_be_focused()


def test_a_door_whose_data_are_damaged_leads_to_the_written_answer(reader: Reader) -> None:
    with reader() as page:
        altered(page, "testimony.answer", replaced(ROWS, reversed_rows))
        page.goto("fr/situations/#asked-police")
        way = page.locator('#asked-police details.way[data-question="testimony.answer"]').first
        way.locator("summary").click()
        expect(way.locator(".broken")).to_be_visible()
        expect(way.locator(".way__told")).to_be_visible()
        expect(way.locator(".answer-object")).to_have_count(0)
        assert way.locator("[data-written]").get_attribute("href") == way.locator(".way__whole a").evaluate(
            "a => a.href"
        )


def test_a_damaged_question_that_would_help_gives_no_answer_either(reader: Reader) -> None:
    with reader() as page:
        reasons = altered(page, "object.covered", replaced(ROWS, reversed_rows))
        says_why_not(ticked(page, "fr/cas/v7/", "V7.1"), "fr", "V7.1")
        assert "object.covered: checksum" in reasons[0]


def test_without_the_script_of_the_answers_there_is_the_message(reader: Reader) -> None:
    with reader() as page:
        page.route(
            "**/assets/answer.*.js", lambda route: route.fulfill(body="", content_type="text/javascript")
        )
        says_why_not(ticked(page, "fr/cas/v7/", "V7.1"), "fr", "V7.1")


def test_the_other_questions_of_the_page_answer_still(reader: Reader) -> None:
    with reader() as page:
        altered(page, "V7.2", replaced(ROWS, reversed_rows))
        at_the_end(page)
