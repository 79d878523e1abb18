"""The law as data: no gap, no overlap, nothing dangling; and no clock in the core."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from decider import law
from decider.book import sections
from decider.contacts import contacts
from decider.errors import UnknownDate

SOURCE = Path(law.__file__).parent.parent


def test_periods_follow_one_another() -> None:
    for provision in law.provisions().values():
        for before, following in zip(provision.periods, provision.periods[1:], strict=False):
            assert before.end is not None and following.start is not None, provision.id
            assert before.end + timedelta(days=1) == following.start, provision.id
            assert before.ended in {"replaced", "repealed", "annulled"}, provision.id


def test_every_period_says_how_sure_we_are_and_where_it_was_seen() -> None:
    for provision in law.provisions().values():
        assert provision.reviewed_by == "", "a named jurist's review goes with the date and the name"
        for period in provision.periods:
            assert period.confidence in {"seen", "inferred", "unverified", "open"}
            assert period.seen_at in {"official", "mirror", "account", "none"}
            assert period.source and period.checked <= law.AS_OF
            assert len(period.substance["fr"]) == len(period.substance["en"]) > 0
            assert not period.end or period.ended


def test_authorities_and_sections_exist() -> None:
    for rule in law.rules().values():
        assert set(rule.authority) <= set(law.provisions()), rule.id
        assert not rule.section or rule.section in sections(), rule.id
        if rule.id.startswith("L"):
            assert rule.since and rule.known == ("later" if rule.since > law.BOOK else "older"), rule.id


def test_a_citation_says_the_code_and_its_generation() -> None:
    cited = law.provision("inform-prosecutor")
    assert cited.at(law.BOOK) == "art. 458bis C. pén. (1867)"
    assert cited.at(date(2026, 8, 31)) == "art. 458bis C. pén. (1867)"
    assert cited.at(date(2026, 9, 1)) == "art. 353, § 1er C. pén. (2024)"
    assert cited.at(date(2026, 9, 1), "en") == "art. 353, § 1 Penal Code (2024)"


def test_a_citation_goes_down_to_the_subparagraph() -> None:
    assert law.provision("testimony-ethics").at(law.BOOK).startswith("art. 12, al. 4 ")
    assert law.provision("testimony-ethics").at(law.BOOK, "en").startswith("art. 12, para. 4 ")
    assert law.provision("assistance").at(law.AS_OF) == "art. 299 à 305 C. pén. (2024)"
    assert law.provision("assistance").at(law.AS_OF, "en") == "arts 299–305 Penal Code (2024)"


def test_status_on_a_day() -> None:
    report = law.provision("terrorism-report")
    assert report.status(date(2019, 1, 2)) is law.Status.IN_FORCE
    assert report.status(law.AS_OF) is law.Status.ENDED
    assert law.provision("cass-2021-03-26").status(law.BOOK) is law.Status.NOT_YET


@pytest.mark.parametrize("wrong", ["2026-09-01", 2026, date(1830, 1, 1), date(2100, 1, 1)])
def test_a_date_we_cannot_speak_of(wrong: object) -> None:
    with pytest.raises(UnknownDate, match="on="):
        law.day(wrong)  # type: ignore[arg-type]


def test_no_clock_and_no_date_compared_outside_the_law() -> None:
    for path in SOURCE.rglob("*.py"):
        text = path.read_text("utf-8")
        assert not re.search(r"\.(today|now)\(|\btime\.", text), path
        if path.parent.name in {"rules", "vignettes"}:
            assert not re.search(r"\bon\s*[<>=]=?\s|date\(", text.replace("on=law", "")), path


def test_the_core_needs_the_standard_library_alone() -> None:
    for path in SOURCE.rglob("*.py"):
        if "site" not in path.relative_to(SOURCE).parts:
            found = re.findall(r"^\s*(?:import|from) (\w+)", path.read_text("utf-8"), re.M)
            assert not {"markdown", "mkdocs", "pymdownx", "yaml"} & set(found), path


def test_layers_look_up_only() -> None:
    """Rules know no questions, the registry no pages: nothing imports a face."""
    order = [
        {"outcomes", "facts", "errors", "ruling"},
        {"law"},
        {"rules"},
        {"vignettes"},
        {"words", "book", "contacts"},
        {"table", "tree", "implicants", "registry", "decision"},
        {"sentence", "claim"},
        {"cli", "site"},
    ]
    level = {name: i for i, names in enumerate(order) for name in names}
    for path in SOURCE.rglob("*.py"):
        place = path.relative_to(SOURCE).parts[0].removesuffix(".py")
        if place in level:
            for name in re.findall(
                r"^from decider\.(\w+)|^from decider import (law)\b", path.read_text("utf-8"), re.M
            ):
                imported = name[0] or name[1]
                assert level[imported] <= level[place], f"{path}: imports {imported}"


def test_a_contact_has_a_source() -> None:
    assert {c.kind for c in contacts()} == {"emergency", "advice", "listening"}
    assert all(c.source and c.checked <= law.AS_OF for c in contacts())
