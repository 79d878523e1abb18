"""Each mistake stops the build with one line: the place, what was found, what is valid, what to do."""

from collections.abc import Callable

import pytest

from aside import Done
from copies import Copy

pytestmark = pytest.mark.slow
V7 = "docs/fr/cas/v7.md"
INLINE = "`#!decision V7.1 consent=no`"


def in_v7(old: str, new: str) -> Callable[[Copy], None]:
    return lambda copy: copy.change(V7, old, new)


FAULTS: dict[str, tuple[Callable[[Copy], None], list[str]]] = {
    "an unknown question": (
        in_v7("/// decision | V7.1", "/// decision | V7.11"),
        ["cas/v7.md: /// decision | V7.11: no question 'V7.11'; near: V7.1, "],
    ),
    "an unknown fact": (
        in_v7(INLINE, "`#!decision V7.1 consents=no`"),
        ["cas/v7.md: #!decision V7.1 consents=no: V7.1: no fact 'consents'; near: consent, "],
    ),
    "an unknown value": (
        in_v7(INLINE, "`#!decision V7.1 consent=perhaps`"),
        ["cas/v7.md: ", "V7.1: consent cannot be 'perhaps'; give ", "or leave it out"],
    ),
    "a fact without a value": (
        in_v7(INLINE, "`#!decision V7.1 consent`"),
        ["cas/v7.md: ", "'consent' is no fact; write fact=value"],
    ),
    "a date that is none": (
        in_v7(INLINE, "`#!decision V7.1 on=yesterday`"),
        ["cas/v7.md: ", "on=yesterday: not a date; write on=book or on=2026-09-01"],
    ),
    "a date before the data": (
        in_v7(INLINE, "`#!decision V7.1 on=1999-01-01`"),
        ["cas/v7.md: ", "on=1999-01-01: the data begins on 2017-09-01; ask on a day from then on"],
    ),
    "an unknown language": (
        lambda copy: copy.edit(
            "mkdocs.en.yml", lambda text: text.replace("    lang: en\n", "    lang: nl\n")
        ),
        ["no language 'nl'; give en, fr"],
    ),
    "a mistyped block": (
        in_v7("/// decision | V7.2", "/// decison | V7.2"),
        ["cas/v7.md: /// decison | V7.2: this block was not understood", "near: decision"],
    ),
    "a mistyped option": (
        in_v7('claim: "yes if consent', 'clam: "yes if consent'),
        ["cas/v7.md: /// decision | V7.1: this block was not understood", "its options"],
    ),
    "a mistyped inline answer": (
        in_v7(INLINE, "`#!decsion V7.1 consent=no`"),
        ["cas/v7.md: #!decsion V7.1 consent=no: no inline 'decsion'; write #!decision"],
    ),
    "an unknown list": (
        lambda copy: copy.change("docs/fr/situations/index.md", "| situations", "| situation"),
        ["situations/index.md: /// computed | situation: no list 'situation'; near: situations, "],
    ),
    "a wrong claim": (
        in_v7('claim: "yes if consent, same_mission"', 'claim: "yes if consent"'),
        [
            'cas/v7.md: /// decision | V7.1: claim "yes if consent": the booklet prints "yes if consent, same_mission"'
        ],
    ),
    "a missing label": (
        lambda copy: copy.edit("src/decider/wording/labels/fr/outcomes.toml", without("MAY_SHARE.clause")),
        ["wording/labels/en/outcomes.toml: outcomes.MAY_SHARE.clause is not in the other language"],
    ),
    "a missing translation of a label": (
        lambda copy: copy.edit("src/decider/wording/labels/en/outcomes.toml", without("MAY_SHARE.clause")),
        [
            "wording/labels/fr/outcomes.toml: outcomes.MAY_SHARE.clause is not in the other language; say it there"
        ],
    ),
    "a label file that is no TOML": (
        lambda copy: copy.edit("src/decider/wording/labels/fr/sharing.toml", lambda text: text + "\n[facts"),
        ["wording/labels/fr/sharing.toml: ", "mend the TOML"],
    ),
    "a missing translation of a page": (
        lambda copy: copy.remove("docs/en/cas/v3.md"),
        ["cas/v3.md", "not found"],
    ),
    "a missing snippet": (
        in_v7("vignettes/v7.py:code", "vignettes/v77.py:code"),
        ["vignettes/v77.py"],
    ),
    "a missing section of a snippet": (
        in_v7("vignettes/v7.py:code", "vignettes/v7.py:cod"),
        ["cas/v7.md", "Snippet section 'cod' could not be located"],
    ),
    "a link to a passage that is not there": (
        in_v7("## Et si… {#v7-what-if}", "## Et si… {#v7-what-if}\n\n[V1](v1.md#v1-9)"),
        ["cas/v7.md", "v1-9"],
    ),
    "a notebook that raises": (
        lambda copy: copy.change("examples/en/decider.ipynb", 'ask(\\"V7.1\\")', 'ask(\\"V7.11\\")'),
        ["exemples/decider.ipynb", "no question 'V7.11'; near: V7.1, "],
    ),
}


def without(start: str) -> Callable[[str], str]:
    return lambda text: "\n".join(line for line in text.splitlines() if not line.startswith(start))


def damaged(fault: str) -> tuple[Done, bool]:
    with Copy() as copy:
        FAULTS[fault][0](copy)
        done = copy.build()
        return done, (copy.root / "site" / "index.html").exists()


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.aside(work=damaged)
def test_the_build_stops(aside: tuple[Done, bool], fault: str) -> None:
    done, has_a_door = aside
    assert done.returncode == 1, "the build went through"
    expected = FAULTS[fault][1]
    assert any(all(part in line for part in expected) for line in done.stderr.splitlines()), done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    assert not has_a_door, "a tree that stopped has no door"


def undamaged() -> tuple[Done, bool]:
    with Copy(kept=False) as copy:
        return copy.build(), (copy.root / "site" / "index.html").is_file()


@pytest.mark.aside(work=undamaged)
def test_the_undamaged_copy_builds_from_nothing(aside: tuple[Done, bool]) -> None:
    done, has_a_door = aside
    assert done.returncode == 0, done.stderr
    assert has_a_door
