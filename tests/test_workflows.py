"""What runs elsewhere on our behalf: each action is one commit, and each workflow may do what it says alone."""

import re
from pathlib import Path

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parent.parent / ".github/workflows").glob("*.yml"))
USED = re.compile(r"^\s*(?:- )?uses:\s*(.*)$", re.MULTILINE)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
WRITES = {"law.yml": {"issues"}, "release.yml": {"attestations", "id-token", "pages"}}
"""What a workflow may change, and why it runs."""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_an_action_is_named_by_its_commit_with_its_version_beside(path: Path) -> None:
    used = USED.findall(path.read_text("utf-8"))
    assert used
    assert not [one for one in used if not PINNED.fullmatch(one)]


def test_one_version_of_an_action_is_one_commit() -> None:
    used = {one for path in WORKFLOWS for one in USED.findall(path.read_text("utf-8"))}
    assert len({one.partition("@")[0] for one in used}) == len(used), used


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_reads_and_writes_nothing_that_it_does_not_name(path: Path) -> None:
    told = yaml.safe_load(path.read_text("utf-8"))
    for given in (told["permissions"], *(job.get("permissions", {}) for job in told["jobs"].values())):
        writes = {name for name, may in given.items() if may != "read"}
        assert writes <= WRITES.get(path.name, set()), writes
    for step in (step for job in told["jobs"].values() for step in job["steps"]):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
        assert "${{ github.event" not in step.get("run", ""), step
