"""The law as data: no gap, no overlap, nothing dangling; and no clock in the core."""

import re
from datetime import date
from pathlib import Path

import pytest

from decider import law, question, questions
from decider.errors import DeciderError, UnknownDate
from decider.law.confidence import SeenAt
from decider.law.provisions import _read
from decider.law.references import Court, Judgment, Reference, french
from decider.reasoning.effects import cited
from decider.wording.contacts import ContactKind, contacts
from decider.wording.standing import standing
from decider.wording.words import words

SOURCE = Path(__file__).parent.parent / "src/decider"


def test_what_was_seen_nowhere_is_not_sure_and_nothing_was_checked_tomorrow() -> None:
    for provision in law.provisions().values():
        for period in provision.periods:
            unseen = {law.Confidence.OPEN, law.Confidence.UNVERIFIED}
            assert period.confidence in unseen or period.seen_at is not SeenAt.NONE, provision.id
            assert period.checked <= law.AS_OF


def test_a_rule_outside_the_booklet_says_since_when_it_was_known() -> None:
    for rule in law.rules().values():
        if rule.id.startswith("L"):
            later = rule.since is not None and rule.since > law.BOOK
            assert rule.known == ("later" if later else "older"), rule.id
            assert rule.authority, f"{rule.id}: a rule that is not in the booklet has its source"


def test_every_rule_is_used_by_a_question_or_says_why_it_is_text() -> None:
    used = {rule for asked in questions() for day in law.readings() for rule in cited(asked, day)}
    told = {rule.id for rule in law.rules().values() if rule.text_only}
    assert len([id for id in law.rules() if id.startswith("R")]) == 107, "the booklet's"
    assert set(law.rules()) - used - told == set(), "neither used nor said to be text"
    assert used & told == set(), "used by a question: take text_only out"
    reasons = {rule.text_only for rule in law.rules().values() if rule.text_only}
    for lang in ("fr", "en"):
        assert all(words(lang).word(f"text_only_{reason}") for reason in reasons)


def test_a_citation_says_the_code_and_its_generation() -> None:
    cited = law.provision("inform-prosecutor")
    assert cited.at(law.BOOK) == "art. 458bis C. pén. (1867)"
    assert cited.at(date(2026, 8, 31)) == "art. 458bis C. pén. (1867)"
    assert cited.at(date(2026, 9, 1)) == "art. 353, § 1er, C. pén. (2024)"
    assert cited.at(date(2026, 9, 1), "en") == "art. 353, § 1er, C. pén. (2024) [Penal Code]"
    secrecy = law.provision("secrecy")
    assert secrecy.at(date(2026, 8, 31)) == "art. 458 C. pén. (1867)"
    assert secrecy.at(date(2026, 9, 1)) == "art. 352 C. pén. (2024)"
    assert secrecy.at(date(2026, 9, 1), "en") == "art. 352 C. pén. (2024) [Penal Code]"


def test_a_citation_goes_down_to_the_subparagraph() -> None:
    assert law.provision("testimony-ethics").at(law.BOOK).startswith("art. 12, al. 4, C. déont. ")
    assert law.provision("assistance").at(law.AS_OF) == "art. 299 à 305 C. pén. (2024)"
    terrorism = law.provision("terrorism-information")
    assert terrorism.at(law.BOOK) == "art. 46bis/1, §§ 1er et 2, C.i.cr."


def test_a_judgment_has_its_court_its_date_and_its_role_number() -> None:
    narrowed, annulling = law.provision("cass-2021-03-26"), law.provision("cc-2019-44")
    assert narrowed.at(law.AS_OF) == "Cass., 26 mars 2021, R.G. n° D.18.0015.N"
    assert narrowed.at(law.AS_OF, "en") == "Cass., 26 mars 2021, R.G. n° D.18.0015.N [Court of Cassation]"
    assert annulling.at(law.AS_OF) == "C. const., 14 mars 2019, n° 44/2019"
    known = Judgment(Court.CASS, date(2021, 3, 26), "D.18.0015.N", "ECLI:BE:CASS:2021:X")
    assert french(Reference(judgments=(known,))).endswith("R.G. n° D.18.0015.N, ECLI:BE:CASS:2021:X")


def test_an_act_has_its_title_its_date_and_its_day_in_the_moniteur() -> None:
    act = law.acts()["act-2017-05-17"]
    assert law.entitled(act, "fr").startswith("Loi du 17 mai 2017")
    assert law.entitled(act, "fr").endswith(", M.B., 3 juillet 2017")
    assert law.entitled(act, "en").startswith(law.entitled(act, "fr"))
    undated = law.acts()["decree-2004-05-12"]
    assert undated.mb is None and "M.B." not in law.entitled(undated, "fr")


def test_status_on_a_day() -> None:
    report = law.provision("terrorism-report")
    assert report.status(date(2019, 1, 2)) is law.Status.IN_FORCE
    assert report.status(law.AS_OF) is law.Status.ENDED
    assert law.provision("cass-2021-03-26").status(law.BOOK) is law.Status.NOT_YET


@pytest.mark.parametrize(
    ("id", "day", "said"),
    [
        ("secrecy", law.AS_OF, "in force since 1 September 2026"),
        ("secrecy", law.BOOK, "in force since 3 August 2017, until 31 August 2026"),
        ("necessity", law.BOOK, "in force, until 31 August 2026"),
        ("cass-2021-03-26", law.AS_OF, "known since 26 March 2021"),
        ("cass-2021-03-26", law.BOOK, "not yet in force: from 26 March 2021"),
        ("terrorism-report", law.AS_OF, "annulled with retroactive effect"),
        ("terrorism-report", date(2018, 5, 1), "stood in the text from 1 September 2017"),
    ],
)
def test_a_provision_says_which_it_is_on_a_day(id: str, day: date, said: str) -> None:
    assert said in standing(law.provision(id), day, "en")


def test_the_booklet_s_day_is_no_turning_day() -> None:
    """Or the law on that day could not be told from the booklet's reading."""
    assert law.BOOK not in law.turning_days()


def test_a_period_that_leaves_a_gap_is_refused() -> None:
    row = {
        "confidence": "seen",
        "seen_at": "account",
        "source": "x",
        "checked": law.AS_OF,
        "substance": {"fr": ["x"], "en": ["x"]},
    }
    whole = {"kind": "article", "territory": "BE", "name": {"fr": "x", "en": "x"}}
    gap = [{**row, "end": date(2020, 1, 1), "ended": "replaced"}, {**row, "start": date(2020, 1, 3)}]
    with pytest.raises(DeciderError, match=r"x.toml: a period ends on 2020-01-01 and the next begins"):
        _read("x", {**whole, "periods": gap}, "x.toml")


@pytest.mark.parametrize("wrong", ["2026-09-01", 2026, date(1830, 1, 1), date(2100, 1, 1)])
def test_a_date_we_cannot_speak_of(wrong: object) -> None:
    with pytest.raises(UnknownDate, match="on="):
        law.day(wrong)  # type: ignore[arg-type]


def test_no_clock_and_no_date_compared_outside_the_law() -> None:
    for path in SOURCE.rglob("*.py"):
        text = path.read_text("utf-8")
        assert not re.search(r"\.(today|now)\(|\btime\.(?!monotonic|sleep)\w", text), path
        if path.parent.name in {"rules", "vignettes"}:
            assert not re.search(r"\bon\s*[<>=]=?\s|date\(", text.replace("on=law", "")), path


def test_the_core_needs_the_standard_library_alone() -> None:
    for path in SOURCE.rglob("*.py"):
        if "site" not in path.relative_to(SOURCE).parts:
            found = re.findall(r"^\s*(?:import|from) (\w+)", path.read_text("utf-8"), re.M)
            assert not {"markdown", "mkdocs", "pymdownx", "yaml"} & set(found), path


def test_a_contact_was_checked() -> None:
    assert {c.kind for c in contacts()} == set(ContactKind)
    assert all(c.checked <= law.AS_OF for c in contacts())


def test_a_number_to_call_has_the_digits_of_its_source_beside_its_name() -> None:
    """A digit wrong leads somebody in danger to a stranger; two of these numbers differ by one digit."""
    listed = (Path(__file__).parent / "fixtures/additions-2026-11.md").read_text("utf-8").splitlines()
    named = {"emergency-112": "ambulance", "police-101": "police"}
    for contact in contacts():
        name = named.get(contact.id, contact.who["fr"].partition(" (")[0])
        lines = [line for line in listed if re.search(rf"(?<!\d){contact.number}(?!\d)", line)]
        if contact.number:
            assert any(name.lower() in line.lower() for line in lines), (name, contact.number)
    numbers = [contact.number for contact in contacts()]
    assert len(set(filter(None, numbers))) == len(list(filter(None, numbers)))
    partner, elder = numbers.index("0800 30 030"), numbers.index("0800 30 330")
    assert abs(partner - elder) > 1, "one digit apart: never side by side"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_emergency_number_is_for_the_police_too(lang: str) -> None:
    for_police = next(c for c in contacts() if c.number == "112")
    assert "police" in for_police.who[lang] and "police" in for_police.purpose[lang]


def test_a_citation_has_its_address_and_says_whether_it_is_sure() -> None:
    secrecy = law.Citation(law.provision("secrecy"), law.AS_OF)
    assert str(secrecy) == "art. 352 C. pén. (2024)" and secrecy.sure
    assert secrecy.period.official == law.acts()["penal-code-2024"].address
    necessity = law.Citation(law.provision("necessity"), law.AS_OF)
    assert not necessity.sure and necessity.period.official == ""
    annulling = law.Citation(law.provision("cc-2019-44"), law.AS_OF)
    assert annulling.period.official.startswith("https://")


def test_a_tree_counts_its_answers() -> None:
    assert question("sharing.same-mission").tree().leaves() == 2
