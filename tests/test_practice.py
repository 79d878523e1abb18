"""What practitioners brought, from the home page to their own answer on a phone: few taps, no fact asked twice."""

import json
import re
import tomllib
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from decider.languages import LANGUAGES
from decider.outcomes import Answer
from decider.site.pages.situations import doors
from decider.wording.words import words
from reading import PHONE, Reader

pytestmark = pytest.mark.browser
INPUTS = tomllib.loads((Path(__file__).parent / "practice.toml").read_text("utf-8"))["input"]
MEDIAN, WORST = 6, 10
CASES = {f"{door.id}-{case.id}": case for door in doors() for case in door.cases}

# Ticks what is known where it is still open; counts the taps, those that open a fold included, and lists what was open.
ANSWERED = """async told => {
  const [way, known] = [document.querySelector(".walked"), JSON.parse(told)];
  const until = async holds => { while (!holds()) await new Promise(done => setTimeout(done, 1)); };
  await until(() => way.querySelector(".answer-object .word, .broken"));
  const root = way.querySelector(".answer-object"), asked = [], { facts } = decider.read(root.dataset.question);
  const open = () => [...root.querySelectorAll(".answer [data-condition]")].find(line =>
    line.dataset.state === "open" && !line.hidden && !line.matches(".idle") && !asked.includes(line.dataset.condition) && line.dataset.condition in known);
  let taps = 0;
  for (let line = open(); line; line = open()) {
    const name = line.dataset.condition, place = facts.find(f => f.name === name).values.findIndex(([value]) => value === known[name]);
    const fold = line.closest("details.conditions-more"), select = line.querySelector("select");
    if (fold && !fold.open) { fold.open = true; taps += 1; }
    asked.push(name);
    taps += 1;
    if (select) { select.value = String(place); select.dispatchEvent(new Event("change", { bubbles: true })); }
    else line.querySelector(`.tick button[value="${place}"]`).click();
    await until(() => line.dataset.state !== "open");
  }
  const head = root.querySelector(".answer__head").innerText + root.querySelector("[data-slot=beside]").innerText;
  return JSON.stringify([taps, asked, root.querySelector(".word").dataset.verdict, root.textContent, head]);
}"""


def walked(page: Page, lang: str, one: dict[str, Any]) -> tuple[int, list[str], str, str, str]:
    """Go from the home page to the answer; return the taps, what was ticked, the answer, all that is said, and what is read first."""
    page.goto(f"{lang}/")
    page.locator(".places a").first.click()
    page.locator("details.way").first.wait_for(state="attached")
    taps = 1
    if job := one.get("job"):
        mark = f"[data-job][data-comes*='{json.dumps(job)}']"
        noun = page.locator(mark).first.get_attribute("data-job") or ""
        page.locator(".by-job select").select_option(label=noun[0].upper() + noun[1:])
        taps += 2
    case, number = one["way"]
    if not number:
        said = page.locator(".by-job [role=status]")
        kind = said.locator(".word-of").first.get_attribute("class") or ""
        return taps, [], kind.partition("answer--")[2], said.inner_text(), said.inner_text()
    page.locator(f"#{case} > summary").click()
    way = page.locator(f"#{case} .ways > li").nth(number - 1)
    assert way.is_visible(), f"{one['id']}: hidden from this job"
    way.locator("details.way").evaluate("way => way.classList.add('walked')")
    way.locator("summary").first.click()
    ticks, asked, answer, text, head = json.loads(page.evaluate(ANSWERED, json.dumps(one.get("facts", {}))))
    return taps + 2 + ticks, asked, answer, text, head


def test_each_input_finds_its_answer_in_few_taps(reader: Reader, record_property: Any) -> None:
    lang, taps, read = LANGUAGES[0], {}, {}
    say = words(lang)
    with reader(viewport=PHONE) as page:
        for one in INPUTS:
            taps[one["id"]], asked, answer, text, head = walked(page, lang, one)
            assert answer == one["answer"].replace("_", "-"), (one["id"], answer)
            assert len(asked) == len(set(asked)), (one["id"], asked)
            said = " ".join(text.split())
            read[one["id"]] = len(head.split())
            for note in one.get("says", ()):
                assert " ".join(say.note(note).split()) in said, (one["id"], note)
    record_property("taps", taps)
    print(f"{lang}: median {median(taps.values())}, worst {max(taps.values())} taps: {taps}")
    print(f"{lang}: words read first, median {median(read.values())}, most {max(read.values())}")
    assert median(taps.values()) <= MEDIAN and max(taps.values()) <= WORST


def test_a_job_hides_what_cannot_concern_it_and_is_not_asked_for_again(reader: Reader) -> None:
    with reader(viewport=PHONE) as page:
        page.goto("en/situations/")
        jobs, ways = page.locator(".by-job select"), page.locator(".ways > li")
        shown = page.locator(".ways > li:not([hidden])")
        whole = ways.count()
        assert jobs.locator("option").count() == page.locator("[data-job]").count() + 1
        jobs.select_option(label="Social worker")
        assert 0 < shown.count() < whole and page.locator("#bound-lawyer").is_hidden()
        page.locator("#worried-adult > summary").click()
        worried = page.locator("#worried-adult details.way").nth(4)
        worried.locator("summary").first.click()
        for told in ("bound", "lawyer_exposing_client", "care_or_psychology"):
            line = worried.locator(f"[data-condition={told}]").first
            expect(line).to_have_attribute("data-state", re.compile("met|unmet"))
        jobs.select_option(label="Lawyer")
        expect(worried.locator(".answer-object")).to_have_count(
            0
        )  # what was answered in another job is taken back
        assert page.locator("#bound-lawyer").is_visible() and page.locator("#bound-teacher").is_hidden()
        page.locator("#asked-judge > summary").click()
        appear = page.locator("#asked-judge details.way").first
        appear.locator("summary").first.click()
        expect(appear.locator("[data-condition=bound]").first).to_have_attribute("data-state", "met")
        jobs.select_option(index=0)
        appear.locator("summary").first.click()
        expect(appear.locator("[data-condition=bound]").first).to_have_attribute("data-state", "supposed")
        assert shown.count() == whole and page.locator(".by-job [role=status]").inner_text() == ""


def test_every_answer_named_is_one() -> None:
    assert {one["answer"].upper() for one in INPUTS} <= {answer.name for answer in Answer}
    assert {one["way"][0] for one in INPUTS} <= CASES.keys()
