"""The site as a zip that opens from a disk, without a server: each link names its file.

The same site makes the same zip, to the byte: its files stand in order and bear the day of the law.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from decider import law
from decider.data import shipped
from decider.languages import LANGUAGES
from decider.wording.words import words

HOW = {"fr": "LISEZ-MOI.txt", "en": "README.txt"}
SCRIPT = "disk.js"
_HREF = re.compile(r'(<[a-z][^<>]*?\s(?:href="|content="0; url=))([^"#?:]+)(?=[#?"])')
_SERVED = {"404.html", "sitemap.xml", "sitemap.xml.gz"}
"""What a server or a search engine needs; so is all beside the door, and the picture that goes with an address."""


def zipped(site: Path, folder: Path) -> Path:
    """Write the zip of a built site into a folder; return where it is."""
    name = f"puis-je-en-parler-{law.AS_OF}"
    place = folder / f"{name}.zip"
    folder.mkdir(parents=True, exist_ok=True)
    with ZipFile(place, "w") as edition:
        for path, content in sorted(files(site)):
            entry = ZipInfo(f"{name}/{path}", (*law.AS_OF.timetuple()[:3], 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            edition.writestr(entry, content, ZIP_DEFLATED, 9)
    return place


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the edition with what it holds."""
    yield SCRIPT, shipped(f"site/editions/{SCRIPT}").file.read_bytes()
    for lang in LANGUAGES:
        text = shipped(f"site/editions/{HOW[lang]}").file.read_text("utf-8")
        said = text.format(day=words(lang).date(law.AS_OF))
        # An old editor of plain text knows the letters by the mark at their head, and the lines by both ends.
        yield HOW[lang], said.replace("\n", "\r\n").encode("utf-8-sig")
    for path in site.rglob("*"):
        inside = path.relative_to(site)
        alone = len(inside.parts) == 1 and path.name != "index.html"
        if path.is_file() and not alone and path.name not in _SERVED and "share" not in inside.parts:
            page = path.suffix == ".html"
            content = path.read_bytes()
            yield inside.as_posix(), opened(content.decode(), inside.parts).encode() if page else content


def opened(html: str, place: tuple[str, ...]) -> str:
    """Let each link of a page name a file, and its scripts know that none may end at a folder.

    >>> opened('<head></head><a href="../b3/#b3-1">B3</a> <a href="#top">up</a> <a href="tel:112">112</a>', ("a",))
    '<head><script src="disk.js" defer></script></head><a href="../b3/index.html#b3-1">B3</a> <a href="#top">up</a> <a href="tel:112">112</a>'
    """
    script = f'<script src="{"../" * (len(place) - 1)}{SCRIPT}" defer></script></head>'
    return _HREF.sub(lambda link: link[1] + _file(link[2]), html).replace("</head>", script, 1)


def _file(target: str) -> str:
    """Name the file that an address leads to.

    >>> [_file(target) for target in ("..", "../b3/", "changements.xml")]
    ['../index.html', '../b3/index.html', 'changements.xml']
    """
    folder = target.endswith("/") or PurePosixPath(target).name in {"", ".."}
    return f"{target.rstrip('/')}/index.html" if folder else target
