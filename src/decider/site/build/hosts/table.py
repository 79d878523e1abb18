"""The headers as a table, for object storage behind a CDN: a pattern, a header and its value in each line.

Where several patterns fit a file, the last one says.
"""

from pathlib import Path

from decider.site.build.hosts.headers import EMBEDDED, ENCRYPTED, HASHED, OPEN, Headers, headers

COLUMNS = ("pattern", "header", "value")


def write(tree: Path, out: Path) -> None:
    """Write the table beside the tree, which keeps a small page for each short address."""
    every = {**headers("/"), ENCRYPTED[0]: ENCRYPTED[1]}
    rows: list[tuple[str, Headers]] = [("/*", every)]
    for prefix in (*EMBEDDED, HASHED, *OPEN):
        apart = {name: value for name, value in headers(prefix).items() if every.get(name) != value}
        rows.append((prefix if prefix in OPEN else f"{prefix}*", apart))
    lines = ["\t".join(COLUMNS)]
    lines += [f"{pattern}\t{name}\t{value}" for pattern, said in rows for name, value in said.items()]
    (out / "headers.tsv").write_text("\n".join([*lines, ""]), "utf-8")
