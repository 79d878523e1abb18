"""A drill: a fictional act turns a *may* into a *must* from a future day, and everything follows.

The change is one period, one rule with its two lines in the function, and its labels.
"""

import json
import re
from pathlib import Path

import pytest

from conftest import ROOT, Copy, run_python
from decider import ask, law
from decider.site.computed import LOCK, changed

pytestmark = pytest.mark.slow
PERIODS = "src/decider/law/data/provisions/inform-prosecutor.toml"
FUNCTION = "src/decider/rules/danger/grounds.py"
ENGAGED = "    failed = unmet(\n        danger_to_this_person="
DAY = "2027-07-01"
PERIOD = f"""
[[period]]
act = "penal-code-2024"
number = "353"
paragraph = "1"
from = {DAY}
confidence = "seen"
seen_at = "official"
source = "a drill"
checked = 2026-11-23
fr = ["Le professionnel doit informer le procureur du Roi, même d’une simple menace."]
en = ["The professional must inform the public prosecutor, even of a mere threat."]
means_fr = "Informer devient un devoir."
means_en = "Informing becomes a duty."
"""
RULE = f"""
[L14]
kind = "LEGAL"
authority = ["inform-prosecutor"]
since = {DAY}
known = "later"
"""
LABELS = {
    "fr": 'L14 = "Le professionnel doit informer le procureur du Roi."\n',
    "en": 'L14 = "The professional must inform the public prosecutor."\n',
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


@pytest.fixture(scope="module")
def drilled(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    copy = Copy(tmp_path_factory.mktemp("drill") / "tree")
    copy.edit(PERIODS, lambda text: _closed(text) + PERIOD)
    copy.edit("src/decider/law/data/rules/danger.toml", lambda text: text + RULE)
    for lang, label in LABELS.items():
        copy.edit(f"src/decider/labels/{lang}/rules.toml", lambda text, label=label: text + label)
    copy.change(
        FUNCTION,
        ENGAGED,
        '    if law.holds("L14", on) and recipient is Recipient.PROSECUTOR and not lawyer_exposing_client:\n'
        '        return Ruling(Outcome.MUST_REPORT_TO_PROSECUTOR, ("L14",), Basis.STATUTE_OBLIGES)\n'
        + ENGAGED,
    )
    done = copy.build()
    assert done.returncode == 0, done.stderr
    return copy


def _closed(text: str) -> str:
    """End the period that runs: the last one's `from` gets a `to`."""
    head, start, last = text.rpartition("[[period]]")
    return (
        head + start + re.sub(r"^(from = .*)$", r'\1\nto = 2027-06-30\nended = "replaced"', last, flags=re.M)
    )


@pytest.fixture(scope="module")
def before() -> dict[str, dict[str, object]]:
    return json.loads(run_python(ROOT, DUMP))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def after(drilled: Copy) -> dict[str, dict[str, object]]:
    return json.loads(run_python(drilled.root, DUMP))  # type: ignore[no-any-return]


def test_the_sentence_follows_in_both_languages(after: dict[str, dict[str, str]]) -> None:
    for lang, duty in (("fr", "procureur"), ("en", "prosecutor")):
        said, last = (after["V5.1"][f"{lang} {day}"] for day in (DAY, law.epoch(law.AS_OF)))
        assert duty in said and said != last, said
        assert last == ask("V5.1").sentence(lang)


def test_answers_before_the_day_are_unchanged(
    before: dict[str, dict[str, object]], after: dict[str, dict[str, object]]
) -> None:
    assert set(after["days"]) - set(before["days"]) == {DAY}
    assert {key: after["tables"][key] for key in before["tables"]} == before["tables"]
    moved = {
        key.split()[0]
        for key, rows in after["tables"].items()
        if key.endswith(DAY) and rows != after["tables"][key.replace(DAY, str(law.epoch(law.AS_OF)))]
    }
    assert moved == {"danger.protective-disclosure", "danger.inform-prosecutor", "V5.1"}


def test_chronology_concordance_and_feed_follow(drilled: Copy) -> None:
    for lang, written in (("fr", "1er juillet 2027"), ("en", "1 July 2027")):
        site = drilled.root / "site" / lang
        html = (site / "droit/chronologie/index.html").read_text("utf-8")
        entry = html.split(f'id="{DAY}-inform-prosecutor"')[1].split("</section>")[0]
        assert written in html and "V5.1" in entry
        assert written in (site / "droit/concordance/index.html").read_text("utf-8")
        assert DAY in html and written in (site / "droit/changements.xml").read_text("utf-8")
        assert written in (site / "droit/inform-prosecutor/index.html").read_text("utf-8")


def test_the_suite_names_every_page_that_changed(drilled: Copy, site: Path) -> None:
    moved = changed(drilled.root / "site", ROOT / LOCK)
    assert {"fr/cas/v5", "en/cas/v5", "fr/regles/danger", "fr/droit/chronologie"} <= set(moved)
    text = {place: _text(tree, place) for tree in (drilled.root / "site",) for place in moved}
    assert all(text[place] != _text(site, place) for place in moved)
    done = drilled.check("tests/test_pages.py", "tests/test_feed.py", "--maxfail=99")
    assert done.returncode == 1
    for place in moved:
        assert place in done.stdout, place
    assert "make changelog" in done.stdout


def _text(tree: Path, place: str) -> str:
    return (tree / place / "index.html").read_text("utf-8")
