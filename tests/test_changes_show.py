"""Change one thing in a copy of the tree, and its own tests name what no longer agrees."""

import json
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from aside import Done
from copies import Copy

pytestmark = pytest.mark.slow
SHARING = "src/decider/rules/sharing/professionals.py"

CHANGES: dict[str, tuple[Callable[[Copy], None], str]] = {
    "one outcome in a rule": (
        lambda copy: copy.change(
            SHARING,
            'Ruling(Outcome.MAY_SHARE, ("R67",)',
            'Ruling(Outcome.MAY_DISCLOSE, ("R67",)',
        ),
        "decider.rules.sharing.professionals.share",
    ),
    "one condition dropped": (
        lambda copy: copy.change(SHARING, "        same_mission=same_mission,\n", ""),
        "may_speak_to_the_psychologist",
    ),
    "one claim in one language": (
        lambda copy: copy.change("docs/en/cas/v9.md", "yes if superior_bound", "yes if not superior_bound"),
        "cas/v9.md",
    ),
    "one label removed": (
        lambda copy: copy.change(
            "src/decider/wording/labels/en/mandate.toml", 'topic = "the extent of the mandate"\n', ""
        ),
        "facts.within_mandate.topic",
    ),
    "one heading id in one language": (
        lambda copy: copy.change("docs/en/cas/v2.md", "{#v2-open}", "{#v2-opened}"),
        "cas/v2",
    ),
    "one page deleted in one language": (
        lambda copy: copy.remove("docs/en/cas/v6.md"),
        "cas/v6.md",
    ),
    "one section's heading": (
        lambda copy: copy.edit("docs/fr/livre/a4.md", lambda text: text.replace(" {#a4}", "", 1)),
        "a4",
    ),
    "one item of a list": (
        lambda copy: copy.edit("docs/fr/livre/a2.md", without_second_item),
        "fr CL1",
    ),
    "one name": (
        lambda copy: copy.change("docs/en/livre/a1.md", "Winnicott", "W."),
        "en A1.4: Winnicott",
    ),
    "one French section, its English not looked at": (
        lambda copy: copy.change("docs/fr/livre/a4.md", "{: #a4-p1 }", "De plus.\n{: #a4-p1 }"),
        "compare the English, then type: make compared (a4)",
    ),
    "one doctest's expectation": (
        lambda copy: copy.change("src/decider/vignettes/v8.py", "Outcome.NOT_RELEASED", "Outcome.RELEASED"),
        "decider.vignettes.v8.social_worker_must_tell_the_spj",
    ),
    "an exception in a notebook": (
        lambda copy: copy.change("examples/fr/decider.ipynb", 'ask(\\"V7.1\\")', 'ask(\\"V7.11\\")'),
        "decider.ipynb",
    ),
    "a mistyped block": (
        lambda copy: copy.change("docs/fr/cas/v1.md", "/// decision | V1.1", "/// decisoin | V1.1"),
        "cas/v1.md",
    ),
}


def without_second_item(text: str) -> str:
    """Take the second item of CL1 away, in the copy alone."""
    head, start, rest = text.partition("[start:cl1]")
    lines = rest.splitlines(keepends=True)
    second = [i for i, line in enumerate(lines) if re.match(r"(?:\d+\.|-) ", line)][1]
    return head + start + "".join(lines[:second] + lines[second + 1 :])


def checked(change: str) -> Done:
    with Copy() as copy:
        CHANGES[change][0](copy)
        return copy.check()


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.aside(work=checked)
def test_the_suite_turns_red(aside: Done, change: str) -> None:
    """The tests that a change can move, and no others, are run: the red one must be among them."""
    assert aside.returncode == 1, aside.stdout[-2000:]
    assert CHANGES[change][1] in aside.stdout, aside.stdout[-4000:]


def untouched() -> Done:
    with Copy() as copy:
        return copy.check()


@pytest.mark.aside(work=untouched)
def test_the_suite_is_green_on_an_untouched_copy(aside: Done) -> None:
    assert aside.returncode == 0, aside.stdout[-4000:]


LABEL = {
    "fr": ("le chat du service", "le chat du service dort", "le chat du service veille"),
    "en": ("the cat of the service", "the cat of the service is asleep", "the cat of the service is awake"),
}


# What the functions say of V7.1 once sharing has a sixth condition, with its label and nothing else.
PROGRAM = """
import json
from decider import ask, question
asked = question("V7.1")
def facts(node):
    return {node.fact} | {f for _, branch in node.branches for f in facts(branch)}
print(json.dumps({
    "fr": str(ask("V7.1").reply("fr")), "en": str(ask("V7.1").reply("en")),
    "table": list(asked.table()[0][0]), "rows": len(asked.table()), "tree": sorted(facts(asked.tree())),
}))
"""


def sixth() -> tuple[dict[str, Any], Done, dict[str, str]]:
    with Copy() as copy:
        copy.change(
            SHARING,
            "    limited_to_necessary: bool,\n",
            "    limited_to_necessary: bool,\n    cat_asleep: bool,\n",
        )
        copy.change(
            SHARING,
            "        limited_to_necessary=limited_to_necessary,\n    )\n    if not failed:",
            "        limited_to_necessary=limited_to_necessary,\n        cat_asleep=cat_asleep,\n    )\n    if not failed:",
        )
        for lang, (topic, yes, no) in LABEL.items():
            label = f'\n[facts.cat_asleep]\ntopic = "{topic}"\nask = "{topic} ?"\nYES = ["{yes}", "{yes}"]\nNO = ["{no}", "{no}"]\n'
            copy.edit(
                f"src/decider/wording/labels/{lang}/sharing.toml", lambda text, label=label: text + label
            )
        found, done = json.loads(copy.python(PROGRAM)), copy.build()
        pages = {lang: (copy.root / "site" / lang / "cas/v7/index.html").read_text("utf-8") for lang in LABEL}
        return found, done, pages


@pytest.mark.aside(work=sixth)
def test_a_sixth_condition_appears_by_itself(aside: tuple[dict[str, Any], Done, dict[str, str]]) -> None:
    found, done, pages = aside
    for lang, (_, yes, _) in LABEL.items():
        assert yes in found[lang].replace("’", "'")
    assert "cat_asleep" in found["table"] and found["rows"] == 128
    assert "cat_asleep" in found["tree"]
    # The booklet prints five conditions, so the claim is contradicted and the page shows by what.
    assert done.returncode == 1
    assert 'the functions find "yes if consent, same_mission, cat_asleep"' in done.stderr
    for lang, (_, yes, _) in LABEL.items():
        assert yes in unescape(pages[lang]).replace("’", "'").lower()
