"""What a safe reading is: nothing that is typed or ticked leaves, stays or enters an address; nothing else runs.

A watch hears what a browser does while pages are read, and looks at what an open page leaves behind.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Frame, Page, Request


class Leak(Enum):
    """What a page may not do."""

    POLICY = "tried what its policy forbids"
    LET = "its policy lets through"
    ELSEWHERE = "asked another origin"
    SENT = "sent more than an address of the site"
    ADDRESS = "put it in an address"
    STORED = "stored"
    LINK = "changed where a link leads"
    CLIPBOARD = "read the clipboard"
    WRONG = "went wrong"


@dataclass(frozen=True)
class Fault:
    leak: Leak
    told: str

    def __str__(self) -> str:
        return f"{self.leak.value}: {self.told}"


# Says what is heard inside a page alone. An address may change to a passage of its page, and to nothing else.
SPY = r"""(() => {
  const tell = console.error.bind(console, "leak");
  addEventListener("securitypolicyviolation", e => tell("POLICY", `${e.effectiveDirective} ${e.blockedURI}`));
  const came = location.search;
  globalThis.navigation?.addEventListener("currententrychange", () => {
    const { hash, search } = location;
    if (search !== came || (hash && !document.getElementById(hash.slice(1)))) tell("ADDRESS", search + hash);
    if (history.state !== null) tell("STORED", "history.state");
  });
})()"""
CLIPBOARD = r"""if (globalThis.Clipboard) for (const name of ["read", "readText"])
  Clipboard.prototype[name] = async () => { console.error("leak", "CLIPBOARD", name); return ""; };"""

# Every place where a page can keep something; an address that is no site's has some of them only.
KEPT = r"""async () => {
  const kept = [], note = (place, names) => { for (const one of names) kept.push(`${place} ${one}`); };
  note("localStorage", Object.keys(localStorage));
  note("sessionStorage", Object.keys(sessionStorage));
  note("window.name", name ? [name] : []);
  note("history.state", history.state === null ? [] : [JSON.stringify(history.state)]);
  if (!location.protocol.startsWith("http")) return kept;
  note("indexedDB", (await indexedDB.databases()).map(one => one.name));
  note("caches", await caches.keys());
  note("serviceWorker", (await navigator.serviceWorker.getRegistrations()).map(one => one.scope));
  note("files", await Array.fromAsync((await navigator.storage.getDirectory()).keys()));
  return kept;
}"""

# Where the page leads now and did not as it was written: out of the site, or with a query.
LEADS = r"""async () => {
  const written = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
  const given = root => [...root.querySelectorAll("[href], [src], [action], [formaction]")]
    .flatMap(e => ["href", "src", "action", "formaction"].map(name => e.getAttribute(name))).filter(Boolean);
  const known = new Set(given(written));
  const leads = one => { const { origin, search } = new URL(one, location); return origin !== location.origin || search; };
  return given(document).filter(one => !known.has(one) && leads(one));
}"""


class Watch:
    """Hears every page of a context. `typed` are the words to look for, `given` the addresses that a reader typed."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.faults: list[Fault] = []
        self.typed: set[str] = set()
        self.given: set[str] = set()
        context.add_init_script(SPY)
        self._hear("weberror", lambda error: (Leak.WRONG, error.error))
        self._hear("console", self._said)
        self._hear("request", self._asked)
        self._hear(
            "response", lambda answer: answer.status >= 400 and (Leak.WRONG, f"{answer.status} {answer.url}")
        )
        # A request is aborted when the reader leaves before the answer; all other failures are faults.
        self._hear(
            "requestfailed",
            lambda r: r.failure != "net::ERR_ABORTED" and (Leak.WRONG, f"{r.failure} {r.url}"),
        )
        context.on("page", lambda page: page.on("framenavigated", self._went))

    def _hear(self, event: str, told: Callable[[Any], Any]) -> None:
        def hear(subject: Any) -> None:
            if fault := told(subject):
                self.note(fault[0], [fault[1]])

        self.context.on(event, hear)  # type: ignore[call-overload]

    def note(self, leak: Leak, told: Iterable[object]) -> None:
        self.faults += [Fault(leak, str(one)) for one in told]

    def carries(self, text: str) -> bool:
        """Whether a text has a word that was typed, written plainly or as in an address."""
        told = unquote(text).casefold()
        return any(word.casefold() in told for word in self.typed)

    def _said(self, said: Any) -> tuple[Leak, str] | None:
        if said.type != "error":
            return None
        if found := re.match(r"leak ([A-Z]+) (.*)", said.text, re.DOTALL):
            return Leak[found[1]], found[2]
        return Leak.WRONG, f"{said.text} at {said.location.get('url')}"

    def _asked(self, request: Request) -> tuple[Leak, str] | None:
        url = request.url
        if url.startswith(("data:", "blob:")) or url in self.given:
            return None
        if not url.startswith(self.address):
            return Leak.ELSEWHERE, url
        told = f"{request.method} {url}"
        if (
            request.method != "GET"
            or urlsplit(url).query
            or self.carries(" ".join((url, *request.headers.values())))
        ):
            return Leak.SENT, told
        return None

    def _went(self, frame: Frame) -> None:
        url = frame.url
        if url not in self.given and url.startswith("http") and (urlsplit(url).query or self.carries(url)):
            self.note(Leak.ADDRESS, [url])

    def stays(self, page: Page) -> None:
        """Note what an open page keeps."""
        self.note(Leak.STORED, (f"cookie {one.get('name')}" for one in self.context.cookies()))
        self.note(Leak.STORED, page.evaluate(KEPT))

    def leads(self, page: Page) -> None:
        """Note the links that lead elsewhere than they were written to, and those that carry what was typed."""
        self.note(Leak.LINK, page.evaluate(LEADS))
        links = page.evaluate("[...document.links, ...document.forms].map(e => String(e.href ?? e.action))")
        self.note(Leak.LINK, filter(self.carries, links))
