"""The site as nginx serves it, with the configuration that is shipped: run by `make audit`, never beyond this machine."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from decider.languages import LANGUAGES
from decider.site.build.hosts import PAGES, make_ready
from decider.site.build.hosts.headers import ENCRYPTED, LASTING, headers
from decider.site.build.hosts.short import places

ROOT = Path(__file__).parent.parent.parent
REQUESTS = 10_000
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
MAIN = """
daemon off;
worker_processes 2;
pid {0}/pid;
error_log stderr warn;
events {{ worker_connections 256; }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    log_not_found off;
    client_body_temp_path {0}/body;
    proxy_temp_path {0}/proxy;
    fastcgi_temp_path {0}/fastcgi;
    uwsgi_temp_path {0}/uwsgi;
    scgi_temp_path {0}/scgi;
    include {0}/nginx/site.conf;
}}
"""
PLANTED = {"assets/planted.0123abcd.css": "p{color:red}", "fr/s/gone-1/index.html": "<p>retiré</p>"}
"""A file with a name that lasts, and the page of a withdrawn passage: there may be none of either yet."""


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """What is served, where, and as what."""

    pages: Path
    port: int
    led: dict[str, str]

    def get(self, path: str, method: str = "GET", **asked: str) -> Reply:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            return answered(connection, path, method, **asked)
        finally:
            connection.close()

    @property
    def addresses(self) -> list[str]:
        """Every file as it is asked for, and every short address."""
        files = (
            path.relative_to(self.pages).as_posix()
            for path in sorted(self.pages.rglob("*"))
            if path.is_file()
        )
        found = [
            f"/{file.removesuffix('index.html')}" for file in files if not file.endswith((".gz", "404.html"))
        ]
        return found + [f"/{lang}/s/{id}/" for lang in LANGUAGES for id in self.led]


def answered(connection: HTTPConnection, path: str, method: str = "GET", **asked: str) -> Reply:
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in asked.items()})
    reply = connection.getresponse()
    return Reply(reply.status, dict(reply.getheaders()), reply.read())


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[Server]:
    if NGINX is None:
        pytest.exit("no nginx; type: sudo apt-get install nginx-light", returncode=1)
    with tempfile.TemporaryDirectory(prefix="decider-nginx-") as name, socket.socket() as free:
        top = Path(name)
        top.chmod(0o755)
        led = places(site)
        ready = make_ready("nginx", site, ROOT, top)
        for place, text in PLANTED.items():
            (ready / PAGES / place).parent.mkdir(parents=True, exist_ok=True)
            (ready / PAGES / place).write_text(text, "utf-8")
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        shipped = (ready / "site.conf").read_text("utf-8")
        here = shipped.replace("/srv/secret", str(ready)).replace("listen 80;", f"listen 127.0.0.1:{port};")
        (ready / "site.conf").write_text(here.replace("listen [::]:80;", ""), "utf-8")
        (top / "main.conf").write_text(MAIN.format(top), "utf-8")
        nobody = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
        if nobody:
            shutil.chown(top, "nobody")
        free.close()
        command = [NGINX, "-e", "stderr", "-p", name, "-c", str(top / "main.conf")]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **nobody)  # type: ignore[call-overload]
        try:
            wait_for(port, process)
            yield Server(ready / PAGES, port, led)
        finally:
            process.terminate()
            said = process.communicate()[1]
        assert not said, said


def wait_for(port: int, process: "subprocess.Popen[str]") -> None:
    while process.poll() is None:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(process.communicate()[1])


def test_each_file_comes_with_the_headers_that_python_says(server: Server) -> None:
    for path in server.addresses:
        reply = server.get(path, X_Forwarded_Proto="https")
        wanted = headers(path) | dict([ENCRYPTED])
        assert {name: reply.headers.get(name) for name in wanted} == wanted, path
        assert ("Access-Control-Allow-Origin" in reply.headers) == (
            "Access-Control-Allow-Origin" in wanted
        ), path
        assert reply.headers["Server"] == "nginx", path
    assert headers("/assets/planted.0123abcd.css")["Cache-Control"] == LASTING
    assert ENCRYPTED[0] not in server.get("/fr/").headers


def test_a_page_is_packed_for_who_can_unpack_it_and_says_so(server: Server) -> None:
    for path in server.addresses:
        if "/s/" in path or path == "/":
            continue
        file = server.pages / path[1:] / ("index.html" if path.endswith("/") else "")
        plain, packed = server.get(path), server.get(path, Accept_Encoding="gzip")
        assert plain.body == file.read_bytes(), path
        assert "Content-Encoding" not in plain.headers, path
        if file.with_name(f"{file.name}.gz").is_file():
            assert (
                packed.headers["Content-Encoding"] == "gzip" and "Accept-Encoding" in packed.headers["Vary"]
            ), path
            assert gzip.decompress(packed.body) == plain.body, path
            assert len(packed.body) < len(plain.body), path


def test_text_is_told_as_utf_8(server: Server) -> None:
    for path in server.addresses:
        reply = server.get(path)
        kind = reply.headers["Content-Type"]
        assert "octet-stream" not in kind, path
        if reply.status == 200 and re.match(
            r"text/(html|css|plain|xml)|application/(javascript|json)|image/svg", kind
        ):
            assert kind.endswith("; charset=utf-8"), (path, kind)


def test_a_copy_that_is_still_good_is_not_sent_again(server: Server) -> None:
    for packing in ("identity", "gzip"):
        first = server.get("/fr/cas/v7/", Accept_Encoding=packing)
        again = server.get("/fr/cas/v7/", Accept_Encoding=packing, If_None_Match=first.headers["ETag"])
        assert (first.status, again.status, again.body) == (200, 304, b"")
        assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_each_short_address_leads_to_its_passage(server: Server) -> None:
    for lang in LANGUAGES:
        for id, place in server.led.items():
            for end in ("/", ""):
                reply = server.get(f"/{lang}/s/{id}{end}")
                assert (reply.status, reply.headers["Location"]) == (302, f"/{lang}/{place}"), id
            page, _, anchor = place.partition("#")
            assert f'id="{anchor}"' in (server.pages / lang / page / "index.html").read_text("utf-8"), id
    assert not [path for path in server.pages.glob("*/s/*") if path.name != "gone-1"]
    assert "retiré" in server.get("/fr/s/gone-1/").body.decode()


@pytest.mark.parametrize(
    ("reads", "lang"),
    [
        ("fr", "fr"),
        ("en-GB,en;q=0.9", "en"),
        ("fr-BE,fr;q=0.9,en;q=0.8", "fr"),
        ("nl-BE,nl;q=0.9,en;q=0.8,fr;q=0.7", "en"),
        ("de", "fr"),
        ("*", "fr"),
        ("", "fr"),
    ],
)
def test_the_root_speaks_the_first_of_our_languages_that_the_reader_names(
    server: Server, reads: str, lang: str
) -> None:
    reply = server.get("/", Accept_Language=reads)
    assert (reply.status, reply.headers["Location"]) == (302, f"/{lang}/")
    assert reply.headers["Vary"] == "Accept-Language"
    missing = server.get("/nowhere", Accept_Language=reads)
    assert missing.body == (server.pages / lang / "404.html").read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("place", ["x", "cas/x/", "s/x/", "droit/x/y/z.html", "../../etc/passwd", "404.html"])
def test_what_is_missing_is_said_in_the_language_of_the_address(
    server: Server, lang: str, place: str
) -> None:
    path = f"/{lang}/{place}"
    reply = server.get(path, Accept_Language="en" if lang == "fr" else "fr")
    if place.startswith(".."):
        assert reply.status in {400, 404} and b"root:" not in reply.body
        return
    assert reply.status == 404
    assert reply.body == (server.pages / lang / "404.html").read_bytes()
    assert reply.headers["Content-Security-Policy"] == headers(path)["Content-Security-Policy"]
    assert reply.headers["Cache-Control"] == "no-cache"


def test_a_page_takes_nothing_in(server: Server) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert server.get("/fr/", method).status == 405


def test_a_browser_takes_every_header_and_shows_no_page_in_a_frame(server: Server) -> None:
    here, said = f"http://127.0.0.1:{server.port}", list[str]()
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        page = browser.new_page(locale="en")
        page.on("console", lambda told: said.append(told.text))
        page.goto(f"{here}/")
        assert page.url == f"{here}/en/"
        page.goto(f"{here}/fr/s/v7-1/")
        assert page.url == f"{here}/fr/cas/v7/#v7-1"
        page.locator(".answer-object [data-condition] .tick button").first.wait_for()
        assert said == []
        assert (page.goto(f"{here}/fr/nowhere/at/all/") or pytest.fail()).status == 404
        assert [text for text in said if "404" not in text] == []
        other = browser.new_page()
        with other.expect_console_message(lambda told: "frame-ancestors 'none'" in told.text):
            other.set_content(f'<iframe src="{here}/fr/"></iframe>')
        browser.close()


def test_ten_thousand_requests_bring_no_error(server: Server) -> None:
    paths = list(islice(cycle(server.addresses), REQUESTS))

    def ask(share: list[str]) -> list[int]:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
        try:
            return [answered(connection, path, Accept_Encoding="gzip").status for path in share]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as readers:
        found = [
            status for part in readers.map(ask, [paths[turn::4] for turn in range(4)]) for status in part
        ]
    assert len(found) == REQUESTS and set(found) <= {200, 302}, sorted(set(found))
    short = sum("/s/" in path or path == "/" for path in paths)
    assert found.count(302) >= short - REQUESTS // len(set(paths)) - 1
