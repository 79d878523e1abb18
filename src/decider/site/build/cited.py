"""What a citation is made of: the title of each passage and of its page, where it stands, the day of the law.

The script that cites brings this for both languages, whichever the page has; no page carries it.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from decider import law
from decider.site.build.addresses import citable
from decider.wording.words import Words

FILE, NAME = "cited.js", "cited-{}"
_TITLED = re.compile(
    r'<(h[1-6]|dt)\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</\1>'
    r'|<details\b[^>]*?\bid="([^"]+)"[^>]*>\s*<summary[^>]*>(.*?)</summary>',
    re.DOTALL,
)
_MARK = re.compile(r'<a\b[^>]*class="(?:headerlink|anchor-link)".*?</a>', re.DOTALL)
_CODE = re.compile(r'<span class="question-id"[^>]*>(.*?)</span>')
_PARAGRAPH = re.compile(r"[a-z]+\d[\d-]*-p\d+(?:bis)?")
_NUMBERED = re.compile(r"(r|l|rt|n)(\d+)")
_NUMBERS = {"r": "rule", "l": "rule", "rt": "case", "n": "note"}


def cited(tree: Path, config: Any, say: Words) -> dict[str, Any]:
    """All that the citations of a language need.

    `pages` has a place and a title each; an id with a short address has the number of its page, its
    title, and its own number where it has one. What else a page can be cited by has the page's title.
    """
    short = citable(tree)
    pages: list[list[str]] = []
    ids: dict[str, list[Any]] = {}
    for page in sorted(tree.rglob("index.html")):
        place = page.parent.relative_to(tree).as_posix()
        if place.startswith("s/"):
            continue
        titles = dict(_titles(page.read_text("utf-8")))
        pages.append(["" if place == "." else f"{place}/", next(iter(titles.values()), ("", ""))[0]])
        for id in (id for id, there in short.items() if there == place and not _PARAGRAPH.fullmatch(id)):
            ids[id] = [len(pages) - 1, *(_numbered(id, say) or titles.get(id, ("", "")))]
    return {
        "site": say.typeset(config.site_name),
        "address": config.site_url or "",
        "day": [str(law.AS_OF), say.date(law.AS_OF)],
        "words": {key: say.typeset(word) for key, word in say.find("cite").items()},
        "pages": pages,
        "ids": ids,
    }


def plain(html: str) -> str:
    """The words of a piece of a page.

    >>> plain("L’<abbr>asbl</abbr> &amp; nous ")
    'L’asbl & nous'
    """
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def _titles(html: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each heading, term and case of a page: its id, its words, and the number that a question has."""
    for tag, id, inner, case, summary in _TITLED.findall(html.partition("<article>")[2]):
        text = _MARK.sub("", inner or summary)
        if tag == "dt":  # a term, in the page's language; then come the others
            text = text.partition("</span> · <span lang=")[0]
        code = _CODE.search(text)
        yield id or case, (plain(_CODE.sub("", text)), plain(code[1]) if code else "")


def _numbered(id: str, say: Words) -> tuple[str, str] | None:
    """What has a number and no title: a rule, a case of the booklet, a note."""
    found = _NUMBERED.fullmatch(id)
    if not found:
        return None
    number = found[2] if found[1] == "n" else id.upper()
    return "", str(say.find("cite", _NUMBERS[found[1]])).format(number)
