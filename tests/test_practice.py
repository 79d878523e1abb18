"""What practitioners brought, from the home page to their own answer on a phone: few taps, no fact asked twice."""

import json
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

# Opens a way's interview and answers by the facts that are known; counts the taps, and lists what was asked.
ANSWERED = """async told => {
  const [place, known] = [document.querySelector(".interview.walked"), JSON.parse(told)];
  const until = async holds => { while (!holds()) await new Promise(done => setTimeout(done, 1)); };
  const stage = place.querySelector(".iv-stage"), asked = [], facts = () => decider.read(place.dataset.question).facts;
  stage.querySelector(".iv-open").click();
  await until(() => stage.querySelector(".iv-ask, .iv-answer, .iv-broken"));
  for (let ask = stage.querySelector(".iv-ask"); ask; ask = stage.querySelector(".iv-ask")) {
    const name = ask.dataset.asks, choices = [...ask.querySelectorAll(".iv-choice")];
    asked.push(name);
    const fact = facts().find(f => f.name === name);
    const place = fact ? fact.values.findIndex(([value]) => value === known[name]) : 0;
    (place >= 0 ? choices[place] : choices.at(-1)).click();
  }
  return JSON.stringify([asked, [...stage.querySelector(".iv-answer").classList].join(" "), stage.innerText]);
}"""


def walked(page: Page, lang: str, one: dict[str, Any]) -> tuple[int, list[str], str, str]:
    """Go from the home page to the answer; return the taps, what was asked, the answer and all that is said."""
    page.goto(f"{lang}/")
    page.locator(".three-doors a").first.click()
    page.locator(".iv-open").first.wait_for(state="attached")
    taps = 1
    if job := one.get("job"):
        mark = f"[data-job][data-comes*='{json.dumps(job)}']"
        noun = page.locator(mark).first.get_attribute("data-job") or ""
        page.locator(".by-job select").select_option(label=noun[0].upper() + noun[1:])
        taps += 2
    case, number = one["way"]
    if not number:
        said = page.locator(".by-job [role=status]")
        return taps, [], said.locator(".decision-inline").get_attribute("class") or "", said.inner_text()
    page.locator(f"#{case} > summary").click()
    way = page.locator(f"#{case} .ways > li").nth(number - 1)
    assert way.is_visible(), f"{one['id']}: hidden from this job"
    way.locator(".interview").evaluate("place => place.classList.add('walked')")
    asked, answer, text = json.loads(page.evaluate(ANSWERED, json.dumps(one.get("facts", {}))))
    return taps + 2 + len(asked), asked, answer, text


def test_each_input_finds_its_answer_in_few_taps(reader: Reader, record_property: Any) -> None:
    lang, taps = LANGUAGES[0], {}
    say = words(lang)
    with reader(viewport=PHONE) as page:
        for one in INPUTS:
            taps[one["id"]], asked, answer, text = walked(page, lang, one)
            assert f"answer--{one['answer'].replace('_', '-')}" in answer.split(), (one["id"], answer)
            assert len(asked) == len(set(asked)), (one["id"], asked)
            said = " ".join(text.split())
            for note in one.get("says", ()):
                assert " ".join(say.note(note).split()) in said, (one["id"], note)
    record_property("taps", taps)
    print(f"{lang}: median {median(taps.values())}, worst {max(taps.values())} taps: {taps}")
    assert median(taps.values()) <= MEDIAN and max(taps.values()) <= WORST


def test_a_job_hides_what_cannot_concern_it_and_is_not_asked_for_again(reader: Reader) -> None:
    with reader(viewport=PHONE) as page:
        page.goto("en/situations/")
        page.locator(".iv-open").first.wait_for(state="attached")
        jobs, ways = page.locator(".by-job select"), page.locator(".ways > li")
        shown = page.locator(".ways > li:not([hidden])")
        whole = ways.count()
        assert jobs.locator("option").count() == page.locator("[data-job]").count() + 1
        jobs.select_option(label="Social worker")
        assert 0 < shown.count() < whole and page.locator("#bound-lawyer").is_hidden()
        page.locator("#worried-adult > summary").click()
        page.locator("#worried-adult .interview").nth(4).evaluate("one => one.classList.add('walked')")
        asked, _, _ = json.loads(page.evaluate(ANSWERED, "{}"))
        assert asked and not {"profession", "lawyer_exposing_client", "care_or_psychology"} & set(asked)
        jobs.select_option(label="Lawyer")
        assert page.locator(".walked .iv-open").is_visible(), "what was answered in another job is taken back"
        assert page.locator("#bound-lawyer").is_visible() and page.locator("#bound-teacher").is_hidden()
        page.locator("#asked-judge > summary").click()
        appear = page.locator("#asked-judge .interview").first
        appear.locator(".iv-open").click()
        expect(appear.locator(".iv-answer")).to_be_visible()
        assert not appear.locator("[data-asks=bound]").count(), "the job has answered it"
        jobs.select_option(index=0)
        appear.locator(".iv-open").click()
        expect(appear.locator("[data-asks=bound]")).to_be_visible()
        assert shown.count() == whole and page.locator(".by-job [role=status]").inner_text() == ""


def test_every_answer_named_is_one() -> None:
    assert {one["answer"].upper() for one in INPUTS} <= {answer.name for answer in Answer}
    assert {one["way"][0] for one in INPUTS} <= CASES.keys()
