"""The server: pages, the bar's own files, and what each open page must know as soon as it changes."""

import mimetypes
import sys
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from decider.site.build.serve.live import OWN, Live


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, live: Live, *connection: Any) -> None:
        self.live = live
        super().__init__(*connection)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path == OWN + "events":
            self._tell()
        elif path in (OWN + "bar.css", OWN + "bar.js"):
            file = Path(__file__).with_name(path.removeprefix(OWN))
            self._send(HTTPStatus.OK, mimetypes.guess_type(file.name)[0] or "", file.read_bytes())
        else:
            self._send(*self.live.read(path))

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header(
            *(("Location", kind) if status is HTTPStatus.MOVED_PERMANENTLY else ("Content-Type", kind))
        )
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _tell(self) -> None:
        """Tell a page what it must know, each time that this changes, until it is closed."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(b"retry: 500\n\n")
        known = ""
        while True:
            news = self.live.news(known)
            self.wfile.write(f"data: {news}\n\n".encode() if news != known else b":\n\n")
            known = news

    def log_message(self, *arguments: Any) -> None:
        """Serve without a word."""


class Server(ThreadingHTTPServer):
    """Serves on this machine alone."""

    def __init__(self, live: Live, port: int) -> None:
        super().__init__(("127.0.0.1", port), partial(_Handler, live))

    def handle_error(self, *request: Any) -> None:
        """A page that was closed is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*request)
