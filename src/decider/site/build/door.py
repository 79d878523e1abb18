"""The pages at the root of the site: the door to both languages, and the answer to an address that leads nowhere."""

import re
from collections.abc import Mapping
from html import escape

DOOR = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Puis-je en parler ? · May I speak of it?</title>
<meta name="description" content="Le secret professionnel en Belgique, règle par règle. Professional secrecy in Belgium, rule by rule.">
<link rel="alternate" hreflang="fr" href="fr/">
<link rel="alternate" hreflang="en" href="en/">
<link rel="icon" href="assets/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="assets/style.css">
<script src="assets/door.js" defer></script>
</head>
<body>
<main class="door">
<h1>Puis-je en parler ? <span lang="en">May I speak of it?</span></h1>
<p><a href="fr/" hreflang="fr">Le secret professionnel, règle par règle</a></p>
<p lang="en"><a href="en/" hreflang="en">Professional secrecy, rule by rule</a></p>
</main>
</body>
</html>
"""
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_ARTICLE = re.compile(r"<article>(.*)</article>", re.DOTALL)


def missing(pages: Mapping[str, str], root: str) -> str:
    """Join what each language answers to an address that leads nowhere, for hosts that know one such page.

    A script shows the one in the language of the address; without it, both are read. `root` is the path
    of the site on its host.

    >>> page = "<html><head><title>{0}</title></head><body><article>{0}!</article></body></html>"
    >>> joined = missing({"fr": page.format("Rien"), "en": page.format("Nothing")}, "/law")
    >>> "<title>Rien · Nothing</title>" in joined, joined.count("Nothing!")
    (True, 2)
    """
    titles = {lang: _found(_TITLE, html) for lang, html in pages.items()}
    plain = "".join(f'<div lang="{lang}">{_found(_ARTICLE, html)}</div>' for lang, html in pages.items())
    whole = "".join(
        f'<template lang="{lang}" title="{escape(titles[lang])}">{_found(_BODY, html)}</template>'
        for lang, html in pages.items()
    )
    script = f'<script src="{root}/assets/missing.js" defer></script>'
    title = f"<title>{' · '.join(titles.values())}</title>{script}"
    first = _TITLE.sub(lambda _: title, next(iter(pages.values())))
    body = f'<body><noscript><div class="door" role="main">{plain}</div></noscript>{whole}</body>'
    return _BODY.sub(lambda _: body, first)


def _found(part: re.Pattern[str], html: str) -> str:
    found = part.search(html)
    assert found, part.pattern
    return found[1].strip()
