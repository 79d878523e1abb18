"""What a search engine reads at the root: every page in both languages, and whether it may come in."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from decider import law
from decider.languages import LANGUAGES
from decider.site.build.publisher import Publisher

FILE, ROBOTS = "sitemap.xml", "robots.txt"
_ORDINARY = "http://www.sitemaps.org/schemas/sitemap/0.9"
_LINKED = "http://www.w3.org/1999/xhtml"


def write_sitemap(out: Path, address: str, publishing: Publisher) -> None:
    """Write both files; addresses in them are whole, so that without one there is no sitemap."""
    (out / FILE).unlink(missing_ok=True)
    if address:
        (out / FILE).write_text(sitemap(list(_places(out)), address), "utf-8")
    (out / ROBOTS).write_text(robots(address, publishing), "utf-8")


def sitemap(places: list[str], address: str) -> str:
    """List the pages at these places in each language, each with its other languages, as of the day of the law.

    >>> print(sitemap(["cas/v7/"], "https://example.org").count('hreflang="fr" href="https://example.org/fr/cas/v7/"'))
    2
    """
    root = Element("urlset", {"xmlns": _ORDINARY, "xmlns:xhtml": _LINKED})
    for lang in LANGUAGES:
        for place in places:
            entry = SubElement(root, "url")
            SubElement(entry, "loc").text = f"{address}/{lang}/{place}"
            SubElement(entry, "lastmod").text = str(law.AS_OF)
            for other in LANGUAGES:
                href = f"{address}/{other}/{place}"
                SubElement(entry, "xhtml:link", {"rel": "alternate", "hreflang": other, "href": href})
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def robots(address: str, publishing: Publisher) -> str:
    """Let everybody in, once the site is published; nobody before.

    >>> robots("", Publisher()).splitlines()
    ['User-agent: *', 'Disallow: /']
    """
    lines = ["User-agent: *", "Disallow: /" if publishing.empty else "Disallow:"]
    return "\n".join([*lines, *([f"Sitemap: {address}/{FILE}"] if address else []), ""])


def _places(out: Path) -> Iterator[str]:
    """Where the pages of a language stand, without those that only lead on."""
    tree = out / LANGUAGES[0]
    for page in sorted(tree.rglob("index.html")):
        place = page.parent.relative_to(tree).as_posix()
        if not place.startswith("s/"):
            yield "" if place == "." else f"{place}/"
