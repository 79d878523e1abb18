"""The books as PDF: title page, contents, and on each page its number and the day of the law."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from decider import law
from decider.data import shipped
from decider.errors import DeciderError
from decider.languages import LANGUAGES
from decider.site.build.cited import plain
from decider.site.editions.bound import Volume, bound, contents, leaves, volumes
from decider.wording.words import words

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_NAME = re.compile(r'property="og:site_name" content="([^"]*)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_NOTICE = re.compile(r'<p class="notice-bar">(.*?)</p>', re.DOTALL)
_FOOT = re.compile(r'<footer class="foot">.*?</footer>', re.DOTALL)
_LINE = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)


def printed(site: Path, folder: Path, address: str, browser: str) -> Iterator[Path]:
    """Print every book in each language into a folder, with a browser."""
    folder.mkdir(parents=True, exist_ok=True)
    for volume in volumes().values():
        for lang in LANGUAGES:
            place = folder / f"{volume.id}-{lang}-{law.AS_OF}.pdf"
            press(written(site, lang, volume, address), place, browser)
            yield place


def written(site: Path, lang: str, volume: Volume, address: str) -> str:
    """Write a book as one document, with the styles of the pages that it is made of."""
    tree, say = site / lang, words(lang)
    home = (tree / "index.html").read_text("utf-8")
    day = say.typeset(say.find("editions", "day").format(say.date(law.AS_OF)))
    named, whole = _NAME.search(home), _TITLE.search(home)
    assert named and whole
    short, title = named[1], whole[1].removeprefix(named[1]).strip()
    styles = "".join(
        f'<link rel="stylesheet" href="{(tree / one).resolve().as_uri()}">' for one in _STYLE.findall(home)
    )
    found = leaves(tree, volume)
    own = f"{address.rstrip('/')}/{lang}/" if address else ""
    name = say.typeset(volume.name[lang])
    told = [*_NOTICE.findall(home), *_LINE.findall("".join(_FOOT.findall(home))), own]
    lines = (f"<p>{plain(line)}</p>" for line in told if line)
    return "".join(
        (
            f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{name} · {short}</title>{styles}',
            f"<style>{_sheet(f'{short} · {name}', day)}</style></head><body>",
            f'<section class="front"><h1>{title}</h1><p class="front__name">{name}</p>',
            *lines,
            f'</section><nav class="contents"><h2>{say.find("editions", "contents")}</h2>{contents(found)}</nav>',
            *bound(found, own),
            "</body></html>",
        )
    )


def press(html: str, place: Path, browser: str) -> None:
    """Let a browser print a document: tagged, with an outline of its headings."""
    with TemporaryDirectory() as folder:
        page = Path(folder, "book.html")
        page.write_text(html, "utf-8")
        how = ("--no-pdf-header-footer", "--generate-pdf-document-outline", f"--print-to-pdf={place}")
        command = [browser, *FLAGS, f"--user-data-dir={folder}/profile", *how, page.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode or not place.is_file():
        raise DeciderError(f"{place.name}: {browser} printed nothing: {done.stderr.strip()[-200:]}")


def _sheet(name: str, day: str) -> str:
    """The style of a book, with what stands on each of its pages."""
    style = shipped("site/editions/book.css").file.read_text("utf-8")
    return style.replace("{name}", name).replace("{day}", day)
