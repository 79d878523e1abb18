"""Notebooks are run: each in a kernel of its own, all at one time."""

import asyncio
import base64
import os
import pickle
import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs_jupyter.convert import nb2html
from mkdocs_jupyter.plugin import get_nb_toc
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import read, writes
from nbformat.v4 import new_code_cell

from decider.site.build.ran import Ran

# The template brings half a megabyte of style, scripts that would fetch a drawing library from
# elsewhere, and buttons that need them: text.css has the little that the cells need.
_DRESS = re.compile(
    r"<(style|script|clipboard-copy)\b.*?</\1>|<div class=\"clipboard-copy-txt\".*?</div>", re.DOTALL
)
PATIENCE = 600  # seconds, of which a quiet machine needs none: a kernel may be heard after its word that it has ended
_LISTEN = "from decider import reads as _reads; _block = _reads.reading(); _made_from = _block.__enter__()"
_TELL = "import base64, pickle; print(base64.b64encode(pickle.dumps(_made_from)).decode())"


def ran(root: Path, paths: Sequence[Path]) -> list[Ran]:
    """Run notebooks on a tree's own source, and return each as a page."""

    async def together() -> list[Ran]:
        return list(await asyncio.gather(*(_run(root, path) for path in paths)))

    return asyncio.run(together())


async def _run(root: Path, path: Path) -> Ran:
    notebook: Any = read(path, as_version=4)
    cells = list(notebook.cells)
    notebook.cells = [new_code_cell(_LISTEN), *cells, new_code_cell(_TELL)]
    source = os.pathsep.join([str(root / "src"), *filter(None, [os.environ.get("PYTHONPATH")])])
    # Streams are joined and waited for, so that the page does not depend on when the kernel spoke.
    client = NotebookClient(
        notebook, kernel_name="python3", coalesce_streams=True, record_timing=False, iopub_timeout=PATIENCE
    )
    try:
        await client.async_execute(env={**os.environ, "PYTHONPATH": source}, stderr=subprocess.DEVNULL)
    except CellExecutionError as error:
        return Ran({}, failed=f"{error.ename}: {error.evalue}")
    made_from = pickle.loads(base64.b64decode(notebook.cells[-1].outputs[0].text))
    notebook.cells = cells
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / path.name
        written.write_text(writes(notebook), "utf-8")
        html = _DRESS.sub("", nb2html(str(written), no_prompt=True))
        return Ran(made_from, html, get_nb_toc(str(written), 6)[0])
