"""Chronology, feed and the changelog's section on the law are one list, made from the data."""

from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from decider import law
from decider.law.due import due
from decider.reasoning.effects import effect, omitted
from decider.site.pages.feed import with_law_section

ROOT = Path(__file__).parent.parent
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_the_changelog_has_the_data_s_section_on_the_law() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert "written by `make changelog`" in text
    assert text == with_law_section(text), "the data moved; type: make changelog"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_feed_and_chronology_have_every_change(site: Path, lang: str) -> None:
    feed = ElementTree.parse(site / lang / "droit/changements.xml").getroot()
    entries = feed.findall("a:entry", ATOM)
    html = (site / lang / "droit/chronologie/index.html").read_text("utf-8")
    assert len(entries) == len(law.changes()) > 30
    for entry, change in zip(entries, law.changes(), strict=True):
        link = entry.find("a:link", ATOM)
        assert link is not None and link.get("href") == f"chronologie/#{change.id}"
        assert f'id="{change.id}"' in html
        summary = entry.find("a:summary", ATOM)
        assert summary is not None and summary.text
    assert len({entry.findtext("a:id", "", ATOM) for entry in entries}) == len(entries)


def test_each_change_says_what_it_means() -> None:
    for change in law.changes():
        assert all(vars(change.period.means).values()), change.id


def test_what_the_new_code_left_as_it_was() -> None:
    """The renumbering of 1 September 2026 moves one answer: an unintended revelation."""
    moved = {
        asked.id
        for change in law.changes()
        if change.day == date(2026, 9, 1)
        for asked in (effect(change) or pytest.fail(change.id)).changed
    }
    assert moved == {"secrecy.sanction"}


def test_what_the_booklet_omits_and_answers_otherwise() -> None:
    found = {id: {asked.id for asked in moved} for id, moved in omitted()}
    assert found["L08"] >= {"V6.2", "terrorism.disclose"}
    assert found["L13"] == {"search.seizure"}
    assert found["L12"] >= {"testimony.answer"}
    # The decree is a way of the question that the booklet asks of necessity and the prosecutor alone.
    assert found["L10"] == {"sharing.child-protection", "danger.protective-disclosure"}


def test_what_is_due() -> None:
    assert due(law.AS_OF) == ()
    checked = {
        provision.id: min(period.checked for period in provision.periods)
        for provision in law.provisions().values()
    }
    half_a_year = timedelta(days=183)
    assert due(min(checked.values()) + half_a_year) == ()
    late = due(min(checked.values()) + half_a_year + timedelta(days=1))
    oldest = {id for id, day in checked.items() if day == min(checked.values())}
    assert {line.partition(":")[0] for line in late} == oldest
    assert all("read it again" in line for line in late)
    assert len(due(law.AS_OF + half_a_year + timedelta(days=1))) == len(law.provisions())
