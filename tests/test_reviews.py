"""A named jurist's review is shown where it counts, and its absence once; none is invented."""

import json
import re
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from markdown import Markdown

from aside import Done
from copies import Copy
from decider import law
from decider.data import DataFile
from decider.errors import DeciderError
from decider.faces.cli import main
from decider.wording.shown import reviewed
from decider.wording.words import words

REVIEW = """
[[review]]
provision = "secrecy"
start = 2026-09-01
by = "Camille Exemple"
role.fr = "juriste"
role.en = "jurist"
on = 2026-11-26
"""
FILE = "src/decider/law/data/reviews.toml"
CONCERNED = ("droit", "droit/secrecy", "cas/v1", "cas/v7", "regles/secrecy")
Plant = Callable[[str], None]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plant]:
    """Let a test say what the file of reviews holds."""

    def planted(text: str) -> None:
        path = tmp_path / "reviews.toml"
        path.write_text(text, "utf-8")
        monkeypatch.setattr(sys.modules["decider.law.reviews"], "shipped", lambda name: DataFile(path, name))
        law.reviews.cache_clear()

    yield planted
    law.reviews.cache_clear()


def told(capsys: Capture, *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def block(id: str, lang: str) -> str:
    """A question's block as the page has it, without its tags."""
    md = Markdown(
        extensions=["decider.site.markdown"], extension_configs={"decider.site.markdown": {"lang": lang}}
    )
    return unescape(re.sub(r"<[^>]+>", "", md.convert(f"/// decision | {id}\n///")))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_reply_shows_the_review_and_once_that_the_other_texts_have_none(
    plant: Plant, capsys: Capture, lang: str
) -> None:
    say = words(lang)
    assert told(capsys, "ask", "secrecy.sanction", "--lang", lang).count(say.word("not_reviewed")) == 1
    plant(REVIEW)
    said = told(capsys, "ask", "secrecy.sanction", "--lang", lang)
    assert said.count("Camille Exemple") == 1 and say.date(law.reviews()[0].on) in said
    assert said.count(say.word("others_not_reviewed")) == 1 and say.word("not_reviewed") not in said
    then = told(capsys, "ask", "secrecy.sanction", "--on", "2026-08-31", "--lang", lang)
    assert "Camille Exemple" not in then, "the period before it was not reviewed"


def test_where_every_text_was_reviewed_no_absence_is_said(plant: Plant) -> None:
    plant(REVIEW)
    alone = reviewed([law.Citation(law.provision("secrecy"), law.AS_OF)], "en")
    assert len(alone) == 1 and "Camille Exemple" in alone[0]


def test_json_has_the_review_of_the_period_that_is_cited(plant: Plant, capsys: Capture) -> None:
    plant(REVIEW)
    record = json.loads(told(capsys, "law", "secrecy", "--json", "--lang", "en"))
    assert record["reviews"] == [
        {"citation": record["citation"], "by": "Camille Exemple", "role": "jurist", "on": "2026-11-26"}
    ]
    assert json.loads(told(capsys, "law", "secrecy", "--on", "2026-08-31", "--json"))["reviews"] == []
    assert json.loads(told(capsys, "ask", "V1.1", "--json"))["reviews"] != []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_question_s_block_shows_the_review_beside_its_text(plant: Plant, lang: str) -> None:
    plant(REVIEW)
    line = next(line for line in block("V1.1", lang).splitlines() if "Camille Exemple" in line)
    assert words(lang).typeset(law.provision("secrecy").at(law.AS_OF, lang)) in line


def test_absence_is_said_once_a_page(site: Path) -> None:
    """On every page, at its foot; and a review that is held stands on the page of its text."""
    for lang in ("fr", "en"):
        say = words(lang)
        foot = say.word("foot_reviewed" if law.reviews() else "foot_not_reviewed")
        for path in (site / lang).rglob("index.html"):
            if path.parent.parent.name != "s":
                html = unescape(path.read_text("utf-8"))
                assert html.count(foot) == 1 and say.word("not_reviewed") not in html, path
        for review in law.reviews():
            html = unescape((site / lang / "droit" / review.provision / "index.html").read_text("utf-8"))
            assert review.who(lang) in html and say.date(review.on) in html


def planted() -> tuple[Done, dict[str, str]]:
    with Copy() as copy:
        copy.edit(FILE, lambda text: text + REVIEW)
        done, site = copy.build(), copy.root / "site"
        places = [f"{lang}/{place}" for lang in ("fr", "en") for place in CONCERNED]
        return done, {place: (site / place / "index.html").read_text("utf-8") for place in places}


@pytest.mark.slow
@pytest.mark.aside(work=planted)
def test_a_planted_review_stands_on_every_page_that_it_concerns(aside: tuple[Done, dict[str, str]]) -> None:
    done, pages = aside
    assert done.returncode == 0, done.stderr
    for lang in ("fr", "en"):
        sources = pages[f"{lang}/droit/secrecy"].split('id="secrecy-sources"')[1].split("</ul>")[0]
        by_period = sources.split("<li>")[1:]
        assert ["Camille Exemple" in part for part in by_period] == [True, False, False], (
            "the newest period alone"
        )
        assert "sure--3" in by_period[0], "and it is as sure as can be"
        for place in ("droit", "cas/v1", "regles/secrecy"):
            assert "Camille Exemple" in pages[f"{lang}/{place}"], place
        html = unescape(pages[f"{lang}/cas/v7"])
        assert html.count(words(lang).word("foot_reviewed")) == 1


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        (
            ("start = 2026-09-01", "start = 2026-09-02"),
            r"secrecy has no period that begins so; give one of: no `start`, ",
        ),
        (('"secrecy"', '"secret"'), r"no provision 'secret'; near: secrecy"),
        (("by =", "who ="), r"no key 'who'; near: "),
        (('by = "Camille Exemple"\n', ""), r"no by; give text, in quotes"),
        (('"Camille Exemple"', '""'), r"no by; give text, in quotes"),
        (("on = 2026-11-26", 'on = "2026-11-26"'), r"on: '2026-11-26'; give a day such as"),
        (("on = 2026-11-26", "on = 2999-01-01"), r"later than the last check; move `as_of`"),
    ],
    ids=lambda pair: pair[0] if isinstance(pair, tuple) else "",
)
def test_a_review_that_cannot_be_told_is_refused(plant: Plant, changed: tuple[str, str], error: str) -> None:
    assert changed[0] in REVIEW
    plant(REVIEW.replace(*changed))
    with pytest.raises(DeciderError, match=rf"^law/data/reviews\.toml: review 1: .*{error}"):
        law.reviews()
