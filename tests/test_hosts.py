"""The site made ready for a host: each host's files say the same headers, and no short address is lost."""

import re
from collections import defaultdict
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

import pytest

from decider.languages import LANGUAGES
from decider.site.__main__ import main
from decider.site.build.addresses import citable
from decider.site.build.hosts import HOSTS, PAGES, make_ready, underscored
from decider.site.build.hosts.headers import ASKED_AGAIN, ENCRYPTED, HASHED, Headers, headers
from decider.site.build.hosts.underscored import rules
from decider.site.build.policy import POLICY

ROOT = Path(__file__).parent.parent
EMPTY = (
    "publisher",
    "publisher_address",
    "email",
    "canonical_address",
    "reviewing_jurist",
    "rightsholders_permission",
)


@pytest.fixture(scope="module")
def ready(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("dist")
    return {host: make_ready(host, site, ROOT, out) for host in HOSTS}


def addresses(pages: Path) -> list[str]:
    files = [path.relative_to(pages).as_posix() for path in sorted(pages.rglob("*")) if path.is_file()]
    return [f"/{file.removesuffix('index.html')}" for file in files if not file.startswith(("_", "."))]


def joined(text: str) -> dict[str, dict[str, list[str]]]:
    """A `_headers` file by its patterns: a host joins what several of them say."""
    found: dict[str, dict[str, list[str]]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            at = found.setdefault(line, defaultdict(list))
        else:
            name, _, value = line.strip().partition(": ")
            at[name].append(value)
    return found


def said(patterns: dict[str, dict[str, list[str]]], path: str) -> dict[str, list[str]]:
    found = defaultdict(list)
    for pattern, given in patterns.items():
        if fnmatchcase(path, pattern):
            for name, values in given.items():
                found[name] += values
    return found


def single(found: dict[str, list[str]]) -> Headers:
    assert all(len(values) == 1 for values in found.values()), found
    return {name: values[0] for name, values in found.items()}


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_a_headers_file_says_each_header_of_a_file_once_and_as_python_does(
    ready: dict[str, Path], host: str
) -> None:
    pages = ready[host] / PAGES
    patterns = joined((pages / "_headers").read_text("utf-8"))
    for path in [*addresses(pages), "/assets/base.0123abcd.css", "/fr/questions.json"]:
        own = headers(path) | dict([ENCRYPTED])
        if own["Cache-Control"] == ASKED_AGAIN:
            del own["Cache-Control"]  # what these hosts say of themselves
        assert single(said(patterns, path)) == own, path


def test_the_table_says_the_same_its_last_line_first(ready: dict[str, Path]) -> None:
    head, *rows = (
        line.split("\t") for line in (ready["storage"] / "headers.tsv").read_text("utf-8").splitlines()
    )
    assert head == ["pattern", "header", "value"]
    for path in [*addresses(ready["storage"] / PAGES), "/assets/base.0123abcd.css", "/fr/questions.json"]:
        found = {name: value for pattern, name, value in rows if fnmatchcase(path, pattern)}
        assert found == headers(path) | dict([ENCRYPTED]), path


def test_a_page_that_may_be_embedded_is_the_only_one_without_the_word(tmp_path: Path) -> None:
    for page in ("fr/carte/v7", "fr/cas/v7", "en/carte/v7", "."):
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").touch()
    embedded = ["/fr/carte/", "/en/carte/"]
    patterns = joined("".join(rules(tmp_path, embedded)))
    for path in addresses(tmp_path):
        policies = said(patterns, path)["Content-Security-Policy"]
        framed = path.startswith(tuple(embedded))
        assert policies == [POLICY, *([] if framed else ["frame-ancestors 'none'"])], path
        assert ("frame-ancestors" in headers(path, embedded)["Content-Security-Policy"]) is not framed, path


def test_no_page_is_embedded_and_the_header_is_never_weaker_than_the_page(site: Path) -> None:
    for path in addresses(site):
        policy = headers(path)["Content-Security-Policy"]
        assert policy == f"{POLICY}; frame-ancestors 'none'", path
    for word in ("unsafe", "*", "http:", "https:", "wasm"):
        assert word not in POLICY


def test_what_lasts_bears_its_hash(site: Path) -> None:
    """In its own name, or in that of its folder."""
    for file in (site / HASHED.strip("/")).rglob("*"):
        place = file.relative_to(site).as_posix()
        assert file.is_dir() or re.search(r"\.[0-9a-f]{8,}[./]", place), place


def leads(pages: Path) -> dict[str, str]:
    lines = (line.split() for line in (pages / "_redirects").read_text("utf-8").splitlines())
    return {source: target for source, target, status in lines if status == "302"}


@pytest.mark.parametrize("most", [2000, 100])
@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_every_short_address_leads_on_within_what_the_host_takes(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, most: int
) -> None:
    monkeypatch.setattr(underscored, "MOST", most)
    pages = make_ready(host, site, ROOT, tmp_path) / PAGES
    found = leads(pages)
    assert len(found) <= most
    for lang in LANGUAGES:
        for id, place in citable(site / lang).items():
            address = f"/{lang}/s/{id}/"
            small = (pages / address[1:] / "index.html").is_file()
            assert small is (address not in found), address
            assert found.get(address, f"/{lang}/{place}/#{id}") == f"/{lang}/{place}/#{id}"


@pytest.mark.parametrize("host", ["github", "storage"])
def test_a_host_that_leads_nobody_on_keeps_every_small_page(
    site: Path, ready: dict[str, Path], host: str
) -> None:
    for lang in LANGUAGES:
        there = {path.name for path in (ready[host] / PAGES / lang / "s").iterdir()}
        assert there == {path.name for path in (site / lang / "s").iterdir()}


@pytest.mark.parametrize("host", HOSTS)
def test_the_manifest_has_every_file_with_its_hash(ready: dict[str, Path], host: str) -> None:
    pages = ready[host] / PAGES
    listed = {line[66:]: line[:64] for line in (pages / "SHA256SUMS.txt").read_text("utf-8").splitlines()}
    files = {path.relative_to(pages).as_posix(): path for path in pages.rglob("*") if path.is_file()}
    for name in ("SHA256SUMS.txt", "_headers", "_redirects", ".nojekyll"):
        files.pop(name, None)
    assert listed == {name: sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    assert "index.html" in listed


def test_an_unknown_host_and_a_missing_build_are_told_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="no host 'ngnix'; near: nginx, "):
        make_ready("ngnix", tmp_path, ROOT, tmp_path)
    with pytest.raises(Exception, match="nothing is built here; type: make site"):
        make_ready("nginx", tmp_path, ROOT, tmp_path)


def test_an_address_with_a_path_is_for_a_host_that_has_them(tmp_path: Path) -> None:
    """What these hosts read begins at the root; a page for what is missing would look for its styles elsewhere."""
    (tmp_path / "index.html").touch()
    (tmp_path / "site.toml").write_text('canonical_address = "https://example.org/secret/"', "utf-8")
    for host in HOSTS.keys() - {"github"}:
        with pytest.raises(Exception, match=f"has the path /secret, and {host} serves"):
            make_ready(host, tmp_path, tmp_path, tmp_path / "dist")
    assert make_ready("github", tmp_path, tmp_path, tmp_path / "dist").is_dir()


def test_nothing_is_published_while_a_line_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").touch()
    given = dict.fromkeys(EMPTY, "")
    for name in EMPTY:
        (tmp_path / "site.toml").write_text(
            "".join(f'{key} = "{value}"\n' for key, value in given.items()), "utf-8"
        )
        assert main(["publishable"]) == 1
        told = capsys.readouterr().err
        assert [key for key in EMPTY if re.search(rf"\b{key}\b", told)] == [
            key for key in EMPTY if not given[key]
        ]
        given[name] = "given"
    (tmp_path / "site.toml").write_text(
        "".join(f'{key} = "{value}"\n' for key, value in given.items()), "utf-8"
    )
    assert main(["publishable"]) == 0
    assert capsys.readouterr().err == ""
