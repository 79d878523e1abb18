"""Serves a folder on this machine, at the address that it prints first: a process of its own, which no test slows."""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments: Any) -> None:
        """Serve without a word."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")  # a context loads styles and scripts once
        super().end_headers()


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=sys.argv[1])) as server:
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        server.serve_forever()
