"""The computed text of a page: a line for each piece of it, under the question that it answers."""

from html.parser import HTMLParser

HEAD = "# "
"""Begins the line that names the question of the lines that follow."""
_COMPUTED = {
    "decision",
    "decision-inline",
    "computed",
    "conditions",
    "vignette",
    "carries",
    "count",
    "territories",
}
_PROSE = {"why"}
_VOID = {"br", "hr", "img", "input", "link", "meta"}
_IN_LINE = {"a", "abbr", "b", "button", "cite", "code", "em", "i", "q", "small", "span", "strong", "sup"}
_DRAWN = {"svg", "button", "select"}
"""What is drawn beside its words, and what is pressed."""


class _Computed(HTMLParser):
    """Collect the text inside computed elements, the prose that stands in them apart."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line: list[str] = []
        self._open: list[tuple[bool, str]] = [(False, "")]
        self._said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        told, (inside, asked) = dict(attrs), self._open[-1]
        classes = set((told.get("class") or "").split())
        if tag not in _IN_LINE:
            self._end()
        apart = classes & _PROSE or (tag in _DRAWN and "term" not in classes)
        shown = (inside or bool(classes & _COMPUTED)) and not apart
        self._open.append((shown, told.get("data-question") or told.get("data-of") or asked))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and len(self._open) > 1:
            if tag not in _IN_LINE:
                self._end()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open[-1][0]:
            self._line.append(data)

    def _end(self) -> None:
        text, asked = " ".join("".join(self._line).split()), self._open[-1][1]
        self._line = []
        if text:
            if asked != self._said:
                self.lines.append(f"{HEAD}{asked}")
                self._said = asked
            self.lines.append(text)


def computed(html: str) -> list[str]:
    """The computed text of a page, piece by piece, each question's under its id.

    >>> computed('<article><div class="decision" data-question="V7.1"><p>Yes, <b>if</b> …</p><p>And</p></div></article>')
    ['# V7.1', 'Yes, if …', 'And']
    """
    parser = _Computed()
    parser.feed(html.partition("<article")[2].partition("</article>")[0])
    return parser.lines
