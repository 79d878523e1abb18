"""`make serve`: whole pages at any moment, a slip over the last good ones, a save in the browser, a clean end."""

import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

import pytest
from playwright.sync_api import expect, sync_playwright

from browser import chromium
from copies import Copy
from decider.site.build.serve import builder, serve
from decider.site.build.serve.builder import Build
from decider.site.build.serve.live import Live
from reading import FLAGS, PHONE
from safe import Watch
from serving import ASKED, SCRIPT, STAND_IN, STYLE, Serving, serving, small_tree, write
from test_browser import CONTRAST

A, B, N = "docs/fr/a.md", "docs/fr/b.md", "examples/fr/n.ipynb"
LABELS, RULES = "src/decider/wording/labels/fr/outcomes.toml", "src/decider/rules/sharing/professionals.py"
SLIPS = [  # in which file, what it holds, what it should not, and a pattern of what is said
    (RULES, "def share(", "def share((", r"src/decider/rules/sharing/professionals\.py:\d+: SyntaxError: "),
    (
        RULES,
        "failed = unmet(",
        "failed = unmett(",
        r"src/decider/rules/sharing/professionals\.py:\d+: NameError: .* \| failed = unmett\(",
    ),
    (LABELS, 'MAY_SHARE.clause = "', "MAY_SHARE.clause = ", "wording/labels/fr/outcomes.toml: "),
    ("src/decider/law/data/findings.toml", "[[finding]]", "[[finding]", "data/findings.toml"),
    (
        "docs/fr/cas/v7.md",
        "decision | V7.1",
        "decision | V7.11",
        r"docs/fr: cas/v7\.md: /// decision \| V7\.11: no question",
    ),
    (
        "examples/en/decider.ipynb",
        'ask(\\"V7.1\\")',
        'ask(\\"V7.11\\")',
        "docs/en: exemples/decider.ipynb: UnknownQuestion: ",
    ),
]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Serving]:
    """A server of the small tree, whose first build is up."""
    with serving(small_tree(tmp_path)) as running:
        running.shows("/fr/a/", "a in fr, 0.")
        yield running


def test_a_reader_sees_whole_pages_alone_through_ten_builds(server: Serving) -> None:
    """Three slips among them: the page is never half, never empty, never the slip."""
    seen: list[tuple[int, str]] = []
    enough = Event()

    def read() -> None:
        while not enough.is_set():
            seen.append(server.get("/fr/a/"))

    readers = [Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for number in range(1, 11):
            before = len(seen)
            if number % 3:
                write(server.root, {A: f"a in fr, {number}."})
                server.shows("/fr/a/", f"a in fr, {number}.")
            else:
                write(server.root, {A: f"SLIP {number}"})
                server.wait("message", lambda: "SLIP" in server.message)
            assert len(seen) > before, "nobody was reading"
    finally:
        enough.set()
        for reader in readers:
            reader.join()
    assert {status for status, _ in seen} == {200}
    numbers = []
    for _, page in seen:
        found = re.search(r"<body>.*<p>a in fr, (\d+)\.</p></body></html>$", page, re.DOTALL)
        assert found, page
        numbers.append(int(found[1]))
    assert set(numbers) == {0, 1, 2, 4, 5, 7, 8, 10}


def test_a_slip_is_told_over_the_last_good_page_until_it_is_mended(server: Serving) -> None:
    write(server.root, {A: "SLIP"})
    server.wait("message", lambda: server.message)
    status, page = server.get("/fr/a/")
    assert status == 200 and "a in fr, 0." in page
    for said in (server.message, page, server.said):
        assert "docs/fr: a.md: SLIP was not understood\n" in said
        assert "Saved since the last good pages, which are up: docs/fr/a.md" in said
    write(server.root, {B: "b in fr, 1."})  # another save, which is not what was missing
    server.wait("second message", lambda: "docs/fr/a.md and 1 more" in server.message)
    write(server.root, {A: "a in fr, 2."})
    server.shows("/fr/a/", "a in fr, 2.")
    server.shows("/fr/b/", "b in fr, 1.")
    assert server.message == "" and "SLIP" not in server.get("/fr/a/")[1]


def test_a_first_build_that_fails_shows_why_and_gives_way_to_the_pages(tmp_path: Path) -> None:
    write(small_tree(tmp_path), {"docs/en/a.md": "SLIP"})
    with serving(tmp_path) as server:
        server.wait("message", lambda: server.message)
        status, page = server.get("/fr/a/")
        assert status == 503 and "Not built yet" in page and "a.md: SLIP was not understood" in page
        write(tmp_path, {"docs/en/a.md": "mended."})
        server.shows("/en/a/", "mended.")
        assert server.get("/fr/a/")[0] == 200


def test_a_language_is_built_alone_and_the_other_stays(server: Serving) -> None:
    write(server.root, {"docs/en/a.md": "a in en, 1."})
    server.shows("/en/a/", "a in en, 1.")
    assert "a in fr, 0." in server.get("/fr/a/")[1]
    write(server.root, {"docs/fr/.a.md.new": "a in fr, 1."})  # as many editors save
    (server.root / "docs/fr/.a.md.new").replace(server.root / A)
    server.shows("/fr/a/", "a in fr, 1.")
    assert "a in en, 1." in server.get("/en/a/")[1]
    assert begun(server) == ["en fr", "en", "fr"]
    server.wait("count", lambda: "French in" in server.said.partition("docs/fr/a.md saved")[2])
    assert re.search(r"English in [\d.]+ s, pages changed: 1 \(en/a/\)", server.said)


def test_a_style_or_a_script_is_there_without_a_build(server: Serving) -> None:
    page = server.get("/fr/a/")[1]
    write(server.root, {STYLE: "p { color: green }", SCRIPT: "/* why */\n  run();\n"})
    server.shows("/assets/style.css", "green")
    server.shows("/assets/answer.js", "run();")
    assert "why" not in server.get("/assets/answer.js")[1]
    assert begun(server) == ["en fr"]
    assert server.get("/fr/a/")[1] != page, "an open page is told to come again"


def test_a_style_saved_while_a_build_runs_outlives_it(server: Serving) -> None:
    write(server.root, {"hold": "", A: "a in fr, 1."})
    server.wait("build that holds", lambda: "holds" in log(server))
    write(server.root, {STYLE: "p { color: green }"})
    server.shows("/assets/style.css", "green")
    # What the build had read before it was held is what it will put up.
    (server.root / "hold").unlink()
    server.shows("/fr/a/", "a in fr, 1.")
    assert "green" in server.get("/assets/style.css")[1]


def test_a_newer_save_gives_a_build_up_but_not_the_next_one_too(server: Serving) -> None:
    """So that the last save is soon there, and who saves without pause sees some build end."""
    write(server.root, {"hold": "", A: "a in fr, 1."})
    server.wait("first build that holds", lambda: log(server).count("holds") == 1)
    write(server.root, {A: "a in fr, 2."})
    server.wait("second build that holds", lambda: log(server).count("holds") == 2)
    write(server.root, {"docs/en/b.md": "b in en, 3."})
    (server.root / "hold").unlink()
    server.shows("/en/b/", "b in en, 3.")
    assert "a in fr, 2." in server.get("/fr/a/")[1]
    assert begun(server) == ["en fr", "fr", "fr", "en"]
    assert log(server).count("ends") == 3, "the build that was given up went on"


def test_pages_are_up_before_the_notebooks_which_come_when_they_have_run(server: Serving) -> None:
    write(server.root, {N: "n 0."})
    server.shows("/fr/n/", "n 0.")
    write(server.root, {"hold whole": "", N: "n 1.", A: "a in fr, 1."})
    server.wait("run that holds", lambda: "holds" in log(server))
    assert "a in fr, 1." in server.get("/fr/a/")[1] and "n 0." in server.get("/fr/n/")[1]
    (server.root / "hold whole").unlink()
    server.shows("/fr/n/", "n 1.")
    assert begun(server) == ["en fr", "fr", "fr", "fr whole"]


def test_a_notebook_that_fails_is_told_over_pages_that_are_as_saved(server: Serving) -> None:
    write(server.root, {N: "n 0."})
    server.shows("/fr/n/", "n 0.")
    write(server.root, {N: "SLIP", A: "a in fr, 1."})
    server.wait("message", lambda: server.message)
    assert "docs/fr: n.ipynb: SLIP was not understood\nAll other pages are up" in server.message
    assert "a in fr, 1." in server.get("/fr/a/")[1] and "n 0." in server.get("/fr/n/")[1]
    write(server.root, {N: "n 1."})
    server.shows("/fr/n/", "n 1.")
    assert server.message == ""


def test_a_save_while_the_notebooks_run_is_shown_before_they_have(server: Serving) -> None:
    """Each of two: a run that is given up makes no later save wait."""
    write(server.root, {N: "n 0."})
    server.shows("/fr/n/", "n 0.")
    write(server.root, {"hold whole": "", N: "n 1."})
    for number in (1, 2):
        server.wait("run that holds", lambda number=number: log(server).count("holds") == number)
        write(server.root, {A: f"a in fr, {number}."})
        server.shows("/fr/a/", f"a in fr, {number}.")
    (server.root / "hold whole").unlink()
    server.shows("/fr/n/", "n 1.")
    assert begun(server)[-1] == "fr whole"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_cleanly_in_the_midst_of_a_build_and_starts_again(tmp_path: Path, number: int) -> None:
    root = small_tree(tmp_path)
    write(root, {"hold": ""})
    os.mkfifo(root / "alive")
    alive = os.open(root / "alive", os.O_RDONLY | os.O_NONBLOCK)
    try:
        with serving(root) as server:
            server.wait("build that holds", lambda: "holds" in log(server))
            with pytest.raises(BlockingIOError):
                os.read(alive, 1)  # the build and its child hold the other end
            assert server.end(number) == 0
            assert "Traceback" not in server.said and "Error" not in server.said
            assert os.read(alive, 1) == b"", "somebody still holds the other end"
            assert not list((root / ".cache").iterdir())
            (root / "hold").unlink()
            with serving(root, port=server.address.rpartition(":")[2]) as again:
                again.shows("/fr/a/", "a in fr, 0.")
    finally:
        os.close(alive)


def test_a_port_that_cannot_be_had_is_one_line_that_says_what_to_type(
    server: Serving, capfd: pytest.CaptureFixture[str]
) -> None:
    for port in (server.address.rpartition(":")[2], "70000", "eighty"):
        assert serve(server.root, port) == 1
        said = capfd.readouterr().err
        assert re.fullmatch(rf"port {port}: \w[^\n]*; type: make serve PORT=\d+\n", said), said
    with serving(server.root, port=said.strip().rpartition("=")[2]) as other:
        other.shows("/fr/a/", "a in fr, 0.")


def test_an_address_that_leads_nowhere_stays_inside_the_tree(server: Serving) -> None:
    for path in (
        "/fr/c/",
        "/en/c/",
        "/../../../docs/fr/a.md",
        "/%2e%2e/%2e%2e/%2e%2e/docs/fr/a.md",
        "/fr/%00",
    ):
        status, page = server.get(path)
        assert status == 404 and "Nothing here." in page, path
    assert server.get("/fr/a")[0] == 200, "a folder without its stroke leads to the page"


def test_a_build_that_hangs_is_told_by_its_silence_once_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    told = re.compile(r"no word for \d+ s; the last was: holding")
    monkeypatch.setattr(builder, "OFTEN", 0.01)
    monkeypatch.setattr(builder, "LONG", 0.2)
    monkeypatch.setattr(builder, "print", lambda line, flush: said.append(line), raising=False)
    write(small_tree(tmp_path), {"hold": ""})
    ended: SimpleQueue[Build] = SimpleQueue()
    build = Build([sys.executable, str(STAND_IN)], tmp_path, tmp_path / "folder")
    build.start({"fr"}, tmp_path / "folder" / "one", ended.put)
    try:
        while not any(told.fullmatch(line.strip()) for line in said):
            assert build.seconds < ASKED, f"the silence was not told: {said}"
            time.sleep(0.01)
        time.sleep(3 * builder.LONG)
        (tmp_path / "hold").unlink()
        assert ended.get().failed is False
    finally:
        build.give_up()
    assert len([line for line in said if told.fullmatch(line.strip())]) == 1, said


def test_the_built_site_has_no_trace_of_the_preview(site: Path) -> None:
    """The served page is the built one, its policy included, and the bar that the server adds."""
    live = Live()
    live.swap(site)
    served = live.read("/fr/cas/v7/")[2].decode()
    bar = r'<link [^>]*/_preview/bar.css"><script [^>]*/_preview/bar.js"[^>]*></script>|<div id="preview".*?</div>'
    assert len(re.findall(bar, served)) == 2
    assert re.sub(bar, "", served) == (site / "fr/cas/v7/index.html").read_text("utf-8")
    traces = (b"/_preview/", b'id="preview"', b"EventSource")
    files = [file for file in site.rglob("*") if file.suffix in (".html", ".css", ".js", ".json", ".xml")]
    assert files and not [file for file in files if any(trace in file.read_bytes() for trace in traces)]


@pytest.mark.slow
def test_each_kind_of_slip_is_named_over_the_last_good_pages(copy: Copy) -> None:
    with serving(copy.root, "-m", "decider.site", "serve") as server:
        server.shows("/fr/cas/v7/", 'id="v7-1"')
        server.wait(
            "count", lambda: re.search(r"French and English in [\d.]+ s, pages changed: \d{3}", server.said)
        )
        page = without_message(server.get("/fr/cas/v7/")[1])
        for name, holds, slips, told in SLIPS:
            good = (copy.root / name).read_text("utf-8")
            copy.change(name, holds, slips)
            server.wait(f"message with {told!r}", lambda told=told: re.search(told, server.message))
            status, shown = server.get("/fr/cas/v7/")
            assert re.search(told, unescape(shown)) and "Traceback" not in shown
            assert status == 200 and without_message(shown) == page, name
            (copy.root / name).write_text(good, "utf-8")
        server.wait("end of the message", lambda: not server.message)
        assert server.end() == 0


@pytest.mark.slow
def test_a_label_is_on_the_pages_before_the_notebooks_have_run_and_then_in_them(copy: Copy) -> None:
    with serving(copy.root, "-m", "decider.site", "serve") as server:
        server.shows("/fr/regles/sharing/", 'id="q-sharing-share"')
        copy.change(LABELS, 'MAY_SHARE.clause = "', 'MAY_SHARE.clause = "vraiment ')
        server.shows("/fr/regles/sharing/", "vraiment")
        server.shows("/fr/exemples/decider/", "vraiment")
        server.wait("count", lambda: re.search(r"pages changed: 1 \(fr/exemples/decider/\)", server.said))
        assert "vraiment" in server.get("/fr/regles/sharing/")[1]
        assert server.said.count("running the notebooks") == 1
        assert server.end() == 0


@pytest.mark.browser
def test_an_open_page_comes_by_itself_when_it_is_built_and_takes_a_new_style(tmp_path: Path) -> None:
    write(small_tree(tmp_path), {A: "SLIP"})
    with serving(tmp_path) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        page = browser.new_page(base_url=server.address)
        page.goto("/fr/a/")
        expect(page.get_by_role("heading")).to_have_text("Not built yet")
        expect(page.get_by_role("alert")).to_contain_text("a.md: SLIP", timeout=1000 * ASKED)
        write(tmp_path, {A: "mended."})
        text = page.get_by_text("mended.")
        expect(text).to_have_css("color", "rgb(255, 0, 0)", timeout=1000 * ASKED)
        write(tmp_path, {STYLE: "p { color: green }"})
        expect(text).to_have_css("color", "rgb(0, 128, 0)", timeout=1000 * ASKED)
        browser.close()


@pytest.mark.browser
def test_a_broken_label_is_shown_on_the_open_page_and_its_mending_too(copy: Copy) -> None:
    """In both schemes and on a phone: the bar can be read, moves nothing sideways, and goes by itself."""
    with (
        serving(copy.root, "-m", "decider.site", "serve") as server,
        sync_playwright() as playwright,
    ):
        server.shows("/fr/cas/v7/", "peut dire l’indispensable")
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        context = browser.new_context(base_url=server.address, viewport=PHONE, reduced_motion="reduce")
        watch = Watch(context, server.address)
        page = context.new_page()
        page.goto("/fr/cas/v7/#v7-2")
        bar, answer = page.locator("#preview"), page.locator("#d-v7-2")
        expect(answer).to_contain_text("peut dire l’indispensable à ce service")
        expect(bar).to_be_hidden()
        top = page.evaluate("scrollY")
        assert top > 0

        copy.change(LABELS, 'MAY_DISCLOSE.clause_told = "', "MAY_DISCLOSE.clause_told = ")
        expect(bar).to_be_in_viewport(timeout=1000 * ASKED)
        expect(bar).to_contain_text("wording/labels/fr/outcomes.toml: ")
        expect(page.get_by_role("alert")).to_contain_text("Saved since the last good pages")
        expect(answer).to_contain_text("peut dire l’indispensable à ce service")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            ratios = [ratio for _, _, ratio in page.evaluate(CONTRAST, ["#preview"])]
            assert ratios and min(ratios) >= 7, (scheme, ratios)
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")

        copy.change(
            LABELS,
            "MAY_DISCLOSE.clause_told = {who} peut dire l'indispensable",
            "MAY_DISCLOSE.clause_told = \"{who} peut dire l'essentiel",
        )
        expect(answer).to_contain_text("peut dire l’essentiel à ce service", timeout=1000 * ASKED)
        expect(bar).to_be_hidden()
        assert abs(page.evaluate("scrollY") - top) < 100, "the reader was sent elsewhere on the page"
        assert not watch.faults, "\n".join(map(str, watch.faults))
        browser.close()


def without_message(page: str) -> str:
    """A served page as the build left it up, whatever stands in its bar."""
    return re.sub(r'<div id="preview".*?</div>', "", page, flags=re.DOTALL)


def begun(server: Serving) -> list[str]:
    """The languages of each build that has begun."""
    return re.findall("begins (.*)", log(server))


def log(server: Serving) -> str:
    return (server.root / "log").read_text("utf-8")
