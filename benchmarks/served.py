"""A built site as a host serves it, compressed and kept by a browser; what is sent is counted here."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

GZIP = b"\x1f\x8b"
TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml"}


class Served:
    """Its address, and the size of each answer since `sent` was cleared."""

    def __init__(self, site: Path) -> None:
        self.site, self.sent = site, list[int]()
        self.address = ""

    @cache  # noqa: B019  # as long as the server
    def read(self, path: str) -> tuple[str, bytes] | None:
        file = self.site / unquote(path).strip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return None
        body = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return kind, gzip.compress(body, 6) if file.suffix in TEXT else body


@contextmanager
def served(site: Path) -> Iterator[Served]:
    """Serve a folder on this machine."""
    here = Served(site)

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            found = here.read(path)
            kind, body = found or ("text/html", b"")
            here.sent.append(len(body))
            self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
            self.send_header("Content-Type", kind)
            if body[:2] == GZIP:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-cache" if kind == "text/html" else "max-age=600")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Serve without a word."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        here.address = f"http://127.0.0.1:{server.server_port}/"
        Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield here
        server.shutdown()
