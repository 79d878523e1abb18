"""A drill: a fictional act turns a *may* into a *must* from a future day, and everything follows.

The change is one period, one rule with its two lines in the function, and its labels.
"""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from aside import Done, run
from copies import ROOT, Copy
from decider import ask, law, questions
from decider.site.build.answers import Moved, as_read, computed_on, moved

pytestmark = pytest.mark.slow
PERIODS = "src/decider/law/data/provisions/inform-prosecutor.toml"
FUNCTION = "src/decider/rules/danger/grounds.py"
ENGAGED = "    failed = unmet(\n        danger_to_this_person="
DAY = "2027-07-01"
PERIOD = f"""
[[periods]]
act = "penal-code-2024"
number = "353"
paragraph = "1"
start = {DAY}
confidence = "seen"
seen_at = "official"
source = "a drill"
checked = 2026-11-23
substance.fr = ["Le professionnel doit informer le procureur du Roi, même d’une simple menace."]
substance.en = ["The professional must inform the public prosecutor, even of a mere threat."]
means.fr = "Informer devient un devoir."
means.en = "Informing becomes a duty."
"""
RULE = f"""
[L99]
kind = "legal"
authority = ["inform-prosecutor"]
since = {DAY}
known = "later"
"""
LABELS = {
    "fr": 'L99 = "Le professionnel doit informer le procureur du Roi."\n',
    "en": 'L99 = "The professional must inform the public prosecutor."\n',
}
DUMP = """
import json
from datetime import date
from decider import ask, law, questions
def said(q, day):
    return [(r.outcome.name, sorted(d.name for d in r.duties), r.rules) for _, r in q.table(day)]
print(json.dumps({
    "days": [str(day) for day in law.readings()],
    "tables": {f"{q.id} {day}": said(q, day) for day in law.readings() for q in questions()},
    "V5.1": {f"{lang} {day}": ask("V5.1", on=day).sentence(lang)
             for lang in ("fr", "en") for day in law.readings()},
}))
"""


@dataclass(frozen=True)
class Drill:
    """What the functions say before and after, and what the site and the tests of the changed copy show."""

    before: dict[str, dict[str, Any]]
    after: dict[str, dict[str, Any]]
    pages: dict[str, str]
    moved: list[Moved]
    checked: Done


def drill() -> Drill:
    with Copy() as copy:
        copy.edit(PERIODS, lambda text: _closed(text) + PERIOD)
        copy.edit("src/decider/law/data/rules/danger.toml", lambda text: text + RULE)
        copy.edit("src/decider/law/data/does.toml", lambda text: text + 'L99 = ["obliges"]\n')
        for lang, label in LABELS.items():
            copy.edit(f"src/decider/wording/labels/{lang}/rules.toml", lambda text, label=label: text + label)
        copy.change(
            FUNCTION,
            ENGAGED,
            '    if law.holds("L99", on) and recipient is Recipient.PROSECUTOR and not lawyer_exposing_client:\n'
            '        return Ruling(Outcome.MUST_REPORT_TO_PROSECUTOR, ("L99",), Basis.STATUTE_OBLIGES)\n'
            + ENGAGED,
        )
        done = copy.build()
        assert done.returncode == 0, done.stderr
        site = copy.root / "site"
        return Drill(
            json.loads(run(ROOT, [sys.executable, "-c", DUMP]).stdout),
            json.loads(copy.python(DUMP)),
            {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.*ml")},
            moved(as_read(ROOT), computed_on(site)),
            copy.check("--maxfail=99", "tests/test_pages.py", "tests/test_feed.py"),
        )


def _closed(text: str) -> str:
    """End the period that runs: the last one’s `start` gets an `end`."""
    head, start, last = text.rpartition("[[periods]]")
    return (
        head
        + start
        + re.sub(r"^(start = .*)$", r'\1\nend = 2027-06-30\nended = "replaced"', last, flags=re.M)
    )


@pytest.mark.aside(work=drill)
def test_the_sentence_follows_in_both_languages(aside: Drill) -> None:
    for lang, duty in (("fr", "procureur"), ("en", "prosecutor")):
        said, last = (aside.after["V5.1"][f"{lang} {day}"] for day in (DAY, law.epoch(law.AS_OF)))
        assert duty in said and said != last, said
        assert last == ask("V5.1").sentence(lang)


@pytest.mark.aside(work=drill)
def test_answers_before_the_day_are_unchanged(aside: Drill) -> None:
    before, after = aside.before, aside.after
    assert set(after["days"]) - set(before["days"]) == {DAY}
    assert {key: after["tables"][key] for key in before["tables"]} == before["tables"]
    moved = {
        key.split()[0]
        for key, rows in after["tables"].items()
        if key.endswith(DAY) and rows != after["tables"][key.replace(DAY, str(law.epoch(law.AS_OF)))]
    }
    general = {"danger.protective-disclosure", "danger.inform-prosecutor"}
    assert moved == {asked.id for asked in questions() if asked.general.id in general} >= {"V5.1"}


@pytest.mark.aside(work=drill)
def test_chronology_and_feed_follow_and_no_number_moves(aside: Drill) -> None:
    for lang, written in (("fr", "1er juillet 2027"), ("en", "1 July 2027")):
        html = aside.pages[f"{lang}/droit/chronologie/index.html"]
        entry = html.split(f'id="{DAY}-inform-prosecutor"')[1].split("</section>")[0]
        assert written in html and "V5.1" in entry
        assert written not in aside.pages[f"{lang}/droit/concordance/index.html"], "same number"
        assert DAY in html and written in aside.pages[f"{lang}/droit/changements.xml"]
        assert written in aside.pages[f"{lang}/droit/inform-prosecutor/index.html"]


@pytest.mark.aside(work=drill)
def test_the_suite_names_every_page_that_changed(aside: Drill, site: Path) -> None:
    found = {page.place: page for page in aside.moved}
    assert {"fr/cas/v5", "en/cas/v5", "fr/regles/danger", "fr/droit/chronologie"} <= set(found)
    assert "V5.1" in found["en/cas/v5"].questions
    for place in found:
        page = f"{place}/index.html"
        assert aside.pages[page] != (site / page).read_text("utf-8"), place
    assert aside.checked.returncode == 1
    for place in found:
        assert place in aside.checked.stdout, place
    assert "make changelog" in aside.checked.stdout
