"""No number, date, address, docket or mark stands in the data that its source does not give.

`fixtures/state-of-the-law.md` is the note of 23 November 2026 that the data was written from, kept as
it was, quotations of the booklet shortened; `fixtures/additions-2026-11.md` is its second part, of
27 November 2026, which prevails where the two differ. What comes from elsewhere stands in
`fixtures/other-sources.toml` with that source beside it.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from decider import law
from decider.law.offences import offences

HERE = Path(__file__).parent / "fixtures"
FIRST_NOTE = (HERE / "state-of-the-law.md").read_text("utf-8")
ADDITIONS = (HERE / "additions-2026-11.md").read_text("utf-8")
NOTE = f"{FIRST_NOTE}\n{ADDITIONS}"
OTHER = tomllib.loads((HERE / "other-sources.toml").read_text("utf-8"))["item"]
DATA = Path(law.__file__).parent / "data"
MARKS = {"S": "seen", "S*": "seen", "S-part": "partly", "I": "inferred", "B": "unverified", "?": "open"}
MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "jan feb mar apr may jun jul aug sept oct nov dec",
    )
    for number, name in enumerate(names.split(), 1)
}
_WRITTEN = re.compile(rf"\b(\d{{1,2}})(?:er)?[ \u00a0]({'|'.join(MONTHS)})\.?[ \u00a0](\d{{4}})\b", re.I)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b")
_DOCKET = re.compile(r"\b[A-Z]\.\d{2}\.\d{4}\.[NF]\b")
_ECLI = re.compile(r"ECLI:[\w:.]+")
_NUMAC = re.compile(r"\b(?:18|19|20)\d{8}\b")
_URL = re.compile(r"https?://[^\s;,»)\"']+")
_ARTICLE = re.compile(r"\b\d+(?:/\d+)?(?:bis|ter|quater|quinquies|nonies)?(?:/\d+)?\b")
_ELI = re.compile(r"\b(?:loi|decret|arrete)/\d{4}/\d{2}/\d{2}/\d{10}\b")
_BARE = re.compile(r"(?<![/\w.])(?:[\w-]+\.)+(?:be|org)/[^\s;,»)|\"']+")


def days_in(text: str) -> set[date]:
    """Every date that a text gives in full, whatever way it is written."""
    found = {date(int(y), MONTHS[m.lower()], int(d)) for d, m, y in _WRITTEN.findall(text)}
    for pattern, order in ((_ISO, (0, 1, 2)), (_DAY_FIRST, (2, 1, 0))):
        for parts in pattern.findall(text):
            try:
                found.add(date(*(int(parts[i]) for i in order)))
            except ValueError:
                continue
    return found


def numbers_in(text: str) -> set[str]:
    """Every number that could be an article's, and every number between the ends of a range."""
    found = set(_ARTICLE.findall(text))
    for first, last in re.findall(r"\b(\d+)(?:-|–| à | to )(\d+)\b", text):
        if int(first) < int(last) < int(first) + 50:
            found |= {str(number) for number in range(int(first), int(last) + 1)}
    return found


def addresses_in(text: str) -> set[str]:
    """Every address that a text gives: whole, without its scheme, or as the end of an official one."""
    text = text.replace("**", "").replace("etaamb…/", "etaamb.openjustice.be/")
    found = {url.rstrip("/.") for url in _URL.findall(text)}
    found |= {f"https://{bare.rstrip('/.')}" for bare in _BARE.findall(text)}
    return found | {f"https://www.ejustice.just.fgov.be/eli/{path}/justel" for path in _ELI.findall(text)}


def other(kind: str) -> set[str]:
    return {row["item"] for row in OTHER if row["kind"] == kind}


def files() -> Iterator[tuple[str, str]]:
    for path in sorted(DATA.rglob("*.toml")):
        if path.parent.name == "provisions" or path.name in {"acts.toml", "offences.toml", "findings.toml"}:
            yield path.relative_to(DATA).as_posix(), path.read_text("utf-8")


FILES = dict(files())


def test_other_sources_name_their_source_and_are_all_needed() -> None:
    everything = "\n".join(FILES.values())
    for row in OTHER:
        assert row["source"] and row["checked"] <= law.AS_OF, row
        assert row["item"] in everything, f"no longer needed: {row['item']}"


@pytest.mark.parametrize("name", FILES)
def test_every_date_has_a_source(name: str) -> None:
    known = days_in(NOTE) | {date.fromisoformat(item) for item in other("date")} | {law.AS_OF}
    # A period ends on the eve of the next one.
    eves = {day - timedelta(days=1) for day in known}
    text = re.sub(r"^checked = .*$", "", FILES[name], flags=re.M)
    found = days_in(re.sub(r"^end = .*$", "", text, flags=re.M))
    assert found - known == set()
    ends = days_in("\n".join(re.findall(r"^end = .*$", text, re.M)))
    assert ends - known - eves == set()


@pytest.mark.parametrize("name", FILES)
def test_every_docket_and_number_of_publication_has_a_source(name: str) -> None:
    for pattern in (_DOCKET, _ECLI, _NUMAC):
        assert set(pattern.findall(FILES[name])) - set(pattern.findall(NOTE)) == set()


@pytest.mark.parametrize("name", FILES)
def test_every_address_has_a_source(name: str) -> None:
    known = addresses_in(NOTE) | other("address")
    found = {url.rstrip("/.") for url in _URL.findall(FILES[name])}
    assert found - known == set()


@pytest.mark.parametrize("name", FILES)
def test_every_article_number_has_a_source(name: str) -> None:
    data = tomllib.loads(FILES[name])
    rows = data.get("periods", []) + data.get("offence", [])
    fields = ("number", "paragraph", "subparagraph", "book", "since_2022", "since_2026")
    written = " ".join(str(row[key]) for row in rows for key in fields if key in row)
    prose = re.findall(r"\b(?:art\.|arts?|Arts?|article|articles|§§?)[ \u00a0]([\d][\w/ ,à-]*)", FILES[name])
    known = numbers_in(NOTE) | other("article")
    assert numbers_in(" ".join([written, *prose])) - known == set()


def test_the_marks_are_those_of_the_note_one_by_one() -> None:
    """A fact keeps the mark that it was first found with beside the one that a newer source gave it."""
    parts = re.split(r"^#{2,3} (\d(?:\.\d+)?)\.? .*$", FIRST_NOTE, flags=re.M)
    found: dict[str, list[str]] = {}
    for section, body in zip(parts[1::2], parts[2::2], strict=True):
        marks = re.findall(r"\[(S-part|S|B|I|\?)\]", body)
        if section.split(".")[0] in {"0", "1", "2", "3"} and marks:
            found[section] = [MARKS[mark] for mark in marks]
    held: dict[str, list[str]] = {}
    for finding in law.findings():
        if finding.section[0].isdigit():
            held.setdefault(finding.section, []).append(finding.first or finding.mark)
    assert held == found
    for finding in law.findings():
        if finding.first:
            assert finding.source, f"its mark moved without a source: {finding.text['en']}"


# What the additions leave open and the first note already asked: the section of that question.
ASKED_ALREADY = {"A8": ("3", 1), "A10": ("1.5", 1), "A14": ("1.1", 1)}


def test_what_the_additions_leave_open_stays_open() -> None:
    """Each question mark of a section is a question to a jurist, and no mark is better than the section's."""
    parts = re.split(r"^(?=#{1,3} |---$)", ADDITIONS, flags=re.M)
    headed = [(re.match(r"#{2,3} (?:([ABF]\d+)\b|(\d+)\.)", part), part) for part in parts]
    sections = {heading[1] or f"C{heading[2]}": part for heading, part in headed if heading}
    for id, body in sections.items():
        given = Counter(MARKS[mark] for mark in re.findall(r"\[(S-part|S\*|S|B|I|\?)\]", body))
        held = Counter(finding.mark for finding in law.findings() if finding.section == id)
        if not held:
            continue
        assert set(held) - {"open"} <= set(given), (id, held, given)
        earlier, count = ASKED_ALREADY.get(id, ("", 0))
        assert len([f for f in law.findings() if f.section == earlier and f.mark == "open"]) >= count
        assert held["open"] + count >= given["open"], (id, held, given)
    assert {f.section for f in law.findings() if not f.section[0].isdigit()} <= set(sections)


def test_what_the_additions_forbid_is_printed_nowhere() -> None:
    """A number that no judgment bears, read in a blog; and a judgment that is not about danger."""
    assert "114/2024" in ADDITIONS and "do not show beside 353" in ADDITIONS
    source = HERE.parent.parent
    for path in [*(source / "src").rglob("*.toml"), *(source / "docs").rglob("*.md")]:
        assert "114/2024" not in path.read_text("utf-8"), path
    carrying = {id for rule in law.rules().values() for id in (*rule.authority, *rule.support)}
    assert "cc-2022-88" in law.provisions() and "cc-2022-88" not in carrying
    for path in (DATA / "provisions").glob("*.toml"):
        assert ("88/2022" in path.read_text("utf-8")) == (path.stem == "cc-2022-88"), path


def test_what_is_not_seen_is_asked_of_a_jurist() -> None:
    for finding in law.findings():
        assert finding.provision == "" or finding.provision in law.provisions(), finding
        asked = bool(finding.ask and finding.look)
        assert asked == (finding.mark != "seen"), finding.text
        assert (finding.source != "") or finding.mark != "seen", finding.text
    assert [f.weight for f in law.to_verify()[:6]] == [1, 2, 3, 4, 5, 6]


ACTS_OF_THE_NOTE = [
    "1867-06-08",
    "2024-02-29",
    "2026-03-30",
    "2022-03-21",
    "2017-07-06",
    "2017-05-17",
    "2018-06-18",
    "2000-11-28",
    "2011-11-30",
    "2022-12-06",
    "1965-04-08",
    "1991-03-04",
    "2018-01-18",
    "2004-05-12",
    "1998-03-16",
    "2022-06-23",
    "2019-05-15",
    "1997-05-15",
    "2014-04-02",
    "2018-07-30",
]
JUDGMENTS_OF_THE_NOTE = [
    "1905-02-20",
    "1976-04-12",
    "1987-05-13",
    "1988-02-09",
    "1999-05-12",
    "2005-10-19",
    "2010-06-18",
    "2010-10-20",
    "2012-05-22",
    "2012-10-31",
    "2013-06-05",
    "2014-02-19",
    "2016-09-21",
    "2019-03-14",
    "2021-03-26",
]
ARTICLES_OF_THE_NOTE = [
    "458",
    "458bis",
    "458ter",
    "458quater",
    "422bis",
    "352",
    "353",
    "299-305",
    "29",
    "30",
    "46bis/1",
    "77",
    "57",
    "3",
    "1728",
    "12",
    "7",
]


def test_every_provision_of_the_note_is_in_the_data() -> None:
    acts = {str(act.dated) for act in law.acts().values()}
    assert set(ACTS_OF_THE_NOTE) - acts == set()
    references = [p.reference for provision in law.provisions().values() for p in provision.periods]
    judgments = {str(judgment.date) for reference in references for judgment in reference.judgments}
    assert set(JUDGMENTS_OF_THE_NOTE) - judgments == set()
    assert set(ARTICLES_OF_THE_NOTE) - {reference.number for reference in references} == set()
    assert len(offences()) >= 12


def test_no_article_number_is_typed_in_a_page_or_in_a_label() -> None:
    """Numbers die; they come from the data alone, save where the booklet's own chapters are restated."""
    root = Path(__file__).parent.parent
    typed = re.compile(r"\b[Aa]rt(?:icle)?s?\.?[ \u00a0]\d|\b4(?:58|22)(?:bis|ter|quater)?\b|§[ \u00a0]?\d")
    labels = (root / "src/decider/wording/labels").rglob("*.toml")
    pages = [path for path in (root / "docs").rglob("*.md") if path.parent.name not in {"livre", "outils"}]
    for path in [*labels, *pages]:
        found = typed.findall(path.read_text("utf-8"))
        assert not found, f"{path.relative_to(root)}: {found}"
