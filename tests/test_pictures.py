"""A picture shows what the functions answer and the data hold, and says it in words beside."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product
from math import hypot, prod
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree.ElementTree import Element, tostring

import pytest
from markdown import Markdown
from playwright.sync_api import sync_playwright

from browser import chromium
from decider import Answer, Question, ask, law, question, questions
from decider.errors import DeciderError
from decider.languages import LANGUAGES
from decider.outcomes import Outcome, reading
from decider.professions import Profession
from decider.reasoning.table import Table
from decider.site.markdown import DeciderExtension
from decider.site.pictures.kinds import Kind
from decider.site.pictures.locks import locks, standing
from decider.site.pictures.mosaic import mosaic, squared, still_possible
from decider.site.pictures.poster import poster, steps
from decider.site.pictures.rings import RADII, Ring, rings
from decider.site.pictures.timeline import at, timeline
from decider.site.pictures.tree import tree
from decider.wording.lines import State
from decider.wording.word import word_of
from decider.wording.words import value_name, words
from reading import FLAGS, Reader

ROOT = Path(__file__).parent.parent
DAYS = (law.BOOK, law.AS_OF)
ASKED = {"ids": lambda asked: asked.id}
Way = tuple[tuple[str, str], ...]


def drawn(picture: Any, lang: str, *given: Any, **named: Any) -> Element:
    """What a picture appends to a page."""
    page = Element("div")
    picture(page, Markdown(), words(lang), *given, **named)
    return page


def text(element: Element) -> str:
    return re.sub(r"[ \n]+", " ", "".join(element.itertext()))


def one(element: Element, path: str) -> Element:
    """The only element at a path."""
    (found,) = element.findall(f".//{path}")
    return found


def kinds(asked: Question, day: date) -> Counter[str]:
    """The kinds of a table's cases, counted row by row; a row of a composite holds whatever else is true."""
    values = asked.facts_at(day)
    counts: Counter[str] = Counter()
    for facts, ruling in asked.table(day):
        defence = ruling.outcome is Outcome.NO_BREACH_IF_DONE
        answer = reading(asked.verb, ruling.outcome)
        kind = "if" if defence else {Answer.YES: "yes", Answer.NO: "no", Answer.NOT_SETTLED: "open"}[answer]
        counts[kind] += prod(len(held) for name, held in values.items() if name not in facts)
    return counts


@pytest.mark.parametrize("asked", questions(), **ASKED)
def test_a_mosaic_counts_what_the_table_holds(asked: Question) -> None:
    for day in DAYS:
        found = kinds(asked, day)
        laid = squared(asked, day)
        assert dict(laid.counts) == dict(found)
        shown = Counter(square.kind for square in laid.squares)
        assert len(laid.squares) == -(-found.total() // laid.each) <= 256
        for kind, count in found.items():
            assert shown[Kind(kind)] >= 1
            assert abs(shown[Kind(kind)] - count / laid.each) < 2
            assert laid.each > 1 or shown[Kind(kind)] == count


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("asked", questions(), **ASKED)
def test_the_caption_of_a_mosaic_says_each_count(asked: Question, lang: str) -> None:
    told = text(one(drawn(mosaic, lang, asked), "figcaption")).split(".")[0]
    cases, *each = map(int, re.findall(r"\d+", re.sub(r"(?<=\d)[,\u202f](?=\d{3})", "", told)))
    found = kinds(asked, law.AS_OF)
    assert cases == found.total()
    assert sorted(each) == sorted(found.values())


def test_the_squares_of_a_small_table_are_its_rows() -> None:
    for asked in questions():
        table = asked.evaluated(law.AS_OF)
        squares = drawn(mosaic, "en", asked).findall(".//path")
        if not isinstance(table, Table) or len(table.rulings) > 256:
            laid = Counter(square.kind.value for square in squared(asked).squares)
            assert {s.attrib["class"]: s.attrib["d"].count("M") for s in squares} == {
                f"pic-{kind}": count for kind, count in laid.items()
            }
            continue
        assert len(squares) == len(table.rulings)
        for square, (facts, ruling) in zip(squares, asked.table(), strict=True):
            answer = ask(asked.id, **facts).answer
            told = {"pic-yes": Answer.YES, "pic-open": Answer.NOT_SETTLED}
            assert told.get(square.attrib["class"], Answer.NO) is answer, (asked.id, facts, ruling)
        names = [
            fact.split("=") for fact in one(drawn(mosaic, "en", asked), "figure").attrib["data-facts"].split()
        ]
        assert names == [[n, ",".join(map(value_name, values))] for n, values in asked.facts_at().items()]


def test_what_a_story_tells_leaves_the_rows_that_its_answer_rests_on() -> None:
    for asked in (one for one in questions() if one.is_vignette):
        table, known = asked.evaluated(law.AS_OF), {**asked.settled, **asked.assumed}
        if isinstance(table, Table):
            left = still_possible(asked, None, known)
            assert [table.rulings[row] for row in sorted(left)] == table.completions(known)
            if len(table.rulings) <= 256:
                past = drawn(mosaic, "fr", asked, known=known).findall(".//path")
                gone = {row for row, path in enumerate(past) if "pic-past" in path.attrib["class"]}
                assert gone == set(range(len(table.rulings))) - left


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_lock_is_a_condition_with_its_state(lang: str) -> None:
    given = [("consent", State.MET), ("informed", State.OPEN), ("bound", State.UNMET), ("same", State.OPEN)]
    page = drawn(locks, lang, given)
    bars = [(bar.attrib["data-lock"], bar.attrib["data-state"]) for bar in page.findall(".//g")]
    assert bars == [(fact, state.value) for fact, state in given]
    counts = {span.attrib["data-count"]: span.text for span in page.findall(".//span")}
    assert counts == {"met": "1", "supposed": "0", "open": "2", "unmet": "1"}


def test_the_locks_of_a_story_open_on_a_yes_and_on_no_less() -> None:
    for asked in questions():
        held = dict(standing(asked, "en"))
        needed = next(iter(ask(asked.id, **dict.fromkeys(asked.facts)).when.get(Answer.YES, ({},))))
        assert list(held) == list(needed)
        told = {**asked.settled, **asked.assumed, **asked.said}
        for fact, state in held.items():
            assert (state is State.OPEN) == (fact not in told)
            assert (state is State.UNMET) == (fact in told and told[fact] != needed[fact])
            assert state is not State.SUPPOSED or fact in asked.supposed
        if needed:
            assert ask(asked.id, **{**dict.fromkeys(asked.facts), **needed}).answer is Answer.YES


def ways_through(bough: Element, way: Way = ()) -> Iterator[tuple[Way, str]]:
    """Each way through a drawn tree: the facts told on it, the shape at its end."""
    for child in bough.findall("g"):
        fact, _, values = child.attrib["data-told"].partition("=")
        here = (*way, (fact, values))
        line, *ends = child.findall("path")
        assert line.attrib["class"] == "pic-line" and bool(ends) == (child.find("g") is None)
        if ends:
            yield here, ends[0].attrib["class"]
        yield from ways_through(child, here)


@pytest.mark.parametrize("asked", questions(), **ASKED)
def test_each_way_through_a_tree_ends_as_the_question_is_answered(asked: Question) -> None:
    page = drawn(tree, "fr", asked)
    ways, figure = asked.ways(law.AS_OF), page.find(".//figure[@data-picture='tree']")
    assert page.find(".//*[@class='pic-words']") is not None, "no words"
    assert (figure is not None) == (not ways and 1 < asked.tree().leaves() <= 16)
    if figure is None:
        return
    ends = list(ways_through(one(figure, "svg")))
    assert len(ends) == asked.tree().leaves()
    met = 0
    for path, kind in ends:
        held = [[(fact, value) for value in values.split("|")] for fact, values in path]
        for facts in map(dict, product(*held)):
            found = ask(asked.id, **{**dict.fromkeys(asked.facts), **facts})
            if found.outcomes == {Outcome.NO_BREACH_IF_DONE}:
                assert kind == "pic-if"
            else:
                told = {"pic-yes": Answer.YES, "pic-no": Answer.NO, "pic-open": Answer.NOT_SETTLED}
                assert told[kind] is found.answer, (asked.id, facts)
            open_values = [v for n, v in asked.facts_at().items() if n not in facts]
            met += prod(map(len, open_values))
    assert met == prod(map(len, asked.facts_at().values())), "a case stands on no way, or on two"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_job_stands_on_the_ring_of_its_answer(lang: str) -> None:
    figure = one(drawn(rings, lang), "figure")
    dots = {dot.attrib["data-job"]: one(dot, "circle") for dot in figure.findall(".//svg/g")}
    listed = [item.attrib["data-job"] for item in figure.findall(".//li")]
    assert sorted(dots) == sorted(listed) == sorted(job.name for job in Profession)
    for job, dot in dots.items():
        found = ask("status.profession", profession=job, youth_aid_setting=False)
        if "status.team-member" in found.next:
            ring = Ring.TEAM
        elif found.answer is Answer.YES:
            ring = Ring.BOUND
        elif found.answer is Answer.NOT_SETTLED:
            ring = Ring.OPEN
        else:
            free = found.outcome is Outcome.NOT_BOUND
            ring = Ring.EVERYONE if free else Ring.DISCRETION
        distance = hypot(float(dot.attrib["cx"]), float(dot.attrib["cy"]))
        assert distance == pytest.approx(RADII[ring], abs=0.2), job
    numbers = [int(dot.text or "") for dot in figure.findall(".//svg/g/text")]
    assert numbers == list(range(1, len(Profession) + 1))


def test_no_two_jobs_cover_one_another() -> None:
    dots = one(drawn(rings, "fr"), "figure").findall(".//svg/g/circle")
    places = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in dots]
    for place, (x, y) in enumerate(places):
        for other in places[:place]:
            assert hypot(x - other[0], y - other[1]) > 22, (place, x, y)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", law.provisions())
def test_a_timeline_has_the_ends_of_its_periods(id: str, lang: str) -> None:
    provision = law.provision(id)
    figure = one(drawn(timeline, lang, provision), "figure")
    for drawing, axis in (("pic-desk", 0), ("pic-phone", 1)):
        bars = figure.findall(f".//svg[@class='{drawing}']/path[@data-from]")
        days = [(bar.attrib["data-from"], bar.attrib["data-to"]) for bar in bars]
        assert days == [(str(p.start or ""), str(p.end or "")) for p in provision.periods]
        extents = [extent(bar.attrib["d"], axis) for bar in bars]
        scale = (1, 0.6)[axis]
        for (begins, ends), period in zip(extents, provision.periods, strict=True):
            assert begins < ends
            if period.start and period.start >= law.FIRST:
                assert begins == pytest.approx(at(period.start) * scale, abs=0.1)
            if period.end and period.end >= law.FIRST:
                assert ends == pytest.approx(at(period.end) * scale, abs=0.1)
            if not period.ended:
                assert ends == pytest.approx(720 * scale, abs=0.1)
        for (_, ends), (begins, _) in pairwise(extents):
            assert begins == pytest.approx(ends, abs=0.3)
    for period in provision.periods:
        for day in (period.start, period.end):
            assert not day or words(lang).date(day) in text(one(figure, "figcaption"))


def extent(line: str, axis: int) -> tuple[float, float]:
    """From where to where a shape goes along an axis."""
    at_, seen = [0.0, 0.0], []
    for letter, numbers in re.findall(r"([MHVLhvlz])([-\d. ]*)", line):
        given = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        for axes, letters in (
            ((0, 1), "ML"),
            ((0,), "H"),
            ((1,), "V"),
            ((0, 1), "l"),
            ((0,), "h"),
            ((1,), "v"),
        ):
            if letter in letters:
                for one_axis, number in zip(axes * (len(given) // len(axes)), given, strict=True):
                    at_[one_axis] = number + (at_[one_axis] if letter.islower() else 0)
                    seen.append(at_[axis])
    return min(seen[axis:] if axis else seen), max(seen)


def test_a_judgment_is_known_and_not_in_force() -> None:
    told = text(drawn(timeline, "en", law.provision("cass-1905-02-20")))
    assert "known since 20 February 1905" in told and ", since" not in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_poster_has_eight_ends_each_with_its_answer_and_page(lang: str) -> None:
    say, page = words(lang), drawn(poster, lang)
    shown = page.findall(".//li[@data-verb]")
    ends = [end for step in steps() for end in step.ends]
    assert len(shown) == len(ends) == 8
    for card, end in zip(shown, ends, strict=True):
        found = ask(end.question, **{**question(end.question).said, **end.facts})
        word = one(card, "span[@data-verdict]")
        assert word.attrib["data-verdict"] == found.answer.value.replace(" ", "-")
        assert word.text == say.find("answer", word_of(found).value)
        assert question(end.question).anchor in one(card, "a").attrib["href"]
    assert page.find(".//a[@href='tel:112']") is not None


def every_figure(lang: str) -> Iterator[tuple[str, Element]]:
    pages = [(f"mosaic {q.id}", drawn(mosaic, lang, q)) for q in questions()]
    pages += [(f"tree {q.id}", drawn(tree, lang, q)) for q in questions()]
    pages += [(f"locks {q.id}", drawn(locks, lang, standing(q, lang))) for q in questions()]
    pages += [(f"timeline {id}", drawn(timeline, lang, held)) for id, held in law.provisions().items()]
    pages.append(("rings", drawn(rings, lang)))
    for name, page in pages:
        yield from ((name, figure) for figure in page.findall(".//figure"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_picture_has_its_words_and_leaves_its_colours_to_the_style(lang: str) -> None:
    for name, figure in every_figure(lang):
        assert figure.attrib["data-picture"] == name.split()[0]
        assert len(text(one(figure, "figcaption"))) > 8, name
        drawings = figure.findall("svg")
        assert drawings and all(d.attrib["role"] == "img" and d.attrib["aria-label"] for d in drawings), name
        for element in figure.iter():
            assert not {"style", "fill", "stroke", "color", "opacity"} & element.attrib.keys(), name


def test_half_of_the_pictures_weigh_less_than_two_kilobytes() -> None:
    for lang in LANGUAGES:
        sizes = [len(zlib.compress(tostring(figure), 9)) for _, figure in every_figure(lang)]
        assert len(sizes) > 200
        assert median(sizes) < 2048, median(sizes)


STYLE = (ROOT / "theme/assets/pictures.css").read_text("utf-8")
BASE = (ROOT / "theme/assets/base.css").read_text("utf-8")
TOKEN = re.compile(r"--(\w+): light-dark\((#\w+), (#\w+)\)")
TOKENS = {m[1]: m.groups()[1:] for m in TOKEN.finditer(BASE)}
GROUNDS = {"paper", "sheet", "wash"}


def contrast(one: str, other: str) -> float:
    """WCAG 2: how much lighter the one is than the other."""

    def light(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return sum(c * weight for c, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_shapes_and_letters_stand_out_in_both_schemes(scheme: int) -> None:
    style = STYLE.split("@media (forced-colors")[0]
    named = {m[1]: m[2] for m in re.finditer(r"--(pic-\w+): var\(--(\w+)\)", style)}
    used = {
        (m[1], m[2])
        for m in re.finditer(r"(fill|stroke|color|border(?:-\w+)?): [^;]*?var\(--([\w-]+)\)", style)
    }
    assert {"pic-yes", "pic-no", "if", "open", "blue", "quiet"} <= {token for _, token in used}
    for kind, token in used:
        held = {m[1] for m in re.finditer(rf"--{token}: var\(--(\w+)\)", BASE + style)} or {token}
        for colour in held - GROUNDS:
            least = 4.5 if kind == "color" or colour in {"ink", "quiet"} else 3
            for ground in ("paper", "sheet"):
                ratio = contrast(TOKENS[colour][scheme], TOKENS[ground][scheme])
                assert ratio >= least, f"{colour} on {ground}: {ratio:.2f}"
    assert named and contrast(TOKENS["sheet"][scheme], TOKENS["blue"][scheme]) >= 4.5
    assert contrast(TOKENS["ink"][scheme], TOKENS["wash"][scheme]) >= 4.5


def test_each_kind_has_a_shape_of_its_own() -> None:
    page = drawn(mosaic, "fr", question("sharing.share"))
    page.extend(drawn(mosaic, "fr", question("danger.victim-client")))
    shapes: dict[str, set[str]] = {}
    for square in page.findall(".//path"):
        kind = square.attrib["class"].removeprefix("pic-")
        shapes.setdefault(kind, set()).add(re.sub(r"^M[\d. ]+", "", square.attrib["d"]))
    assert shapes.keys() == set(map(str, Kind))
    assert all(len(shape) == 1 for shape in shapes.values()) and len(set.union(*shapes.values())) == len(Kind)


def written(line: str, lang: str = "en") -> Element:
    """What a page shows where it places a picture."""
    made = Markdown(extensions=[DeciderExtension(lang=lang)])
    page = Element("div")
    page.text = made.convert(f"/// picture | {line}\n///\n")
    return page


@pytest.mark.parametrize(
    "line",
    ["mosaic sharing.share", "locks V7.1", "tree hierarchy.board", "timeline secrecy", "rings", "poster"],
)
def test_a_page_can_place_a_picture(line: str) -> None:
    assert f'data-picture="{line.split()[0]}"' in (written(line).text or "")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("mosiac sharing.share", "no picture 'mosiac sharing.share'; near: mosaic ID"),
        ("rings sharing.share", "no picture 'rings sharing.share'; near: rings"),
        ("tree", "no picture 'tree'; near: tree ID"),
        ("mosaic sharing.shar", "no question 'sharing.shar'; near: sharing.share"),
        ("timeline secret", "no provision 'secret'; near: secrecy"),
    ],
)
def test_a_picture_that_does_not_exist_stops_the_build(line: str, fault: str) -> None:
    with pytest.raises(DeciderError, match=re.escape(fault)):
        written(line)


@pytest.fixture(scope="module")
def blank() -> Iterator[Any]:
    """A page of a real browser, with the script of the pictures alone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_page()
        page.add_script_tag(content=(ROOT / "theme/assets/pictures.js").read_text("utf-8"))
        yield page
        browser.close()


SHOW = "html => { document.body.innerHTML = html; }"
PAST = """known => {
  decider.light(document.body, known);
  const way = branch => branch?.dataset.told ? `${way(branch.parentElement)} ${branch.dataset.told}`.trim() : "";
  return [
    ...[...document.querySelectorAll("[data-facts] path")].flatMap((square, row) => square.matches(".pic-past") ? String(row) : []),
    ...[...document.querySelectorAll("[data-told]:not(:has(g))")].filter(end => end.closest(".pic-past")).map(way),
  ];
}"""


@pytest.mark.browser
@pytest.mark.parametrize(
    "id", ["sharing.share", "reporting.official", "status.profession", "family.file-access"]
)
def test_the_script_leaves_the_rows_and_ways_that_a_fact_leaves(blank: Any, id: str) -> None:
    asked = question(id)
    page = drawn(mosaic, "en", asked)
    page.extend(drawn(tree, "en", asked))
    blank.evaluate(SHOW, tostring(page, encoding="unicode"))
    rows = {str(row) for row, _ in enumerate(page.findall(".//*[@data-facts]//path"))}
    for name, values in asked.facts_at().items():
        for value in values:
            past = set(blank.evaluate(PAST, {name: value_name(value)}))
            left = {str(row) for row in still_possible(asked, None, {name: value})}
            assert past & rows == rows - left
            trees = page.findall(".//*[@class='pic-desk']")
            through = [way for svg in trees for way, _ in ways_through(svg)]
            branches = {" ".join(map("=".join, way)): dict(way) for way in through}
            ways = set(branches)
            kept = {
                way
                for way, on in branches.items()
                if value_name(value) in on.get(name, value_name(value)).split("|")
            }
            assert past & ways == ways - kept
    assert blank.evaluate(PAST, {}) == []


@pytest.mark.browser
def test_the_script_restates_a_lock(blank: Any) -> None:
    page = drawn(locks, "en", [("consent", State.OPEN), ("informed", State.OPEN)])
    blank.evaluate(SHOW, tostring(page, encoding="unicode"))
    blank.evaluate("() => decider.lock(document.querySelector('figure'), { consent: 'met' })")
    assert blank.locator("[data-lock=consent]").get_attribute("data-state") == "met"
    counts = blank.locator("[data-count]").all_inner_texts()
    assert counts == ["1", "0", "1", "0"]


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_poster_prints_on_one_sheet_of_a3(reader: Reader, lang: str) -> None:
    with reader() as page:
        page.goto(f"/{lang}/outils/affiche/")
        paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    width, height = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)[0])
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (297, 420)
