"""A copy of this tree with several times its stories, questions, rules, texts of law and pages.

A copied family, story, rule, provision or chapter says what the first one says, under a name of its own.
"""

import json
import re
import shutil
import tomllib
from pathlib import Path

TREE = ("src", "docs", "snippets", "examples", "theme")
FILES = (
    "addresses.lock",
    "translations.lock",
    "mkdocs.yml",
    "mkdocs.en.yml",
    "site.toml",
    "requirements.lock",
)
LANGUAGES = ("fr", "en")
STORIES = {"v": 9, "w": 16}
# A menu of a thousand pages on each of a thousand pages would measure the theme.
OUTSIDE_THE_MENU = (
    "not_in_nav: |\n  regles/*[0-9].md\n  cas/v[1-9][0-9].md\n  cas/w[1-9][0-9]*.md\n  livre[0-9]*/*.md\n"
)


def grown(root: Path, to: Path, times: int) -> Path:
    """Copy a tree and multiply what grows."""
    for name in TREE:
        shutil.copytree(root / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(root / name, to / name)
    with (to / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(OUTSIDE_THE_MENU if times > 1 else "")
    for n in range(2, times + 1):
        _functions(root, to, n)
        _law(root, to, n)
        for lang in LANGUAGES:
            _words(root, to, lang, n)
            _pages(root, to, lang, n)
    return to


def _question(n: int, text: str) -> str:
    """Rename the general questions that a text names, and the stories."""
    text = re.sub(r'(?<=["| ])([a-z-]+)(?=\.[a-z-]+(?:["\s`]|$))', rf"\g<1>{n}", text)
    return re.sub(
        r"\b([vVwW])(\d\d?)(?!\d)", lambda m: f"{m[1]}{int(m[2]) + STORIES[m[1].lower()] * (n - 1)}", text
    )


def _functions(root: Path, to: Path, n: int) -> None:
    registry = to / "src/decider/reasoning/declared.py"
    text = registry.read_text("utf-8")
    for kind, names in (("rules", "FAMILIES"), ("vignettes", "VIGNETTES")):
        modules = []
        for path in sorted((root / "src/decider" / kind).rglob("*.py")):
            code = path.read_text("utf-8")
            place = path.relative_to(root / "src/decider" / kind)
            if not re.search(r"^@(question|vignette)", code, re.M) and place.name != "__init__.py":
                continue
            # A copied folder's modules take from one another; its name carries the number.
            folder = "".join(f"{part}{n}." for part in place.parts[:-1])
            name = (
                place.stem if folder else f"{place.stem}{n}" if kind == "rules" else _question(n, place.stem)
            )
            code = re.sub(r'((?:@question\(\s*|general=)")([a-z-]+)\.', rf"\g<1>\g<2>{n}.", code)
            code = re.sub(r'(?<=@vignette\(")[VW]\d+', lambda m: _question(n, m[0]), code)
            code = re.sub(r"(from decider\.rules\.[a-z]+)(?=\.)", rf"\g<1>{n}", code) if folder else code
            copy = to / "src/decider" / kind / folder.replace(".", "/") / f"{name}.py"
            copy.parent.mkdir(exist_ok=True)
            if place.name == "__init__.py":
                shutil.copy(path, copy) if folder else None
                continue
            copy.write_text(code, "utf-8")
            modules.append((f"{folder}{name}", f"{folder}{name}".replace(".", "_")))
        imported = "".join(f"import decider.{kind}.{module} as {alias}\n" for module, alias in modules)
        aliases = ", ".join(alias for _, alias in modules)
        assert f"\n{names} = (" in text, f"{registry} no longer holds {names}"
        text = text.replace(f"\n{names} = (", f"\n{imported}{names} = (\n    {aliases},", 1)
    registry.write_text(text, "utf-8")


def _rule(n: int, id: str) -> str:
    return f"L{800 * n + int(id[1:]) + (400 if id[0] == 'L' else 0)}"


def _law(root: Path, to: Path, n: int) -> None:
    data = to / "src/decider/law/data"
    for path in sorted((root / "src/decider/law/data/rules").glob("*.toml")):
        kept = [
            line
            for line in path.read_text("utf-8").splitlines()
            if not line.startswith(("section", "known", "since", "text_only", "#"))
        ]
        text = re.sub(
            r"^\[([RL]\d+)\]$", lambda m: f'[{_rule(n, m[1])}]\nknown = "later"', "\n".join(kept), flags=re.M
        )
        (data / "rules" / f"{path.stem}{n}.toml").write_text(text, "utf-8")
    for path in sorted((root / "src/decider/law/data/provisions").glob("*.toml")):
        shutil.copy(path, data / "provisions" / f"{path.stem}-{n}.toml")
    does = (root / "src/decider/law/data/does.toml").read_text("utf-8")
    for kind, rename in (("provisions", lambda id: f"{id}-{n}"), ("rules", lambda id: _rule(n, id))):
        rows = tomllib.loads(does)[kind].items()
        copies = "".join(f"{rename(id)} = {json.dumps(deeds)}\n" for id, deeds in rows)
        place = data / "does.toml"
        place.write_text(place.read_text("utf-8").replace(f"[{kind}]\n", f"[{kind}]\n{copies}", 1), "utf-8")


def _words(root: Path, to: Path, lang: str, n: int) -> None:
    written: list[str] = []
    labels: dict[str, dict[str, str]] = {"rules": {}, "vignettes": {}, "words": {}}
    for path in sorted((root / f"src/decider/wording/labels/{lang}").glob("*.toml")):
        text = path.read_text("utf-8")
        for kind, found in labels.items():
            found |= tomllib.loads(text).get(kind, {})
        blocks = re.split(r"^(?=\[)", text, flags=re.M)
        for block in (one for one in blocks if one.startswith("[questions.")):
            head, _, rest = block.partition("\n")
            written.append(f"{_question(n, head)}\n{rest}")
    for kind, rename in (("rules", _rule), ("vignettes", lambda n, id: _question(n, id))):
        written += [
            f"[{kind}]",
            *(f"{rename(n, id)} = {json.dumps(text)}" for id, text in labels[kind].items()),
        ]
    families = {id: text for id, text in labels["words"].items() if id.startswith("family_")}
    written += ["[words]", *(f"{id}{n} = {json.dumps(text)}" for id, text in families.items())]
    (to / f"src/decider/wording/labels/{lang}/grown{n}.toml").write_text("\n".join(written), "utf-8")


def _pages(root: Path, to: Path, lang: str, n: int) -> None:
    docs = to / "docs" / lang
    for path in sorted((root / f"docs/{lang}/regles").glob("*.md")):
        text = re.sub(rf"\b{path.stem}\b", f"{path.stem}{n}", _question(n, path.read_text("utf-8")))
        (docs / "regles" / f"{path.stem}{n}.md").write_text(_unlinked(text), "utf-8")
    for path in sorted((root / f"docs/{lang}/cas").glob("*.md")):
        text = re.sub(r"^ +claim: .*\n", "", path.read_text("utf-8"), flags=re.M)
        (docs / "cas" / f"{_question(n, path.stem)}.md").write_text(_question(n, text), "utf-8")
    (docs / f"livre{n}").mkdir()
    for path in sorted((root / f"docs/{lang}/livre").glob("??.md")):
        text = re.sub(
            r"\{[:#][^}\n]*\}|<!-- --8<--.*?-->|<span id[^>]*></span>| id=\"[^\"]*\"",
            "",
            path.read_text("utf-8"),
        )
        (docs / f"livre{n}" / path.name).write_text(_unlinked(text), "utf-8")


def _unlinked(text: str) -> str:
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
